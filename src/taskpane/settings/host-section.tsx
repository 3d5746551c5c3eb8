import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { PersonDelete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import { useText } from '../text/text.ts';
import { AvailabilityEditor } from './availability-editor.tsx';
import { CalendarEditor } from './calendar-editor.tsx';
import { TextField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { HostFolds } from './host/host-folds.tsx';
import { OutlookHours } from './host/outlook-hours.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { withoutHost } from './new-host.ts';
import { Question } from '../look/question.tsx';
import { useSettings, withHost } from './settings-context.ts';

type HostSectionProps = { readonly index: number; readonly areHoursGuessed: boolean };

export function HostSection({ index, areHoursGuessed }: HostSectionProps) {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const { draft, change } = useSettings();
  const [isAsking, setIsAsking] = useState(false);
  const host = draft.hosts[index];
  if (!host) return null;
  const path = `hosts.${index}`;

  function set(update: (host: Host) => Host): void {
    change((configuration) => withHost(configuration, index, update));
  }

  function setPart(part: Partial<Host>): void {
    set((h) => ({ ...h, ...part }));
  }

  return (
    <>
      {areHoursGuessed && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.settings.hosts.hoursUnknown(host.name)}</MessageBarBody>
        </MessageBar>
      )}
      <TextField
        path={`${path}.name`}
        label={text.settings.fields.hostName}
        value={host.name}
        maxLength={80}
        onChange={(name) => set((h) => withName(h, name))}
      />
      <CalendarEditor
        path={path}
        host={host}
        onChange={set}
      />
      <HoursEditor
        path={`${path}.workingHours`}
        hours={host.workingHours}
        onChange={(workingHours) => set((h) => ({ ...h, workingHours }))}
      />
      <OutlookHours host={host} set={setPart} />
      <AvailabilityEditor
        path={`${path}.availability`}
        host={host}
        onChange={set}
      />
      <HostFolds path={path} host={host} set={setPart} index={index} />
      {!isReadOnly && (
        <Button
          className={form.start}
          icon={<PersonDelete20Regular />}
          onClick={() => setIsAsking(true)}
        >
          {text.settings.hosts.remove}
        </Button>
      )}
      {isAsking && <RemoveHost host={host} onClose={() => setIsAsking(false)} />}
    </>
  );
}

/** The calendar goes by the person's name until it is given another. */
function withName(host: Host, name: string): Host {
  const { destination } = host;
  return {
    ...host,
    name,
    destination: destination.name === host.name ? { ...destination, name } : destination,
  };
}

type RemoveHostProps = { readonly host: Host; readonly onClose: () => void };

function RemoveHost({ host, onClose }: RemoveHostProps) {
  const text = useText();
  const { draft, change, go } = useSettings();
  const words = text.settings.hosts;
  const services = draft.services.filter((service) => service.hosts.includes(host.id));
  return (
    <Question
      title={words.removeTitle(host.name)}
      lines={[
        words.removeText(host.name),
        ...(services.length > 0
          ? [words.removeServices(text.common.and(services.map((service) => service.name)))]
          : []),
        ...(draft.hosts.length === 1 ? [words.removeLast] : []),
        words.removed,
      ]}
      answers={[
        {
          label: words.remove,
          isPrimary: true,
          onChoose() {
            onClose();
            go({ kind: 'section', section: 'hosts' });
            change((configuration) => withoutHost(configuration, host.id));
          },
        },
        { label: text.settings.back, onChoose: onClose },
      ]}
      onDismiss={onClose}
    />
  );
}
