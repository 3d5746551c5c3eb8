import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LinkedCalendar } from '../../../domain/book/configuration.ts';
import { ColorField } from '../color-field.tsx';
import { TextField } from '../fields.tsx';
import { useForm, useFormStyles } from '../form.tsx';
import { calendarText } from '../value-text.ts';
import { useText } from '../../text/text.ts';
import { ReadState } from './read-state.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  dot: {
    width: '12px',
    height: '12px',
    marginTop: '4px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  fold: { minWidth: 'auto', flexShrink: 0 },
});

type LinkedCalendarProps = {
  /** Of problems, as in `hosts.0.destination`. */
  readonly path: string;
  readonly calendar: LinkedCalendar;
  readonly onChange: (calendar: LinkedCalendar) => void;
  readonly onRemove?: () => void;
  /** Name and colour are there without being asked for. */
  readonly isOpen?: boolean;
};

/** One calendar that is read: which, when it was read last, and what it is called here. */
export function LinkedCalendarCard(props: LinkedCalendarProps) {
  const { path, calendar, onChange, onRemove, isOpen: isFixed = false } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly, problemAt } = useForm();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isOpen = isFixed || isUnfolded || problemAt(`${path}.name`) !== undefined;
  const words = text.settings.hosts;
  const problem = problemAt(`${path}.mailbox`);

  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <span className={styles.dot} style={{ backgroundColor: calendar.color }} aria-hidden />
        <div className={styles.words}>
          {calendar.name}
          <p className={form.hint}>{calendarText(calendar, text)}</p>
          <ReadState calendar={calendar} />
          {problem !== undefined && <p className={form.problem}>{problem}</p>}
        </div>
        {!isFixed && (
          <Button
            className={styles.fold}
            appearance="subtle"
            size="small"
            icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={isOpen}
            aria-label={text.calendars.nameAndColor(calendar.name)}
            title={text.calendars.nameAndColor(calendar.name)}
            onClick={() => setIsUnfolded(!isUnfolded)}
          />
        )}
        {onRemove && (
          <Button
            className={styles.fold}
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.removeCalendar(calendar.name)}
            title={words.removeCalendar(calendar.name)}
            disabled={isReadOnly}
            onClick={onRemove}
          />
        )}
      </div>
      {isOpen && (
        <>
          <TextField
            path={`${path}.name`}
            label={text.settings.fields.hostCalendarName}
            hint={words.calendarNameHint}
            value={calendar.name}
            maxLength={80}
            onChange={(name) => onChange({ ...calendar, name })}
          />
          <ColorField
            path={`${path}.color`}
            label={text.settings.fields.hostColor}
            hint={words.colorHint}
            color={calendar.color}
            onChange={(color) => onChange({ ...calendar, color })}
          />
        </>
      )}
    </div>
  );
}
