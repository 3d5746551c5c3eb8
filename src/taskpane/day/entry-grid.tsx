import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { dateAt, startOfDay } from '../../domain/time/civil.ts';
import { useMarks } from '../actions/marks.tsx';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useNow } from '../app/desk.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';
import { useFormat } from '../format/format.ts';
import { DayRow } from './day-row.tsx';
import { handleListKey, handlePointedKey, rowOf } from './list-keys.ts';
import type { DayRowProps } from './use-row.ts';
import { useRowChanges } from './use-row-changes.ts';
import { rowKey } from './row-key.ts';
import { useScrolling } from './scrolling.ts';
import { useSelection } from './use-selection.ts';

export async function loadSelectionBar() {
  return { default: (await import('../actions/selection-bar.tsx')).SelectionBar };
}
const SelectionBar = lazy(loadSelectionBar);

const useStyles = makeStyles({
  list: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
    // Only what is opaque is scrolled without being painted anew with every frame.
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type EntryGridProps = {
  readonly name: 'day' | 'visits';
  readonly label: string;
  /** In the order in which their rows stand. */
  readonly entries: readonly DayEntry[];
  /** Keys of rows that still stand there but are no part of the list any more. */
  readonly leaving?: ReadonlySet<string>;
  readonly className?: string | undefined;
  /** Once, with the list as it stands there first. */
  readonly onReady?: (list: HTMLElement) => void;
  /** What an appointment looks like; a row of a list without. */
  readonly look?: React.ComponentType<DayRowProps>;
  readonly children: (row: (entry: DayEntry) => React.ReactNode) => React.ReactNode;
};

/** Rows of appointments with the same keys, selection and actions wherever they stand. */
export function EntryGrid(props: EntryGridProps) {
  const { name, label, entries, leaving, className, onReady, look: Look = DayRow, children } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const act = useEntryActions();
  const { zone } = useFormat();
  // Rows say on which day something was or will be; the minute is none of theirs.
  const now = startOfDay(dateAt(useNow(), zone), zone);
  const { pending } = useMarks();
  const selection = useSelection(entries.map((entry) => entry.appointment.ref.eventId));
  const firstId = entries[0]?.appointment.ref.eventId;
  const keys = { list, entries, selection, act };

  usePlainKeys(({ key, repeat }) => (repeat ? false : handlePointedKey(key, keys)));
  useRowChanges(list, entries);
  useScrolling(list);
  const ready = useEffectEvent(() => {
    if (list.current) onReady?.(list.current);
  });
  useEffect(() => ready(), []);

  return (
    <>
      <div
        ref={list}
        className={mergeClasses(styles.list, className)}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable
        onKeyDown={(event) => handleListKey(event, keys)}
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
        data-day-list={name === 'day' || undefined}
        data-visits={name === 'visits' || undefined}
      >
        {children(row)}
      </div>
      <Suspense>
        {selection.size > 0 && (
          <SelectionBar
            entries={entries.filter((entry) => selection.has(entry.appointment.ref.eventId))}
            onClear={selection.clear}
          />
        )}
      </Suspense>
    </>
  );

  function row(entry: DayEntry) {
    const { eventId } = entry.appointment.ref;
    return (
      <Look
        key={rowKey(entry)}
        entry={entry}
        isSelected={selection.has(eventId)}
        isTabStop={(selection.current ?? firstId) === eventId && !leaving?.has(rowKey(entry))}
        isPending={pending.has(eventId)}
        isLeaving={leaving?.has(rowKey(entry)) ?? false}
        now={now}
        act={act}
      />
    );
  }
}
