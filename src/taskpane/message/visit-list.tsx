import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useMemo } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { dateAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { dateText } from '../reading/when-text.ts';
import { EntryGrid } from '../day/entry-grid.tsx';
import { useFormat, type Format } from '../format/format.ts';

const useStyles = makeStyles({
  group: {
    padding: '12px 12px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  date: {
    padding: '6px 12px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  empty: { padding: '4px 12px', color: tokens.colorNeutralForeground2 },
});

export type VisitGroup = {
  readonly title: string;
  readonly entries: readonly DayEntry[];
  /** In place of the rows. */
  readonly empty: string;
};

type VisitListProps = { readonly label: string; readonly groups: readonly VisitGroup[] };

/** Rows like the day's under their dates, with the same actions and keys. */
export function VisitList({ label, groups }: VisitListProps) {
  const styles = useStyles();
  const now = useNow();
  const format = useFormat();
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  return (
    <EntryGrid name="visits" label={label} entries={entries}>
      {(row) =>
        groups.map((group) => (
          <Fragment key={group.title}>
            <Line className={styles.group}>{group.title}</Line>
            {group.entries.length === 0 && <Line className={styles.empty}>{group.empty}</Line>}
            {byDate(group.entries, { format, now }).map(({ date, entries: rows }) => (
              <div key={date} role="rowgroup" aria-label={`${group.title}: ${date}`}>
                <Line className={styles.date}>{date}</Line>
                {rows.map(row)}
              </div>
            ))}
          </Fragment>
        ))
      }
    </EntryGrid>
  );
}

type DateGroup = { readonly date: string; readonly entries: readonly DayEntry[] };
type DateContext = { readonly format: Format; readonly now: Instant };

/** Keeps the order; several on the same date stand under it together. */
function byDate(entries: readonly DayEntry[], context: DateContext): DateGroup[] {
  const groups = new Map<string, DayEntry[]>();
  for (const entry of entries) {
    const date = dateLine(entry.appointment.period.start, context);
    groups.set(date, [...(groups.get(date) ?? []), entry]);
  }
  return [...groups].map(([date, rows]) => ({ date, entries: rows }));
}

function dateLine(start: Instant, { format, now }: DateContext): string {
  const days = dateAt(now, format.zone).until(dateAt(start, format.zone)).total('days');
  const words = dateText(start, { format, now });
  return Math.abs(days) <= 1 ? `${format.day(start, now)}, ${words}` : words;
}

type LineProps = { readonly className: string | undefined; readonly children: string };

function Line({ className, children }: LineProps) {
  return (
    <div role="row" className={className}>
      <span role="gridcell">{children}</span>
    </div>
  );
}
