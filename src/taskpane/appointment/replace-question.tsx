import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useDialogEnd } from '../look/use-dialog-end.ts';
import { useText } from '../text/text.ts';

type ReplaceQuestionProps = {
  readonly appointment: Appointment;
  readonly words: string;
  readonly onAnswer: (isReplacing: boolean) => void;
};

/** Says what is lost before it is. The safe answer stands first, so it has the focus. */
export function ReplaceQuestion({ appointment, words, onAnswer }: ReplaceQuestionProps) {
  useDialogEnd();
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const name = nameOf(appointment, titlePrefixes, text);
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.appointment.unreadable.ask(name)}</DialogTitle>
          <DialogContent>{words}</DialogContent>
          <DialogActions fluid>
            <Button appearance="subtle" onClick={() => onAnswer(false)}>
              {text.common.cancel}
            </Button>
            <Button appearance="primary" data-action="replace" onClick={() => onAnswer(true)}>
              {text.appointment.unreadable.replace}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
