import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { buildDay, type DayFilter } from '../../domain/day/day.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { UndoBar } from '../actions/undo-bar.tsx';
import { ErrorScreen } from '../status/error-screen.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import { DayHeader } from './day-header.tsx';
import { DayList } from './day-list.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { dayQuery, hostCalendars, type DayScope } from '../app/day-query.ts';
import { HostPicker } from './host-picker.tsx';
import { StatusFilter } from './status-filter.tsx';
import { UnknownCalendars } from './unknown-calendars.tsx';
import { useLook } from './use-look.ts';

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
  const [date, setDate] = useDate(now, zone);
  const [chosen, setChosen] = useState<ReadonlySet<string> | 'all'>('all');
  const [filter, setFilter] = useState<DayFilter>('all');
  const [search, setSearch] = useState('');

  const scope = useMemo<DayScope>(
    () => ({ date, zone, hosts: configuration.hosts }),
    [date, zone, configuration.hosts],
  );
  const reads = useQuery(dayQuery(desk, scope));
  const look = useLook(scope, reads.isSuccess);
  const day = useMemo(() => {
    if (!reads.data) return undefined;
    const calendars = hostCalendars(scope.hosts, reads.data.reads).filter(
      ({ host }) => chosen === 'all' || chosen.has(host.id),
    );
    return buildDay({ date, zone, calendars, configuration, now });
  }, [reads.data, scope, chosen, date, zone, configuration, now]);

  useEffect(() => {
    if (day) performance.mark('frontdesk:day');
  }, [day]);

  return (
    <div className={styles.view}>
      <DayHeader
        date={date}
        onDate={setDate}
        readAt={reads.data?.readAt}
        isLooking={look.isLooking || reads.isFetching}
        hasFailed={look.failure !== undefined}
        onRefresh={() => (reads.isError ? void reads.refetch() : look.lookNow())}
        onSearch={setSearch}
      />
      <div className={styles.filters}>
        <HostPicker hosts={configuration.hosts} chosen={chosen} onChoose={setChosen} />
        {day && <StatusFilter counts={day.counts} filter={filter} onFilter={setFilter} />}
      </div>
      <StatusBanner failure={look.failure} onRetry={look.lookNow} />
      {day && <UnknownCalendars day={day} reads={reads.data?.reads ?? []} />}
      {reads.isPending && <DaySkeleton />}
      {reads.isError && <ErrorScreen error={reads.error} onRetry={() => void reads.refetch()} />}
      {day && (
        <DayList
          key={`${date.toString()} ${filter}`}
          day={day}
          date={date}
          filter={filter}
          search={search}
          onShowAll={() => {
            setFilter('all');
            setSearch('');
          }}
          label={text.day.list(date.toString())}
          onStep={(days) => setDate(date.add({ days }))}
          onToday={() => setDate(dateAt(desk.now(), zone))}
          onRefresh={look.lookNow}
        />
      )}
      <UndoBar />
    </div>
  );
}

/** Stays on today when midnight passes, and on any other date that was chosen. */
function useDate(
  now: number,
  zone: string,
): readonly [Temporal.PlainDate, (date: Temporal.PlainDate) => void] {
  const today = dateAt(now, zone);
  const [chosen, setChosen] = useState<Temporal.PlainDate | undefined>(undefined);
  const key = (chosen ?? today).toString();
  const date = useMemo(() => Temporal.PlainDate.from(key), [key]);
  function choose(next: Temporal.PlainDate): void {
    setChosen(next.equals(today) ? undefined : next);
  }
  return [date, choose];
}
