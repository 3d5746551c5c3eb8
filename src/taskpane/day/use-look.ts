import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { dayPeriod } from '../../domain/time/civil.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { readVersions, type CalendarVersions } from '../../graph/read-versions.ts';
import type { CalendarRead } from '../../graph/read-days.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, type Desk } from '../app/desk.ts';
import { addressesOf, unreadCalendar, dayKey, readCalendars, type DayReads, type DayScope } from '../app/day-query.ts';

/** A change made in Outlook is to be seen within 15 seconds while the pane is visible. */
export const LOOK_INTERVAL = 10_000;

export type Look = {
  readonly isLooking: boolean;
  /** Why the last look did not succeed; what is shown is older than it seems then. */
  readonly failure: unknown;
  readonly lookNow: () => void;
};

/**
 * Keeps a day true: asks only for ids and versions, and reads again the calendars in which these
 * differ. Looks at once when the pane gets the focus or Outlook's selection changes.
 */
export function useLook(scope: DayScope, isHeld: boolean): Look {
  // A mark is shown that Outlook has not answered yet: a read now might show the time before.
  const isWriting = useMarks().pending.size > 0;
  const desk = useDesk();
  const client = useQueryClient();
  const [isLooking, setIsLooking] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const key = JSON.stringify(dayKey(scope));

  function lookNow(): void {
    if (running.current || !isHeld || isWriting) return;
    const controller = new AbortController();
    running.current = controller;
    setIsLooking(true);
    look(desk, scope, {
      held: () => client.getQueryData<DayReads>(dayKey(scope)),
      signal: controller.signal,
    })
      .then((fresh) => {
        if (fresh) client.setQueryData<DayReads>(dayKey(scope), fresh);
        setFailure(undefined);
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setFailure(error);
      })
      .finally(() => {
        if (running.current === controller) running.current = undefined;
        setIsLooking(running.current !== undefined);
      });
  }

  const lookIfVisible = useEffectEvent(() => {
    if (document.visibilityState === 'visible') lookNow();
  });

  useEffect(() => {
    function onSign(): void {
      lookIfVisible();
    }
    const timer = setInterval(onSign, LOOK_INTERVAL);
    window.addEventListener('online', onSign);
    const stopFollowing = [desk.host.onReturn(onSign), desk.host.onItemChange(onSign)];
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onSign);
      for (const stop of stopFollowing) stop();
      running.current?.abort();
      running.current = undefined;
    };
  }, [desk, key]);

  useEffect(() => {
    if (isWriting) running.current?.abort();
  }, [isWriting]);

  return { isLooking, failure, lookNow };
}

type LookContext = {
  readonly held: () => DayReads | undefined;
  readonly signal: AbortSignal;
};

/** The day as it is now, with calendars that did not change left as they are. */
async function look(
  desk: Desk,
  scope: DayScope,
  { held, signal }: LookContext,
): Promise<DayReads | undefined> {
  const startedAt = desk.now();
  const addresses = addressesOf(scope.hosts);
  const versions = await readVersions(desk.graph, {
    calendars: addresses,
    range: dayPeriod(scope.date, scope.zone),
    signal,
  });
  const before = held();
  if (!before) return undefined;
  const changed = addresses.filter((_, index) => differs(before.reads[index], versions[index]));
  if (changed.length === 0) return { ...before, readAt: startedAt };
  const fresh = await readCalendars(desk, scope, { addresses: changed, signal });
  return merge(addresses, held() ?? before, { changed, fresh, readAt: startedAt });
}

/** A calendar that could not be looked at is read again, so that its reason is the real one. */
function differs(read: CalendarRead | undefined, versions: CalendarVersions | undefined): boolean {
  if (!read || read.kind === 'unknown' || !versions || versions.kind === 'unknown') return true;
  if (read.unreadable.length > 0) return true;
  if (read.appointments.length !== versions.versions.size) return true;
  return read.appointments.some(
    ({ ref, version }) => versions.versions.get(ref.eventId) !== version,
  );
}

function merge(
  addresses: readonly CalendarAddress[],
  before: DayReads,
  news: {
    readonly changed: readonly CalendarAddress[];
    readonly fresh: readonly CalendarRead[];
    readonly readAt: number;
  },
): DayReads {
  const reads = addresses.map((address, index) => {
    const at = news.changed.indexOf(address);
    return (at < 0 ? before.reads[index] : news.fresh[at]) ?? unreadCalendar(address);
  });
  return { reads, readAt: news.readAt };
}
