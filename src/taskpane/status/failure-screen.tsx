import { GraphError } from '../../graph/graph-error.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { ErrorScreen } from './error-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';

type FailureScreenProps = { readonly error: unknown; readonly onRetry: () => void };

/** In place of a view that could not be read; a sign-in that has run out is renewed right there. */
export function FailureScreen({ error, onRetry }: FailureScreenProps) {
  const signIn = signInErrorOf(error);
  return signIn ? (
    <SignInScreen error={signIn} onSignedIn={onRetry} />
  ) : (
    <ErrorScreen error={error} onRetry={onRetry} />
  );
}

function signInErrorOf(error: unknown): SignInError | undefined {
  if (error instanceof SignInError) return error;
  return error instanceof GraphError && error.code === 'signInRequired'
    ? new SignInError('interactionRequired', { detail: { error: 'signInRequired' }, cause: error })
    : undefined;
}
