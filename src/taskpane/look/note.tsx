import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '10px',
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& > svg': { flexShrink: 0 },
  },
});

type NoteProps = { readonly name: string; readonly children: React.ReactNode };

/** What limits what can be done here, said once and quietly. */
export function Note({ name, children }: NoteProps) {
  const styles = useStyles();
  return (
    <p className={styles.note} role="note" data-note={name}>
      <Info16Regular aria-hidden />
      <span>{children}</span>
    </p>
  );
}
