import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CopyDetails } from '../status/error-screen.tsx';
import { messageOf } from '../status/error-message.ts';
import { useText, type Text } from '../text/text.ts';
import type { SetupOutcome } from './run-setup.ts';

export type Failure =
  | Exclude<SetupOutcome, { kind: 'done' }>
  | { readonly kind: 'error'; readonly error: unknown };

type SetupFailureProps = {
  readonly failure: Failure;
  readonly mailbox: string;
  readonly onOpenTheirs: () => void;
};

/** Stands above the button that did not work. */
export function SetupFailure({ failure, mailbox, onOpenTheirs }: SetupFailureProps) {
  const text = useText();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{wordsOf(failure, mailbox, text)}</MessageBarBody>
      {failure.kind === 'conflict' && (
        <MessageBarActions>
          <Button onClick={onOpenTheirs}>{text.setup.failed.conflictOpen}</Button>
        </MessageBarActions>
      )}
      {failure.kind === 'error' && (
        <MessageBarActions>
          <CopyDetails error={failure.error} />
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function wordsOf(failure: Failure, mailbox: string, text: Text): string {
  const words = text.setup.failed;
  switch (failure.kind) {
    case 'forbidden':
      return `${words.nothingWritten} ${words.forbidden(mailbox)}`;
    case 'conflict':
      return words.conflict(failure.by || text.settings.conflict.somebody);
    case 'unreadable':
      return words.unreadable;
    case 'tooLarge':
      return `${words.nothingWritten} ${words.tooLarge}`;
    case 'invalid':
      return words.invalid;
    case 'error':
      // Without an answer it is not known whether the write arrived, so that is not claimed.
      return messageOf(failure.error, text);
  }
}
