import { endOf, zoneOf } from './event-times.ts';
import type { Occurrence } from './expand.ts';
import { DAY, type Wall, type Zone } from './zone.ts';

export type OccurrenceLine = {
  readonly uid: string;
  /** An instant, or the date of an all-day one. */
  readonly start: string;
  /** Exclusive. */
  readonly end: string;
  readonly allDay: boolean;
  readonly summary: string;
};

/** An occurrence as it is printed for comparing. */
export function lineOf({ uid, start, length, event }: Occurrence, zone: Zone): OccurrenceLine {
  const allDay = start.kind === 'date';
  return {
    uid,
    start: allDay ? dateText(start.wall) : instantText(zoneOf(start, zone).toInstant(start.wall)),
    end: allDay ? dateText(start.wall + length.days * DAY) : instantText(endOf(start, length, zone)),
    allDay,
    summary: event.summary,
  };
}

function dateText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/u, 'Z');
}
