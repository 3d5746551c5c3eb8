import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { findByKey } from '../../../src/graph/booking/find-by-key.ts';
import { moveAppointment } from '../../../src/graph/booking/move-appointment.ts';
import { newKey } from '../../../src/graph/booking/new-key.ts';
import type { BookingOutcome, BookingStep } from '../../../src/graph/booking/types.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { FRONT, JONAS, MIRA, NOW, PAUL, ZONE, type Practice } from '../support/practice.ts';
import {
  ADA,
  at,
  context,
  dayOf,
  emptyPractice,
  followUp,
  jonas,
  lena,
  mailed,
  newBooking,
  owen,
} from './support/desk.ts';
import { confirmingUnheard, crashingAfter, sleepingBefore, TROUBLES, withTrouble } from './support/trouble.ts';

const INVITED = `invitation to ${ADA.email}`;

test('a booking is one event in the host’s calendar, with all that was said', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const steps: BookingStep[] = [];
  const booking = newBooking({
    customer: { ...ADA, phone: '+49 30 5550 114' },
    customerZone: 'Europe/Lisbon',
    note: 'Comes by train',
    answers: [{ label: 'Which knee?', answer: 'The left one' }],
    location: 'Room 2',
    onlineMeeting: true,
    status: 'confirmed',
  });
  const outcome = await bookAppointment(client, booking, { ...context, onStep: (step) => steps.push(step) });
  expect(steps).toEqual(['checking', 'holding', 'settling', 'confirming']);
  const day = await dayOf(client, jonas);
  expect(outcome).toMatchObject({ kind: 'booked', host: jonas, appointment: { ...day[0] } });
  expect(day).toEqual([
    expect.objectContaining({
      kind: 'booking',
      key: booking.key,
      subject: 'Follow-up: Ada Nowak',
      period: at(9),
      freeBusyStatus: 'busy',
      categories: ['Confirmed'],
      location: 'Room 2',
      joinUrl: expect.stringContaining('https://'),
      attendees: [expect.objectContaining({ name: ADA.name, address: ADA.email })],
      state: {
        kind: 'known',
        value: {
          service: followUp.slug,
          customer: { ...ADA, phone: '+49 30 5550 114' },
          history: [{ status: 'confirmed', at: NOW, by: 'Mira Keller', through: 'pane' }],
          agreedStart: at(9).start,
          customerZone: 'Europe/Lisbon',
        },
      },
      reminders: {
        kind: 'known',
        value: [
          { minutesBefore: 1440, channel: 'email', outcome: { kind: 'planned' } },
          { minutesBefore: 120, channel: 'sms', outcome: { kind: 'planned' } },
        ],
      },
    }),
  ]);
  const stored = eventOf(practice);
  expect(stored.body.content).toContain('Comes by train\n\nWhich knee?: The left one');
  expect(stored.start.zone.iana).toBe('Europe/Berlin');
  expect(stored.isReminderOn).toBe(false);
  expect(mailed(practice)).toEqual([INVITED]);
});

test('the host finds it in their own calendar, at the time it has on their clock', async () => {
  const practice = emptyPractice();
  await bookAppointment(practice.as(MIRA), newBooking({ hosts: [owen] }), context);
  const day = await dayOf(practice.as(owen.destination.mailbox), owen);
  expect(day.map(({ subject, period }) => [subject, period])).toEqual([['Follow-up: Ada Nowak', at(9)]]);
});

test('the event stands in the host’s time zone', async () => {
  const practice = emptyPractice();
  await bookAppointment(practice.as(MIRA), newBooking({ hosts: [owen] }), context);
  const { start, end } = eventOf(practice, owen.destination.mailbox);
  expect([start.zone.iana, end.zone.iana]).toEqual(['Europe/London', 'Europe/London']);
});

