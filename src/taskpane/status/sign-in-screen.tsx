import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { DAY_SCOPES } from '../../graph/scopes.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { WhatHelps } from '../troubleshooting/what-helps.tsx';
import { ConsentScreen, CopyConsentLink } from './consent-screen.tsx';
import { signInMessage } from './error-message.ts';
import { CopyDetails } from './error-screen.tsx';
import { StatusScreen } from './status-screen.tsx';

type SignInScreenProps = { readonly error: SignInError; readonly onSignedIn: () => void };

/** Signed out, or something about the account has to be settled. Sign-in starts with a click. */
export function SignInScreen({ error: first, onSignedIn }: SignInScreenProps) {
  const text = useText();
  const { signIn } = useDesk();
  const [error, setError] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  if (error.code === 'consentRequired') {
    return (
      <ConsentScreen url={error.adminConsentUrl} onApproved={start} isBusy={isBusy} error={error} />
    );
  }

  async function start(): Promise<void> {
    setIsBusy(true);
    try {
      await signIn.signIn({ scopes: DAY_SCOPES });
      onSignedIn();
    } catch (failure) {
      if (!(failure instanceof SignInError)) throw failure;
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <StatusScreen
      title={text.status.signIn.title}
      text={isBusy ? text.status.signIn.busy : signInMessage(error, text)}
    >
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        data-action="signIn"
        onClick={() => void start()}
      >
        {text.status.signIn.button}
      </Button>
      {error.adminConsentUrl !== undefined && <CopyConsentLink url={error.adminConsentUrl} />}
      {error.code !== 'interactionRequired' && <CopyDetails error={error} />}
      <WhatHelps error={error} />
    </StatusScreen>
  );
}
