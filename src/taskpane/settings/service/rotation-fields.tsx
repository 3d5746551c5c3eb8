import type { Service } from '../../../domain/book/configuration.ts';
import { ROTATION_BASES, ROTATION_KINDS, ROTATION_PERIODS } from '../../../domain/rotation/query.ts';
import { useText } from '../../text/text.ts';
import { SelectField, SwitchField } from '../fields.tsx';
import { useFormStyles } from '../form.tsx';
import { hasShares, USUAL_ROTATION } from '../rule-text.ts';
import { isSame } from '../setting-field.ts';
import type { ServicePart } from './service-part.ts';

type Rotation = NonNullable<Service['rotation']>;

const USUAL = { ...USUAL_ROTATION, countNoShows: false } as const;

/** Most teams want the first. */
const KINDS = ROTATION_KINDS.toSorted((a, b) => Number(hasShares(b)) - Number(hasShares(a)));

export function RotationFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const words = useText().settings.rules.rotation;
  const { kind, period = USUAL.period, basis = USUAL.basis, countNoShows = false } = service.rotation ?? USUAL;
  const rotation: Rotation = { ...service.rotation, kind, period, basis, countNoShows };

  function change(part: Partial<Rotation>): void {
    const next = { ...rotation, ...part };
    set({ rotation: isSame(next, USUAL) ? undefined : next });
  }

  return (
    <>
      <SelectField
        path={`${path}.rotation.kind`}
        label={words.label}
        hint={words.explained[kind]}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        onChange={(value) => {
          const chosen = ROTATION_KINDS.find((candidate) => candidate === value);
          if (chosen) change({ kind: chosen });
        }}
      />
      {hasShares(kind) && (
        <>
          <SelectField
            path={`${path}.rotation.period`}
            label={words.period}
            value={period}
            options={ROTATION_PERIODS.map((one) => ({ value: one, label: words.periods[one] }))}
            onChange={(value) => {
              const chosen = ROTATION_PERIODS.find((candidate) => candidate === value);
              if (chosen) change({ period: chosen });
            }}
          />
          <SelectField
            path={`${path}.rotation.basis`}
            label={words.basis}
            value={basis}
            options={ROTATION_BASES.map((one) => ({ value: one, label: words.bases[one] }))}
            onChange={(value) => {
              const chosen = ROTATION_BASES.find((candidate) => candidate === value);
              if (chosen) change({ basis: chosen });
            }}
          />
          <SwitchField
            path={`${path}.rotation.countNoShows`}
            label={words.noShows}
            isOn={countNoShows}
            onChange={(isOn) => change({ countNoShows: isOn })}
          />
        </>
      )}
      <p className={form.hint}>{words.priority}</p>
    </>
  );
}
