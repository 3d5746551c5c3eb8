import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useDialogEnd } from '../look/use-dialog-end.ts';
import { useText } from '../text/text.ts';
import type { CancelAnswer } from './questions.tsx';

type CancelQuestionProps = {
  readonly appointment: Appointment;
  readonly onAnswer: (answer: CancelAnswer) => void;
};

/** Nobody gets mail by surprise: it says to whom before it is sent. */
export function CancelQuestion({ appointment, onAnswer }: CancelQuestionProps) {
  useDialogEnd();
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const [note, setNote] = useState('');
  const people = guests(appointment).map((guest) => guest.address);
  const words = text.actions.cancelQuestion;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onAnswer({ kind: 'back' })}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(nameOf(appointment, titlePrefixes, text))}</DialogTitle>
          <DialogContent>
            <p>{people.length > 0 ? words.withNoteHint(people.join(', ')) : words.noGuests}</p>
            {people.length > 0 && (
              <Field label={words.note}>
                <Textarea
                  value={note}
                  maxLength={1000}
                  onChange={(_event, data) => setNote(data.value)}
                />
              </Field>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer({ kind: 'send', note })}>
              {people.length > 0 ? words.confirmMail : words.confirmRemove}
            </Button>
            <Button appearance="subtle" onClick={() => onAnswer({ kind: 'back' })}>
              {words.back}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