test('its key finds it again, whatever becomes of it', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const booking = newBooking();
  const booked = await bookAppointment(client, booking, context);
  if (booked.kind !== 'booked') throw new Error(booked.kind);
  const { appointment } = booked;
  const slot = { start: at(9).start + 40 * 86_400_000, end: at(9).end + 40 * 86_400_000 };
  await moveAppointment(client, { appointment, key: newKey(), from: jonas, to: jonas, slot, by: 'Mira Keller' }, context);
  await changeEvent(client, { ref: appointment.ref, zone: ZONE }, () => ({
    kind: 'change',
    change: { subject: 'Another title', categories: ['VIP'] },
  }));
  expect(await findByKey(client, { host: jonas, key: booking.key })).toMatchObject({
    ref: appointment.ref,
    subject: 'Another title',
    period: slot,
  });
});

test('where nothing is heard any more it is said to be unsure, and with the same key it is looked up', async () => {
  const practice = emptyPractice();
  const booking = newBooking();
  let isCut = false;
  const client = practice.as(MIRA, {
    before: ({ method }) => {
      if (isCut) throw new TypeError('no network');
      if (method !== 'PATCH') return;
      practice.faults.add({ kind: 'cutAfter', method, mail: MIRA, times: 1 });
      isCut = true;
    },
  });
  expect(await bookAppointment(client, booking, context)).toEqual({ kind: 'unsure' });
  expect(await bookAppointment(practice.as(MIRA), booking, context)).toMatchObject({ kind: 'booked' });
  expect(await dayOf(practice.as(JONAS), jonas)).toHaveLength(1);
  expect(mailed(practice)).toEqual([INVITED]);
});

test('confirmed without an answer and dragged away at once, it is booked, and told so', async () => {
  const practice = emptyPractice();
  const client = confirmingUnheard(practice, { mailbox: JONAS, to: at(15) });
  expect(await bookAppointment(client, newBooking(), context)).toMatchObject({
    kind: 'booked',
    appointment: { kind: 'booking', period: at(15) },
  });
  expect(await dayOf(practice.as(JONAS), jonas)).toHaveLength(1);
  expect(mailed(practice)).toEqual([INVITED, `update to ${ADA.email}`]);
});

test('a booking that cannot be written fails where it is seen: nothing is there, nobody is mailed', async () => {
  const practice = emptyPractice();
  practice.faults.add({ kind: 'accessDenied', method: 'PATCH' });
  const outcome = await bookAppointment(practice.as(MIRA), newBooking(), context);
  expect(['refused', 'unsure']).toContain(outcome.kind);
  practice.faults.clear();
  expect((await dayOf(practice.as(JONAS), jonas)).filter(({ kind }) => kind === 'booking')).toEqual([]);
  expect(mailed(practice)).toEqual([]);
});

describe('of several hosts', () => {
  test('who turns out taken gives way to the next', async () => {
    const practice = emptyPractice();
    await bookAppointment(practice.as(FRONT), newBooking(), context);
    const outcome = await bookAppointment(practice.as(MIRA), newBooking({ hosts: [jonas, lena] }), context);
    expect(outcome).toMatchObject({ kind: 'booked', host: { id: lena.id } });
    expect(await dayOf(practice.as(JONAS), jonas)).toHaveLength(1);
  });

  test('where all are taken, what is in the way of each is said', async () => {
    const practice = emptyPractice();
    for (const host of [jonas, lena]) await bookAppointment(practice.as(FRONT), newBooking({ hosts: [host] }), context);
    const outcome = await bookAppointment(practice.as(MIRA), newBooking({ hosts: [jonas, lena] }), context);
    expect(outcome).toMatchObject({ kind: 'taken', by: [{ kind: 'booking' }, { kind: 'booking' }] });
  });

  test('where one could not be read and the others are taken, it is not known', async () => {
    const practice = emptyPractice();
    await bookAppointment(practice.as(FRONT), newBooking(), context);
    practice.faults.add({ kind: 'accessDenied', method: 'GET', path: lena.destination.mailbox });
    const outcome = await bookAppointment(practice.as(MIRA), newBooking({ hosts: [jonas, lena] }), context);
    expect(outcome).toEqual({ kind: 'unknown', reason: 'forbidden' });
  });

  test('an earlier attempt with the same key is found with whomever it was booked', async () => {
    const practice = emptyPractice();
    const other = newBooking();
    await bookAppointment(practice.as(FRONT), other, context);
    const booking = newBooking({ hosts: [jonas, lena] });
    await bookAppointment(practice.as(MIRA), booking, context);
    practice.organisation.people.find(({ mail }) => mail === JONAS)?.calendars[0]?.events.clear();
    const again = await bookAppointment(practice.as(MIRA), booking, context);
    expect(again).toMatchObject({ kind: 'booked', host: { id: lena.id } });
    expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
  });
});

