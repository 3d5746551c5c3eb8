import { Field, Input } from '@fluentui/react-components';
import { useText } from '../text/text.ts';

/** As much of it as the record on the event keeps. */
export const REASON_UNITS = 60;

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It was tried without. */
  readonly isMissed: boolean;
};

export function ReasonField({ value, onChange, isMissed }: ReasonFieldProps) {
  const text = useText();
  const isMissing = isMissed && value.trim() === '';
  return (
    <Field
      required
      label={text.cancelling.reason}
      hint={text.cancelling.reasonHint}
      {...(isMissing && { validationMessage: text.cancelling.reasonMissing })}
    >
      <Input
        value={value}
        maxLength={REASON_UNITS}
        autoComplete="off"
        data-field="reason"
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
