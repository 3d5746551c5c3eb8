import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '10px',
    alignItems: 'baseline',
    padding: '3px 0',
  },
  mark: { alignSelf: 'start', height: '20px', display: 'grid', placeItems: 'center' },
  dot: {
    width: '6px',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  words: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  when: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

export type Line = {
  readonly key: string;
  readonly words: React.ReactNode;
  /** Said more quietly after the words. */
  readonly more?: string;
  readonly when?: string;
  readonly isBad?: boolean;
  readonly icon?: React.ReactElement;
};

type LineListProps = { readonly lines: readonly Line[]; readonly isOrdered?: boolean };

/** What, and at the end of the line when. */
export function LineList({ lines, isOrdered = false }: LineListProps) {
  const styles = useStyles();
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={styles.list}>
      {lines.map(({ key, words, more = '', when = '', isBad = false, icon }) => (
        <li key={key} className={styles.line} data-line>
          <span className={styles.mark} aria-hidden>
            {icon ?? <span className={styles.dot} />}
          </span>
          <span className={mergeClasses(styles.words, isBad && styles.bad)}>
            {words}
            {more && <span className={isBad ? undefined : styles.quiet}> {more}</span>}
          </span>
          <span className={styles.when}>{when}</span>
        </li>
      ))}
    </List>
  );
}
