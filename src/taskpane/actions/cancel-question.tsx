import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import type { CancelAnswer } from './questions.tsx';

type CancelQuestionProps = {
  readonly appointment: Appointment;
  readonly onAnswer: (answer: CancelAnswer) => void;
};

/** Nobody gets mail by surprise: it says to whom before it is sent. */
export function CancelQuestion({ appointment, onAnswer }: CancelQuestionProps) {
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const [note, setNote] = useState('');
  const people = guests(appointment).map((guest) => guest.address);
  const isMailed = people.length > 0;
  const words = text.actions.cancelQuestion;
  return (
    <Question
      title={words.title(nameOf(appointment, titlePrefixes, text))}
      lines={[isMailed ? words.withNoteHint(people.join(', ')) : words.noGuests]}
      isLight
      answers={[
        {
          label: isMailed ? words.confirmMail : words.confirmRemove,
          isPrimary: true,
          onChoose: () => onAnswer({ kind: 'send', note }),
        },
        { label: words.back, onChoose: () => onAnswer({ kind: 'back' }) },
      ]}
      onDismiss={() => onAnswer({ kind: 'back' })}
    >
      {isMailed && (
        <Field label={words.note}>
          <Textarea
            value={note}
            maxLength={1000}
            onChange={(_event, data) => setNote(data.value)}
          />
        </Field>
      )}
    </Question>
  );
}
