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
import type { SeriesAnswer } from './questions.tsx';

type SeriesQuestionProps = {
  readonly appointment: Appointment;
  readonly onAnswer: (answer: SeriesAnswer) => void;
};

export function SeriesQuestion({ appointment, onAnswer }: SeriesQuestionProps) {
  useDialogEnd();
  const text = useText();
  const { titlePrefixes } = useOpenBook().configuration;
  const name = nameOf(appointment, titlePrefixes, text);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onAnswer('back')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.actions.series.title}</DialogTitle>
          <DialogContent>{text.actions.series.text(name)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer('occurrence')}>
              {text.actions.series.occurrence}
            </Button>
            <Button onClick={() => onAnswer('series')}>{text.actions.series.series}</Button>
            <Button appearance="subtle" onClick={() => onAnswer('back')}>
              {text.common.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
