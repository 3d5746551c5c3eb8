import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedCalendar } from '../../domain/book/configuration.ts';
import { calendarKey } from '../../domain/book/host-calendars.ts';
import { cleanUp, countLeftOvers } from '../../graph/sync-check/clean-up.ts';
import { addressOf } from '../app/day-query.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';

/** What a check left that was cut off, for example with the pane that it ran in. */
export function LeftOvers({ calendar }: { readonly calendar: LinkedCalendar }) {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const [isRemoving, setIsRemoving] = useState(false);
  const address = addressOf(calendar);
  const queryKey = ['checkLeftOvers', calendarKey(calendar)];
  const count = useQuery({
    queryKey,
    queryFn: ({ signal }) => countLeftOvers(desk.graph, address, { signal }),
    staleTime: 0,
  });
  const words = text.syncCheck.cleanup;
  // Where it cannot be asked, the check itself will say what is wrong.
  if (!count.data) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-left-overs>
      <MessageBarBody>{words.leftOver(count.data)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={isRemoving}
          onClick={() => {
            setIsRemoving(true);
            void cleanUp(desk.graph, address, { run: undefined }).then(() => {
              setIsRemoving(false);
              return client.invalidateQueries({ queryKey });
            });
          }}
        >
          {words.removeNow}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
