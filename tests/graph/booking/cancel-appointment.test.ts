import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { undoStanding } from '../../../src/domain/booking/standing.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { cancelAppointment, type CancelOutcome } from '../../../src/graph/booking/cancel-appointment.ts';
import { retakeAppointment } from '../../../src/graph/booking/retake-appointment.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { FRONT, JONAS, MIRA, NOW, ZONE, type Practice } from '../support/practice.ts';
import { ADA, configuration, context, dayOf, emptyPractice, jonas, mailed, newBooking } from './support/desk.ts';
import { crashingAfter, TROUBLES, withTrouble } from './support/trouble.ts';

const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
const CANCELLED = `cancellation to ${ADA.email}`;
const by = 'Mira Keller';

async function booked(practice: Practice, fields = {}): Promise<Appointment> {
  const outcome = await bookAppointment(practice.as(FRONT), newBooking(fields), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  practice.organisation.outbox.splice(0);
  return outcome.appointment;
}

async function cancelled(practice: Practice, appointment: Appointment) {
  const outcome = await cancelAppointment(practice.as(MIRA), { appointment, by, meeting: 'keep' }, context);
  if (outcome.kind !== 'cancelled' || !outcome.undo) throw new Error(outcome.kind);
  return { appointment: outcome.appointment, undo: outcome.undo };
}

/** What the bar at the bottom of the pane does. */
function takeBack(client: GraphClient, { appointment, undo }: Awaited<ReturnType<typeof cancelled>>) {
  const settings = markSettings(configuration);
  const decide = (fresh: Appointment) => undoStanding(fresh, undo, settings);
  return retakeAppointment(client, { appointment, host: jonas, decide }, context);
}

const book = (practice: Practice, subject = 'Bo') =>
  bookAppointment(practice.as(FRONT), newBooking({ customer: BO, subject }), context);

test('a cancelled booking stays to be seen, frees its time, and mails nobody', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const { appointment } = await cancelled(practice, before);
  const [now] = await dayOf(practice.as(JONAS), jonas);
  expect(appointment).toMatchObject({ ...now });
  expect(now).toMatchObject({ ref: before.ref, freeBusyStatus: 'free', categories: ['Cancelled'] });
  expect(confirmationOf(appointment, markSettings(configuration))).toMatchObject({ status: 'cancelled', reason: 'recorded' });
  expect(mailed(practice)).toEqual([]);
  expect(await book(practice)).toMatchObject({ kind: 'booked' });
});

test('why a rule was set aside for it stands in the record', async () => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  const outcome = await cancelAppointment(
    practice.as(MIRA),
    { appointment, by, reason: 'The host is ill', meeting: 'keep' },
    context,
  );
  if (outcome.kind !== 'cancelled') throw new Error(outcome.kind);
  expect(knownState(outcome.appointment.state).history.at(-1)).toEqual({
    status: 'cancelled',
    at: NOW,
    by,
    through: 'pane',
    reason: 'The host is ill',
  });
});

test('if asked to, Outlook cancels the meeting and tells those invited, once', async () => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  const outcome = await cancelAppointment(
    practice.as(MIRA),
    { appointment, by, meeting: 'cancel', comment: 'The practice is closed.' },
    context,
  );
  expect(outcome).toMatchObject({ kind: 'cancelled' });
  expect(outcome).not.toHaveProperty('undo');
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
  expect(mailed(practice)).toEqual([CANCELLED]);
  expect(practice.organisation.outbox[0]?.comment).toBe('The practice is closed.');
  const again = await cancelAppointment(practice.as(MIRA), { appointment, by, meeting: 'cancel' }, context);
  expect(again).toEqual({ kind: 'alreadyGone' });
});

test('a meeting that could not be cancelled is said to stand, with its time free', async () => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  practice.faults.add({ kind: 'unavailable', method: 'POST', path: '/cancel' });
  const outcome = await cancelAppointment(practice.as(MIRA), { appointment, by, meeting: 'cancel' }, context);
  expect(outcome).toMatchObject({ kind: 'meetingStands', error: { code: 'unavailable' } });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([expect.objectContaining({ freeBusyStatus: 'free' })]);
  expect(mailed(practice)).toEqual([]);
});

test('a cancellation is taken back, and everything is as it was', async () => {
  const practice = emptyPractice();
  const before = await booked(practice, { status: 'confirmed' });
  const outcome = await takeBack(practice.as(MIRA), await cancelled(practice, before));
  expect(outcome).toMatchObject({ kind: 'retaken' });
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day).toHaveLength(1);
  expect(day[0]).toMatchObject({
    ref: before.ref,
    kind: 'booking',
    freeBusyStatus: 'busy',
    categories: ['Confirmed'],
    state: before.state,
  });
  expect(mailed(practice)).toEqual([]);
});

