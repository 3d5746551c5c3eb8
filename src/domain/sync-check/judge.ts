import { readCategories, type CategoryNames } from '../appointment/categories.ts';
import type { CalendarEvent } from '../availability/calendar-events.ts';
import type { Instant, Period } from '../time/period.ts';
import type { Sight } from './check-report.ts';
import { wallTime, type ZonePlan } from './check-plan.ts';

/** What one look at the calendars showed. */
export type Look = {
  /** Of this check, in all calendars that count for the host. */
  readonly events: readonly CalendarEvent[];
  readonly offered: ReadonlySet<Instant>;
  readonly unread: readonly { readonly calendar: string; readonly reason: string }[];
};

/** It appears once, and its time is gone. */
export function judgeBooked(look: Look, { key, slot }: { readonly key: string; readonly slot: Period }): Sight[] {
  const count = bookings(look, key).length;
  return [
    { what: 'appeared', isRight: count === 1, count },
    slotGone(look, slot),
    ...unread(look),
  ];
}

/** An event that Frontdesk knows nothing of takes its time. */
export function judgeDirect(
  look: Look,
  { eventId, slot }: { readonly eventId: string; readonly slot: Period },
): Sight[] {
  const isThere = look.events.some(({ ref, kind }) => ref.eventId === eventId && kind === 'foreign');
  return [{ what: 'directThere', isRight: isThere }, slotGone(look, slot), ...unread(look)];
}

export type MoveLook = {
  readonly key: string;
  /** The event as it was booked. */
  readonly eventId: string;
  readonly from: Period;
  readonly to: Period;
};

/** The same event at another time, and no second one. */
export function judgeMoved(look: Look, { key, eventId, from, to }: MoveLook): Sight[] {
  const found = bookings(look, key);
  const same = found.find(({ ref }) => ref.eventId === eventId);
  const at = same?.period ?? found[0]?.period;
  return [
    { what: 'sameEvent', isRight: same !== undefined },
    { what: 'appeared', isRight: found.length === 1, count: found.length },
    { what: 'stands', isRight: at?.start === to.start && at.end === to.end, wanted: to, at },
    slotBack(look, from),
    slotGone(look, to),
    ...unread(look),
  ];
}

/** Its time is free again, and Outlook shows that it is cancelled. */
export function judgeCancelled(
  look: Look,
  {
    eventId,
    slot,
    categories,
  }: { readonly eventId: string; readonly slot: Period; readonly categories: CategoryNames },
): Sight[] {
  const event = look.events.find(({ ref }) => ref.eventId === eventId);
  const isMarked =
    event === undefined ||
    event.isCancelled ||
    readCategories(event.categories, categories) === 'cancelled';
  return [{ what: 'marked', isRight: isMarked }, slotBack(look, slot), ...unread(look)];
}

/** What Outlook shows of one event's start, asked on the clock of a zone. */
export type ShownStart = {
  readonly side: 'host' | 'customer';
  readonly isAfterChange: boolean;
  /** As in `2027-12-29T15:00`; `undefined` where Outlook would not say. */
  readonly shown: string | undefined;
};

/** Both sides read their own clock right, also after it has changed. */
export function judgeZones(shown: readonly ShownStart[], plan: ZonePlan): Sight[] {
  return shown.map(({ side, isAfterChange, shown: time }) => {
    const zone = side === 'host' ? plan.hostZone : plan.customerZone;
    const { start } = isAfterChange ? plan.after : plan.before;
    const wanted = wallTime(start, zone);
    return { what: 'localTime', isRight: time === wanted, side, zone, wanted, shown: time, isAfterChange };
  });
}

function bookings({ events }: Look, key: string): CalendarEvent[] {
  return events.filter((event) => event.kind === 'booking' && event.key === key);
}

function slotGone({ offered }: Look, { start }: Period): Sight {
  return { what: 'slotGone', isRight: !offered.has(start), start };
}

function slotBack({ offered }: Look, { start }: Period): Sight {
  return { what: 'slotBack', isRight: offered.has(start), start };
}

/** What could not be read proves nothing, though its time is not offered. */
function unread(look: Look): Sight[] {
  return look.unread.map(({ calendar, reason }) => ({ what: 'unread', isRight: false, calendar, reason }));
}
