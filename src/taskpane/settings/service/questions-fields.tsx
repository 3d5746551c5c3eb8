import { Button, Textarea } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ServiceQuestion as Question } from '../../../domain/book/configuration.ts';
import { freshSlug } from '../../../domain/book/defaults.ts';
import { useText } from '../../text/text.ts';
import { SelectField, SettingField, SwitchField, TextField } from '../fields.tsx';
import { useForm, useFormStyles } from '../form.tsx';
import { AddRow } from '../removable-row.tsx';
import { orUsual, type ServicePart } from './service-part.ts';

const KINDS = ['text', 'choice', 'yesNo'] as const satisfies readonly Question['kind'][];

export function QuestionsFields({ path, service, set }: ServicePart) {
  const form = useFormStyles();
  const words = useText().settings.rules.questions;
  const [moved, setMoved] = useState('');
  const { questions = [] } = service;

  function show(next: Question[]): void {
    set({ questions: next.length === 0 ? undefined : next });
  }

  function move(index: number, by: -1 | 1): void {
    const question = questions[index];
    if (!question) return;
    show(questions.toSpliced(index, 1).toSpliced(index + by, 0, question));
    setMoved(words.moved(question.label || words.name(index + 1), index + by + 1));
  }

  return (
    <>
      <p className={form.hint}>{words.hint}</p>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          path={`${path}.questions.${index}`}
          name={words.name(index + 1)}
          question={question}
          onChange={(changed) => show(questions.with(index, changed))}
          onRemove={() => show(questions.toSpliced(index, 1))}
          onUp={index === 0 ? undefined : () => move(index, -1)}
          onDown={index === questions.length - 1 ? undefined : () => move(index, 1)}
        />
      ))}
      <span role="status" className={form.hidden}>
        {moved}
      </span>
      <AddRow action="addQuestion" onAdd={() => show([...questions, newQuestion(questions)])}>
        {words.add}
      </AddRow>
    </>
  );
}

/** Answers are kept under the id, which therefore stays whatever the question is changed to. */
function newQuestion(others: readonly Question[]): Question {
  return { id: freshSlug('question', others.map(({ id }) => id)), label: '', kind: 'text' };
}

type QuestionFieldsProps = {
  readonly path: string;
  readonly name: string;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
};

function QuestionFields({ path, name, question, onChange, onRemove, onUp, onDown }: QuestionFieldsProps) {
  const { isReadOnly } = useForm();
  const form = useFormStyles();
  const words = useText().settings.rules.questions;
  const { label, kind, choices = [], required = false } = question;
  const buttons = [
    { label: words.up(name), icon: <ArrowUp16Regular />, onClick: onUp },
    { label: words.down(name), icon: <ArrowDown16Regular />, onClick: onDown },
    { label: words.remove(name), icon: <Delete16Regular />, onClick: onRemove },
  ];
  return (
    <fieldset className={form.group}>
      <div className={form.apart}>
        <div className={form.grow}>
          <TextField
            path={`${path}.label`}
            label={name}
            value={label}
            maxLength={120}
            onChange={(changed) => onChange({ ...question, label: changed })}
          />
        </div>
        <div className={form.tools}>
          {buttons.map((button) => (
            <Button
              key={button.label}
              appearance="subtle"
              size="small"
              icon={button.icon}
              aria-label={button.label}
              title={button.label}
              disabledFocusable={isReadOnly || button.onClick === undefined}
              {...(button.onClick ? { onClick: button.onClick } : {})}
            />
          ))}
        </div>
      </div>
      <SelectField
        path={`${path}.kind`}
        label={words.kind}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        onChange={(value) => {
          const chosen = KINDS.find((candidate) => candidate === value);
          if (chosen) onChange({ ...question, kind: chosen, choices: chosen === 'choice' ? choices : undefined });
        }}
      />
      {kind === 'choice' && (
        <ChoicesField
          path={`${path}.choices`}
          choices={choices}
          onChange={(changed) => onChange({ ...question, choices: changed })}
        />
      )}
      <SwitchField
        path={`${path}.required`}
        label={words.required}
        isOn={required}
        onChange={(isOn) => onChange({ ...question, required: orUsual(isOn, false) })}
      />
    </fieldset>
  );
}

type ChoicesFieldProps = {
  readonly path: string;
  readonly choices: readonly string[];
  readonly onChange: (choices: string[]) => void;
};

/** What is typed stays as it is: an empty line is one that is being written. */
function ChoicesField({ path, choices, onChange }: ChoicesFieldProps) {
  const { isReadOnly } = useForm();
  const words = useText().settings.rules.questions;
  const [typed, setTyped] = useState(() => choices.join('\n'));
  return (
    <SettingField path={path} label={words.choices}>
      <Textarea
        value={typed}
        rows={4}
        disabled={isReadOnly}
        onChange={(_event, data) => {
          setTyped(data.value);
          onChange(toChoices(data.value));
        }}
      />
    </SettingField>
  );
}

function toChoices(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, 80));
  return [...new Set(lines.filter((line) => line !== ''))];
}
