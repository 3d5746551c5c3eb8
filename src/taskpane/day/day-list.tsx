import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nowIndex, type Day, type DayFilter } from '../../domain/day/day.ts';
import { contains } from '../../domain/time/period.ts';
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
          {rows.map((item, index) => (
            <RowAndNow key={keyOf(item)} isNow={index === nowAt} now={now}>
              {item.kind === 'gap' ? <GapRow gap={item} /> : row(item)}
            </RowAndNow>
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
  if (line) list.scrollTop = Math.max(0, line.offsetTop - PASSED_IN_VIEW);
}

type RowAndNowProps = {
  readonly isNow: boolean;
  readonly now: number;
  readonly children: React.ReactNode;
};

function RowAndNow({ isNow, now, children }: RowAndNowProps) {
  return (
    <>
      {isNow && <NowLine now={now} />}
      {children}
    </>
  );
}

/** A gap has no id of its own. */
function keyOf(row: Day['rows'][number]): string {
  return row.kind === 'gap'
    ? `gap ${row.period.start} ${row.hosts.map((host) => host.id).join(' ')}`
    : rowKey(row);
}
