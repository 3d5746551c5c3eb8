import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { matches, nowIndex, type Day, type DayEntry, type DayFilter } from '../../domain/day/day.ts';
import { contains } from '../../domain/time/period.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useMarks } from '../actions/marks.tsx';
import { SelectionBar } from '../actions/selection-bar.tsx';
import { useNow, useOpenBook } from '../app/desk.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';
import { useFormat } from '../format/format.ts';
import { useText, type Text } from '../text/text.ts';
import { DayRow } from './day-row.tsx';
import { nameOf } from '../look/entry-text.ts';
import { GapRow } from './gap-row.tsx';
import { NowLine } from './now-line.tsx';
import { handleListKey, handlePointedKey, rowOf } from './list-keys.ts';
import { useSelection } from './use-selection.ts';

const useStyles = makeStyles({
  list: {
    flex: 1,
    minHeight: 0,
    // Room for half of the time on the line of now where that stands first.
    paddingTop: '9px',
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
  },
  empty: { padding: '32px 24px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  emptyTitle: {
    display: 'block',
    marginBottom: '4px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** Pixels of the list that show what is over: two rows. */
const PASSED_IN_VIEW = 116;

type DayListProps = {
  readonly day: Day;
  readonly filter: DayFilter;
  readonly search: string;
  readonly label: string;
  /** None of the chosen calendars could be read, so nothing can be said of the day. */
  readonly isUnknown: boolean;
  readonly onShowAll: () => void;
};

export function DayList(props: DayListProps) {
  const { day, filter, search, label } = props;
  const styles = useStyles();
  const format = useFormat();
  const text = useText();
  const now = useNow();
  const { configuration } = useOpenBook();
  const list = useRef<HTMLDivElement>(null);
  const isNarrowed = filter !== 'all' || search !== '';

  const isShown = useMemo(() => {
    const wanted = fold(search, format.locale);
    return (entry: DayEntry) =>
      matches(entry, filter) &&
      (wanted === '' ||
        fold(nameOf(entry.appointment, configuration.titlePrefixes, text), format.locale).includes(
          wanted,
        ));
  }, [filter, search, configuration, text, format.locale]);

  const allDay = day.allDay.filter(isShown);
  const rows = day.rows.filter((row) => (row.kind === 'gap' ? !isNarrowed : isShown(row)));
  const entries = [...allDay, ...rows.filter((row) => row.kind === 'appointment')];
  const selection = useSelection(entries.map((entry) => entry.appointment.ref.eventId));
  const act = useEntryActions();
  const { pending } = useMarks();
  usePlainKeys(({ key, repeat }) =>
    repeat ? false : handlePointedKey(key, { list: list.current, entries, selection, act }),
  );
  const nowAt = contains(day.period, now) ? nowIndex(rows, now) : -1;
  useEffect(() => {
    // Who is next is in view without a scroll; what has just passed stays in sight above.
    const line = list.current?.querySelector<HTMLElement>('[data-now]');
    if (list.current && line) list.current.scrollTop = Math.max(0, line.offsetTop - PASSED_IN_VIEW);
  }, []);
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
        aria-rowcount={entries.length}
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
        data-day-list
      >
        {allDay.map((entry) => row(entry))}
        {rows.map((item, index) => (
          <RowAndNow key={keyOf(item)} isNow={index === nowAt} now={now}>
            {item.kind === 'gap' ? <GapRow gap={item} /> : row(item)}
          </RowAndNow>
        ))}
        {nowAt === rows.length && rows.length > 0 && <NowLine now={now} />}
        {entries.length === 0 && !props.isUnknown && <Empty {...props} />}
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
        key={keyOf(entry)}
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

/** An event can stand in several hosts' calendars; a gap has no id of its own. */
function keyOf(row: Day['rows'][number]): string {
  return row.kind === 'gap'
    ? `gap ${row.period.start} ${row.hosts.map((host) => host.id).join(' ')}`
    : `${row.host.id} ${row.appointment.ref.eventId}`;
}

function fold(name: string, locale: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(locale).trim();
}

function Empty(props: DayListProps) {
  const { filter, search, onShowAll, day } = props;
  const styles = useStyles();
  const text = useText();
  const isNarrowed = filter !== 'all' || search !== '';
  if (!isNarrowed && day.rows.length > 0) return null;
  return (
    <div role="row" className={styles.empty}>
      <div role="gridcell">
        <span className={styles.emptyTitle}>{text.day.empty}</span>
        {emptyText(props, text)}
        {isNarrowed && (
          <div>
            <Button appearance="transparent" onClick={onShowAll}>
              {text.day.showAll}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function emptyText({ filter, search, day }: DayListProps, { day: words }: Text): string {
  if (search !== '') return words.searchEmpty;
  if (filter !== 'all') return words.filteredEmpty;
  return day.unknown.length > 0 ? words.emptyAsRead : words.emptyHint;
}
