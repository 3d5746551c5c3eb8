import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { dateAt, isTimeZone } from '../../domain/time/civil.ts';
import { useDesk } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { dateText } from './date-text.ts';
import { SettingField } from './fields.tsx';
import { useForm, useFormStyles } from './form.tsx';
import { AddRow } from './removable-row.tsx';
import type { Hours } from './hours-editor.tsx';
import { WindowsEditor } from './windows-editor.tsx';

type Overrides = Hours['overrides'];

const useStyles = makeStyles({
  override: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  date: { flex: 1, minWidth: 0, maxWidth: '180px' },
});

type OverridesEditorProps = {
  readonly path: string;
  /** In which it is today. */
  readonly zone: string;
  readonly overrides: Overrides;
  readonly onChange: (overrides: Overrides) => void;
};

/** Those in the past fold away. */
export function OverridesEditor({ path, zone, overrides, onChange }: OverridesEditorProps) {
  const styles = useFormStyles();
  const text = useText();
  const { now } = useDesk();
  const words = text.settings.hours;
  const today = dateAt(now(), isTimeZone(zone) ? zone : 'UTC');
  // Held by identity: a date that is being typed passes through the past and must not vanish.
  const [past, setPast] = useState<ReadonlySet<Overrides[number]>>(
    () => new Set(overrides.filter(({ date }) => date < today.toString())),
  );
  const rows = overrides.map((override, index) => ({ override, index }));
  const shown = rows.filter(({ override }) => !past.has(override));
  const folded = rows.length - shown.length;

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.overrides}</legend>
      <p className={styles.hint}>{words.overridesHint}</p>
      {folded > 0 && (
        <Button
          className={styles.start}
          size="small"
          appearance="subtle"
          aria-expanded={false}
          onClick={() => setPast(new Set())}
        >
          {words.past(folded)}
        </Button>
      )}
      {shown.map(({ override, index }) => (
        <OverrideRow
          key={index}
          path={`${path}.${index}`}
          override={override}
          onChange={(changed) => onChange(overrides.with(index, changed))}
          onRemove={() => onChange(overrides.toSpliced(index, 1))}
        />
      ))}
      <AddRow onAdd={() => onChange([...overrides, { date: freeDate(overrides, today), windows: [] }])}>{words.addDate}</AddRow>
    </fieldset>
  );
}

type OverrideRowProps = {
  readonly path: string;
  readonly override: Overrides[number];
  readonly onChange: (override: Overrides[number]) => void;
  readonly onRemove: () => void;
};

function OverrideRow({ path, override, onChange, onRemove }: OverrideRowProps) {
  const { isReadOnly } = useForm();
  const form = useFormStyles();
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const words = text.settings.hours;
  const name = override.date === '' ? words.date : dateText(override.date, format);
  return (
    <div className={styles.override} role="group" aria-label={name}>
      <div className={form.apart}>
        <div className={form.grow}>
          <SettingField path={`${path}.date`} label={words.date}>
            <Input
              type="date"
              className={styles.date}
              value={override.date}
              disabled={isReadOnly}
              onChange={(_event, data) => onChange({ ...override, date: data.value })}
            />
          </SettingField>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete16Regular />}
          aria-label={words.removeDate(name)}
          title={words.removeDate(name)}
          disabled={isReadOnly}
          onClick={onRemove}
        />
      </div>
      <WindowsEditor
        path={`${path}.windows`}
        name={name}
        windows={override.windows}
        onChange={(windows) => onChange({ ...override, windows })}
      />
    </div>
  );
}

/** Today, or the first day after it that has no entry yet. */
function freeDate(overrides: Overrides, today: Temporal.PlainDate): string {
  const taken = new Set(overrides.map(({ date }) => date));
  let date = today;
  while (taken.has(date.toString())) date = date.add({ days: 1 });
  return date.toString();
}
