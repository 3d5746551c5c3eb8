import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { SettingField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';

type OptionalNumberFieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** What holds while nothing is written. */
  readonly usual?: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min: number;
  readonly max: number;
};

/** Empty is a value here; what is no number is NaN outside, and the rules have words for it. */
export function OptionalNumberField(props: OptionalNumberFieldProps) {
  const { value, usual, onChange, min, max, ...field } = props;
  const styles = useFormStyles();
  const { isReadOnly } = useForm();
  const [typed, setTyped] = useState(() => toText(value));
  const shown = Object.is(toNumber(typed), value) ? typed : toText(value);
  return (
    <SettingField {...field}>
      <Input
        className={styles.control}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={shown}
        disabled={isReadOnly}
        {...(usual === undefined ? {} : { placeholder: String(usual) })}
        onChange={(_event, data) => {
          setTyped(data.value);
          onChange(toNumber(data.value));
        }}
      />
    </SettingField>
  );
}

type NumberFieldProps = Omit<OptionalNumberFieldProps, 'usual' | 'value' | 'onChange'> & {
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** Where nothing is no answer: what is empty or no number yet is NaN outside. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <OptionalNumberField
      {...field}
      value={Number.isNaN(value) ? undefined : value}
      onChange={(next) => onChange(next ?? Number.NaN)}
    />
  );
}

function toNumber(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

function toText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value);
}
