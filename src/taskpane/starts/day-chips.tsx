import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CivilDay } from '../../domain/time/civil-day.ts';
import { useText } from '../text/text.ts';
import { useDayWords } from './day-words.ts';
import type { StartDays } from './start-days.ts';
import { useStartStyles } from './start-styles.ts';
import { useStops } from './use-stops.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', gap: '4px' },
  chip: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '3px 0',
    backgroundColor: tokens.colorNeutralBackground3,
    border: '2px solid transparent',
    '@media (forced-colors: active)': { border: '2px solid ButtonBorder' },
  },
  here: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  date: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200, whiteSpace: 'nowrap' },
});

type DayChipsProps = {
  readonly shown: readonly CivilDay[];
  readonly days: StartDays;
  readonly day: CivilDay;
  readonly onDay: (day: CivilDay) => void;
};

/** The days of a week with how much is free on each. */
export function DayChips({ shown, days, day, onDay }: DayChipsProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const words = useDayWords();
  const stop = useStops(shown.length, shown.indexOf(day));
  return (
    <div className={styles.row} role="group" aria-label={text.starts.days} data-stops data-days>
      {shown.map((one, index) => {
        const count = days.get(one)?.length ?? 0;
        const name = text.starts.day(words.long(one), text.starts.count(count));
        return (
          <button
            key={one}
            type="button"
            className={mergeClasses(shared.button, styles.chip, one === day && styles.here, count === 0 && styles.none)}
            aria-pressed={one === day}
            aria-label={name}
            title={name}
            data-day={one}
            onClick={() => onDay(one)}
            {...stop(index)}
          >
            <span className={styles.date}>{words.number(one)}</span>
            <span className={styles.small}>
              {words.weekday(one)} · {count}
            </span>
          </button>
        );
      })}
    </div>
  );
}
