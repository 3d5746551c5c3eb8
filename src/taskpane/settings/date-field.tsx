import { Input } from '@fluentui/react-components';
import { SettingField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';

type DateFieldProps = {
  readonly path: string;
  readonly whole?: string;
  readonly label: string;
  readonly hint?: string;
  /** ISO; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const styles = useFormStyles();
  const { isReadOnly } = useForm();
  return (
    <SettingField {...field}>
      <Input
        type="date"
        className={styles.control}
        value={value}
        disabled={isReadOnly}
        onChange={(_event, data) => onChange(data.value)}
      />
    </SettingField>
  );
}
