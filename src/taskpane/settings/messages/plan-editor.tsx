import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReminderStep } from '../../../domain/book/configuration.ts';
import { MOST_REMINDERS } from '../../../domain/book/message-schema.ts';
import { templateNames } from '../../../messages/own-templates.ts';
import { useText } from '../../text/text.ts';
import { toDuration, toMinutes, type Duration, type Unit } from '../duration.ts';
import { SelectField } from '../fields.tsx';
import { NumberField } from '../number-field.tsx';
import { useForm, useFormStyles } from '../form.tsx';
import { useSettings } from '../settings-context.ts';
import { reminderText } from '../reminder-text.ts';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr auto',
    gap: '8px',
    alignItems: 'end',
    paddingBottom: '12px',
  },
  wide: { gridColumn: '1 / 3' },
});

/** A row keeps the unit that was chosen: 24 hours stay hours while they are typed. */
type Row = { readonly id: number; readonly step: ReminderStep; readonly duration: Duration };

type PlanEditorProps = {
  readonly path: string;
  readonly plan: readonly ReminderStep[];
  readonly onChange: (plan: ReminderStep[]) => void;
};

/** When customers are reminded, how, and with which words. */
export function PlanEditor({ path, plan, onChange }: PlanEditorProps) {
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly, problemAt } = useForm();
  const words = text.settings.reminders;
  const [rows, setRows] = useState<readonly Row[]>(() => plan.map(toRow));
  const problem = problemAt(path);

  function show(next: readonly Row[]): void {
    setRows(next);
    onChange(next.map(({ step }) => step));
  }

  function add(): void {
    const id = Math.max(0, ...rows.map((row) => row.id + 1));
    show([...rows, toRow({ minutesBefore: 1440, channel: 'email' }, id)]);
  }

  return (
    <>
      {rows.length === 0 && <p className={form.hint}>{words.none}</p>}
      {rows.map((row, index) => (
        <StepRow
          key={row.id}
          path={`${path}.${index}`}
          row={row}
          onChange={(changed) => show(rows.with(index, changed))}
          onRemove={() => show(rows.toSpliced(index, 1))}
        />
      ))}
      {problem !== undefined && (
        <p role="alert" className={form.problem}>
          {problem}
        </p>
      )}
      <Button
        className={form.start}
        size="small"
        icon={<Add16Regular />}
        disabled={isReadOnly || rows.length >= MOST_REMINDERS}
        onClick={add}
      >
        {words.add}
      </Button>
    </>
  );
}

function toRow(step: ReminderStep, id: number): Row {
  return { id, step, duration: toDuration(step.minutesBefore) };
}

type StepRowProps = {
  readonly path: string;
  readonly row: Row;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
};

function StepRow({ path, row, onChange, onRemove }: StepRowProps) {
  const styles = useStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const { draft } = useSettings();
  const words = text.settings.reminders;
  const { step, duration } = row;
  const line = reminderText(step, text);
  const names = templateNames(draft.templates ?? []);

  function setDuration(changed: Duration): void {
    const minutesBefore = toMinutes(changed);
    onChange({ ...row, duration: changed, step: { ...step, minutesBefore } });
  }

  function setTemplate(name: string): void {
    const { template: _former, ...rest } = step;
    onChange({ ...row, step: name === '' ? rest : { ...rest, template: name } });
  }

  return (
    <div className={styles.step} role="group" aria-label={line}>
      <NumberField
        path={`${path}.minutesBefore`}
        label={words.amount}
        min={0}
        max={1000}
        value={duration.amount}
        onChange={(amount) => setDuration({ ...duration, amount })}
      />
      <SelectField
        path={`${path}.unit`}
        label={words.unit}
        value={duration.unit}
        options={UNIT_ORDER.map((unit) => ({ value: unit, label: words.units[unit] }))}
        onChange={(value) => {
          const unit = UNIT_ORDER.find((candidate) => candidate === value);
          if (unit) setDuration({ ...duration, unit });
        }}
      />
      <Button
        appearance="subtle"
        icon={<Delete16Regular />}
        aria-label={words.remove(line)}
        title={words.remove(line)}
        disabled={isReadOnly}
        onClick={onRemove}
      />
      <div className={styles.wide}>
        <SelectField
          path={`${path}.channel`}
          label={words.channel}
          value={step.channel}
          options={CHANNELS.map((channel) => ({ value: channel, label: words.channels[channel] }))}
          onChange={(value) => {
            const channel = CHANNELS.find((candidate) => candidate === value);
            if (channel) onChange({ ...row, step: { ...step, channel } });
          }}
        />
      </div>
      {(names.length > 0 || step.template !== undefined) && (
        <div className={styles.wide}>
          <SelectField
            path={`${path}.template`}
            label={text.templates.template}
            value={step.template ?? ''}
            options={[
              { value: '', label: text.templates.usual },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            onChange={setTemplate}
          />
        </div>
      )}
    </div>
  );
}

const CHANNELS = ['email', 'sms'] as const satisfies readonly ReminderStep['channel'][];
const UNIT_ORDER = ['minutes', 'hours', 'days', 'weeks'] as const satisfies readonly Unit[];
