import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useDialogEnd } from './use-dialog-end.ts';

export type Answer = {
  readonly label: string;
  readonly isPrimary?: boolean;
  /** For tests and for styles: what it does. */
  readonly action?: string;
  readonly onChoose: () => void;
};

type QuestionProps = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Nothing is lost by it, so a click beside it is an answer, too. */
  readonly isLight?: boolean;
  /** The first one has the focus, so where something would be lost it is the safe one. */
  readonly answers: readonly Answer[];
  /** Escape, or a click beside it. */
  readonly onDismiss: () => void;
  /** What can be told with the answer. */
  readonly children?: React.ReactNode;
};

/** What happens is said in plain words before it does. */
export function Question(props: QuestionProps) {
  const { title, lines, isLight = false, answers, onDismiss, children } = props;
  useDialogEnd();
  return (
    <Dialog
      open
      modalType={isLight ? 'modal' : 'alert'}
      onOpenChange={(_event, { open }) => !open && onDismiss()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {children}
          </DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, isPrimary, action, onChoose }) => (
              <Button
                key={label}
                appearance={isPrimary ? 'primary' : 'secondary'}
                data-action={action}
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
