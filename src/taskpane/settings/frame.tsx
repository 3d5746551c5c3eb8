import { Button, makeStyles, tokens, useFluent } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    textAlign: 'start',
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 12px 8px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    flex: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // It takes the focus to be read out, and there is nothing to do with it.
    outlineStyle: 'none',
  },
  // An arrow points where one goes: to the start of the line.
  toTheRight: { transform: 'scaleX(-1)' },
  body: { flex: 1, minHeight: 0, overflowY: 'auto' },
  content: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '560px',
    margin: '0 auto',
    padding: '12px 16px 24px',
  },
});

type FrameProps = {
  readonly title: string;
  readonly heading: React.Ref<HTMLHeadingElement>;
  readonly onBack?: () => void;
  readonly children: React.ReactNode;
  readonly footer?: React.ReactNode;
};

/** A heading with the way back, what scrolls, and what stays at the foot. */
export function Frame({ title, heading, onBack, children, footer }: FrameProps) {
  const styles = useStyles();
  const text = useText();
  const { dir } = useFluent();
  return (
    <section className={styles.view}>
      <header className={styles.header}>
        {onBack && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowLeft20Regular className={dir === 'rtl' ? styles.toTheRight : ''} />}
            aria-label={text.settings.back}
            title={`${text.settings.back} (Esc)`}
            onClick={onBack}
          />
        )}
        <h1 ref={heading} className={styles.title} tabIndex={-1} title={title}>
          {title}
        </h1>
      </header>
      <div className={styles.body}>
        <div className={styles.content}>{children}</div>
      </div>
      {footer}
    </section>
  );
}
