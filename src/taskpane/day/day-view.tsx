import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { buildDay } from '../../domain/day/day.ts';
import { dateAt, dayPeriod } from '../../domain/time/civil.ts';
import { useDayChoice } from '../app/day-choice.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { useIsWide } from '../app/use-is-wide.ts';
import { useAccepted } from '../conflicts/accepted.tsx';
import { UndoBar } from '../actions/undo-bar.tsx';
import { FailureScreen } from '../status/failure-screen.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { DayFoot } from './day-foot.tsx';
import { DayHeader } from './day-header.tsx';
import { DayList, type DayListProps } from './day-list.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { countDue, DueOffer } from './due-offer.tsx';
import { dayQuery, hostCalendars, type DayScope } from '../app/day-query.ts';
import { HostPicker } from './host-picker.tsx';
import { StatusFilter } from './status-filter.tsx';
import { UnknownCalendars } from './unknown-calendars.tsx';
import { useDayKeys } from './use-day-keys.ts';
import { useLook } from './use-look.ts';

const DayColumns = lazy(async () => ({
  default: (await import('./columns/day-columns.tsx')).DayColumns,
}));

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  filters: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: '8px',
  },
});

export function DayView() {
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const text = useText();
  const now = useNow();
  const styles = useStyles();
  const zone = configuration.organisation.timeZone;
  const { choice, choose } = useDayChoice();
  const { hosts: chosen, filter, search } = choice;
  const today = dateAt(now, zone);
  const date = useSameDate(choice.date ?? today);
  function setDate(next: Temporal.PlainDate): void {
    choose({ date: next.equals(dateAt(desk.now(), zone)) ? undefined : next });
  }
  useDayKeys({
    onStep: (days) => setDate(date.add({ days })),
    onToday: () => choose({ date: undefined }),
  });

  const scope = useMemo<DayScope>(
    () => ({ date, zone, hosts: configuration.hosts }),
    [date, zone, configuration.hosts],
  );
  const reads = useQuery(dayQuery(desk, scope));
  const look = useLook(scope, reads.isSuccess);
  // A look that found nothing new has another time and the same calendars.
  const read = reads.data?.reads;
  const calendars = useMemo(
    () =>
      read &&
      hostCalendars(scope.hosts, read).filter(
        ({ host }) => chosen === 'all' || chosen.has(host.id),
      ),
    [read, scope, chosen],
  );
  const { keys: accepted } = useAccepted();
  const day = useMemo(
    () => calendars && buildDay({ date, zone, calendars, configuration, now, accepted }),
    [calendars, date, zone, configuration, now, accepted],
  );

  const due = useMemo(() => (calendars ? countDue(calendars, configuration, now) : 0), [calendars, configuration, now]);
  const isWide = useIsWide();
  const shownHosts = useMemo(
    () => scope.hosts.filter((host) => chosen === 'all' || chosen.has(host.id)),
    [scope, chosen],
  );
  const isUnknown =
    day !== undefined && shownHosts.length > 0 && day.unknown.length === shownHosts.length;

  useEffect(() => {
    if (day) performance.mark('frontdesk:day');
  }, [day]);

  function view(shownDay: NonNullable<typeof day>) {
    const props: DayListProps = {
      day: shownDay,
      filter,
      search,
      onShowAll: () => choose({ filter: 'all', search: '' }),
      isUnknown,
      label: text.day.list(date.toString()),
      question: `${search} ${shownHosts.map(({ id }) => id).join(' ')}`,
    };
    const key = `${date.toString()} ${filter}`;
    return isWide && shownHosts.length > 1 ? (
      <DayColumns key={key} {...props} hosts={shownHosts} calendars={calendars ?? []} />
    ) : (
      <DayList key={key} {...props} />
    );
  }

  return (
    <div className={styles.view}>
      <DayHeader
        date={date}
        onDate={setDate}
        search={search}
        readAt={isUnknown ? undefined : reads.data?.readAt}
        isLooking={look.isLooking || reads.isFetching}
        hasFailed={look.failure !== undefined}
        onRefresh={() => (reads.isError ? void reads.refetch() : look.lookNow())}
        onSearch={(wanted) => choose({ search: wanted })}
      />
      <div className={styles.filters}>
        <HostPicker hosts={configuration.hosts} chosen={chosen} onChoose={(hosts) => choose({ hosts })} />
        {day && !isUnknown && <StatusFilter counts={day.counts} filter={filter} onFilter={(wanted) => choose({ filter: wanted })} />}
      </div>
      <StatusBanner failure={look.failure} onRetry={look.lookNow} />
      {day && <UnknownCalendars day={day} reads={calendars ?? []} />}
      {reads.isPending && <DaySkeleton />}
      {reads.isError && <FailureScreen error={reads.error} onRetry={() => void reads.refetch()} />}
      {day && <Suspense fallback={<DaySkeleton />}>{view(day)}</Suspense>}
      <UndoBar />
      <DayFoot at={choice.date && dayPeriod(date, zone).start}>{due > 0 && <DueOffer count={due} />}</DayFoot>
    </div>
  );
}

/** The same object for the same date, so that what depends on it is not made again. */
function useSameDate(date: Temporal.PlainDate): Temporal.PlainDate {
  const text = date.toString();
  return useMemo(() => Temporal.PlainDate.from(text), [text]);
}
