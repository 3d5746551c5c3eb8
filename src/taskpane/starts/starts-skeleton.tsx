import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'grid', gap: '6px' },
  three: { gridTemplateColumns: 'repeat(3, 1fr)' },
  five: { gridTemplateColumns: 'repeat(5, 1fr)' },
  four: { gridTemplateColumns: 'repeat(4, 1fr)' },
  block: {
    boxSizing: 'border-box',
    height: '44px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // Shows only where colours are few, as in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  low: { height: '28px' },
});

/** As high as what comes, so that nothing jumps. */
export function StartsSkeleton() {
  const styles = useStyles();
  const text = useText();
  function blocks(count: number, className: string) {
    return Array.from({ length: count }, (_, index) => <div key={index} className={className} />);
  }
  return (
    <div className={styles.frame} role="status" aria-label={text.starts.reading} data-starts-skeleton>
      <div className={`${styles.row} ${styles.three}`}>{blocks(3, styles.block)}</div>
      <div className={`${styles.row} ${styles.five}`}>{blocks(5, styles.block)}</div>
      <div className={`${styles.row} ${styles.four}`}>{blocks(8, `${styles.block} ${styles.low}`)}</div>
    </div>
  );
}
