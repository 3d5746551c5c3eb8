import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Two of them stand beside each other in the narrowest pane.
    '& > *': { flex: '1 1 auto', minWidth: 0, paddingInline: '8px' },
  },
});

/** What a view is mostly used for, always in reach. */
export function Foot({ children }: { readonly children: React.ReactNode }) {
  const styles = useStyles();
  return <footer className={styles.foot}>{children}</footer>;
}
