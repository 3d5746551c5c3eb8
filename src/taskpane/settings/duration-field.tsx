import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/text.ts';
import { toDuration, toMinutes, type Duration, type Unit } from './duration.ts';
import { SelectField } from './fields.tsx';
import { NumberField } from './number-field.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
});

type DurationFieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

const UNITS = ['minutes', 'hours', 'days'] as const satisfies readonly Unit[];

/** An amount and its unit, which stays as it was chosen: 24 hours are not turned into a day. */
export function DurationField({ path, label, hint, minutes, onChange }: DurationFieldProps) {
  const styles = useStyles();
  const { reminders, rules } = useText().settings;
  const [chosen, setChosen] = useState<Duration>(() => usual(minutes));
  const duration = Object.is(toMinutes(chosen), minutes) ? chosen : usual(minutes);

  function change(next: Duration): void {
    setChosen(next);
    onChange(toMinutes(next));
  }

  return (
    <div className={styles.pair}>
      <NumberField
        path={path}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        min={0}
        max={10_000}
        value={duration.amount}
        onChange={(amount) => change({ ...duration, amount })}
      />
      <SelectField
        path={`${path}.unit`}
        label={rules.ahead.unit}
        value={duration.unit}
        options={UNITS.map((unit) => ({ value: unit, label: reminders.units[unit] }))}
        onChange={(value) => {
          const unit = UNITS.find((candidate) => candidate === value);
          if (unit) change({ ...duration, unit });
        }}
      />
    </div>
  );
}

/** Weeks are said in days here: 60 days ahead is no round number of weeks. */
function usual(minutes: number): Duration {
  const { amount, unit } = toDuration(minutes);
  return unit === 'weeks' ? { amount: amount * 7, unit: 'days' } : { amount, unit };
}
