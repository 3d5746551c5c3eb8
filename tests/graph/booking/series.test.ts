import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { DAY, MINUTE, type Instant } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { clearAway } from '../../../src/graph/booking/clear-away.ts';
import type { BookingOutcome, NewBooking } from '../../../src/graph/booking/types.ts';
import { readDays } from '../../../src/graph/read-days.ts';
import { FRONT, MIRA, ZONE, type Practice } from '../support/practice.ts';
import { ADA, at, context, emptyPractice, jonas, lena, mailed, newBooking } from './support/desk.ts';
import { crashingAfter, sleepingBefore, type TROUBLES, withTrouble } from './support/trouble.ts';

const INVITED = `invitation to ${ADA.email}`;
const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
/** Saturdays at 10:00 in Berlin, over the change of the clocks in March. */
const WEEKLY = { rule: 'FREQ=WEEKLY;COUNT=20', zone: ZONE };
const first = at(9).start;
const SATURDAYS = Array.from({ length: 20 }, (_, week) => {
  const day = Temporal.PlainDateTime.from('2026-12-05T10:00').add({ weeks: week });
  return day.toZonedDateTime(ZONE).epochMilliseconds;
});
const [, second = 0, third = 0, , , sixth = 0] = SATURDAYS;

const weekly = (fields: Partial<NewBooking> = {}) => newBooking({ recurrence: WEEKLY, ...fields });
const single = (start: Instant, fields: Partial<NewBooking> = {}) =>
  newBooking({ slot: { start, end: start + 30 * MINUTE }, customer: BO, subject: 'Bo', invites: false, ...fields });

test('a series is one event with an occurrence a week, and one invitation', async () => {
  const practice = emptyPractice();
  const booking = weekly({ status: 'confirmed', location: 'Room 2' });
  const outcome = await bookAppointment(practice.as(MIRA), booking, context);
  expect(outcome).toMatchObject({
    kind: 'booked',
    appointment: { kind: 'booking', series: { kind: 'master' }, key: booking.key, period: at(9) },
  });
  const all = await everything(practice);
  expect(all.map(({ period }) => period.start)).toEqual(SATURDAYS);
  for (const one of all) {
    expect(one).toMatchObject({ kind: 'booking', subject: booking.subject, categories: ['Confirmed'], location: 'Room 2' });
  }
  expect(mailed(practice)).toEqual([INVITED]);
});

test('occurrences that do not fit are left out, and nobody is told that they were ever there', async () => {
  const practice = emptyPractice();
  await bookAppointment(practice.as(FRONT), single(third), context);
  const taken = await bookAppointment(practice.as(MIRA), weekly(), context);
  expect(taken).toMatchObject({ kind: 'taken', by: [{ period: { start: third } }] });
  expect(await everything(practice)).toHaveLength(1);
  const booking = weekly({ recurrence: { ...WEEKLY, leaveOut: [second, third, sixth] } });
  expect(await bookAppointment(practice.as(MIRA), booking, context)).toMatchObject({ kind: 'booked' });
  const starts = (await everything(practice)).filter(({ key }) => key === booking.key).map(({ period }) => period.start);
  expect(starts).toEqual(SATURDAYS.filter((start) => ![second, third, sixth].includes(start)));
  expect(mailed(practice)).toEqual([INVITED]);
});

test.each<{ name: string; fields: Partial<NewBooking> }>([
  { name: 'a rule that Outlook cannot follow', fields: { recurrence: { rule: 'FREQ=MONTHLY;BYDAY=SA;COUNT=4', zone: ZONE } } },
  { name: 'a rule that is none', fields: { recurrence: { rule: 'FREQ=SECONDLY', zone: ZONE } } },
  { name: 'a series without its first', fields: { recurrence: { ...WEEKLY, leaveOut: [first] } } },
  { name: 'a series of a team', fields: { recurrence: WEEKLY, hosts: [jonas, lena], needs: 'all' } },
])('$name is refused before anything is written', async ({ fields }) => {
  const practice = emptyPractice();
  const outcome = await bookAppointment(practice.as(MIRA), newBooking(fields), context);
  expect(outcome).toEqual({ kind: 'refused', problem: 'recurrence' });
  expect(practice.exchanges).toEqual([]);
});

test('taken up again with its key, a series is not booked twice', async () => {
  const practice = emptyPractice();
  const booking = weekly();
  await bookAppointment(practice.as(MIRA), booking, context);
  expect(await bookAppointment(practice.as(MIRA), booking, context)).toMatchObject({ kind: 'booked' });
  expect(await everything(practice)).toHaveLength(20);
  expect(mailed(practice)).toEqual([INVITED]);
});

