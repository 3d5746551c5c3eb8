import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Instant } from '../../domain/time/period.ts';
import { useFormat } from '../format/format.ts';
import type { Choosing } from './choosing.ts';
import { useStartStyles } from './start-styles.ts';
import { useStops } from './use-stops.ts';

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '6px', gridTemplateColumns: 'repeat(auto-fill, minmax(60px, 1fr))' },
  /** With AM or PM, or a date. */
  long: { gridTemplateColumns: 'repeat(auto-fill, minmax(82px, 1fr))' },
});

type StartListProps = Choosing & {
  readonly label: string;
  readonly starts: readonly Instant[];
  /** With the date, where they are not all of one day. */
  readonly wordsOf?: (start: Instant) => string;
};

/** Starts as buttons, one stop for Tab. */
export function StartList({ label, starts, value, choose, wordsOf }: StartListProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const format = useFormat();
  const isLong = wordsOf !== undefined || format.timeParts(starts[0] ?? 0).suffix !== '';
  const stop = useStops(starts.length, starts.findIndex((start) => start === value));
  return (
    <div className={mergeClasses(styles.grid, isLong && styles.long)} role="group" aria-label={label} data-stops data-day-starts>
      {starts.map((start, index) => (
        <button
          key={start}
          type="button"
          className={mergeClasses(shared.button, start === value && shared.chosen)}
          aria-pressed={start === value}
          data-start={start}
          onClick={(event) => choose(start, event.detail === 0 ? 'key' : 'pointer')}
          {...stop(index)}
        >
          {wordsOf ? wordsOf(start) : format.time(start)}
        </button>
      ))}
    </div>
  );
}
