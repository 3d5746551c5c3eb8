import type { BookRead } from './book-text.ts';

/** Where a book can stand: on the calendar itself, or on an event where that is refused. */
export type Carrier = 'calendar' | 'event';

export type CarriedBook = { readonly carrier: Carrier; readonly read: BookRead };

export type CarrierChoice = CarriedBook & {
  /** The other carrier's copy is older and may be removed by whoever may. */
  readonly stale?: Carrier;
};

/**
 * If both carriers have a book the higher revision wins. One that cannot be read is never passed
 * over silently: it wins over an empty one, and over a readable one unless that is newer.
 */
export function chooseCarrier(calendar: BookRead, event: BookRead): CarrierChoice {
  if (event.kind === 'empty') return { carrier: 'calendar', read: calendar };
  if (calendar.kind === 'empty') return { carrier: 'event', read: event };
  const calendarWins = revisionOf(calendar) >= revisionOf(event);
  const winner: CarriedBook = calendarWins
    ? { carrier: 'calendar', read: calendar }
    : { carrier: 'event', read: event };
  return winner.read.kind === 'book'
    ? { ...winner, stale: calendarWins ? 'event' : 'calendar' }
    : winner;
}

/** For comparing: an unreadable head might be the newest of all. */
export function revisionOf(read: BookRead): number {
  switch (read.kind) {
    case 'empty':
      return 0;
    case 'book':
      return read.head.revision;
    case 'unreadable':
      return read.cause.revision ?? Number.POSITIVE_INFINITY;
  }
}
