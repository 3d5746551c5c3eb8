import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { HostCalendar } from '../../../domain/day/day.ts';
import type { Host } from '../../../domain/book/configuration.ts';
import { contains } from '../../../domain/time/period.ts';
import { useNow } from '../../app/desk.ts';
import type { DayListProps } from '../day-list.tsx';
import { EmptyDay } from '../empty-day.tsx';
import { EntryGrid } from '../entry-grid.tsx';
import { NowLine } from '../now-line.tsx';
import { rowKey } from '../row-key.ts';
import { useLeaving } from '../use-leaving.ts';
import { useShown } from '../use-shown.ts';
import { useFormat } from '../../format/format.ts';
import { withWords } from '../../text/with-words.ts';
import { EntryCard } from './entry-card.tsx';
import { HostColumn } from './host-column.tsx';
import { ALL_DAY, entriesOf, HEAD, hoursOf, offsetOf, PIXELS_PER_HOUR, shownPeriod } from './time-scale.ts';

const useStyles = makeStyles({
  // Scrolls both ways: many hosts are wider than any window.
  grid: { overflowX: 'auto', '&[data-dragging]': { cursor: 'grabbing' } },
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
  /** Above the hours, so that its own time is read there. */
  corner: {
    position: 'sticky',
    top: '0',
    zIndex: 7,
    height: `${HEAD}px`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  now: { position: 'absolute', insetInline: '0', zIndex: 5, pointerEvents: 'none' },
  status: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const DragLayer = lazy(() =>
  withWords(async () => ({ default: (await import('./drag-layer.tsx')).DragLayer })),
);

type DayColumnsProps = DayListProps & {
  readonly hosts: readonly Host[];
  readonly calendars: readonly HostCalendar[];
};

/** Where there is room, hosts stand side by side, drawn to scale. */
export function DayColumns(props: DayColumnsProps) {
  const { day, hosts, calendars, filter, search, label } = props;
  const styles = useStyles();
  const format = useFormat();
  const now = useNow();
  const shown = useShown(day, filter, search);
  const { allDay, rows, leaving } = useLeaving(shown, day, props.question);
  const status = useRef<HTMLDivElement>(null);
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
    () =>
      columns
        .flatMap((column) => [...column.allDay, ...column.timed])
        .filter((entry) => !leaving.has(rowKey(entry))),
    [columns, leaving],
  );
  const most = Math.max(...columns.map((column) => column.allDay.length));
  const above = most * (ALL_DAY + 2) + 4;

  return (
    <>
    <EntryGrid
      name="day"
      label={label}
      entries={entries}
      leaving={leaving}
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
                <HostColumn key={column.host.id} {...column} day={day} period={period} above={above} row={row} />
              ))}
              {contains(period, now) && (
                <div role="presentation" className={styles.now} style={{ top: HEAD + above + offsetOf(now, period) }}>
                  <NowLine now={now} />
                </div>
              )}
              <Suspense>
                <DragLayer
                  day={day}
                  hosts={hosts}
                  entries={entries}
                  calendars={calendars}
                  period={period}
                  above={HEAD + above}
                  status={status}
                />
              </Suspense>
            </div>
          </>
        )
      }
    </EntryGrid>
    <div ref={status} role="status" className={styles.status} data-drag-status />
    </>
  );
}

/** The last hour stays in sight above. */
function scrollToNow(list: HTMLElement): void {
  const line = list.querySelector<HTMLElement>('[data-now]')?.parentElement;
  if (line) list.scrollTop = Math.max(0, line.offsetTop - PIXELS_PER_HOUR - HEAD);
}
