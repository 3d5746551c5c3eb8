import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { LateAnswer } from './questions.tsx';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import { ReasonField } from './reason-field.tsx';
import { ruleOf, ruleText } from './rule-text.ts';

type LateQuestionProps = {
  readonly appointments: readonly Appointment[];
  readonly onAnswer: (answer: LateAnswer) => void;
};

const SHOWN = 3;

/** The rule is shown, and whoever sets it aside says why. */
export function LateQuestion({ appointments, onAnswer }: LateQuestionProps) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const [reason, setReason] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const words = text.cancelling;
  const rest = appointments.length - SHOWN;
  const lines = appointments.slice(0, SHOWN).map((appointment) => {
    const rule = ruleOf(appointment, 'cancellation', { configuration, now });
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    return words.late.line(name, ruleText(rule, 'cancellation', { format, text, now }));
  });

  function mark(): void {
    if (reason.trim() === '') setIsMissed(true);
    else onAnswer({ kind: 'reason', reason: reason.trim() });
  }

  return (
    <Question
      title={words.late.title}
      lines={rest > 0 ? [...lines, words.late.more(rest)] : lines}
      answers={[
        { label: words.mark, isPrimary: true, action: 'markLate', onChoose: mark },
        { label: words.back, onChoose: () => onAnswer({ kind: 'back' }) },
      ]}
      onDismiss={() => onAnswer({ kind: 'back' })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        <ReasonField value={reason} onChange={setReason} isMissed={isMissed} />
      </form>
    </Question>
  );
}
