import { mailSettingsOf } from '../../../domain/reminders/plan.ts';
import { useText } from '../../text/text.ts';
import { SwitchField } from '../fields.tsx';
import { RadioField } from '../radio-field.tsx';
import { useSettings } from '../settings-context.ts';

export function MailFields() {
  const { templates: words } = useText();
  const { draft, change } = useSettings();
  const { format, calendarFile } = mailSettingsOf(draft);
  return (
    <>
      <RadioField
        path="mail.format"
        label={words.format}
        value={format}
        options={(['html', 'plain'] as const).map((value) => ({ value, label: words.formats[value] }))}
        onChange={(value) => change((c) => ({ ...c, mail: { ...c.mail, format: value } }))}
      />
      <SwitchField
        path="mail.calendarFile"
        label={words.calendarFile}
        isOn={calendarFile}
        onChange={(isOn) => change((c) => ({ ...c, mail: { ...c.mail, calendarFile: isOn } }))}
      />
    </>
  );
}
