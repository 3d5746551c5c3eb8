import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from './form.tsx';
import { parseTimeOfDay } from './time-of-day.ts';

const useStyles = makeStyles({
  time: {
    width: '64px',
    minWidth: 0,
    '& input': { width: '100%', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  },
});

type TimeInputProps = {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
};

/**
 * Not the browser's own time field: that one cannot say 24:00 or later, and wants more keys for
 * `9`. What is no time stays as typed, and the rules have words for it.
 */
export function TimeInput({ label, value, isWrong, onChange }: TimeInputProps) {
  const styles = useStyles();
  const { isReadOnly } = useForm();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <Input
      className={styles.time}
      aria-label={label}
      aria-invalid={isWrong}
      value={typed ?? value}
      disabled={isReadOnly}
      autoComplete="off"
      maxLength={8}
      onFocus={(event) => event.target.select()}
      onChange={(_event, data) => {
        setTyped(data.value);
        onChange(parseTimeOfDay(data.value) ?? data.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