test('of a series and a booking for the time of one occurrence, one comes about', async () => {
  const practice = emptyPractice();
  const outcomes = await Promise.all([
    bookAppointment(practice.as(MIRA), weekly(), context),
    bookAppointment(practice.as(FRONT), single(third), context),
  ]);
  const booked = outcomes.filter(({ kind }) => kind === 'booked');
  expect(booked.length).toBeLessThanOrEqual(1);
  const all = await everything(practice);
  expect(all.every(({ kind }) => kind === 'booking')).toBe(true);
  expect(new Set(all.map(({ period }) => period.start)).size).toBe(all.length);
});

test('a series goes to the next host where one of its times is taken', async () => {
  const practice = emptyPractice();
  await bookAppointment(practice.as(FRONT), single(third), context);
  const outcome = await bookAppointment(practice.as(MIRA), weekly({ hosts: [jonas, lena] }), context);
  expect(outcome).toMatchObject({ kind: 'booked', host: { id: lena.id } });
});

describe('whatever happens to one of its requests', () => {
  const numbers = Array.from({ length: 11 }, (_, index) => index + 1);
  const kinds = ['unavailable', 'conflict', 'cutBefore', 'cutAfter', 'truncated'] as const satisfies readonly (typeof TROUBLES)[number][];
  const sweep = kinds.flatMap((kind) => numbers.map((nth) => ({ kind, nth })));
  const trimmed = () => weekly({ recurrence: { ...WEEKLY, leaveOut: [second, sixth] } });

  test.each(sweep)('$kind at request $nth: all of it is booked, or nothing', async ({ kind, nth }) => {
    const practice = emptyPractice();
    await expectHealed(practice, await bookAppointment(withTrouble(practice, kind, nth), trimmed(), context));
  });

  test.each(numbers)('a crash after request %i is healed by who wants a time of it', async (requests) => {
    const practice = emptyPractice();
    const { client, crashed } = crashingAfter(practice, requests);
    await expectHealed(practice, await Promise.race([bookAppointment(client, trimmed(), context), crashed]));
  });

  test.each(numbers)('sleeping before request %i while others book a time of it: it is given once', async (nth) => {
    const practice = emptyPractice();
    const client = sleepingBefore(practice, nth, async () => {
      await bookAppointment(practice.as(FRONT), single(third), context);
    });
    await expectHealed(practice, await bookAppointment(client, trimmed(), context));
  });
});

/** Once what was left may be cleared away, somebody wants the time of an occurrence. */
async function expectHealed(practice: Practice, outcome: BookingOutcome | 'crashed'): Promise<void> {
  practice.faults.clear();
  const isBooked = (await everything(practice)).some(({ kind, attendees }) => kind === 'booking' && attendees.length > 0);
  if (outcome !== 'crashed' && outcome.kind !== 'unsure') expect(isBooked).toBe(outcome.kind === 'booked');
  expect(mailed(practice)).toEqual(isBooked ? [INVITED] : []);
  practice.clock.advance(4 * MINUTE);
  const next = await bookAppointment(practice.as(FRONT), single(third), context);
  if (isBooked) expect(next.kind).toBe('taken');
  const all = await everything(practice);
  const expected = SATURDAYS.filter((start) => start !== second && start !== sixth);
  expect(all.map(({ kind, period }) => [kind, period.start])).toEqual(
    (isBooked ? expected : [third]).map((start) => ['booking', start]),
  );
}

test('the occurrences of a held series that nobody came back to are cleared away all at once', async () => {
  const practice = emptyPractice();
  const { client, crashed } = crashingAfter(practice, 3);
  void bookAppointment(client, weekly(), context);
  await crashed;
  practice.clock.advance(4 * MINUTE);
  const [, appointment] = await everything(practice);
  if (!appointment) throw new Error('the hold was to stand');
  expect(appointment.kind).toBe('hold');
  expect(await clearAway(practice.as(FRONT), { appointment, host: jonas }, context)).toEqual({ kind: 'cleared' });
  expect(await everything(practice)).toEqual([]);
});

async function everything(practice: Practice): Promise<Appointment[]> {
  const range = { start: first - DAY, end: first + 200 * DAY };
  const calendars = [{ mailbox: jonas.destination.mailbox }];
  const [read] = await readDays(practice.as(MIRA), { calendars, range, zone: ZONE });
  if (read?.kind !== 'known') throw new Error(`the calendar was to be readable: ${read?.reason}`);
  return [...read.appointments].toSorted((a, b) => a.period.start - b.period.start);
}
