import { useText } from '../../text/text.ts';
import { OptionalNumberField } from '../number-field.tsx';
import { RadioField } from '../radio-field.tsx';
import { orUsual, type ServicePart } from './service-part.ts';

export function StartsFields({ path, service, set }: ServicePart) {
  const text = useText();
  const words = text.settings.rules.starts;
  const { durationMinutes, stepMinutes, alignment = 'clock' } = service;
  return (
    <>
      <OptionalNumberField
        path={`${path}.stepMinutes`}
        label={words.step}
        hint={words.stepHint(text.common.minutes(durationMinutes))}
        usual={durationMinutes}
        min={1}
        max={1440}
        value={stepMinutes}
        onChange={(minutes) => set({ stepMinutes: minutes })}
      />
      <RadioField<'clock' | 'open'>
        path={`${path}.alignment`}
        label={words.alignment}
        value={alignment}
        options={[
          { value: 'clock', label: words.clock, hint: words.clockHint },
          { value: 'open', label: words.open, hint: words.openHint },
        ]}
        onChange={(chosen) => set({ alignment: orUsual(chosen, 'clock') })}
      />
    </>
  );
}
