import { makeStyles, tokens } from '@fluentui/react-components';
import { withPrefix } from '../../domain/appointment/title-prefix.ts';
import { useText } from '../text/text.ts';
import { SwitchField, TextField } from './fields.tsx';
import { useFormStyles } from './form.tsx';
import { useSettings } from './settings-context.ts';

const useStyles = makeStyles({
  preview: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '4px 12px',
    margin: 0,
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  state: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, overflowWrap: 'anywhere' },
});

export function PrefixesSection() {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const { draft, change } = useSettings();
  const { titlePrefixes } = draft;
  const { fields, prefixes: words } = text.settings;

  function set(part: { enabled?: boolean; confirmed?: string; cancelled?: string }): void {
    change((c) => ({ ...c, titlePrefixes: { ...c.titlePrefixes, ...part } }));
  }

  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      <SwitchField
        path="titlePrefixes.enabled"
        label={fields.prefixes}
        isOn={titlePrefixes.enabled}
        onChange={(enabled) => set({ enabled })}
        {...(titlePrefixes.enabled ? { hint: words.onWarning } : {})}
      />
      <TextField
        path="titlePrefixes.confirmed"
        label={fields.confirmedPrefix}
        value={titlePrefixes.confirmed}
        maxLength={40}
        onChange={(confirmed) => set({ confirmed })}
      />
      <TextField
        path="titlePrefixes.cancelled"
        label={fields.cancelledPrefix}
        value={titlePrefixes.cancelled}
        maxLength={40}
        onChange={(cancelled) => set({ cancelled })}
      />
      <div className={form.group}>
        <h2 className={form.subtitle}>{words.preview}</h2>
        <dl className={styles.preview} aria-live="polite">
          {(['awaiting', 'confirmed', 'cancelled'] as const).map((status) => (
            <PreviewLine
              key={status}
              state={text.common.status[status]}
              title={withPrefix(words.example, status, titlePrefixes)}
            />
          ))}
        </dl>
      </div>
    </>
  );
}

function PreviewLine({ state, title }: { readonly state: string; readonly title: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.state}>{state}</dt>
      <dd className={styles.title}>{title}</dd>
    </>
  );
}
