import type { Instant, Period } from '../time/period.ts';

/**
 * What comes after priority: who was booked longest ago, who is furthest below their share (equal
 * for all, or by weight), who has the most free time that day, or who has the fewest bookings in
 * the days ahead.
 */
export type RotationKind = (typeof ROTATION_KINDS)[number];
export const ROTATION_KINDS = [
  'leastRecent',
  'equal',
  'weighted',
  'mostFree',
  'fewestUpcoming',
] as const;

export type RotationPeriod = (typeof ROTATION_PERIODS)[number];
/** Weeks start on Monday. */
export const ROTATION_PERIODS = ['day', 'week', 'month', 'ever'] as const;

/** Whether a booking belongs to the period in which it was made or in which it takes place. */
export type RotationBasis = (typeof ROTATION_BASES)[number];
export const ROTATION_BASES = ['createdAt', 'start'] as const;

export type RotationRule = {
  readonly kind: RotationKind;
  /** Whose midnight ends a day, a week and a month. */
  readonly timeZone: string;
  readonly period?: RotationPeriod;
  readonly basis?: RotationBasis;
  /** Whether a booking that the host or the customer missed counts all the same. */
  readonly countNoShows?: boolean;
  /** For `fewestUpcoming`: how many days ahead are looked at. */
  readonly upcomingDays?: number;
  /** For `equal`: a host this many bookings ahead of another is not offered. Absent: all are. */
  readonly leadLimit?: number;
};

export type RotationBooking = {
  readonly createdAt: Instant;
  readonly start: Instant;
  /** Unknown, which is absent, is not a no-show. */
  readonly hostNoShow?: boolean | undefined;
  readonly guestNoShow?: boolean | undefined;
};

export type RotationHost = {
  readonly id: string;
  /** The place in the book, the last word between equals: no two hosts have the same. */
  readonly position: number;
  /** 0 is for those who are booked only when nobody else is free. */
  readonly weight?: number | undefined;
  /** 0 (last) to 4 (first). */
  readonly priority?: number | undefined;
  /** Since when the host takes part. Absent: always. */
  readonly since?: Instant | undefined;
  /** In any order; they may overlap. */
  readonly absences?: readonly Period[] | undefined;
  /** Of the service that is booked, in any order. */
  readonly bookings?: readonly RotationBooking[] | undefined;
  /** Of bookings that are not listed. The later of this and the latest of `bookings` counts. */
  readonly lastBookedAt?: Instant | undefined;
  /** For `mostFree`: on the day of the start. */
  readonly freeMinutes?: number | undefined;
};

export type RotationQuery = {
  readonly rule: RotationRule;
  readonly now: Instant;
  /** Of the meeting that somebody is looked for. */
  readonly start: Instant;
  /** All who take part, free or not: shares are shares of the whole. */
  readonly hosts: readonly RotationHost[];
};

/** With every default filled in. Only `checkedQuery` makes one. */
export type CheckedQuery = {
  readonly rule: CheckedRule;
  readonly now: Instant;
  readonly start: Instant;
  /** In the order of the book. */
  readonly hosts: readonly CheckedHost[];
};

export type CheckedRule = {
  readonly kind: RotationKind;
  readonly timeZone: string;
  readonly period: RotationPeriod;
  readonly basis: RotationBasis;
  readonly countNoShows: boolean;
  readonly upcomingDays: number;
  readonly leadLimit: number | undefined;
};

export type CheckedHost = {
  readonly id: string;
  readonly position: number;
  readonly weight: number;
  readonly priority: number;
  readonly since: Instant | undefined;
  readonly absences: readonly Period[];
  readonly bookings: readonly RotationBooking[];
  readonly lastBookedAt: Instant | undefined;
  readonly freeMinutes: number | undefined;
};
