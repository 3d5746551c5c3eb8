import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    minWidth: 'auto',
    padding: '3px 4px',
    color: tokens.colorBrandForegroundLink,
  },
});

/** Long enough to be read, short enough to be true for the next copy. */
const COPIED_MS = 3000;

type CopyButtonProps = {
  readonly value: string;
  /** What is copied, for who cannot see what the button stands beside. */
  readonly label: string;
  readonly children?: React.ReactNode;
};

export function CopyButton({ value, label, children }: CopyButtonProps) {
  const styles = useStyles();
  const text = useText();
  const { host } = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      aria-label={isCopied ? text.common.copied : label}
      title={label}
      data-action="copy"
      onClick={() => void host.copy(value).then(setIsCopied)}
    >
      <span aria-live="polite">{isCopied ? text.common.copied : (children ?? text.common.copy)}</span>
    </Button>
  );
}