test('who is not to be invited gets no mail', async () => {
  const practice = emptyPractice();
  const outcome = await bookAppointment(practice.as(MIRA), newBooking({ invites: false }), context);
  expect(outcome).toMatchObject({ kind: 'booked', appointment: { attendees: [] } });
  expect(mailed(practice)).toEqual([]);
});

test('until it is confirmed, the hold says nothing of the customer', async () => {
  const practice = emptyPractice();
  const { client, crashed } = crashingAfter(practice, 3);
  void bookAppointment(client, newBooking(), context);
  await crashed;
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([
    expect.objectContaining({
      kind: 'hold',
      subject: followUp.name,
      freeBusyStatus: 'busy',
      attendees: [],
      state: {
        kind: 'known',
        value: { service: followUp.slug, customer: {}, history: [], holdExpiresAt: NOW + 3 * MINUTE },
      },
    }),
  ]);
  expect(mailed(practice)).toEqual([]);
});

test('a start that was taken meanwhile is said, and nothing is left of the attempt', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const booking = newBooking();
  await bookAppointment(client, booking, context);
  const second = await bookAppointment(practice.as(FRONT), newBooking({ slot: at(9.25) }), context);
  expect(second).toMatchObject({ kind: 'taken', by: [{ kind: 'booking', period: at(9) }] });
  expect((await dayOf(client, jonas)).map(({ key }) => key)).toEqual([booking.key]);
  expect(mailed(practice)).toEqual([INVITED]);
});

test('of two who want one start at one moment, one gets it', async () => {
  const practice = emptyPractice();
  const outcomes = await Promise.all([
    bookAppointment(practice.as(MIRA), newBooking(), context),
    bookAppointment(practice.as(FRONT), newBooking({ customer: { name: 'Bo', email: 'bo@customer.example' } }), context),
  ]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['booked', 'taken']);
  const booked = outcomes.flatMap((outcome) => (outcome.kind === 'booked' ? [outcome.appointment.key] : []));
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ key }) => key)).toEqual(booked);
});

test.each([3, 4])('who slept before request %i until the hold had expired does not book over another', async (nth) => {
  const practice = emptyPractice();
  const bo = newBooking({ customer: { name: 'Bo', email: 'bo@customer.example' } });
  const client = sleepingBefore(practice, nth, async () => {
    await bookAppointment(practice.as(FRONT), bo, context);
  });
  const outcome = await bookAppointment(client, newBooking(), context);
  expect(outcome).toEqual({ kind: 'lost' });
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ kind, key }) => [kind, key])).toEqual([['booking', bo.key]]);
  expect(mailed(practice)).toEqual(['invitation to bo@customer.example']);
});

test('what a host has in a second calendar counts, and one that cannot be read is not free', async () => {
  const practice = emptyPractice();
  const both = { ...jonas, availability: [lena.destination] };
  await bookAppointment(practice.as(MIRA), newBooking({ hosts: [lena] }), context);
  const taken = await bookAppointment(practice.as(FRONT), newBooking({ hosts: [both] }), context);
  expect(taken).toMatchObject({ kind: 'taken' });
  practice.faults.add({ kind: 'accessDenied', method: 'GET', path: lena.destination.mailbox });
  const unknown = await bookAppointment(practice.as(FRONT), newBooking({ hosts: [both], slot: at(12) }), context);
  expect(unknown).toEqual({ kind: 'unknown', reason: 'forbidden' });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
});

test('who may only look is told so, and nothing is left', async () => {
  const practice = emptyPractice();
  const outcome = await bookAppointment(practice.as(PAUL), newBooking(), context);
  expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'forbidden' } });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
});

