import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { WhatHelps } from '../troubleshooting/what-helps.tsx';
import { StatusScreen } from './status-screen.tsx';

const useStyles = makeStyles({
  link: {
    display: 'block',
    width: '100%',
    padding: '8px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'all',
  },
});

type ConsentScreenProps = {
  readonly url: string | undefined;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onApproved: () => Promise<void>;
};

/** The link is for somebody else, so it can be copied and is spelt out. */
export function ConsentScreen({ url, isBusy, error, onApproved }: ConsentScreenProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <StatusScreen title={text.status.consent.title} text={text.status.consent.text}>
      {url !== undefined && (
        <>
          <code className={styles.link} data-consent-url>
            {url}
          </code>
          <CopyConsentLink url={url} isPrimary />
        </>
      )}
      <Button disabledFocusable={isBusy} onClick={() => void onApproved()}>
        {text.status.consent.afterwards}
      </Button>
      <WhatHelps error={error} />
    </StatusScreen>
  );
}

type CopyConsentLinkProps = { readonly url: string; readonly isPrimary?: boolean };

/** For the administrator of an organisation that wants to approve first. */
export function CopyConsentLink({ url, isPrimary = false }: CopyConsentLinkProps) {
  const text = useText();
  const { host } = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'subtle'}
      title={text.status.consent.text}
      data-action="copyConsentLink"
      onClick={() => void host.copy(url).then(setIsCopied)}
    >
      {isCopied ? text.common.copied : text.status.consent.copyLink}
    </Button>
  );
}
