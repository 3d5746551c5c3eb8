import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import type { Week } from '../../domain/week/week.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { stepTo, type CellPlace } from './cell-keys.ts';
import { HostCell, TotalCell } from './week-cell.tsx';
import { dayParts, nextFreeWords } from './week-words.ts';

/** From here on a week is a table; below, each host has a line for the name and one for the days. */
const WIDE = '@media (min-width: 640px)';

const useStyles = makeStyles({
  grid: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '0 8px 12px', backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    gap: '3px',
    padding: '4px 0',
    [WIDE]: { gridTemplateColumns: 'minmax(120px, 1.4fr) repeat(7, minmax(0, 1fr))' },
  },
  heads: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { display: 'none', [WIDE]: { display: 'block' } },
  head: { textAlign: 'center', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  day: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  today: { color: tokens.colorBrandForeground1 },
  marked: { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  name: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    minWidth: 0,
    padding: '2px 4px',
    [WIDE]: { gridColumn: '1', display: 'block', alignSelf: 'center' },
  },
  dot: {
    flexShrink: 0,
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginInlineEnd: '6px',
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
  },
  who: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  next: {
    flex: 1,
    minWidth: 0,
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // A table has it in the cell.
    [WIDE]: { display: 'none' },
  },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '4px', paddingTop: '8px' },
});

type WeekGridProps = {
  readonly dates: readonly Temporal.PlainDate[];
  readonly hosts: readonly Host[];
  /** Not before it is read. */
  readonly week: Week | undefined;
  readonly today: Temporal.PlainDate;
  readonly isPending: boolean;
  /** Without a host, everybody's. */
  readonly onOpen: (date: Temporal.PlainDate, host: Host | undefined) => void;
  readonly onStep: (weeks: number) => void;
};

export function WeekGrid({ dates, hosts, week, today, isPending, onOpen, onStep }: WeekGridProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const grid = useRef<HTMLDivElement>(null);
  const todays = dates.findIndex((date) => date.equals(today));
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: Math.max(0, todays) });
  const rows: readonly (Host | undefined)[] = hosts.length > 1 ? [...hosts, undefined] : hosts;
  const [first, last] = [dates[0], dates.at(-1)];

  function onKey(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const date = dates[place.column];
    if ((event.key === 'Enter' || event.key === ' ') && date) onOpen(date, rows[place.row]);
    else if (event.key === 'PageUp') onStep(-1);
    else if (event.key === 'PageDown') onStep(1);
    else {
      const next = stepTo(event.key, place, { rows: rows.length, columns: dates.length });
      if (!next) return;
      setPlace(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function propsOf(row: number, column: number) {
    const date = dates[column];
    return {
      isToday: column === todays,
      isOver: date !== undefined && Temporal.PlainDate.compare(date, today) < 0,
      isTabStop: place.row === row && place.column === column,
      where: `${row} ${column}`,
      date: date ? format.longDate(date) : '',
      onFocus: () => setPlace({ row, column }),
      onOpen: () => date && onOpen(date, rows[row]),
    };
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      className={styles.grid}
      aria-label={text.week.list(first ? format.longDate(first) : '', last ? format.longDate(last) : '')}
      aria-busy={isPending}
      onKeyDown={onKey}
    >
      <div role="row" className={mergeClasses(styles.row, styles.heads)}>
        <span role="columnheader" className={styles.corner} aria-hidden />
        {dates.map((date, column) => {
          const { weekday, day } = dayParts(date, format);
          return (
            <span
              key={day}
              role="columnheader"
              className={mergeClasses(styles.head, column === todays && styles.today)}
              aria-label={format.longDate(date)}
              aria-current={column === todays ? 'date' : undefined}
            >
              {weekday}
              <span className={mergeClasses(styles.day, column === todays && styles.today, column === todays && styles.marked)}>{day}</span>
            </span>
          );
        })}
      </div>
      {hosts.map((host, row) => {
        const cells = week?.rows[row]?.cells;
        const next = cells && nextFreeWords(cells, now, { text, format });
        return (
          <div key={host.id} role="row" className={styles.row} data-week-host={host.id}>
            <span role="rowheader" className={styles.name}>
              <span className={styles.who} title={host.name}>
                <span className={styles.dot} style={{ backgroundColor: host.destination.color }} aria-hidden />
                {host.name}
              </span>
              <span className={styles.next} title={next}>
                {next}
              </span>
            </span>
            {dates.map((date, column) => (
              <HostCell key={date.day} host={host} cell={cells?.[column]} {...propsOf(row, column)} />
            ))}
          </div>
        );
      })}
      {hosts.length > 1 && (
        <div role="row" className={mergeClasses(styles.row, styles.total)} data-week-total>
          <span role="rowheader" className={styles.name}>
            <span className={styles.who}>{text.week.everyone}</span>
          </span>
          {dates.map((date, column) => (
            <TotalCell key={date.day} total={week?.totals[column]} {...propsOf(hosts.length, column)} />
          ))}
        </div>
      )}
    </div>
  );
}
