import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useRef } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { dateAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useMarks } from '../actions/marks.tsx';
import { SelectionBar } from '../actions/selection-bar.tsx';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useNow } from '../app/desk.ts';
import { dateText } from '../appointment/when-text.ts';
import { DayRow } from '../day/day-row.tsx';
import { handleListKey, rowOf } from '../day/list-keys.ts';
import { useSelection } from '../day/use-selection.ts';
import { useFormat, type Format } from '../format/format.ts';

const useStyles = makeStyles({
  list: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
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
  const list = useRef<HTMLDivElement>(null);
  const act = useEntryActions();
  const now = useNow();
  const format = useFormat();
  const { pending } = useMarks();
  const entries = groups.flatMap((group) => group.entries);
  const selection = useSelection(entries.map((entry) => entry.appointment.ref.eventId));
  const firstId = entries[0]?.appointment.ref.eventId;

  return (
    <>
      <div
        ref={list}
        className={styles.list}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable
        onKeyDown={(event) =>
          handleListKey(event, { list: list.current, entries, selection, act })
        }
        onFocus={(event) => {
          const id = rowOf(event.target);
          if (id !== undefined) selection.setCurrent(id);
        }}
        onClick={(event) => {
          const id = rowOf(event.target);
          if (id === undefined) return;
          if (event.ctrlKey || event.metaKey) selection.select(id, 'toggle');
          else if (event.shiftKey) selection.select(id, 'range');
        }}
        data-visits
      >
        {groups.map((group) => (
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
        ))}
      </div>
      <SelectionBar
        entries={entries.filter((entry) => selection.has(entry.appointment.ref.eventId))}
        onClear={selection.clear}
      />
    </>
  );

  function row(entry: DayEntry) {
    const { eventId } = entry.appointment.ref;
    return (
      <DayRow
        key={eventId}
        entry={entry}
        isSelected={selection.has(eventId)}
        isTabStop={(selection.current ?? firstId) === eventId}
        isPending={pending.has(eventId)}
        now={now}
        act={act}
      />
    );
  }
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
