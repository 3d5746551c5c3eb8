import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { useFormStyles } from '../form.tsx';

type AddReminderTextProps = {
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
};

export function AddReminderText({ names, onAdd }: AddReminderTextProps) {
  const form = useFormStyles();
  const text = useText();
  const [name, setName] = useState('');
  const words = text.templates;
  const wanted = name.trim();
  const isTaken = names.some((one) => one.toLowerCase() === wanted.toLowerCase());
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{words.add}</legend>
      <div className={form.addRow}>
        <Field
          className={form.grow}
          label={words.addName}
          hint={words.addHint}
          {...(isTaken ? { validationMessage: text.settings.problems.standsTwice } : {})}
        >
          <Input value={name} maxLength={40} onChange={(_event, data) => setName(data.value)} />
        </Field>
      </div>
      <Button
        className={form.start}
        disabled={wanted === '' || isTaken}
        onClick={() => {
          onAdd(wanted);
          setName('');
        }}
      >
        {words.addButton}
      </Button>
    </fieldset>
  );
}
