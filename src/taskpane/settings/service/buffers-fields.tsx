import { NumberField } from '../number-field.tsx';
import { useText } from '../../text/text.ts';
import { useFormStyles } from '../form.tsx';
import { orUsual, type ServicePart } from './service-part.ts';

export function BuffersFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const words = useText().settings.rules.buffers;
  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      <NumberField
        path={`${path}.bufferBeforeMinutes`}
        label={words.before}
        min={0}
        max={1440}
        value={service.bufferBeforeMinutes ?? 0}
        onChange={(minutes) => set({ bufferBeforeMinutes: orUsual(minutes, 0) })}
      />
      <NumberField
        path={`${path}.bufferAfterMinutes`}
        label={words.after}
        min={0}
        max={1440}
        value={service.bufferAfterMinutes ?? 0}
        onChange={(minutes) => set({ bufferAfterMinutes: orUsual(minutes, 0) })}
      />
    </>
  );
}
