import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { mark } from '../../../src/domain/appointment/marking.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { resolveLink } from '../../../src/graph/booking/leave-behind.ts';
import { moveAppointment, type MoveRequest } from '../../../src/graph/booking/move-appointment.ts';
import { keyElsewhere, newKey } from '../../../src/graph/booking/new-key.ts';
import type { MoveOutcome } from '../../../src/graph/booking/types.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { FRONT, JONAS, LENA, MIRA, NOW, ZONE, type Practice } from '../support/practice.ts';
import { ADA, amir, at, configuration, context, dayOf, emptyPractice, jonas, lena, mailed, newBooking } from './support/desk.ts';
import { confirmingUnheard, crashingAfter, TROUBLES, withTrouble } from './support/trouble.ts';

const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
const by = 'Mira Keller';
const MOVED = [`invitation to ${ADA.email}`, `cancellation to ${ADA.email}`];

async function booked(practice: Practice, fields = {}): Promise<Appointment> {
  const outcome = await bookAppointment(practice.as(FRONT), newBooking(fields), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  practice.organisation.outbox.splice(0);
  return outcome.appointment;
}

function toLena(appointment: Appointment, fields: Partial<MoveRequest> = {}): MoveRequest {
  return { appointment, key: newKey(), from: jonas, to: lena, slot: at(9), by, ...fields };
}

test('with another host it becomes an event in that calendar, and the old one is cancelled', async () => {
  const practice = emptyPractice();
  const before = await booked(practice, {
    status: 'confirmed',
    note: 'Comes by train',
    location: 'Room 2',
    onlineMeeting: true,
  });
  const request = toLena(before, { reason: 'Jonas is ill', comment: 'It is with Lena now.' });
  const outcome = await moveAppointment(practice.as(MIRA), request, context);
  expect(outcome).toMatchObject({ kind: 'moved', previous: at(9), appointment: { ref: { mailbox: LENA } } });
  expect(outcome).not.toHaveProperty('oldStands');
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
  const [now, ...others] = await dayOf(practice.as(LENA), lena);
  expect(others).toEqual([]);
  expect(now).toMatchObject({
    kind: 'booking',
    key: keyElsewhere(before.key, request.key),
    subject: before.subject,
    period: at(9),
    categories: ['Confirmed'],
    location: 'Room 2',
    joinUrl: expect.stringContaining('https://'),
    attendees: [{ address: ADA.email }],
    reminders: before.reminders,
  });
  expect(knownState(now?.state ?? { kind: 'absent' })).toEqual({
    ...knownState(before.state),
    moves: [
      { from: at(9).start, fromHost: jonas.id, at: NOW, by, through: 'pane', reason: 'Jonas is ill' },
    ],
  });
  expect(mailed(practice)).toEqual(MOVED);
  expect(practice.organisation.outbox.at(-1)?.comment).toBe('It is with Lena now.');
});

test('taken over without an answer and dragged away at once, it is moved, and not there twice', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const client = confirmingUnheard(practice, { mailbox: LENA, to: at(15) });
  expect(await moveAppointment(client, toLena(before), context)).toMatchObject({
    kind: 'moved',
    appointment: { ref: { mailbox: LENA }, period: at(15) },
  });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
  expect(await dayOf(practice.as(LENA), lena)).toHaveLength(1);
});

test('moved on before the old event was gone: whoever meets that one finds where it stands, and takes it away', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  practice.faults.add({ kind: 'accessDenied', method: 'POST', path: '/cancel' });
  const once = await moveAppointment(practice.as(MIRA), toLena(before), context);
  if (once.kind !== 'moved') throw new Error(once.kind);
  expect(once.oldStands).toBeDefined();
  practice.faults.clear();
  const further = toLena(once.appointment, { from: lena, to: amir });
  expect(await moveAppointment(practice.as(FRONT), further, context)).toMatchObject({ kind: 'moved' });
  expect(await dayOf(practice.as(LENA), lena)).toEqual([]);

  const [old] = await dayOf(practice.as(JONAS), jonas);
  expect(await resolveLink(practice.as(MIRA), old as Appointment, context)).toMatchObject({
    kind: 'finished',
    arrived: { ref: { mailbox: amir.destination.mailbox } },
  });
  expect(await everywhere(practice)).toHaveLength(1);
  // Two invitations, and each of the two that it no longer is was cancelled.
  expect(mailed(practice).toSorted()).toEqual([...MOVED, ...MOVED].toSorted());
});

test('where nobody was invited, nobody is mailed', async () => {
  const practice = emptyPractice();
  const before = await booked(practice, { invites: false });
  expect(await moveAppointment(practice.as(MIRA), toLena(before), context)).toMatchObject({ kind: 'moved' });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([]);
  expect(mailed(practice)).toEqual([]);
});

test('where the other host’s time is taken, everything stays as it was', async () => {
  const practice = emptyPractice();
  await booked(practice, { hosts: [lena], customer: BO });
  const before = await booked(practice);
  expect(await moveAppointment(practice.as(MIRA), toLena(before), context)).toMatchObject({ kind: 'taken' });
  expect(await dayOf(practice.as(JONAS), jonas)).toEqual([
    expect.objectContaining({ ref: before.ref, version: before.version }),
  ]);
  expect(mailed(practice)).toEqual([]);
});

