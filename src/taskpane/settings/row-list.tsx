import { makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { PRESSABLE } from './pressable.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: '0 -8px', padding: 0, listStyle: 'none' },
  row: { ...PRESSABLE, alignItems: 'center', gap: '10px', minHeight: '48px', padding: '6px 8px' },
  words: { flex: 1, minWidth: 0 },
  title: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  line: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  toTheLeft: { transform: 'scaleX(-1)' },
  dot: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
  },
});

export type RowItem = {
  readonly key: string;
  readonly title: string;
  readonly line: string;
  readonly color?: string;
  /** In place of the line: something in there has to be mended. */
  readonly problem?: string | undefined;
  readonly onOpen: () => void;
};

export function RowList({ rows }: { readonly rows: readonly RowItem[] }) {
  const styles = useStyles();
  const { dir } = useFluent();
  return (
    <ul className={styles.list}>
      {rows.map(({ key, title, line, color, problem, onOpen }) => (
        <li key={key}>
          <button type="button" className={styles.row} data-row={key} onClick={onOpen}>
            {color !== undefined && (
              <span className={styles.dot} style={{ backgroundColor: color }} aria-hidden />
            )}
            <span className={styles.words}>
              <span className={styles.title} title={title}>
                {title}
              </span>
              <span className={mergeClasses(styles.line, problem !== undefined && styles.bad)} title={line}>
                {problem ?? line}
              </span>
            </span>
            <ChevronRight16Regular
              className={mergeClasses(styles.chevron, dir === 'rtl' && styles.toTheLeft)}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
