import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CivilDay } from '../../domain/time/civil-day.ts';
import { DAY, type Instant } from '../../domain/time/period.ts';
import { zoneTable } from '../../domain/time/zone-table.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { Choosing } from './choosing.ts';
import { useDayWords } from './day-words.ts';
import type { StartDays } from './start-days.ts';
import { useStartStyles } from './start-styles.ts';
import { useStops } from './use-stops.ts';

const useStyles = makeStyles({
  frame: { maxHeight: '340px', overflowY: 'auto' },
  table: { width: '100%', borderCollapse: 'separate', borderSpacing: '3px 2px', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '2px 0 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  today: { color: tokens.colorBrandForeground1 },
  cell: { padding: 0, height: '24px' },
  one: { width: '100%', minHeight: '24px', padding: 0, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', overflow: 'hidden' },
});

type WeekGridProps = Choosing & {
  readonly shown: readonly CivilDay[];
  readonly days: StartDays;
  readonly today: CivilDay;
};

/** A week side by side: the same time of day on one line. */
export function WeekGrid({ shown, days, today, value, choose }: WeekGridProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const words = useDayWords();
  const rows = rowsOf(shown, days, format.zone);
  const order = rows.flatMap(({ starts }) => starts.filter((start) => start !== undefined));
  const stop = useStops(order.length, order.findIndex((start) => start === value));
  const [first = 0] = shown;
  if (rows.length === 0) return <p className={shared.quiet}>{text.starts.noneInWeek}</p>;
  return (
    <div className={styles.frame} data-week-starts>
      <table className={styles.table} aria-label={text.starts.inWeek(words.short(first))} data-stops>
        <thead>
          <tr>
            {shown.map((day) => (
              <th key={day} scope="col" className={mergeClasses(styles.head, day === today && styles.today)}>
                {words.weekday(day)} {words.number(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, starts }) => (
            <tr key={time}>
              {starts.map((start, column) => (
                <td key={shown[column]} className={styles.cell}>
                  {start !== undefined && (
                    <button
                      type="button"
                      className={mergeClasses(shared.button, styles.one, start === value && shared.chosen)}
                      aria-pressed={start === value}
                      aria-label={`${words.long(shown[column] ?? 0)} ${format.time(start)}`}
                      title={format.time(start)}
                      data-start={start}
                      onClick={(event) => choose(start, event.detail === 0 ? 'key' : 'pointer')}
                      {...stop(order.indexOf(start))}
                    >
                      {format.timeParts(start).clock}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Row = { readonly time: number; readonly starts: readonly (Instant | undefined)[] };

/** By the time on the wall; where the clock is put back an hour comes twice, and the first is shown. */
function rowsOf(shown: readonly CivilDay[], days: StartDays, zone: string): Row[] {
  const table = zoneTable(zone);
  const columns = shown.map((day) => {
    const byTime = new Map<number, Instant>();
    for (const start of (days.get(day) ?? []).toReversed()) byTime.set(table.toWall(start) - day * DAY, start);
    return byTime;
  });
  const times = [...new Set(columns.flatMap((column) => [...column.keys()]))].toSorted((a, b) => a - b);
  return times.map((time) => ({ time, starts: columns.map((column) => column.get(time)) }));
}
