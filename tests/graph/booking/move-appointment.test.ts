import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { mark } from '../../../src/domain/appointment/marking.ts';
import { REMINDERS_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { encodeReminders, type Reminder } from '../../../src/domain/appointment/reminders.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { moveAppointment, type MoveRequest } from '../../../src/graph/booking/move-appointment.ts';
import { newKey } from '../../../src/graph/booking/new-key.ts';
import type { MoveOutcome } from '../../../src/graph/booking/types.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { JONAS, MIRA, FRONT, NOW, ZONE, type Practice } from '../support/practice.ts';
import {
  ADA,
  at,
  configuration,
  context,
  dayOf,
  emptyPractice,
  jonas,
  mailed,
  newBooking,
} from './support/desk.ts';
import { crashingAfter, sleepingBefore, TROUBLES, withTrouble } from './support/trouble.ts';

const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
const UPDATED = `update to ${ADA.email}`;

async function booked(practice: Practice, fields = {}): Promise<Appointment> {
  const outcome = await bookAppointment(practice.as(FRONT), newBooking(fields), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  practice.organisation.outbox.splice(0);
  return outcome.appointment;
}

function toEleven(appointment: Appointment, fields: Partial<MoveRequest> = {}): MoveRequest {
  return { appointment, key: newKey(), from: jonas, to: jonas, slot: at(11), by: 'Mira Keller', ...fields };
}

test('a booking that moves stays the same event, and its record says from when and by whom', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const before = await booked(practice);
  const request = toEleven(before, { reason: 'The customer is ill' });
  const outcome = await moveAppointment(client, request, context);
  expect(outcome).toMatchObject({
    kind: 'moved',
    previous: at(9),
    appointment: { ref: before.ref, key: before.key, period: at(11) },
  });
  const day = await dayOf(client, jonas);
  expect(day).toHaveLength(1);
  expect(day[0]).toMatchObject({ ref: before.ref, kind: 'booking', subject: before.subject, period: at(11) });
  expect(day[0]?.attendees).toEqual(before.attendees);
  expect(knownState(day[0]?.state ?? { kind: 'absent' })).toMatchObject({
    customer: ADA,
    agreedStart: at(11).start,
    moves: [{ from: at(9).start, at: NOW, by: 'Mira Keller', through: 'pane', reason: 'The customer is ill' }],
  });
  expect(mailed(practice)).toEqual([UPDATED]);
});

test('a booking that moves a little does not stand in its own way', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const outcome = await moveAppointment(practice.as(MIRA), toEleven(before, { slot: at(9.25) }), context);
  expect(outcome).toMatchObject({ kind: 'moved' });
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ period }) => period)).toEqual([at(9.25)]);
});

test('to a start that is taken nothing moves, and nobody is mailed', async () => {
  const practice = emptyPractice();
  await booked(practice, { slot: at(11), customer: BO });
  const before = await booked(practice);
  const outcome = await moveAppointment(practice.as(MIRA), toEleven(before), context);
  expect(outcome).toMatchObject({ kind: 'taken', by: [{ kind: 'booking', period: at(11) }] });
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ period }) => period)).toEqual([at(9), at(11)]);
  expect(mailed(practice)).toEqual([]);
});

test('reminders that went out for the old start are planned again for a later one', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const before = await booked(practice);
  const sent: Reminder = { minutesBefore: 1440, channel: 'email', outcome: { kind: 'sent', at: NOW } };
  const text = encodeReminders([sent]);
  if (text.kind !== 'encoded') throw new Error(text.kind);
  const properties = { [REMINDERS_PROPERTY]: text.text };
  await changeEvent(client, { ref: before.ref, zone: ZONE }, () => ({ kind: 'change', change: { properties } }));
  const outcome = await moveAppointment(client, toEleven(before), context);
  expect(outcome).toMatchObject({
    appointment: { reminders: { value: [{ ...sent, outcome: { kind: 'planned' } }] } },
  });
  expect((await dayOf(client, jonas))[0]?.reminders).toMatchObject({ value: [{ outcome: { kind: 'planned' } }] });
});

test('who marks it at the same moment does not stop it, and neither is lost', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  let count = 0;
  const client = practice.as(MIRA, {
    before: async () => {
      count += 1;
      // The hold stands, and the booking has been read.
      if (count !== 4) return;
      const change = { status: 'confirmed', at: NOW, by: 'Front', through: 'pane' } as const;
      await changeEvent(practice.as(FRONT), { ref: before.ref, zone: ZONE }, (fresh) =>
        mark(fresh, change, markSettings(configuration)),
      );
    },
  });
  const outcome = await moveAppointment(client, toEleven(before), context);
  expect(outcome).toMatchObject({ kind: 'moved' });
  const [day, ...others] = await dayOf(practice.as(JONAS), jonas);
  expect(others).toEqual([]);
  expect(day).toMatchObject({ period: at(11), categories: ['Confirmed'] });
});

