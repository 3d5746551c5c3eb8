import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Gap } from '../../domain/day/gaps.ts';
import { useBookAt } from '../app/use-book-at.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { firstName } from '../look/entry-text.ts';

const useStyles = makeStyles({
  gap: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '26px',
    padding: '0 12px',
    paddingInlineStart: '85px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  words: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  book: { minWidth: 'auto', padding: '0 4px', marginInlineEnd: '-4px' },
});

/** Free time is content: it says from when to when, and with whom. */
export function GapRow({ gap }: { readonly gap: Gap }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const bookAt = useBookAt();
  const [only, ...others] = gap.hosts;
  const names = gap.hosts.map((one) => firstName(one.name)).join(', ');
  const words = `${format.period(gap.period)} ${text.day.free(names)}`;

  return (
    <div role="row" className={styles.gap} data-gap>
      <span role="gridcell" className={styles.words} title={words}>
        {words}
      </span>
      <span role="gridcell">
        <Button
          appearance="transparent"
          size="small"
          className={styles.book}
          aria-label={text.day.bookAt(format.time(gap.period.start))}
          title={text.day.bookAt(format.time(gap.period.start))}
          data-action="book"
          onClick={() => bookAt({ at: gap.period.start, host: others.length === 0 ? only?.id : undefined })}
        >
          {text.day.book}
        </Button>
      </span>
    </div>
  );
}
