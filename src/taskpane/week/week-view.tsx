import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import { buildWeek } from '../../domain/week/week.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { useDayChoice } from '../app/day-choice.ts';
import { hostCalendars } from '../app/day-query.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';
import { firstDayOfWeek } from '../date-picker/month.ts';
import { UnknownCalendars } from '../day/unknown-calendars.tsx';
import { useFormat } from '../format/format.ts';
import { FailureScreen } from '../status/failure-screen.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekHeader } from './week-header.tsx';
import { weekOf, weekQuery } from './week-query.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
});

/** Who has how much to do on which day, and when the next time is free. */
export function WeekView() {
  const styles = useStyles();
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const { locale } = useFormat();
  const { choice, choose } = useDayChoice();
  const { go } = useNavigation();
  const now = useNow();
  const { hosts, organisation } = configuration;
  const zone = organisation.timeZone;
  const today = dateAt(now, zone);
  const [date, setDate] = useState(choice.date ?? today);
  const dates = useMemo(() => weekOf(date, firstDayOfWeek(locale)), [date, locale]);
  const { data, error, isPending, isFetching, refetch } = useQuery(weekQuery(desk, { dates, zone, hosts }));
  const again = useEffectEvent(() => void refetch());
  useEffect(() => desk.host.onReturn(() => again()), [desk]);

  const read = data?.reads;
  const calendars = useMemo(() => read && hostCalendars(hosts, read), [read, hosts]);
  const week = useMemo(
    () => calendars && buildWeek({ dates, zone, calendars, configuration, now }),
    [calendars, dates, zone, configuration, now],
  );
  const unknown = useMemo(
    () =>
      (calendars ?? []).flatMap(({ host, calendar }) =>
        calendar.kind === 'unknown' ? [{ host, reason: calendar.reason }] : [],
      ),
    [calendars],
  );

  function step(weeks: number): void {
    setDate(date.add({ weeks }));
  }
  function openDay(chosen: Temporal.PlainDate, host: Host | undefined): void {
    choose({
      date: chosen.equals(today) ? undefined : chosen,
      hosts: host ? new Set([host.id]) : 'all',
      filter: 'all',
      search: '',
    });
    go({ kind: 'day' });
  }
  useWeekKeys({ onStep: step, onToday: () => setDate(today) });

  return (
    <div className={styles.view} data-week={dates[0]?.toString()}>
      <WeekHeader
        dates={dates}
        isThisWeek={dates.some((one) => one.equals(today))}
        readAt={data?.readAt}
        hasFailed={error !== null}
        isLooking={isFetching}
        onStep={step}
        onToday={() => setDate(today)}
        onRefresh={() => void refetch()}
      />
      {data && <StatusBanner failure={error ?? undefined} onRetry={() => void refetch()} />}
      {calendars && <UnknownCalendars day={{ unknown }} reads={calendars} />}
      {!data && error ? (
        <FailureScreen error={error} onRetry={() => void refetch()} />
      ) : (
        <WeekGrid
          key={dates[0]?.toString()}
          dates={dates}
          hosts={hosts}
          week={week}
          today={today}
          isPending={isPending}
          onOpen={openDay}
          onStep={step}
        />
      )}
    </div>
  );
}

type WeekKeys = { readonly onStep: (weeks: number) => void; readonly onToday: () => void };

/** Outside of the cells, in which they go from day to day. */
function useWeekKeys({ onStep, onToday }: WeekKeys): void {
  usePlainKeys(({ key, target }) => {
    if (target instanceof Element && target.closest('[role="grid"]')) return isToday(key) ? (onToday(), true) : false;
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
    switch (key) {
      case 'ArrowLeft':
        onStep(-forward);
        return true;
      case 'ArrowRight':
        onStep(forward);
        return true;
      default:
        if (!isToday(key)) return false;
        onToday();
        return true;
    }
  });
}

function isToday(key: string): boolean {
  return key === 't' || key === 'T';
}
