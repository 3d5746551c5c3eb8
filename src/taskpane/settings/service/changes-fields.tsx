import type { Service } from '../../../domain/book/configuration.ts';
import { useText } from '../../text/text.ts';
import { DurationField } from '../duration-field.tsx';
import { SwitchField } from '../fields.tsx';
import { useFormStyles } from '../form.tsx';
import type { ServicePart } from './service-part.ts';

/** A day is what most businesses ask for. */
const USUAL_MINUTES = 1440;

export function ChangesFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const words = useText().settings.rules.changes;
  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      <LatestFields
        path={`${path}.cancellation`}
        label={words.cancellation}
        rule={service.cancellation}
        onChange={(cancellation) => set({ cancellation })}
      />
      <LatestFields
        path={`${path}.moving`}
        label={words.moving}
        rule={service.moving}
        onChange={(moving) => set({ moving })}
      />
    </>
  );
}

type Rule = Service['cancellation'];

type LatestFieldsProps = {
  readonly path: string;
  readonly label: string;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
};

function LatestFields({ path, label, rule, onChange }: LatestFieldsProps) {
  const words = useText().settings.rules.changes;
  return (
    <>
      <SwitchField
        path={path}
        label={label}
        isOn={rule !== undefined}
        onChange={(isOn) => onChange(isOn ? { latestMinutes: USUAL_MINUTES } : undefined)}
      />
      {rule && (
        <DurationField
          path={`${path}.latestMinutes`}
          label={words.amount}
          minutes={rule.latestMinutes}
          onChange={(latestMinutes) => onChange({ ...rule, latestMinutes })}
        />
      )}
    </>
  );
}
