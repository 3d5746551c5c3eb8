import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import type { SeriesAnswer } from './questions.tsx';

type SeriesQuestionProps = {
  readonly appointment: Appointment;
  readonly onAnswer: (answer: SeriesAnswer) => void;
};

export function SeriesQuestion({ appointment, onAnswer }: SeriesQuestionProps) {
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const words = text.actions.series;
  return (
    <Question
      title={words.title}
      lines={[words.text(nameOf(appointment, titlePrefixes, text))]}
      isLight
      answers={[
        { label: words.occurrence, isPrimary: true, onChoose: () => onAnswer('occurrence') },
        { label: words.series, onChoose: () => onAnswer('series') },
        { label: text.common.cancel, onChoose: () => onAnswer('back') },
      ]}
      onDismiss={() => onAnswer('back')}
    />
  );
}
