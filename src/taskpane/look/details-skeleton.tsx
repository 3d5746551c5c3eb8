import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  body: { padding: '8px 12px', flex: 1, overflow: 'hidden' },
  known: { marginBlockEnd: '16px' },
  block: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
});

/** Where the words will stand: name, two lines, the state, the actions, the rest. */
const BLOCKS = [
  { width: '60%', height: 24, gap: 8 },
  { width: '80%', height: 14, gap: 6 },
  { width: '70%', height: 14, gap: 16 },
  { width: '100%', height: 58, gap: 12 },
  { width: '100%', height: 32, gap: 24 },
  { width: '30%', height: 12, gap: 8 },
  { width: '90%', height: 14, gap: 8 },
  { width: '90%', height: 14, gap: 8 },
];

export function DetailsSkeleton({ children }: { readonly children?: React.ReactNode }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.body} role="status" aria-label={text.common.loading}>
      {children && <div className={styles.known}>{children}</div>}
      {BLOCKS.slice(children ? 2 : 0).map(({ width, height, gap }, index) => (
        <div
          key={index}
          className={styles.block}
          style={{ width, height: `${height}px`, marginBlockEnd: `${gap}px` }}
        />
      ))}
    </div>
  );
}
