import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { GraphError } from '../../graph/graph-error.ts';
import { DAY_SCOPES } from '../../graph/scopes.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { useDesk } from '../app/desk.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText } from '../text/text.ts';
import { messageOf } from './error-message.ts';
import { retryAtOf, useCountdown } from './use-countdown.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
  },
  words: { flex: 1 },
  button: { minWidth: 'auto' },
});

type StatusBannerProps = { readonly failure: unknown; readonly onRetry: () => void };

/** Above content that is still shown but no longer kept up to date. */
export function StatusBanner({ failure, onRetry }: StatusBannerProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const isOnline = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const retryAt = retryAtOf(failure);
  const seconds = useCountdown(retryAt, onRetry);
  const [refusal, setRefusal] = useState<SignInError | undefined>(undefined);
  const isOffline = !isOnline || (failure instanceof GraphError && failure.code === 'offline');
  if (!isOffline && failure === undefined) return null;

  const words = isOffline
    ? `${text.status.offline.title}. ${text.status.offline.text}`
    : retryAt === undefined
      ? messageOf((isSignedOut(failure) && refusal) || failure, text)
      : `${text.status.throttled.title}. ${text.status.throttled.text(seconds)}`;
  return (
    <div role="status" className={mergeClasses(styles.banner, tones.waiting)} data-banner>
      <span className={styles.words}>{words}</span>
      <SignInAgain failure={failure} onDone={onRetry} onRefused={setRefusal} />
    </div>
  );
}

type SignInAgainProps = {
  readonly failure: unknown;
  readonly onDone: () => void;
  /** With the reason, which the banner then says; `undefined` while it is tried again. */
  readonly onRefused: (error: SignInError | undefined) => void;
};

/** A sign-in that has run out is renewed from where it is noticed, with one click. */
function SignInAgain({ failure, onDone, onRefused }: SignInAgainProps) {
  const styles = useStyles();
  const text = useText();
  const { signIn } = useDesk();
  if (!isSignedOut(failure)) return null;

  async function again(): Promise<void> {
    onRefused(undefined);
    try {
      await signIn.signIn({ scopes: DAY_SCOPES });
      onDone();
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      onRefused(error);
    }
  }

  return (
    <Button
      size="small"
      className={styles.button}
      onClick={() => void again()}
    >
      {text.status.signIn.button}
    </Button>
  );
}

function isSignedOut(failure: unknown): boolean {
  return (
    failure instanceof SignInError ||
    (failure instanceof GraphError && failure.code === 'signInRequired')
  );
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