test('who has signed out is told before anything is written', async () => {
  const practice = emptyPractice();
  practice.faults.add({ kind: 'unauthorized' });
  await expect(bookAppointment(practice.as(MIRA), newBooking(), context)).rejects.toMatchObject({
    code: 'signInRequired',
  });
});

test('a customer of whom the record has no room is refused before anything is written', async () => {
  const practice = emptyPractice();
  const customer = { name: 'Ada', email: `${'a'.repeat(250)}@customer.example` };
  const outcome = await bookAppointment(practice.as(MIRA), newBooking({ customer }), context);
  expect(outcome).toEqual({ kind: 'refused', problem: 'contactTooLong' });
  expect(practice.exchanges).toEqual([]);
});

test.each([0, 1, 2, 3])('who gives up after %i requests leaves nothing, and nobody is mailed', async (requests) => {
  const practice = emptyPractice();
  const stop = new AbortController();
  let count = 0;
  const client = practice.as(MIRA, {
    before: () => {
      if (count === requests) stop.abort(new Error('given up'));
      count += 1;
    },
  });
  const work = bookAppointment(client, newBooking(), { ...context, signal: stop.signal });
  if (requests === 3) await expect(work).resolves.toMatchObject({ kind: 'booked' });
  else await expect(work).rejects.toThrow('given up');
  const left = requests === 3 ? 1 : 0;
  expect(await dayOf(practice.as(JONAS), jonas)).toHaveLength(left);
  expect(mailed(practice)).toHaveLength(left);
});

test('the second reading of an hour that comes twice is held at that reading', async () => {
  const practice = emptyPractice();
  // 2:30 in Berlin on 31 October 2027, after the clocks were set back.
  const start = Date.UTC(2027, 9, 31, 1, 30);
  const slot = { start, end: start + 30 * MINUTE };
  const outcome = await bookAppointment(practice.as(MIRA), newBooking({ slot }), context);
  expect(outcome).toMatchObject({ kind: 'booked', appointment: { period: slot } });
});

describe('whatever happens to one of its requests', () => {
  const sweep = TROUBLES.flatMap((kind) => [1, 2, 3, 4, 5].map((nth) => ({ kind, nth })));

  test.each(sweep)('$kind at request $nth: what is told is so, and the next writer finds it right', async ({ kind, nth }) => {
    const practice = emptyPractice();
    const outcome = await bookAppointment(withTrouble(practice, kind, nth), newBooking(), context);
    await expectHealed(practice, outcome);
  });

  test.each([1, 2, 3, 4])('a crash after request %i is healed by the next writer', async (requests) => {
    const practice = emptyPractice();
    const { client, crashed } = crashingAfter(practice, requests);
    await expectHealed(practice, await Promise.race([bookAppointment(client, newBooking(), context), crashed]));
  });
});

/** Once holds have expired: another customer wants the same start. */
async function expectHealed(practice: Practice, outcome: BookingOutcome | 'crashed'): Promise<void> {
  const isUnsure = outcome === 'crashed' || outcome.kind === 'unsure';
  practice.faults.clear();
  const [before] = bookings(await dayOf(practice.as(JONAS), jonas));
  if (!isUnsure) expect(before !== undefined).toBe(outcome.kind === 'booked');
  expect(mailed(practice)).toEqual(before ? [INVITED] : []);

  practice.clock.advance(4 * MINUTE);
  const bo = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
  const next = await bookAppointment(practice.as(FRONT), newBooking({ customer: bo, subject: 'Bo' }), context);
  expect(next.kind).toBe(before ? 'taken' : 'booked');
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['booking', before ? 'Follow-up: Ada Nowak' : 'Bo'],
  ]);
}

function bookings(day: readonly Appointment[]): Appointment[] {
  return day.filter(({ kind }) => kind === 'booking');
}

function eventOf({ organisation }: Practice, mailbox = JONAS) {
  const person = organisation.people.find(({ mail }) => mail === mailbox);
  const [event] = person?.calendars[0]?.events.values() ?? [];
  if (!event) throw new Error('there was to be an event');
  return event.fields;
}
