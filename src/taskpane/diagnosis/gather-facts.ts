import { busyRulesOf, takesTime } from '../../domain/availability/busy-rules.ts';
import type { Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import { calendarKey } from '../../domain/book/host-calendars.ts';
import type { Facts, ReadCalendar, Trouble, UncountedCalendar } from '../../domain/diagnosis/facts.ts';
import { DAY } from '../../domain/time/period.ts';
import type { WorkingHours } from '../../domain/time/working-hours.ts';
import { readBook } from '../../graph/book.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import type { CallOptions } from '../../graph/client.ts';
import { listCalendars, type ListedCalendar } from '../../graph/list-calendars.ts';
import { lookAtCalendar } from '../../graph/look-at-calendar.ts';
import { readEvents, type CalendarEventsRead } from '../../graph/read-events.ts';
import { readMailboxSettings, type MailboxSettings } from '../../graph/read-mailbox-settings.ts';
import { readWorkingHours } from '../../graph/read-working-hours.ts';
import { addressOf } from '../app/day-query.ts';
import type { Desk, OpenBook } from '../app/desk.ts';
import { calendarChoices } from '../settings/calendars/choices.ts';
import { troubleOf } from './trouble-of.ts';

/** Days ahead whose appointments are counted. */
const AHEAD = 21;

/**
 * Asks for everything that the usual causes are known by. Whatever cannot be asked stays unknown;
 * what keeps everything from being asked is itself a fact.
 */
export async function gatherFacts(
  desk: Desk,
  { configuration, address, revision }: OpenBook,
  { host, signal }: CallOptions & { readonly host: Host | undefined },
): Promise<Facts> {
  const trouble = new Map<Trouble['kind'], Trouble>();
  async function ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    try {
      return await question();
    } catch (error) {
      signal?.throwIfAborted();
      const found = troubleOf(error);
      if (found) trouble.set(found.kind, found);
      return undefined;
    }
  }
  const [book, listed, settings, look] = await Promise.all([
    ask(() => bookState(desk, { address, revision, signal })),
    ask(() => listCalendars(desk.graph, { signal })),
    mailboxSettings(desk, signal),
    host && ask(() => lookAtCalendar(desk.graph, addressOf(host.destination), { signal })),
  ]);
  const uncounted = host && listed ? uncountedOf(host, listed) : [];
  const counted = host ? [host.destination, ...host.availability] : [];
  const reads = await ask(() => readAhead(desk, [...counted, ...uncounted], configuration.organisation.timeZone, signal));
  const busyRules = busyRulesOf(configuration);
  const { confirmed, cancelled } = configuration.categories;
  const now = desk.now();
  const context = { rules: busyRules, categories: { confirmed: confirmed.name, cancelled: cancelled.name }, now };
  return {
    now,
    configuration,
    busyRules,
    host,
    trouble: [...trouble.values()],
    calendars: reads
      ? counted.map((calendar, index): ReadCalendar => readCalendar(calendar, reads[index]))
      : [],
    uncounted: uncounted.flatMap((calendar, index): UncountedCalendar[] => {
      const read = reads?.[counted.length + index];
      if (read?.kind !== 'known') return [];
      return [{ calendar, busy: read.events.filter((event) => takesTime(event, context)).length }];
    }),
    canEdit: look?.kind === 'found' ? look.canEdit : undefined,
    outlookHours: host && (await outlookHours(desk, host, { settings, signal })),
    mailboxZone: settings?.unknownZones.length === 0 ? settings.timeZone : undefined,
    deviceZone: Intl.DateTimeFormat().resolvedOptions().timeZone || undefined,
    book,
    calendarCount: listed?.length,
  };
}

async function bookState(
  desk: Desk,
  { address, revision, signal }: CallOptions & Pick<OpenBook, 'address' | 'revision'>,
): Promise<Facts['book']> {
  const { read } = await readBook(desk.graph, address, { signal });
  switch (read.kind) {
    case 'empty':
      return 'unreadable';
    case 'unreadable':
      return read.cause.reason === 'format' ? 'newerFormat' : 'unreadable';
    case 'book':
      return read.head.revision === revision ? 'same' : 'changed';
  }
}

/** A permission of its own that nobody has to have given: without it there is just no answer. */
async function mailboxSettings(desk: Desk, signal: AbortSignal | undefined): Promise<MailboxSettings | undefined> {
  try {
    return await readMailboxSettings(desk.graph, { signal });
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** Calendars of the host's own mailbox that do not count: of others only their owner can list them. */
function uncountedOf(host: Host, listed: readonly ListedCalendar[]): LinkedCalendar[] {
  const taken = [host.destination, ...host.availability];
  const mailboxes = taken.map(({ mailbox }) => mailbox.toLowerCase());
  return calendarChoices(listed, { host, taken })
    .own.map(({ calendar }) => calendar)
    .filter(({ mailbox }) => mailboxes.includes(mailbox.toLowerCase()));
}

function readAhead(
  desk: Desk,
  calendars: readonly LinkedCalendar[],
  zone: string,
  signal: AbortSignal | undefined,
): Promise<CalendarEventsRead[]> {
  const now = desk.now();
  const range = { start: now, end: now + AHEAD * DAY };
  return readEvents(desk.graph, { calendars: calendars.map(addressOf), range, zone, signal });
}

function readCalendar(calendar: LinkedCalendar, read: CalendarEventsRead | undefined): ReadCalendar {
  if (read?.kind === 'known') {
    const tentative = read.events.filter(
      ({ kind, freeBusyStatus, isCancelled }) =>
        kind === 'foreign' && freeBusyStatus === 'tentative' && !isCancelled,
    ).length;
    return { calendar, unread: undefined, tentative };
  }
  const isNotShared = read?.reason === 'forbidden' || read?.reason === 'notFound';
  return { calendar, unread: isNotShared ? 'notShared' : 'failed', tentative: 0 };
}

/** Everybody's may be asked for; a mailbox that does not tell leaves them unknown. */
async function outlookHours(
  desk: Desk,
  { destination: { mailbox } }: Host,
  { settings, signal }: CallOptions & { readonly settings: MailboxSettings | undefined },
): Promise<WorkingHours | undefined> {
  const own = desk.graph.ownMailbox();
  if (own !== undefined && sameMailbox(own, mailbox)) return settings?.workingHours;
  try {
    const outcome = await readWorkingHours(desk.graph, mailbox, { signal });
    // A zone that nobody knows is no zone to compare with.
    return outcome.kind === 'known' && outcome.unknownZone === undefined ? outcome.workingHours : undefined;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** For the key of a query: facts of other calendars are other facts. */
export function factsKey(host: Host | undefined): string {
  return host ? [host.id, ...[host.destination, ...host.availability].map(calendarKey)].join(' ') : '';
}
