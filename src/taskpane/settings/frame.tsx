import { makeStyles, tokens } from '@fluentui/react-components';
import { BackButton } from '../look/back-button.tsx';
import { useHeadingStyles } from '../look/heading-styles.ts';

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
  const headings = useHeadingStyles();
  return (
    <section className={styles.view}>
      <header className={styles.header}>
        {onBack && <BackButton onBack={onBack} />}
        <h1 ref={heading} className={headings.bar} tabIndex={-1} title={title}>
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
