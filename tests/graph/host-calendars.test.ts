import { bookQuery } from '../../src/domain/availability/book-query.ts';
import { findStarts } from '../../src/domain/availability/find-starts.ts';
import type { BookingConfiguration, Host, LinkedCalendar } from '../../src/domain/book/configuration.ts';
import { newHost } from '../../src/domain/book/defaults.ts';
import { withCounted, withDestination, withoutCounted } from '../../src/domain/book/host-calendars.ts';
import { HOUR, type Period } from '../../src/domain/time/period.ts';
import { bookAppointment } from '../../src/graph/booking/book-appointment.ts';
import { readAvailability } from '../../src/graph/read-availability.ts';
import { createCalendar } from '../../src/simulator/mailbox/calendars.ts';
import { configuration, emptyPractice, jonas, lena, newBooking } from './booking/support/desk.ts';
import { FRONT, JONAS, LENA, MIRA, NOW, ZONE, type Practice } from './support/practice.ts';

/** Monday, 9 to 17 in Berlin. */
const DAY: Period = { start: Date.UTC(2026, 11, 7, 7), end: Date.UTC(2026, 11, 7, 17) };
const slot = (hour: number): Period => ({
  start: Date.UTC(2026, 11, 7, hour - 1),
  end: Date.UTC(2026, 11, 7, hour - 1) + HOUR / 2,
});

const front: LinkedCalendar = { mailbox: FRONT, name: 'Front Desk', color: '#0b6a0b' };

function withHosts(...hosts: readonly Host[]): BookingConfiguration {
  return { ...configuration, hosts: [...hosts] };
}

async function enter(practice: Practice, mailbox: string, period: Period): Promise<void> {
  await practice.as(mailbox).send({
    method: 'POST',
    path: '/me/events',
    body: {
      subject: 'In Outlook',
      start: { dateTime: new Date(period.start).toISOString().slice(0, 19), timeZone: 'UTC' },
      end: { dateTime: new Date(period.end).toISOString().slice(0, 19), timeZone: 'UTC' },
    },
    scopes: [],
  });
}

async function offered(practice: Practice, host: Host): Promise<ReadonlySet<number>> {
  const service = { slug: 'x', name: 'X', durationMinutes: 30, hosts: [host.id] };
  const book = { ...withHosts(host), services: [service] };
  const question = { service: 'x', range: DAY, now: NOW };
  const { readings } = await readAvailability(practice.as(MIRA), {
    hosts: [host],
    range: DAY,
    configuration: book,
    zone: ZONE,
    now: NOW,
  });
  return new Set(findStarts(bookQuery(book, question, readings)).starts);
}

/** Mailboxes that were asked for their calendars since. */
function asked(practice: Practice, since: number): string[] {
  const bodies = practice.exchanges.slice(since).map(({ requestBody }) => JSON.stringify(requestBody ?? ''));
  const mailboxes = [...bodies.join('').matchAll(/\/users\/([^/]+)\/calendar[^"]*\/calendarView/gu)];
  return [...new Set(mailboxes.map(([, mailbox = '']) => mailbox))];
}

test('several calendars count for a host, and busy in one of them is busy', async () => {
  const practice = emptyPractice();
  await enter(practice, LENA, slot(10));
  await enter(practice, JONAS, slot(12));
  await enter(practice, FRONT, slot(14));
  const host = withCounted(withCounted(lena, jonas.destination), front);
  const starts = await offered(practice, host);
  expect([9, 10, 12, 14, 15].map((hour) => starts.has(slot(hour).start))).toEqual([true, false, false, false, true]);
});

test('with none besides the one that receives, no other counts, however many there are', async () => {
  const practice = emptyPractice();
  const person = practice.organisation.people.find(({ mail }) => mail === LENA)!;
  createCalendar(practice.organisation, person, { name: 'Courses', color: 'auto', isDefault: false });
  await enter(practice, JONAS, slot(12));
  const host = withoutCounted(withCounted(lena, jonas.destination), jonas.destination);
  const since = practice.exchanges.length;
  const starts = await offered(practice, host);
  expect(starts.has(slot(12).start)).toBe(true);
  expect(asked(practice, since)).toEqual([LENA]);
});

test('a booking goes to the one calendar that receives, whatever else counts', async () => {
  const practice = emptyPractice();
  const host = withDestination(withCounted(lena, jonas.destination), front, 'counts');
  const before = sizes(practice);
  const outcome = await bookAppointment(
    practice.as(MIRA),
    newBooking({ hosts: [host], slot: slot(10), invites: false }),
    { configuration: withHosts(host), zone: ZONE },
  );
  expect(outcome).toMatchObject({ kind: 'booked', appointment: { ref: { mailbox: FRONT } } });
  expect(sizes(practice)).toEqual({ ...before, [FRONT]: (before[FRONT] ?? 0) + 1 });
  // What receives and what counts were chosen apart: the one before still counts.
  await enter(practice, LENA, slot(12));
  const starts = await offered(practice, host);
  expect([10, 12, 13].map((hour) => starts.has(slot(hour).start))).toEqual([false, false, true]);
});

test('who chooses nothing gets the primary calendar of the account', async () => {
  const practice = emptyPractice();
  const hours = lena.workingHours;
  const host = newHost({ name: 'Lena', mailbox: LENA, workingHours: hours, others: [] });
  expect([host.destination.calendarId, host.availability]).toEqual([undefined, []]);
  await enter(practice, LENA, slot(10));
  const since = practice.exchanges.length;
  expect((await offered(practice, host)).has(slot(10).start)).toBe(false);
  expect(JSON.stringify(practice.exchanges.slice(since))).toContain(`/users/${LENA}/calendar/calendarView`);
});

test('a service looks at the calendars of those who do it, and services of the same people share them', async () => {
  const practice = emptyPractice();
  const services = [
    { slug: 'a', name: 'A', durationMinutes: 30, hosts: [lena.id] },
    { slug: 'b', name: 'B', durationMinutes: 30, hosts: [jonas.id] },
    { slug: 'c', name: 'C', durationMinutes: 45, hosts: [lena.id] },
  ];
  const hosts = [withCounted(jonas, front), lena];
  const read: Record<string, string[]> = {};
  for (const service of services) {
    const since = practice.exchanges.length;
    await readAvailability(practice.as(MIRA), {
      hosts: hosts.filter(({ id }) => service.hosts.includes(id)),
      range: DAY,
      configuration: { ...configuration, hosts, services },
      zone: ZONE,
      now: NOW,
      service,
    });
    read[service.slug] = asked(practice, since);
  }
  expect(read).toEqual({ a: [LENA], b: [JONAS, FRONT], c: [LENA] });
});

function sizes({ organisation }: Practice): Record<string, number> {
  return Object.fromEntries(
    organisation.people.map(({ mail, calendars }) => [mail, calendars.reduce((sum, { events }) => sum + events.size, 0)]),
  );
}
