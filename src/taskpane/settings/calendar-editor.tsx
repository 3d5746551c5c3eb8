import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import { withDestination } from '../../domain/book/host-calendars.ts';
import { CalendarChooser } from './calendars/calendar-chooser.tsx';
import { LinkedCalendarCard } from './calendars/linked-calendar.tsx';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import { useForm, useFormStyles } from './form.tsx';

type CalendarEditorProps = {
  /** Of the host, as problems name it. */
  readonly path: string;
  readonly host: Host;
  readonly onChange: (update: (host: Host) => Host) => void;
};

/** The one calendar that receives bookings, and that the day shows. */
export function CalendarEditor({ path, host, onChange }: CalendarEditorProps) {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const [isChoosing, setIsChoosing] = useState(false);
  const [chosen, setChosen] = useState<LinkedCalendar | undefined>(undefined);
  const words = text.calendars.receives;
  const { destination } = host;

  function take(calendar: LinkedCalendar, before: 'counts' | 'removed'): void {
    setChosen(undefined);
    onChange((current) => withDestination(current, calendar, before));
  }

  return (
    <fieldset className={form.group} data-path={`${path}.destination.mailbox`}>
      <legend className={form.legend}>{words.title}</legend>
      <p className={form.hint}>{words.hint}</p>
      <LinkedCalendarCard
        path={`${path}.destination`}
        calendar={destination}
        isOpen
        onChange={(changed) => onChange((current) => ({ ...current, destination: changed }))}
      />
      {!isReadOnly && !isChoosing && (
        <Button className={form.start} onClick={() => setIsChoosing(true)}>
          {words.other}
        </Button>
      )}
      {isChoosing && (
        <CalendarChooser
          title={words.other}
          purpose="receives"
          host={host}
          taken={[destination]}
          onChoose={(calendar) => {
            setIsChoosing(false);
            setChosen(calendar);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {chosen && (
        <Question
          title={words.changeTitle(chosen.name)}
          lines={[words.changeText(destination.name), text.settings.hosts.removed]}
          answers={[
            {
              label: words.keepCounting(destination.name),
              isPrimary: true,
              onChoose: () => take(chosen, 'counts'),
            },
            { label: words.stopReading(destination.name), onChoose: () => take(chosen, 'removed') },
            { label: text.settings.back, onChoose: () => setChosen(undefined) },
          ]}
          onDismiss={() => setChosen(undefined)}
        />
      )}
    </fieldset>
  );
}
