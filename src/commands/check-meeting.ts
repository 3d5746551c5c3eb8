import { hostsConcerned } from '../domain/book/hosts-of.ts';
import { DAY, type Instant } from '../domain/time/period.ts';
import { readBook } from '../graph/book.ts';
import type { GraphClient } from '../graph/client.ts';
import { readAppointment } from '../graph/read-appointment.ts';
import { readDays } from '../graph/read-days.ts';
import { chosenBook } from '../outlook/book-preference.ts';
import type { Preferences } from '../outlook/host.ts';
import {
  calendarsOf,
  findNextFree,
  findObstacles,
  rangeToRead,
  type HostObstacle,
} from './find-obstacles.ts';
import { knowsZones } from './engine/temporal.ts';
import type { Meeting } from './read-meeting.ts';

export type Finding = {
  readonly obstacles: readonly HostObstacle[];
  /** `undefined` where there is none in the next days, or it cannot be told. */
  readonly nextFree: Instant | undefined;
  readonly titlePrefixes: { readonly confirmed: string; readonly cancelled: string };
};

export type Desk = {
  readonly graph: GraphClient;
  readonly preferences: Pick<Preferences, 'get'>;
  /** Whose Outlook it is. */
  readonly user: string;
  readonly now: () => Instant;
};

/**
 * What the meeting would be sent over; `undefined` where nothing is. Rejects wherever something
 * that decides could not be read.
 */
export async function checkMeeting(desk: Desk, meeting: Meeting): Promise<Finding | undefined> {
  const { graph, preferences, user } = desk;
  const now = desk.now();
  const { slot, mailbox, itemId } = meeting;
  // Nobody is booked in the past, and what takes a day is seldom a visit.
  if (slot.end <= now || slot.start >= slot.end || slot.end - slot.start >= DAY) return undefined;
  const address = chosenBook(preferences) ?? { mailbox: user };
  const [{ read: book }, ownEvent] = await Promise.all([
    readBook(graph, address),
    itemId === undefined
      ? undefined
      : readAppointment(graph, { mailbox, eventId: itemId }, { zone: 'UTC' }),
  ]);
  if (book.kind !== 'book') return undefined;
  const { configuration } = book;
  const hosts = hostsConcerned([mailbox, ...meeting.invited], configuration);
  if (hosts.length === 0) return undefined;

  const question = { configuration, hosts, slot, ownEvent, now };
  const reads = await readDays(graph, {
    calendars: calendarsOf(hosts),
    range: rangeToRead(question),
    zone: configuration.organisation.timeZone,
  });
  const obstacles = findObstacles(question, reads);
  if (obstacles.length === 0) return undefined;
  return {
    obstacles,
    nextFree: knowsZones() ? findNextFree(question, reads) : undefined,
    titlePrefixes: configuration.titlePrefixes,
  };
}
