import { makeStyles } from '@fluentui/react-components';
import type { Host } from '../../../domain/book/configuration.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { DateField } from '../date-field.tsx';
import { SelectField } from '../fields.tsx';
import { useFormStyles } from '../form.tsx';
import { PRIORITIES, USUAL_PRIORITY, USUAL_WEIGHT } from '../host-text.ts';
import { OptionalNumberField } from '../number-field.tsx';
import { useSettings } from '../settings-context.ts';
import { sharesOf } from './shares.ts';

const useStyles = makeStyles({
  shares: { margin: 0, padding: 0, listStyle: 'none' },
});

export type HostPart = {
  /** As problems name it, for example `hosts.0`. */
  readonly path: string;
  readonly host: Host;
  readonly set: (part: Partial<Host>) => void;
};

export function TurnsFields({ path, host, set }: HostPart) {
  const form = useFormStyles();
  const styles = useStyles();
  const words = useText().settings.turns;
  const { locale } = useFormat();
  const { draft } = useSettings();
  const shares = sharesOf(draft, host);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      <SelectField
        path={`${path}.priority`}
        label={words.priority}
        hint={words.priorityHint}
        value={String(host.priority ?? USUAL_PRIORITY)}
        options={PRIORITIES.map((priority) => ({
          value: String(priority),
          label: words.priorities[priority],
        }))}
        onChange={(value) => {
          const priority = Number(value);
          set({ priority: priority === USUAL_PRIORITY ? undefined : priority });
        }}
      />
      <OptionalNumberField
        path={`${path}.weight`}
        label={words.weight}
        hint={words.weightHint}
        usual={USUAL_WEIGHT}
        min={0}
        max={10_000}
        value={host.weight}
        onChange={(weight) => set({ weight })}
      />
      {shares.length === 0 ? (
        <p className={form.hint}>{words.noShares}</p>
      ) : (
        <ul className={styles.shares} aria-live="polite">
          {shares.map(({ service, share }) => (
            <li key={service}>{words.share(service, percent.format(share))}</li>
          ))}
        </ul>
      )}
      <DateField
        path={`${path}.since`}
        label={words.since}
        hint={words.sinceHint}
        value={host.since ?? ''}
        onChange={(since) => set({ since: since === '' ? undefined : since })}
      />
    </>
  );
}
