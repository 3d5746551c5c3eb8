import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ServiceQuestion } from '../../domain/book/configuration.ts';
import { useText } from '../text/text.ts';
import type { BookingDraft, DraftProblem } from './draft.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

type QuestionFieldsProps = {
  readonly questions: readonly ServiceQuestion[];
  readonly draft: BookingDraft;
  readonly problems: ReadonlyMap<string, DraftProblem>;
  readonly change: (change: Partial<BookingDraft>) => void;
};

/** What the service asks of its customers. */
export function QuestionFields({ questions, draft, problems, change }: QuestionFieldsProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.fields} role="group" aria-label={text.booking.questions}>
      {questions.map((question) => {
        const { id, label, required = false } = question;
        const problem = problems.get(`answer.${id}`);
        return (
          <Field
            key={id}
            label={label}
            required={required}
            data-path={`answer.${id}`}
            {...(problem && { validationMessage: text.booking.problem[problem] })}
          >
            {control(question, draft.answers[id] ?? '', (answer) =>
              change({ answers: { ...draft.answers, [id]: answer } }),
            )}
          </Field>
        );
      })}
    </div>
  );

  function control({ kind, choices = [] }: ServiceQuestion, answer: string, onAnswer: (answer: string) => void) {
    switch (kind) {
      case 'text':
        return (
          <Input
            className={styles.control}
            value={answer}
            maxLength={500}
            autoComplete="off"
            onChange={(_event, data) => onAnswer(data.value)}
          />
        );
      case 'choice':
        return (
          <Select className={styles.control} value={answer} onChange={(_event, data) => onAnswer(data.value)}>
            <option value="">{text.booking.choose}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        );
      case 'yesNo':
        return (
          <RadioGroup layout="horizontal" value={answer} onChange={(_event, data) => onAnswer(data.value)}>
            <Radio value={text.booking.yes} label={text.booking.yes} />
            <Radio value={text.booking.no} label={text.booking.no} />
          </RadioGroup>
        );
    }
  }
}
