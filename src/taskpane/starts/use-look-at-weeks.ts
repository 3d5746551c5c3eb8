import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { calendarsOf } from '../../graph/read-availability.ts';
import type { CalendarEventsRead } from '../../graph/read-events.ts';
import { readVersions, type CalendarVersions } from '../../graph/read-versions.ts';
import { useDesk, type Desk } from '../app/desk.ts';
import { readPeriod, readWeeks, weeksKey, type WeeksReads, type WeeksScope } from './availability-query.ts';

/** As often as the day looks, for as many calendars as one batch holds; for more, less often. */
const LOOK_INTERVAL = 10_000;
const CALENDARS_A_LOOK = 20;

export type LookAtWeeks = { readonly failure: unknown; readonly lookNow: () => Promise<void> };

/**
 * Keeps what was read of some weeks true: asks for ids and versions only, and reads again the
 * calendars in which these differ. At once when the person comes back to the window.
 */
export function useLookAtWeeks(scopes: readonly WeeksScope[]): LookAtWeeks {
  const desk = useDesk();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(undefined);
  const running = useRef<Promise<void> | undefined>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const calendars = scopes[0] ? calendarsOf(scopes[0].hosts).length : 0;
  const interval = LOOK_INTERVAL * Math.max(1, Math.ceil((calendars * scopes.length) / CALENDARS_A_LOOK));

  async function lookAll(signal: AbortSignal): Promise<void> {
    try {
      for (const scope of scopes) {
        const held = client.getQueryData<WeeksReads>(weeksKey(scope));
        if (!held) continue;
        const fresh = await look(desk, scope, { held, signal });
        client.setQueryData<WeeksReads>(weeksKey(scope), (now) => (now === held ? fresh : now));
      }
      setFailure(undefined);
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    }
  }

  function lookNow(): Promise<void> {
    const { signal } = (controller.current ??= new AbortController());
    running.current ??= lookAll(signal).finally(() => {
      running.current = undefined;
    });
    return running.current;
  }

  const lookIfVisible = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void lookNow();
  });
  const key = JSON.stringify(scopes.map(weeksKey));

  useEffect(() => {
    lookIfVisible();
    const timer = setInterval(() => lookIfVisible(), interval);
    const stops = [desk.host.onReturn(() => lookIfVisible()), desk.host.onItemChange(() => lookIfVisible())];
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
      controller.current?.abort();
      controller.current = undefined;
      running.current = undefined;
    };
  }, [desk, key, interval]);

  return { failure, lookNow };
}

type Held = { readonly held: WeeksReads; readonly signal: AbortSignal };

async function look(desk: Desk, scope: WeeksScope, { held, signal }: Held): Promise<WeeksReads> {
  const readAt = desk.now();
  const addresses = held.reads.map(({ address }) => address);
  const versions = await readVersions(desk.graph, { calendars: addresses, range: readPeriod(scope), signal });
  const changed = addresses.filter((_, index) => differs(held.reads[index], versions[index]));
  if (changed.length === 0) return { ...held, readAt };
  const fresh = await readWeeks(desk, scope, { addresses: changed, signal });
  const reads = held.reads.map((read) => fresh[changed.indexOf(read.address)] ?? read);
  return { reads, readAt };
}

/** A calendar that could not be looked at is read again, so that its reason is the real one. */
function differs(read: CalendarEventsRead | undefined, now: CalendarVersions | undefined): boolean {
  if (!read || read.kind === 'unknown' || !now || now.kind === 'unknown') return true;
  if (read.events.length !== now.versions.size) return true;
  return read.events.some(({ ref, version }) => now.versions.get(ref.eventId) !== version);
}
