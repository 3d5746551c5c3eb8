import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';

type ReplaceQuestionProps = {
  readonly appointment: Appointment;
  readonly words: string;
  readonly onAnswer: (isReplacing: boolean) => void;
};

/** Says what is lost before it is. */
export function ReplaceQuestion({ appointment, words, onAnswer }: ReplaceQuestionProps) {
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const { ask, replace } = text.appointment.unreadable;
  return (
    <Question
      title={ask(nameOf(appointment, titlePrefixes, text))}
      lines={[words]}
      answers={[
        { label: text.common.cancel, isPrimary: true, onChoose: () => onAnswer(false) },
        { label: replace, action: 'replace', onChoose: () => onAnswer(true) },
      ]}
      onDismiss={() => onAnswer(false)}
    />
  );
}
