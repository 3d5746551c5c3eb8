import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Day, DayEntry } from '../../../domain/day/day.ts';
import type { Gap } from '../../../domain/day/gaps.ts';
import { lanesOf } from '../../../domain/day/lanes.ts';
import type { Host } from '../../../domain/book/configuration.ts';
import { contains, type Period } from '../../../domain/time/period.ts';
import { useNow } from '../../app/desk.ts';
import type { DayListProps } from '../day-list.tsx';
import { EmptyDay } from '../empty-day.tsx';
import { EntryGrid } from '../entry-grid.tsx';
import { NowLine } from '../now-line.tsx';
import { useShown } from '../use-shown.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { EntryCard } from './entry-card.tsx';
import { FreeTime } from './free-time.tsx';
import { entriesOf, hoursOf, offsetOf, PIXELS_PER_HOUR, shownPeriod } from './time-scale.ts';

const useStyles = makeStyles({
  // Scrolls both ways: many hosts are wider than any window.
  grid: { overflowX: 'auto' },
  columns: { position: 'relative', display: 'flex', alignItems: 'stretch', minWidth: 'min-content' },
  axis: {
    position: 'sticky',
    insetInlineStart: '0',
    zIndex: 4,
    flex: '0 0 58px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hour: {
    position: 'absolute',
    insetInlineEnd: '6px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    marginTop: '-7px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  column: {
    flex: '1 1 0',
    minWidth: '168px',
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  head: {
    position: 'sticky',
    top: '0',
    zIndex: 6,
    boxSizing: 'border-box',
    height: '32px',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  dot: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginInlineEnd: '6px',
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
  },
  allDay: { boxSizing: 'border-box', padding: '2px 4px', display: 'grid', gap: '2px', alignContent: 'start' },
  time: {
    position: 'relative',
    backgroundImage: `repeating-linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 0 1px, transparent 1px ${PIXELS_PER_HOUR}px)`,
  },
  place: {
    position: 'absolute',
    boxSizing: 'border-box',
    padding: '1px 2px',
    containerType: 'inline-size',
    // Its actions may be wider than it is, and lie above its neighbours then.
    ':hover': { zIndex: 2 },
    ':focus-within': { zIndex: 2 },
  },
  unknown: {
    padding: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
  },
  /** Above the hours, so that its own time is read there. */
  corner: {
    position: 'sticky',
    top: '0',
    zIndex: 7,
    height: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  now: { position: 'absolute', insetInline: '0', zIndex: 5, pointerEvents: 'none' },
});

/** Height of one that takes the whole day. */
const ALL_DAY = 40;
const HEAD = 32;

type DayColumnsProps = DayListProps & { readonly hosts: readonly Host[] };

/** Where there is room, hosts stand side by side, drawn to scale. */
export function DayColumns(props: DayColumnsProps) {
  const { day, hosts, filter, search, label } = props;
  const styles = useStyles();
  const format = useFormat();
  const now = useNow();
  const { allDay, rows } = useShown(day, filter, search);
  // The whole day's, so that nothing jumps while it is narrowed.
  const period = useMemo(() => shownPeriod(day), [day]);
  const columns = useMemo(() => {
    const timed = rows.filter((row) => row.kind === 'appointment');
    const gaps = rows.filter((row) => row.kind === 'gap');
    return hosts.map((host) => ({
      host,
      allDay: entriesOf(allDay, host.id),
      timed: entriesOf(timed, host.id),
      gaps: gaps.filter((gap) => gap.hosts.some(({ id }) => id === host.id)),
    }));
  }, [hosts, allDay, rows]);
  const entries = useMemo(
    () => columns.flatMap((column) => [...column.allDay, ...column.timed]),
    [columns],
  );
  const most = Math.max(...columns.map((column) => column.allDay.length));
  const above = most * (ALL_DAY + 2) + 4;

  return (
    <EntryGrid
      name="day"
      label={label}
      entries={entries}
      className={styles.grid}
      look={EntryCard}
      onReady={scrollToNow}
    >
      {(row) =>
        entries.length === 0 && day.rows.length === 0 ? (
          !props.isUnknown && <EmptyDay {...props} />
        ) : (
          <>
            {entries.length === 0 && !props.isUnknown && <EmptyDay {...props} />}
            <div role="presentation" className={styles.columns} data-columns>
              <div className={styles.axis} aria-hidden>
                <div className={styles.corner} />
                {hoursOf(period).map((hour) => (
                  <span key={hour} className={styles.hour} style={{ top: HEAD + above + offsetOf(hour, period) }}>
                    {format.time(hour)}
                  </span>
                ))}
              </div>
              {columns.map((column) => (
                <Column key={column.host.id} {...column} day={day} period={period} above={above} row={row} />
              ))}
              {contains(period, now) && (
                <div role="presentation" className={styles.now} style={{ top: HEAD + above + offsetOf(now, period) }}>
                  <NowLine now={now} />
                </div>
              )}
            </div>
          </>
        )
      }
    </EntryGrid>
  );
}

type ColumnProps = {
  readonly host: Host;
  readonly allDay: readonly DayEntry[];
  readonly timed: readonly DayEntry[];
  readonly gaps: readonly Gap[];
  readonly day: Day;
  readonly period: Period;
  /** Pixels for what takes the whole day, the same in every column. */
  readonly above: number;
  readonly row: (entry: DayEntry) => React.ReactNode;
};

function Column({ host, allDay, timed, gaps, day, period, above, row }: ColumnProps) {
  const styles = useStyles();
  const text = useText();
  const lanes = lanesOf(timed.map((entry) => entry.appointment.period));
  const isUnknown = day.unknown.some((one) => one.host.id === host.id);
  return (
    <div role="rowgroup" aria-label={host.name} className={styles.column} data-column={host.id}>
      <div role="row" className={styles.head} title={host.name}>
        <span role="gridcell">
          <span className={styles.dot} style={{ backgroundColor: host.destination.color }} aria-hidden />
          {host.name}
        </span>
      </div>
      <div role="presentation" className={styles.allDay} style={{ height: above, gridAutoRows: ALL_DAY }}>
        {allDay.map(row)}
      </div>
      <div role="presentation" className={styles.time} style={{ height: offsetOf(period.end, period) }}>
        {isUnknown && (
          <div role="row" className={styles.unknown}>
            <span role="gridcell">{text.day.unreadableCalendar(host.name)}</span>
          </div>
        )}
        {gaps.map((gap) => (
          <div
            key={gap.period.start}
            role="presentation"
            className={styles.place}
            style={{ ...heightOf(gap.period, period), insetInline: 0 }}
          >
            <FreeTime period={gap.period} host={host} />
          </div>
        ))}
        {timed.map((entry, index) => {
          const { lane, lanes: count } = lanes[index] ?? { lane: 0, lanes: 1 };
          return (
            <div
              key={entry.appointment.ref.eventId}
              role="presentation"
              className={styles.place}
              style={{
                ...heightOf(entry.appointment.period, period),
                insetInlineStart: `${(lane / count) * 100}%`,
                width: `${100 / count}%`,
              }}
            >
              {row(entry)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** However short, its one line can be read. */
const LEAST = 20;

function heightOf(period: Period, shown: Period): { readonly top: number; readonly height: number } {
  const top = offsetOf(period.start, shown);
  return { top, height: Math.max(LEAST, offsetOf(period.end, shown) - top) };
}

/** The last hour stays in sight above. */
function scrollToNow(list: HTMLElement): void {
  const line = list.querySelector<HTMLElement>('[data-now]')?.parentElement;
  if (line) list.scrollTop = Math.max(0, line.offsetTop - PIXELS_PER_HOUR - HEAD);
}
