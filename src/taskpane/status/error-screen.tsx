import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { WhatHelps } from '../troubleshooting/what-helps.tsx';
import { diagnosticsOf } from './diagnostics.ts';
import { messageOf } from './error-message.ts';
import { StatusScreen } from './status-screen.tsx';
import { retryAtOf, useCountdown } from './use-countdown.ts';

const useStyles = makeStyles({
  hint: {
    display: 'block',
    marginTop: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type ErrorScreenProps = { readonly error: unknown; readonly onRetry: () => void };

/** In place of what could not be shown at all. A pause that was asked for counts down by itself. */
export function ErrorScreen({ error, onRetry }: ErrorScreenProps) {
  const text = useText();
  const styles = useStyles();
  const retryAt = retryAtOf(error);
  const seconds = useCountdown(retryAt, onRetry);
  return (
    <StatusScreen
      title={retryAt === undefined ? text.status.error.title : text.status.throttled.title}
      text={
        retryAt === undefined
          ? messageOf(error, text)
          : seconds > 0
            ? text.status.throttled.text(seconds)
            : text.status.throttled.going
      }
    >
      <Button appearance="primary" onClick={onRetry}>
        {text.common.retry}
      </Button>
      <CopyDetails error={error} />
      <WhatHelps error={error} />
      <span className={styles.hint}>{text.status.error.detailsHint}</span>
    </StatusScreen>
  );
}

export function CopyDetails({ error }: { readonly error: unknown }) {
  const text = useText();
  const desk = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Button
      appearance="subtle"
      data-action="copyDetails"
      onClick={() => {
        void desk.host.copy(diagnosticsOf(desk, error)).then(setIsCopied);
      }}
    >
      {isCopied ? text.common.copied : text.status.error.details}
    </Button>
  );
}
