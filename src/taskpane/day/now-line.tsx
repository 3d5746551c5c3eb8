import { makeStyles, tokens } from '@fluentui/react-components';
import type { Instant } from '../../domain/time/period.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    height: 0,
    margin: '0 12px',
    borderTop: `1.5px solid ${tokens.colorPaletteRedBorderActive}`,
    zIndex: 1,
    pointerEvents: 'none',
  },
  time: {
    position: 'absolute',
    insetInlineStart: 0,
    top: '-9px',
    paddingInlineEnd: '4px',
    fontSize: '11px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function NowLine({ now }: { readonly now: Instant }) {
  const styles = useStyles();
  const text = useText();
  const time = useFormat().time(now);
  return (
    <div role="row" className={styles.line} data-now>
      <span role="gridcell" className={styles.time} aria-label={text.day.now(time)}>
        {time}
      </span>
    </div>
  );
}