test('a cancellation whose time is taken by now stays', async () => {
  const practice = emptyPractice();
  const undo = await cancelled(practice, await booked(practice));
  await book(practice);
  expect(await takeBack(practice.as(MIRA), undo)).toMatchObject({ kind: 'taken' });
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.map(({ subject, freeBusyStatus }) => [subject, freeBusyStatus]).toSorted()).toEqual([
    ['Bo', 'busy'],
    ['Follow-up: Ada Nowak', 'free'],
  ]);
});

test('who takes it back and who books the time at the same moment do not both get it', async () => {
  const practice = emptyPractice();
  const undo = await cancelled(practice, await booked(practice));
  const [back, other] = await Promise.all([
    takeBack(practice.as(MIRA), undo),
    book(practice),
  ]);
  expect([back.kind, other.kind].toSorted()).toEqual(
    back.kind === 'retaken' ? ['retaken', 'taken'] : ['booked', 'taken'],
  );
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.filter(({ freeBusyStatus }) => freeBusyStatus === 'busy')).toHaveLength(1);
});

test('what somebody marked since is not overwritten', async () => {
  const practice = emptyPractice();
  const undo = await cancelled(practice, await booked(practice));
  const again = await cancelAppointment(
    practice.as(FRONT),
    { appointment: undo.appointment, by: 'Front', meeting: 'keep' },
    context,
  );
  expect(again.kind).toBe('cancelled');
  expect(await takeBack(practice.as(MIRA), undo)).toEqual({ kind: 'notMarked', reason: 'markedSince' });
});

describe('whatever happens to one of its requests', () => {
  const sweep = TROUBLES.flatMap((kind) => [1, 2, 3].map((nth) => ({ kind, nth })));

  test.each(sweep)('$kind at request $nth: the meeting is cancelled once, or that it stands is said', async ({ kind, nth }) => {
    const practice = emptyPractice();
    const appointment = await booked(practice);
    const work = cancelAppointment(withTrouble(practice, kind, nth), { appointment, by, meeting: 'cancel' }, context);
    const outcome: CancelOutcome | 'failed' = await work.catch(() => 'failed' as const);
    practice.faults.clear();
    const isGone = (await dayOf(practice.as(JONAS), jonas)).length === 0;
    const told = outcome === 'failed' ? outcome : outcome.kind;
    expect(['cancelled', 'alreadyGone'].includes(told)).toBe(isGone);
    expect(mailed(practice)).toEqual(isGone ? [CANCELLED] : []);
    if (told === 'meetingStands' || told === 'failed') {
      await cancelAppointment(practice.as(FRONT), { appointment, by, meeting: 'cancel' }, context);
      expect(mailed(practice)).toEqual([CANCELLED]);
    }
  });

  const undoing = TROUBLES.flatMap((kind) => [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ kind, nth })));

  test.each(undoing)('$kind at request $nth of taking back: it stands or not, and never over another', async ({ kind, nth }) => {
    const practice = emptyPractice();
    const undo = await cancelled(practice, await booked(practice));
    const work = takeBack(withTrouble(practice, kind, nth), undo);
    const outcome = await work.catch(() => ({ kind: 'failed' as const }));
    await expectHealed(practice, outcome.kind);
  });

  test.each([1, 2, 3, 4, 5, 6])('a crash after request %i of taking back is healed', async (requests) => {
    const practice = emptyPractice();
    const undo = await cancelled(practice, await booked(practice));
    const { client, crashed } = crashingAfter(practice, requests);
    const work = takeBack(client, undo);
    const outcome = await Promise.race([work, crashed]);
    await expectHealed(practice, outcome === 'crashed' ? outcome : outcome.kind);
  });
});

async function expectHealed(practice: Practice, outcome: string): Promise<void> {
  practice.faults.clear();
  const isBack = (await dayOf(practice.as(JONAS), jonas)).some(
    ({ kind, freeBusyStatus }) => kind === 'booking' && freeBusyStatus === 'busy',
  );
  if (!['crashed', 'unsure'].includes(outcome)) expect(isBack).toBe(outcome === 'retaken');
  practice.clock.advance(4 * MINUTE);
  expect(await book(practice)).toMatchObject({ kind: isBack ? 'taken' : 'booked' });
  const day = await dayOf(practice.as(JONAS), jonas);
  expect(day.map(({ kind, freeBusyStatus }) => `${kind} ${freeBusyStatus}`).toSorted()).toEqual(
    isBack ? ['booking busy'] : ['booking busy', 'booking free'],
  );
  expect(mailed(practice).filter((mail) => mail.includes(ADA.email))).toEqual([]);
}

test('an event that is no booking is cancelled by its mark alone', async () => {
  const practice = emptyPractice();
  const before = await booked(practice, { invites: false });
  await changeEvent(practice.as(FRONT), { ref: before.ref, zone: ZONE }, () => ({
    kind: 'change',
    change: { categories: ['VIP'] },
  }));
  const { appointment } = await cancelled(practice, before);
  expect(appointment.categories).toEqual(['VIP', 'Cancelled']);
});
