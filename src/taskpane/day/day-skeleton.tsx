import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  list: { padding: '12px', flex: 1, overflow: 'hidden' },
  row: {
    height: '38px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // Shows only where colours are few, as in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
});

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

export function DaySkeleton() {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.list} role="status" aria-label={text.common.loading}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
}
