import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  AppsListDetail20Regular,
  CalendarWeekNumbers20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
} from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { daysOfZone } from '../../domain/availability/local-day.ts';
import type { CivilDay } from '../../domain/time/civil-day.ts';
import { MINUTE, type Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { Choosing } from './choosing.ts';
import type { StartsFound } from './create-finder.ts';
import { DayChips } from './day-chips.tsx';
import { useDayWords } from './day-words.ts';
import { daysToShow, groupByDay, mondayOf } from './start-days.ts';
import { StartList } from './start-list.tsx';
import { useStartStyles } from './start-styles.ts';
import { StartsSkeleton } from './starts-skeleton.tsx';
import type { StartsState } from './use-starts.ts';
import { WeekGrid } from './week-grid.tsx';
import { WhyNot } from './why-not.tsx';

const useStyles = makeStyles({
  browser: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  bar: { display: 'flex', alignItems: 'center', gap: '2px' },
  title: { flex: 1, margin: 0 },
  span: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

type DayBrowserProps = Choosing & {
  readonly state: StartsState;
  readonly found: StartsFound;
  /** Whose day is seen first where nothing is chosen. */
  readonly shown: Instant | undefined;
  readonly explain: (start: Instant) => readonly string[];
};

/** Days of the booking window, week by week, and what is free on the one that is chosen. */
export function DayBrowser({ state, found, shown: first, explain, value, choose }: DayBrowserProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const words = useDayWords();
  const now = useNow();
  const { starts } = found.starts;
  const local = daysOfZone(format.zone);
  const days = useMemo(() => groupByDay(starts, format.zone), [starts, format.zone]);
  const today = local.dayAt(now);
  const [day, setDay] = useState(() => local.dayAt(value ?? first ?? starts[0] ?? found.range.start));
  const [isWeek, setIsWeek] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== undefined) setDay(local.dayAt(value));
  }

  const monday = mondayOf(day);
  const shown = daysToShow(monday, { days, today, wanted: day });
  const isRead = local.periodOf(monday).start < found.range.end;
  const ofDay = days.get(day) ?? [];
  const hasNext = state.canReadMore || local.periodOf(monday + 7).start < found.range.end;

  function showWeek(next: CivilDay): void {
    const week = Array.from({ length: 7 }, (_, index) => next + index).filter((one) => one >= today);
    setDay(week.find((one) => days.has(one)) ?? week[0] ?? today);
    if (local.periodOf(next).start >= found.range.end) state.readMore(local.periodOf(next).start);
  }

  return (
    <div className={styles.browser} data-day-browser>
      <div className={styles.bar}>
        <h2 className={`${shared.title} ${styles.title}`}>{text.starts.chooseDay}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeft20Regular />}
          aria-label={text.starts.previousWeek}
          title={text.starts.previousWeek}
          disabledFocusable={monday <= mondayOf(today)}
          data-action="previousWeek"
          onClick={() => showWeek(monday - 7)}
        />
        <span className={styles.span}>{words.span(monday, monday + 6)}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRight20Regular />}
          aria-label={text.starts.nextWeek}
          title={text.starts.nextWeek}
          disabledFocusable={!hasNext}
          data-action="nextWeek"
          onClick={() => showWeek(monday + 7)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={isWeek ? <AppsListDetail20Regular /> : <CalendarWeekNumbers20Regular />}
          aria-label={isWeek ? text.starts.asList : text.starts.asWeek}
          title={isWeek ? text.starts.asList : text.starts.asWeek}
          data-action="toggleWeek"
          onClick={() => setIsWeek(!isWeek)}
        />
      </div>
      {!isRead ? (
        <StartsSkeleton />
      ) : isWeek ? (
        <WeekGrid shown={shown} days={days} today={today} value={value} choose={choose} />
      ) : (
        <>
          <DayChips shown={shown} days={days} day={day} onDay={setDay} />
          {ofDay.length > 0 ? (
            <StartList label={text.starts.on(words.long(day))} starts={ofDay} value={value} choose={choose} />
          ) : (
            <NoneOnDay day={words.long(day)} next={starts.find((start) => start >= local.periodOf(day).end)} choose={choose} />
          )}
        </>
      )}
      <WhyNot
        key={day}
        day={day}
        suggested={firstMissing(ofDay, found.query.rules.stepMinutes * MINUTE)}
        explain={explain}
      />
    </div>
  );
}

type NoneOnDayProps = Pick<Choosing, 'choose'> & { readonly day: string; readonly next: Instant | undefined };

function NoneOnDay({ day, next, choose }: NoneOnDayProps) {
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <div role="status">
      <p className={shared.quiet}>{text.starts.noneOn(day)}</p>
      {next !== undefined && (
        <Button
          appearance="transparent"
          size="small"
          onClick={(event) => choose(next, event.detail === 0 ? 'key' : 'pointer')}
        >
          {text.starts.nextIs(format.moment(next, now))}
        </Button>
      )}
    </div>
  );
}

/** The first hole between the starts of a day: what is asked about most. */
function firstMissing(starts: readonly Instant[], step: number): Instant | undefined {
  const held = new Set(starts);
  const last = starts.at(-1) ?? 0;
  for (let start = starts[0] ?? last; start < last; start += step) if (!held.has(start)) return start;
  return undefined;
}