test('where somebody else moved it first, it stays there', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  await moveAppointment(practice.as(FRONT), toEleven(before, { slot: at(13) }), context);
  const outcome = await moveAppointment(practice.as(MIRA), toEleven(before), context);
  expect(outcome).toEqual({ kind: 'bookingChanged' });
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ period }) => period)).toEqual([at(13)]);
});

test('of two who move one booking to two starts at one moment, one does', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const outcomes = await Promise.all([
    moveAppointment(practice.as(MIRA), toEleven(before), context),
    moveAppointment(practice.as(FRONT), toEleven(before, { slot: at(13) }), context),
  ]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['bookingChanged', 'moved']);
  const moved = outcomes.flatMap((outcome) => (outcome.kind === 'moved' ? [outcome.appointment.period] : []));
  expect((await dayOf(practice.as(JONAS), jonas)).map(({ period }) => period)).toEqual(moved);
  expect(mailed(practice)).toEqual([UPDATED]);
});

test.each([4, 5, 6])('who slept before request %i of a move does not move over another', async (nth) => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const bo = newBooking({ customer: BO, slot: at(11) });
  const client = sleepingBefore(practice, nth, async () => {
    await bookAppointment(practice.as(FRONT), bo, context);
  });
  const outcome = await moveAppointment(client, toEleven(before), context);
  expect(['lost', 'taken']).toContain(outcome.kind);
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.map(({ kind, key, period }) => [kind, key, period])).toEqual([
    ['booking', before.key, at(9)],
    ['booking', bo.key, at(11)],
  ]);
  expect(mailed(practice)).toEqual([`invitation to ${BO.email}`]);
});

test('what is gone is said to be gone', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const gone = { ...before, ref: { ...before.ref, eventId: `${before.ref.eventId.slice(0, -4)}AAAA` } };
  practice.organisation.people.forEach(({ calendars }) => calendars.forEach(({ events }) => events.clear()));
  expect(await moveAppointment(practice.as(MIRA), toEleven(gone), context)).toEqual({ kind: 'bookingGone' });
});

describe('whatever happens to one of its requests', () => {
  const sweep = TROUBLES.flatMap((kind) => [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ kind, nth })));

  test.each(sweep)('$kind at request $nth: it stands once, and where is told', async ({ kind, nth }) => {
    const practice = emptyPractice();
    const before = await booked(practice);
    const outcome = await moveAppointment(withTrouble(practice, kind, nth), toEleven(before), context);
    await expectHealed(practice, before, outcome);
  });

  test.each([1, 2, 3, 4, 5, 6])('a crash after request %i is healed by the next writers', async (requests) => {
    const practice = emptyPractice();
    const before = await booked(practice);
    const { client, crashed } = crashingAfter(practice, requests);
    const work = moveAppointment(client, toEleven(before), context);
    await expectHealed(practice, before, await Promise.race([work, crashed]));
  });
});

/** Once what was left behind may be cleared away: others want the old start and the new one. */
async function expectHealed(
  practice: Practice,
  { ref }: Appointment,
  outcome: MoveOutcome | 'crashed',
): Promise<void> {
  practice.faults.clear();
  const isMoved = await hasMoved(practice, ref);
  if (outcome !== 'crashed' && outcome.kind !== 'unsure') expect(isMoved).toBe(outcome.kind === 'moved');
  expect(mailed(practice)).toEqual(isMoved ? [UPDATED] : []);

  practice.clock.advance(4 * MINUTE);
  const wants = async (hour: number) =>
    (await bookAppointment(practice.as(FRONT), newBooking({ customer: BO, subject: 'Bo', slot: at(hour) }), context)).kind;
  expect([await wants(9), await wants(11)]).toEqual(isMoved ? ['booked', 'taken'] : ['taken', 'booked']);
  expect(await hasMoved(practice, ref)).toBe(isMoved);
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.map(({ kind, period }) => [kind, period])).toEqual([
    ['booking', at(9)],
    ['booking', at(11)],
  ]);
}

async function hasMoved(practice: Practice, ref: Appointment['ref']): Promise<boolean> {
  const found = (await dayOf(practice.as(JONAS), jonas)).filter((one) => one.ref.eventId === ref.eventId);
  expect(found).toHaveLength(1);
  return found[0]?.period.start === at(11).start;
}
