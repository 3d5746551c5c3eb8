import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import type { CancelAnswer } from './questions.tsx';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { Question } from '../look/question.tsx';
import { useText } from '../text/text.ts';
import { NoteField } from './note-field.tsx';

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
  const words = text.cancelling;
  return (
    <Question
      title={words.ask(nameOf(appointment, titlePrefixes, text))}
      lines={[isMailed ? words.dropHint(people.join(', ')) : words.dropSilently]}
      isLight
      answers={[
        {
          label: isMailed ? words.send : words.remove,
          isPrimary: true,
          onChoose: () => onAnswer({ kind: 'send', note }),
        },
        { label: words.back, onChoose: () => onAnswer({ kind: 'back' }) },
      ]}
      onDismiss={() => onAnswer({ kind: 'back' })}
    >
      {isMailed && (
        <NoteField value={note} onChange={setNote} />
      )}
    </Question>
  );
}
