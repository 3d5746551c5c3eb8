import { Radio, RadioGroup } from '@fluentui/react-components';
import { SettingField, type Option } from './fields.tsx';
import { useForm } from './form.tsx';

type RadioFieldProps<T extends string> = {
  readonly path: string;
  readonly label: string;
  readonly value: T;
  /** `hint` is said of the one that is chosen. */
  readonly options: readonly (Option & { readonly value: T; readonly hint?: string })[];
  readonly onChange: (value: T) => void;
};

/** One of a few, all in sight. */
export function RadioField<T extends string>({ value, options, onChange, ...field }: RadioFieldProps<T>) {
  const { isReadOnly } = useForm();
  const hint = options.find((option) => option.value === value)?.hint;
  return (
    <SettingField {...field} {...(hint === undefined ? {} : { hint })}>
      <RadioGroup
        value={value}
        disabled={isReadOnly}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </RadioGroup>
    </SettingField>
  );
}
