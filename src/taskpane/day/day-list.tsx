import { makeStyles } from '@fluentui/react-components';
import { Fragment, useMemo } from 'react';
import { nowIndex, startOf, type Day, type DayFilter, type DayRow } from '../../domain/day/day.ts';
import { contains, HOUR } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { EmptyDay } from './empty-day.tsx';
import { EntryGrid } from './entry-grid.tsx';
import { GapRow } from './gap-row.tsx';
import { NowLine } from './now-line.tsx';
import { rowKey } from './row-key.ts';
import { useLeaving } from './use-leaving.ts';
import { useShown } from './use-shown.ts';

const useStyles = makeStyles({
  list: {
    // Room for half of the time on the line of now where that stands first.
    paddingTop: '9px',
    // In a wide window a list reads like a page, not like a road.
    maxWidth: '760px',
  },
  // Hours outside the view cost nothing, however long the day; row by row it would cost more than it saves.
  hour: { contentVisibility: 'auto' },
});

/** Pixels of the list that show what is over: two rows. */
const PASSED_IN_VIEW = 116;

export type DayListProps = {
  readonly day: Day;
  readonly filter: DayFilter;
  readonly search: string;
  readonly label: string;
  /** None of the chosen calendars could be read, so nothing can be said of the day. */
  readonly isUnknown: boolean;
  readonly onShowAll: () => void;
  /** What else the list is narrowed to: what another question leaves out does not leave. */
  readonly question: string;
};

export function DayList(props: DayListProps) {
  const { day, filter, search, label } = props;
  const styles = useStyles();
  const now = useNow();
  const shown = useShown(day, filter, search);
  const { allDay, rows, leaving } = useLeaving(shown, day, props.question);
  const entries = useMemo(
    () => [...shown.allDay, ...shown.rows.filter((row) => row.kind === 'appointment')],
    [shown],
  );
  const hours = useMemo(() => hoursOf(rows, day), [rows, day]);
  const nowAt = contains(day.period, now) ? nowIndex(rows, now) : -1;

  return (
    <EntryGrid
      name="day"
      label={label}
      entries={entries}
      leaving={leaving}
      className={styles.list}
      onReady={scrollToNow}
    >
      {(row) => (
        <>
          {allDay.map(row)}
          {hours.map((hour) => (
            <Fragment key={hour.start}>
              {nowAt === hour.first && <NowLine now={now} />}
              <div role="rowgroup" className={styles.hour} style={{ containIntrinsicSize: `auto ${heightOf(hour.rows)}px` }}>
                {hour.rows.map((item, index) => (
                  <Fragment key={keyOf(item)}>
                    {index > 0 && nowAt === hour.first + index && <NowLine now={now} />}
                    {item.kind === 'gap' ? <GapRow gap={item} /> : row(item)}
                  </Fragment>
                ))}
              </div>
            </Fragment>
          ))}
          {nowAt === rows.length && rows.length > 0 && <NowLine now={now} />}
          {entries.length === 0 && !props.isUnknown && <EmptyDay {...props} />}
        </>
      )}
    </EntryGrid>
  );
}

/** Who is next is in view without a scroll; what has just passed stays in sight above. */
function scrollToNow(list: HTMLElement): void {
  const line = list.querySelector<HTMLElement>('[data-now]');
  if (!line) return;
  const below = line.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop = Math.max(0, list.scrollTop + below - PASSED_IN_VIEW);
}

type HourOfRows = {
  readonly start: number;
  readonly rows: readonly DayRow[];
  /** Place of its first row in the day. */
  readonly first: number;
};

/** In parts that stay the same when something comes or goes, so that no row changes its place in the page. */
function hoursOf(rows: readonly DayRow[], { period }: Day): HourOfRows[] {
  const hours: { readonly start: number; readonly rows: DayRow[]; readonly first: number }[] = [];
  rows.forEach((row, index) => {
    const start = Math.floor(Math.max(0, startOf(row) - period.start) / HOUR);
    const last = hours.at(-1);
    if (last?.start === start) last.rows.push(row);
    else hours.push({ start, rows: [row], first: index });
  });
  return hours;
}

/** Pixels, for as long as nothing of it was drawn. */
function heightOf(rows: readonly DayRow[]): number {
  return rows.reduce((sum, row) => sum + (row.kind === 'gap' ? 26 : 54), 0);
}

/** A gap has no id of its own. */
function keyOf(row: Day['rows'][number]): string {
  return row.kind === 'gap'
    ? `gap ${row.period.start} ${row.hosts.map((host) => host.id).join(' ')}`
    : rowKey(row);
}
