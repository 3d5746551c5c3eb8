import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { useMarks } from '../actions/marks.tsx';
import { SelectionBar } from '../actions/selection-bar.tsx';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useNow } from '../app/desk.ts';
import { dateText } from '../appointment/when-text.ts';
import { DayRow } from '../day/day-row.tsx';
import { handleListKey, rowOf } from '../day/list-keys.ts';
import { useSelection } from '../day/use-selection.ts';
import { useFormat } from '../format/format.ts';

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
          <div key={group.title} role="rowgroup" aria-label={group.title}>
            <Line className={styles.group}>{group.title}</Line>
            {group.entries.length === 0 && <Line className={styles.empty}>{group.empty}</Line>}
            {group.entries.map((entry, index) => row(entry, group.entries[index - 1]))}
          </div>
        ))}
      </div>
      <SelectionBar
        entries={entries.filter((entry) => selection.has(entry.appointment.ref.eventId))}
        onClear={selection.clear}
      />
    </>
  );

  function row(entry: DayEntry, before: DayEntry | undefined) {
    const { eventId } = entry.appointment.ref;
    return (
      <div key={eventId} role="presentation">
        <DateLine entry={entry} before={before} />
        <DayRow
          entry={entry}
          isSelected={selection.has(eventId)}
          isTabStop={(selection.current ?? firstId) === eventId}
          isPending={pending.has(eventId)}
          now={now}
          act={act}
        />
      </div>
    );
  }
}

type DateLineProps = { readonly entry: DayEntry; readonly before: DayEntry | undefined };

/** Once for several on the same date. */
function DateLine({ entry, before }: DateLineProps) {
  const styles = useStyles();
  const format = useFormat();
  const now = useNow();
  const { start } = entry.appointment.period;
  const date = dateAt(start, format.zone);
  if (before && dateAt(before.appointment.period.start, format.zone).equals(date)) return null;
  const days = Math.abs(dateAt(now, format.zone).until(date).total('days'));
  const words = dateText(start, { format, now });
  return (
    <Line className={styles.date}>{days <= 1 ? `${format.day(start, now)}, ${words}` : words}</Line>
  );
}

type LineProps = { readonly className: string | undefined; readonly children: string };

function Line({ className, children }: LineProps) {
  return (
    <div role="row" className={className}>
      <span role="gridcell">{children}</span>
    </div>
  );
}
