import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Host } from '../../../domain/book/configuration.ts';
import { startOf, type Day, type DayEntry } from '../../../domain/day/day.ts';
import type { Gap } from '../../../domain/day/gaps.ts';
import { lanesOf } from '../../../domain/day/lanes.ts';
import type { Period } from '../../../domain/time/period.ts';
import { useText } from '../../text/text.ts';
import { FreeTime } from './free-time.tsx';
import { ALL_DAY, HEAD, offsetOf, PIXELS_PER_HOUR } from './time-scale.ts';

const useStyles = makeStyles({
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
});

type HostColumnProps = {
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

export function HostColumn({ host, allDay, timed, gaps, day, period, above, row }: HostColumnProps) {
  const styles = useStyles();
  const text = useText();
  const placed = useMemo(() => sideBySide([...gaps, ...timed]), [gaps, timed]);
  const isUnknown = day.unknown.some((one) => one.host.id === host.id);
  return (
    <div role="rowgroup" aria-label={host.name} className={styles.column} data-column={host.id}>
      <div role="row" className={styles.head} style={{ height: HEAD }} title={host.name}>
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
        {placed.map(({ item, across }) => (
          <div
            key={item.kind === 'gap' ? `gap ${item.period.start}` : item.appointment.ref.eventId}
            role="presentation"
            className={styles.place}
            style={{ ...heightOf(periodOf(item), period), ...across }}
          >
            {item.kind === 'gap' ? <FreeTime period={item.period} host={host} /> : row(item)}
          </div>
        ))}
      </div>
    </div>
  );
}

type Item = DayEntry | Gap;
type Placed = {
  readonly item: Item;
  readonly across: { readonly insetInlineStart: string; readonly width: string };
};

/** What takes no time, as a cancelled appointment, leaves room beside it for the time that is free. */
function sideBySide(items: readonly Item[]): Placed[] {
  const sorted = items.toSorted((a, b) => startOf(a) - startOf(b));
  const lanes = lanesOf(sorted.map(periodOf));
  return sorted.map((item, index) => {
    const { lane, lanes: count } = lanes[index] ?? { lane: 0, lanes: 1 };
    return { item, across: { insetInlineStart: `${(lane / count) * 100}%`, width: `${100 / count}%` } };
  });
}

function periodOf(item: Item): Period {
  return item.kind === 'gap' ? item.period : item.appointment.period;
}

/** However short, its one line can be read. */
const LEAST = 20;

function heightOf(period: Period, shown: Period): { readonly top: number; readonly height: number } {
  const top = offsetOf(period.start, shown);
  return { top, height: Math.max(LEAST, offsetOf(period.end, shown) - top) };
}
