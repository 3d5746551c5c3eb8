import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { Choosing } from './choosing.ts';
import { useStartStyles } from './start-styles.ts';
import { useStops } from './use-stops.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px' },
  one: { display: 'flex', flexDirection: 'column', alignItems: 'center', padding: '4px 2px' },
  day: { maxWidth: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'center' },
  time: { maxWidth: '100%', lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  who: {
    maxWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export const NEXT = 3;

type NextThreeProps = Choosing & {
  readonly starts: readonly Instant[];
  /** Who would take a start; empty where that needs no word. */
  readonly whoAt: (start: Instant) => string;
};

/** What is asked for most on the phone: the first times there are. The keys 1 to 3 take them. */
export function NextThree({ starts, value, choose, whoAt }: NextThreeProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const stop = useStops(starts.length, starts.findIndex((start) => start === value));
  usePlainKeys(({ key, repeat }) => {
    const start = repeat ? undefined : starts[Number(key) - 1];
    if (start === undefined) return false;
    choose(start, 'key');
    return true;
  });
  if (starts.length === 0) return null;
  return (
    <div>
      <h2 className={shared.title}>{text.starts.next}</h2>
      <div className={styles.row} role="group" aria-label={text.starts.next} data-stops data-next-starts>
        {starts.map((start, index) => {
          const who = whoAt(start);
          const when = format.moment(start, now);
          const name = who === '' ? when : text.starts.with(when, who);
          return (
            <button
              key={start}
              type="button"
              className={mergeClasses(shared.button, styles.one, start === value && shared.chosen)}
              aria-pressed={start === value}
              aria-label={name}
              aria-keyshortcuts={String(index + 1)}
              title={`${name} (${index + 1})`}
              data-start={start}
              onClick={(event) => choose(start, event.detail === 0 ? 'key' : 'pointer')}
              {...stop(index)}
            >
              <span className={styles.day}>{format.day(start, now)}</span>
              <span className={styles.time}>{format.time(start)}</span>
              {who !== '' && <span className={styles.who}>{who.split(' ')[0]}</span>}
            </button>
          );
        })}
      </div>
    </div>
  );
}
