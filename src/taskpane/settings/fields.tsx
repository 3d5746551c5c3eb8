import { Field, Input, Select, Switch } from '@fluentui/react-components';
import { useForm, useFormStyles } from './form.tsx';

type Common = {
  /** As problems name it, for example `hosts.0.name`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
};

type SettingFieldProps = Common & {
  /** What is wrong with the whole that this is the last field of is said here, too. */
  readonly whole?: string;
  readonly children: React.ReactElement;
};

/** A control with its label, and what is the matter with its value. */
export function SettingField({ path, whole, label, hint, children }: SettingFieldProps) {
  const form = useForm();
  const problem = form.problemAt(path) ?? (whole === undefined ? undefined : form.problemAt(whole));
  return (
    <Field
      label={label}
      data-path={whole ?? path}
      onBlur={() => {
        form.touch(path);
        if (whole !== undefined) form.touch(whole);
      }}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {children}
    </Field>
  );
}

type TextFieldProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email';
  readonly maxLength?: number;
};

export function TextField({ value, onChange, type = 'text', maxLength, ...field }: TextFieldProps) {
  const styles = useFormStyles();
  const { isReadOnly } = useForm();
  return (
    <SettingField {...field}>
      <Input
        className={styles.control}
        type={type}
        value={value}
        disabled={isReadOnly}
        autoComplete="off"
        spellCheck={type === 'text'}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(_event, data) => onChange(data.value)}
      />
    </SettingField>
  );
}

export type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = Common & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
};

export function SelectField({ value, options, onChange, ...field }: SelectFieldProps) {
  const styles = useFormStyles();
  const { isReadOnly } = useForm();
  return (
    <SettingField {...field}>
      <Select
        className={styles.control}
        value={value}
        disabled={isReadOnly}
        onChange={(_event, data) => onChange(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </SettingField>
  );
}

type SwitchFieldProps = Common & {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export function SwitchField({ path, label, hint, isOn, onChange }: SwitchFieldProps) {
  const { isReadOnly } = useForm();
  return (
    <Field data-path={path} {...(hint === undefined ? {} : { hint })}>
      <Switch
        label={label}
        checked={isOn}
        disabled={isReadOnly}
        onChange={(_event, data) => onChange(data.checked)}
      />
    </Field>
  );
}
