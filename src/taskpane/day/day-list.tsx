import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { matches, nowIndex, type Day, type DayEntry, type DayFilter } from '../../domain/day/day.ts';
import { contains } from '../../domain/time/period.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText, type Text } from '../text/text.ts';
import { EntryGrid, rowKey } from './entry-grid.tsx';
import { nameOf } from '../look/entry-text.ts';
import { GapRow } from './gap-row.tsx';
import { NowLine } from './now-line.tsx';

const useStyles = makeStyles({
  list: {
    // Room for half of the time on the line of now where that stands first.
    paddingTop: '9px',
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

  const { allDay, rows, entries } = useMemo(() => {
    const shownRows = day.rows.filter((row) => (row.kind === 'gap' ? !isNarrowed : isShown(row)));
    const shownAllDay = day.allDay.filter(isShown);
    return {
      allDay: shownAllDay,
      rows: shownRows,
      entries: [...shownAllDay, ...shownRows.filter((row) => row.kind === 'appointment')],
    };
  }, [day, isNarrowed, isShown]);
  const nowAt = contains(day.period, now) ? nowIndex(rows, now) : -1;

  return (
    <EntryGrid name="day" label={label} entries={entries} className={styles.list} onReady={scrollToNow}>
      {(row) => (
        <>
          {allDay.map(row)}
          {rows.map((item, index) => (
            <RowAndNow key={keyOf(item)} isNow={index === nowAt} now={now}>
              {item.kind === 'gap' ? <GapRow gap={item} /> : row(item)}
            </RowAndNow>
          ))}
          {nowAt === rows.length && rows.length > 0 && <NowLine now={now} />}
          {entries.length === 0 && !props.isUnknown && <Empty {...props} />}
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
