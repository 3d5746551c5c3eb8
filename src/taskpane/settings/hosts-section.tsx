import { Button } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { AddHost } from './add-host.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { GroupsList } from './groups-list.tsx';
import { withNewHost } from './new-host.ts';
import { RowList } from './row-list.tsx';
import { useSettings } from './settings-context.ts';
import { weeklyText } from './weekly-text.ts';

export function HostsSection() {
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const { isReadOnly } = useForm();
  const { draft, change, go } = useSettings();
  const [isAdding, setIsAdding] = useState(draft.hosts.length === 0);
  const words = text.settings.hosts;
  return (
    <>
      <p className={form.hint}>{draft.hosts.length === 0 ? words.none : words.intro}</p>
      <RowList
        rows={draft.hosts.map((host, index) => ({
          key: `host.${index}`,
          title: host.name || host.destination.mailbox,
          line: [
            ...(host.destination.name === host.name ? [] : [host.destination.name]),
            weeklyText(host.workingHours.weekly, { text, format }),
          ].join(' · '),
          color: host.destination.color,
          onOpen: () => go({ kind: 'host', index }),
        }))}
      />
      {!isReadOnly && !isAdding && (
        <Button
          className={form.start}
          icon={<PersonAdd20Regular />}
          onClick={() => setIsAdding(true)}
        >
          {words.add}
        </Button>
      )}
      {!isReadOnly && isAdding && (
        <AddHost
          onClose={() => setIsAdding(false)}
          onAdd={(person) => {
            change((configuration) => withNewHost(configuration, person));
            const areHoursGuessed = person.hours === undefined;
            go({ kind: 'host', index: draft.hosts.length, areHoursGuessed });
          }}
        />
      )}
      <GroupsList />
    </>
  );
}
