import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Host } from '../../../domain/book/configuration.ts';
import { copyHours } from '../../../domain/book/defaults.ts';
import { useDesk } from '../../app/desk.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { openDays } from '../host-fields.ts';
import { hoursQuery } from '../hours-query.ts';
import { isSame } from '../setting-field.ts';
import { weeklyText } from '../weekly-text.ts';
import { zoneLabel } from '../zone-names.ts';

type OutlookHoursProps = { readonly host: Host; readonly set: (part: Partial<Host>) => void };

/** What the person's own mailbox says of their hours, where that differs. */
export function OutlookHours({ host, set }: OutlookHoursProps) {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const desk = useDesk();
  const { isReadOnly } = useForm();
  const { workingHours } = host;
  const told = useQuery(hoursQuery(desk, host.destination.mailbox));
  const words = text.settings.outlookHours;
  const theirs = told.data?.hours;
  if (told.isPending) return <p className={form.hint}>{words.asking}</p>;
  if (!theirs) return <p className={form.hint}>{words.none}</p>;
  const isAlike =
    theirs.timeZone === workingHours.timeZone &&
    isSame(openDays(theirs.weekly), openDays(workingHours.weekly));
  if (isAlike) return <p className={form.hint}>{words.same}</p>;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <p className={form.flush}>
          {words.differ(weeklyText(theirs.weekly, { text, format }), zoneLabel(theirs.timeZone))}
        </p>
        {!isReadOnly && (
          <Button
            size="small"
            onClick={() => {
              const { timeZone, weekly } = copyHours(theirs);
              set({ workingHours: { ...workingHours, timeZone, weekly } });
            }}
          >
            {words.take}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
