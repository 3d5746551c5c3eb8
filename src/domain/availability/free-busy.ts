import type { Period } from '../time/period.ts';

/** Time that is taken. Its own buffers are those of the service it was booked as. */
export type BusyPeriod = Period & {
  readonly bufferBeforeMinutes?: number | undefined;
  readonly bufferAfterMinutes?: number | undefined;
  /** What it is, for whoever explains. */
  readonly eventId?: string | undefined;
};

/** What one calendar says of a range. */
export type FreeBusy =
  | { readonly kind: 'known'; readonly range: Period; readonly busy: readonly BusyPeriod[] }
  | { readonly kind: 'unknown'; readonly range: Period; readonly reason: string };

/**
 * One of a host's availability calendars as far as it was read. Time that no read covers is as
 * unknown as time that could not be read.
 */
export type CalendarReading = { readonly calendar: string; readonly reads: readonly FreeBusy[] };
