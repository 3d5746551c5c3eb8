import { Field, Textarea } from '@fluentui/react-components';
import { useText } from '../text/text.ts';

type NoteFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

/** Goes out with the cancellation. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const text = useText();
  return (
    <Field label={text.cancelling.note}>
      <Textarea
        value={value}
        maxLength={1000}
        data-field="note"
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
