import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import type { BookingOutcome, NewBooking } from '../../../src/graph/booking/types.ts';
import { FRONT, MIRA, NOW, type Practice } from '../support/practice.ts';
import { ADA, amir, at, context, dayOf, emptyPractice, followUp, jonas, lena, mailed, newBooking } from './support/desk.ts';
import { crashingAfter, sleepingBefore, type TROUBLES, withTrouble } from './support/trouble.ts';

const INVITED = `invitation to ${ADA.email}`;
const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
const TEAM = [jonas, lena, amir];

function teamBooking(fields: Partial<NewBooking> = {}): NewBooking {
  return newBooking({ hosts: TEAM, needs: 'all', location: 'Room 2', ...fields });
}

test('the first host has the booking, the others their time, and the customer is mailed once', async () => {
  const practice = emptyPractice();
  const booking = teamBooking();
  const outcome = await bookAppointment(practice.as(MIRA), booking, context);
  const [main, ...beside] = await everywhere(practice);
  expect(outcome).toMatchObject({ kind: 'booked', host: { id: jonas.id }, appointment: { ...main } });
  expect(main).toMatchObject({
    ref: { mailbox: jonas.destination.mailbox },
    key: booking.key,
    attendees: [{ address: ADA.email }],
    state: { value: { customer: ADA, companions: [lena.id, amir.id] } },
  });
  expect(beside.map(({ ref }) => ref.mailbox)).toEqual([lena, amir].map(({ destination }) => destination.mailbox));
  for (const companion of beside) {
    expect(companion).toMatchObject({
      kind: 'booking',
      subject: booking.subject,
      period: at(9),
      freeBusyStatus: 'busy',
      location: 'Room 2',
      attendees: [],
    });
    expect(knownState(companion.state)).toEqual({
      service: followUp.slug,
      customer: { name: ADA.name },
      history: [{ status: 'awaiting', at: NOW, by: 'Mira Keller', through: 'pane' }],
      agreedStart: at(9).start,
      companionOf: { host: jonas.id, key: booking.key },
    });
  }
  expect(mailed(practice)).toEqual([INVITED]);
});

test('where one of them is taken nobody is booked, and nothing is left', async () => {
  const practice = emptyPractice();
  await bookAppointment(practice.as(FRONT), newBooking({ hosts: [amir], customer: BO, invites: false }), context);
  const outcome = await bookAppointment(practice.as(MIRA), teamBooking(), context);
  expect(outcome).toMatchObject({ kind: 'taken', by: [{ kind: 'booking' }] });
  expect(await everywhere(practice)).toHaveLength(1);
  expect(mailed(practice)).toEqual([]);
});

test('a room that all of them look at does not stand in its own way', async () => {
  const practice = emptyPractice();
  const shared = TEAM.map((host) => ({ ...host, availability: [jonas.destination] }));
  const outcome = await bookAppointment(practice.as(MIRA), teamBooking({ hosts: shared }), context);
  expect(outcome).toMatchObject({ kind: 'booked' });
});

test('of a team and a single booking for the same time, one comes about', async () => {
  const practice = emptyPractice();
  const outcomes = await Promise.all([
    bookAppointment(practice.as(MIRA), teamBooking(), context),
    bookAppointment(practice.as(FRONT), newBooking({ hosts: [lena], customer: BO }), context),
  ]);
  const booked = outcomes.filter(({ kind }) => kind === 'booked').length;
  expect(booked).toBeLessThanOrEqual(1);
  const days = await Promise.all(TEAM.map((host) => dayOf(practice.as(MIRA), host)));
  expect(days.every((day) => day.length <= 1)).toBe(true);
});

test('taken up again with its key, it is not booked twice', async () => {
  const practice = emptyPractice();
  const booking = teamBooking();
  await bookAppointment(practice.as(MIRA), booking, context);
  expect(await bookAppointment(practice.as(MIRA), booking, context)).toMatchObject({ kind: 'booked' });
  expect(await everywhere(practice)).toHaveLength(3);
  expect(mailed(practice)).toEqual([INVITED]);
});

test.each([1, 2, 3, 4, 5, 8, 12, 16, 17])('who gives up before request %i leaves nothing, or is booked', async (nth) => {
  const practice = emptyPractice();
  const stop = new AbortController();
  let count = 0;
  const client = practice.as(MIRA, {
    before: () => {
      count += 1;
      if (count === nth) stop.abort(new Error('given up'));
    },
  });
  const work = bookAppointment(client, teamBooking(), { ...context, signal: stop.signal });
  const outcome = await work.catch(String);
  const left = outcome === 'Error: given up' ? 0 : 3;
  expect(await everywhere(practice)).toHaveLength(left);
  expect(mailed(practice)).toEqual(left === 0 ? [] : [INVITED]);
});

describe('whatever happens to one of its requests', () => {
  const numbers = Array.from({ length: 17 }, (_, index) => index + 1);
  const kinds = ['unavailable', 'conflict', 'cutBefore', 'cutAfter'] as const satisfies readonly (typeof TROUBLES)[number][];
  const sweep = kinds.flatMap((kind) => numbers.map((nth) => ({ kind, nth })));

  test.each(sweep)('$kind at request $nth: all of them are booked, or nobody', async ({ kind, nth }) => {
    const practice = emptyPractice();
    await expectHealed(practice, await bookAppointment(withTrouble(practice, kind, nth), teamBooking(), context));
  });

  test.each(numbers)('a crash after request %i is healed by who comes next', async (requests) => {
    const practice = emptyPractice();
    const { client, crashed } = crashingAfter(practice, requests);
    await expectHealed(practice, await Promise.race([bookAppointment(client, teamBooking(), context), crashed]));
  });

  test.each(numbers)('sleeping before request %i while others book: nobody’s time is given twice', async (nth) => {
    const practice = emptyPractice();
    const client = sleepingBefore(practice, nth, async () => {
      for (const host of [lena, jonas]) {
        await bookAppointment(practice.as(FRONT), newBooking({ hosts: [host], customer: BO, invites: false }), context);
      }
    });
    await expectHealed(practice, await bookAppointment(client, teamBooking(), context));
  });
});

/** Once what was left may be cleared away, somebody wants each host's time. */
async function expectHealed(practice: Practice, outcome: BookingOutcome | 'crashed'): Promise<void> {
  practice.faults.clear();
  const isBooked = (await everywhere(practice)).some(({ kind, attendees }) => kind === 'booking' && attendees.length > 0);
  if (outcome !== 'crashed' && outcome.kind !== 'unsure') expect(isBooked).toBe(outcome.kind === 'booked');
  expect(mailed(practice)).toEqual(isBooked ? [INVITED] : []);
  practice.clock.advance(4 * MINUTE);
  for (const host of TEAM) {
    const bo = newBooking({ hosts: [host], customer: BO, subject: 'Bo', invites: false });
    const next = await bookAppointment(practice.as(FRONT), bo, context);
    if (isBooked) expect(next.kind).toBe('taken');
  }
  for (const host of TEAM) {
    const day = await dayOf(practice.as(MIRA), host);
    expect(day.map(({ kind }) => kind)).toEqual(['booking']);
    if (isBooked) expect(day[0]?.subject).toBe('Follow-up: Ada Nowak');
  }
}

async function everywhere(practice: Practice): Promise<Appointment[]> {
  const days = [];
  for (const host of TEAM) days.push(...(await dayOf(practice.as(MIRA), host)));
  return days;
}
