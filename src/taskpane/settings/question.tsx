import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useDialogEnd } from '../look/use-dialog-end.ts';

export type Answer = {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly onChoose: () => void;
};

type QuestionProps = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly answers: readonly Answer[];
  /** Escape, or a click beside it. */
  readonly onDismiss: () => void;
};

/** What is lost is said in plain words before it is. */
export function Question({ title, lines, answers, onDismiss }: QuestionProps) {
  useDialogEnd();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onDismiss()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, isPrimary, onChoose }) => (
              <Button
                key={label}
                appearance={isPrimary ? 'primary' : 'secondary'}
                onClick={onChoose}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
