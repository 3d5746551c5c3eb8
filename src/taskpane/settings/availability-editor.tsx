import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import { calendarKey, withCounted, withoutCounted } from '../../domain/book/host-calendars.ts';
import { CalendarChooser } from './calendars/calendar-chooser.tsx';
import { LinkedCalendarCard } from './calendars/linked-calendar.tsx';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import { useForm, useFormStyles } from './form.tsx';

const useStyles = makeStyles({
  calendars: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyle: 'none' },
});

type AvailabilityEditorProps = {
  readonly path: string;
  readonly host: Host;
  readonly onChange: (update: (host: Host) => Host) => void;
};

/** Calendars whose time is taken too, without being shown. None is a choice of its own. */
export function AvailabilityEditor({ path, host, onChange }: AvailabilityEditorProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const [asked, setAsked] = useState<LinkedCalendar | undefined>(undefined);
  const [isChoosing, setIsChoosing] = useState(false);
  const words = text.settings.hosts;
  const { availability, destination } = host;

  return (
    <fieldset className={form.group} data-path={path}>
      <legend className={form.legend}>{words.availabilityTitle}</legend>
      <p className={form.hint}>{words.availabilityHint}</p>
      {availability.length === 0 && (
        <p className={form.hint}>{text.calendars.onlyThis(destination.name)}</p>
      )}
      <ul className={styles.calendars}>
        {availability.map((calendar, index) => (
          <li key={calendarKey(calendar)}>
            <LinkedCalendarCard
              path={`${path}.${index}`}
              calendar={calendar}
              onChange={(changed) =>
                onChange((current) => ({
                  ...current,
                  availability: current.availability.with(index, changed),
                }))
              }
              onRemove={() => setAsked(calendar)}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && !isChoosing && (
        <Button className={form.start} icon={<Add16Regular />} onClick={() => setIsChoosing(true)}>
          {words.addCalendar}
        </Button>
      )}
      {isChoosing && (
        <CalendarChooser
          title={words.addCalendar}
          purpose="counts"
          host={host}
          taken={[destination, ...availability]}
          onChoose={(calendar) => {
            setIsChoosing(false);
            onChange((current) => withCounted(current, calendar));
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {asked && (
        <Question
          title={words.removeCalendarTitle(asked.name)}
          lines={[words.removeCalendarText, text.calendars.remembered, words.removed]}
          answers={[
            {
              label: words.removeCalendar(asked.name),
              isPrimary: true,
              onChoose() {
                setAsked(undefined);
                onChange((current) => withoutCounted(current, asked));
              },
            },
            { label: text.settings.back, onChoose: () => setAsked(undefined) },
          ]}
          onDismiss={() => setAsked(undefined)}
        />
      )}
    </fieldset>
  );
}