test('of two who give one booking to two hosts at one moment, one does', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const outcomes = await Promise.all([
    moveAppointment(practice.as(MIRA), toLena(before), context),
    moveAppointment(practice.as(FRONT), toLena(before, { to: amir }), context),
  ]);
  expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
  expect(await everywhere(practice)).toHaveLength(1);
  expect(mailed(practice)).toEqual(MOVED);
});

test.each([
  { name: 'before the old event names the new one', nth: 6, asleep: 0, told: ['bookingGone', 'moved'] },
  { name: 'after that', nth: 7, asleep: 0, told: ['moved', 'bookingChanged'] },
  { name: 'after that, when the hold has expired', nth: 7, asleep: 4 * MINUTE, told: ['lost', 'moved'] },
])('who gives it to another host $name: one of the two does', async ({ nth, asleep, told }) => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const kinds: string[] = [];
  let count = 0;
  const client = practice.as(MIRA, {
    before: async () => {
      count += 1;
      if (count !== nth) return;
      practice.clock.advance(asleep);
      kinds.push((await moveAppointment(practice.as(FRONT), toLena(before, { to: amir }), context)).kind);
    },
  });
  kinds.unshift((await moveAppointment(client, toLena(before), context)).kind);
  expect(kinds).toEqual(told);
  const [now, ...others] = await everywhere(practice);
  expect(others).toEqual([]);
  expect(now).toMatchObject({ kind: 'booking' });
  expect(mailed(practice)).toEqual(MOVED);
});

test('what is said of the old booking while it moves is said of the new one', async () => {
  const practice = emptyPractice();
  const before = await booked(practice);
  const client = practice.as(MIRA, {
    before: async ({ method, url }) => {
      if (!(method === 'POST' && url.endsWith('/cancel'))) return;
      throw new TypeError('not yet');
    },
  });
  const outcome = await moveAppointment(client, toLena(before), context);
  expect(outcome).toMatchObject({ kind: 'moved', oldStands: { code: 'offline' } });
  const change = { status: 'confirmed', at: NOW + MINUTE, by: 'Front', through: 'pane' } as const;
  const marked = await changeEvent(practice.as(FRONT), { ref: before.ref, zone: ZONE }, (fresh) =>
    mark(fresh, change, markSettings(configuration)),
  );
  await resolveLink(practice.as(FRONT), marked.appointment, context);
  const [now, ...others] = await everywhere(practice);
  expect(others).toEqual([]);
  expect(now).toMatchObject({ ref: { mailbox: LENA }, categories: ['Confirmed'] });
});

describe('whatever happens to one of its requests', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const sweep = TROUBLES.flatMap((kind) => numbers.map((nth) => ({ kind, nth })));

  test.each(sweep)('$kind at request $nth: it stands once, and where is told', async ({ kind, nth }) => {
    const practice = emptyPractice();
    const before = await booked(practice);
    const outcome = await moveAppointment(withTrouble(practice, kind, nth), toLena(before), context);
    await expectHealed(practice, outcome);
  });

  test.each(numbers.slice(0, 9))('a crash after request %i is healed by whoever wants the old time', async (requests) => {
    const practice = emptyPractice();
    const before = await booked(practice);
    const { client, crashed } = crashingAfter(practice, requests);
    const work = moveAppointment(client, toLena(before), context);
    await expectHealed(practice, await Promise.race([work, crashed]));
  });
});

async function expectHealed(practice: Practice, outcome: MoveOutcome | 'crashed'): Promise<void> {
  practice.faults.clear();
  practice.clock.advance(4 * MINUTE);
  const isMoved = (await dayOf(practice.as(LENA), lena)).some(({ kind }) => kind === 'booking');
  if (outcome !== 'crashed' && outcome.kind !== 'unsure') expect(isMoved).toBe(outcome.kind === 'moved');
  const wants = async (host: typeof jonas) =>
    (await bookAppointment(practice.as(FRONT), newBooking({ customer: BO, subject: 'Bo', invites: false, hosts: [host] }), context)).kind;
  expect([await wants(jonas), await wants(lena)]).toEqual(isMoved ? ['booked', 'taken'] : ['taken', 'booked']);
  const all = await everywhere(practice);
  expect(all.map(({ kind, subject, ref }) => [kind, subject, ref.mailbox]).toSorted()).toEqual(
    [
      ['booking', 'Bo', isMoved ? JONAS : LENA],
      ['booking', 'Follow-up: Ada Nowak', isMoved ? LENA : JONAS],
    ].toSorted(),
  );
  expect(all.filter(({ state }) => knownState(state).movingTo)).toEqual([]);
  expect(mailed(practice)).toEqual(isMoved ? MOVED : []);
}

async function everywhere(practice: Practice): Promise<Appointment[]> {
  const days = [];
  for (const host of [jonas, lena, amir]) days.push(...(await dayOf(practice.as(MIRA), host)));
  return days;
}
