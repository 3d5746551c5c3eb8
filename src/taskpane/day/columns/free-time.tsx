import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../../../domain/book/configuration.ts';
import type { Period } from '../../../domain/time/period.ts';
import { useBookAt } from '../../app/use-book-at.ts';
import { useFormat } from '../../format/format.ts';
import { firstName } from '../../look/entry-text.ts';
import { useText } from '../../text/text.ts';

const useStyles = makeStyles({
  free: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    height: '100%',
    padding: '1px 6px',
    overflow: 'hidden',
    border: `1px dashed ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  words: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Beside something that is cancelled there is room for the button; the hours are at the side.
    '@container (max-width: 110px)': { fontSize: '0' },
  },
  book: { minWidth: 'auto', padding: '0 4px', height: '16px' },
});

/** Free time of one host. */
export function FreeTime({ period, host }: { readonly period: Period; readonly host: Host }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const bookAt = useBookAt();
  const words = `${format.period(period)} ${text.day.free(firstName(host.name))}`;
  const label = text.day.bookAt(format.time(period.start));
  return (
    <div role="row" className={styles.free} title={words} data-gap>
      <span role="gridcell" className={styles.words} aria-label={words}>
        {format.period(period)}
      </span>
      <span role="gridcell">
        <Button
          appearance="transparent"
          size="small"
          className={styles.book}
          aria-label={label}
          title={label}
          data-action="book"
          onClick={() => bookAt({ at: period.start, host: host.id })}
        >
          {text.day.book}
        </Button>
      </span>
    </div>
  );
}
