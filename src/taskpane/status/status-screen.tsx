import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  screen: { padding: '32px 24px', overflowY: 'auto', flex: 1 },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '0 0 16px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type StatusScreenProps = {
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
};

/** One thing to know and one thing to do. */
export function StatusScreen({ title, text, children }: StatusScreenProps) {
  const styles = useStyles();
  return (
    <section className={styles.screen} role="alert" data-screen>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
