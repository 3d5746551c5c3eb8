import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { mark } from '../../../src/domain/appointment/marking.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { cancelAppointment } from '../../../src/graph/booking/cancel-appointment.ts';
import { moveAppointment, type MoveRequest } from '../../../src/graph/booking/move-appointment.ts';
import { newKey } from '../../../src/graph/booking/new-key.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { FRONT, MIRA, NOW, ZONE, type Practice } from '../support/practice.ts';
import { ADA, amir, at, configuration, context, dayOf, emptyPractice, jonas, lena, mailed, newBooking } from './support/desk.ts';
import { crashingAfter, type TROUBLES, withTrouble } from './support/trouble.ts';

const TEAM = [jonas, lena, amir];
const BO = { name: 'Bo Rasmussen', email: 'bo@customer.example' };
const UPDATED = [`update to ${ADA.email}`];
const by = 'Mira Keller';

async function booked(practice: Practice): Promise<Appointment> {
  const outcome = await bookAppointment(practice.as(FRONT), newBooking({ hosts: TEAM, needs: 'all' }), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  practice.organisation.outbox.splice(0);
  return outcome.appointment;
}

function toEleven(appointment: Appointment, fields: Partial<MoveRequest> = {}): MoveRequest {
  return { appointment, key: newKey(), from: jonas, to: jonas, slot: at(11), by, ...fields };
}

describe('moving a team’s booking', () => {
  test('moves everybody’s event, and mails the customer once', async () => {
    const practice = emptyPractice();
    await booked(practice);
    const before = await everywhere(practice);
    const [main] = before;
    if (!main) throw new Error('nobody was booked');
    const outcome = await moveAppointment(practice.as(MIRA), toEleven(main), context);
    expect(outcome).toMatchObject({ kind: 'moved', previous: at(9), appointment: { ref: main.ref } });
    expect(outcome).not.toHaveProperty('leftBehind');
    const after = await everywhere(practice);
    expect(after.map(({ ref, period }) => [ref, period])).toEqual(before.map(({ ref }) => [ref, at(11)]));
    for (const { state } of after) {
      expect(knownState(state).moves).toEqual([{ from: at(9).start, at: NOW, by, through: 'pane' }]);
    }
    expect(mailed(practice)).toEqual(UPDATED);
  });

  test('a little, nobody stands in the team’s own way', async () => {
    const practice = emptyPractice();
    const main = await booked(practice);
    const outcome = await moveAppointment(practice.as(MIRA), toEleven(main, { slot: at(9.25) }), context);
    expect(outcome).toMatchObject({ kind: 'moved' });
    expect((await everywhere(practice)).map(({ period }) => period)).toEqual(TEAM.map(() => at(9.25)));
  });

  test('to where one of them is taken moves nobody', async () => {
    const practice = emptyPractice();
    const main = await booked(practice);
    await bookAppointment(practice.as(FRONT), newBooking({ hosts: [amir], slot: at(11), customer: BO, invites: false }), context);
    expect(await moveAppointment(practice.as(MIRA), toEleven(main), context)).toMatchObject({ kind: 'taken' });
    const all = await everywhere(practice);
    expect(all.map(({ kind, period }) => [kind, period.start])).toEqual([
      ['booking', at(9).start],
      ['booking', at(9).start],
      ['booking', at(9).start],
      ['booking', at(11).start],
    ]);
    expect(mailed(practice)).toEqual([]);
  });

  test('who marks one of the others at the same moment does not stop it', async () => {
    const practice = emptyPractice();
    const main = await booked(practice);
    const companion = (await dayOf(practice.as(MIRA), amir))[0];
    if (!companion) throw new Error('Amir was to be booked');
    let isMarked = false;
    const client = practice.as(MIRA, {
      before: async ({ method, url }) => {
        if (isMarked || method !== 'PATCH' || !url.includes(main.ref.eventId)) return;
        isMarked = true;
        const change = { status: 'confirmed', at: NOW, by: 'Front', through: 'pane' } as const;
        await changeEvent(practice.as(FRONT), { ref: companion.ref, zone: ZONE }, (fresh) =>
          mark(fresh, change, markSettings(configuration)),
        );
      },
    });
    expect(await moveAppointment(client, toEleven(main), context)).toMatchObject({ kind: 'moved' });
    expect(isMarked).toBe(true);
    const all = await everywhere(practice);
    expect(all.map(({ kind, period }) => [kind, period])).toEqual(TEAM.map(() => ['booking', at(11)]));
    expect(all.find(({ ref }) => ref.eventId === companion.ref.eventId)?.categories).toEqual(['Confirmed']);
  });

  test('takes one along by the main booking only, and to no other host', async () => {
    const practice = emptyPractice();
    const main = await booked(practice);
    const [companion] = await dayOf(practice.as(MIRA), lena);
    if (!companion) throw new Error('Lena was to be booked');
    const alone = toEleven(companion, { from: lena, to: lena });
    expect(await moveAppointment(practice.as(MIRA), alone, context)).toEqual({ kind: 'refused', problem: 'companion' });
    const elsewhere = toEleven(main, { to: lena });
    expect(await moveAppointment(practice.as(MIRA), elsewhere, context)).toEqual({ kind: 'refused', problem: 'team' });
  });

  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  const kinds = ['unavailable', 'cutBefore', 'cutAfter'] as const satisfies readonly (typeof TROUBLES)[number][];

  test.each(kinds.flatMap((kind) => numbers.map((nth) => ({ kind, nth }))))(
    '$kind at request $nth: everybody is booked once, and nothing else is left',
    async ({ kind, nth }) => {
      const practice = emptyPractice();
      const main = await booked(practice);
      const outcome = await moveAppointment(withTrouble(practice, kind, nth), toEleven(main), context);
      practice.faults.clear();
      const starts = await healed(practice);
      if (outcome.kind === 'moved' && !outcome.leftBehind) expect(starts).toEqual([11, 11, 11]);
      else if (outcome.kind !== 'unsure' && outcome.kind !== 'moved') expect(starts).toEqual([9, 9, 9]);
      expect(mailed(practice)).toEqual(starts[0] === 11 ? UPDATED : []);
    },
  );

  test.each(numbers)('a crash after request %i: nobody’s booking is lost or doubled', async (requests) => {
    const practice = emptyPractice();
    const main = await booked(practice);
    const { client, crashed } = crashingAfter(practice, requests);
    await Promise.race([moveAppointment(client, toEleven(main), context), crashed]);
    const starts = await healed(practice);
    expect(starts).toHaveLength(3);
    expect(mailed(practice)).toEqual(starts[0] === 11 ? UPDATED : []);
  });
});

describe('cancelling a team’s booking', () => {
  test.each(['keep', 'cancel'] as const)('frees the time of all of them (%s)', async (meeting) => {
    const practice = emptyPractice();
    const appointment = await booked(practice);
    const outcome = await cancelAppointment(practice.as(MIRA), { appointment, by, meeting }, context);
    expect(outcome).toMatchObject({ kind: 'cancelled' });
    expect(outcome).not.toHaveProperty('undo');
    const all = await everywhere(practice);
    expect(all.map(({ freeBusyStatus }) => freeBusyStatus)).toEqual(meeting === 'keep' ? ['free'] : []);
    expect(mailed(practice)).toEqual(meeting === 'keep' ? [] : [`cancellation to ${ADA.email}`]);
  });

  test('says whose time it could not free', async () => {
    const practice = emptyPractice();
    const appointment = await booked(practice);
    practice.faults.add({ kind: 'accessDenied', method: 'DELETE', path: lena.destination.mailbox });
    const outcome = await cancelAppointment(practice.as(MIRA), { appointment, by, meeting: 'keep' }, context);
    expect(outcome).toMatchObject({ kind: 'cancelled', leftBehind: [{ id: lena.id }] });
  });
});

/** At which hours they stand, once somebody has wanted the old time and the new one of each. */
async function healed(practice: Practice): Promise<number[]> {
  practice.clock.advance(4 * MINUTE);
  for (const host of TEAM) {
    for (const hour of [9, 11]) {
      const bo = newBooking({ hosts: [host], slot: at(hour), customer: BO, subject: 'Bo', invites: false });
      await bookAppointment(practice.as(FRONT), bo, context);
    }
  }
  const starts: number[] = [];
  for (const host of TEAM) {
    const day = await dayOf(practice.as(MIRA), host);
    expect(day.map(({ kind, period }) => [kind, period.start])).toEqual([
      ['booking', at(9).start],
      ['booking', at(11).start],
    ]);
    const [ada, ...others] = day.filter(({ subject }) => subject === 'Follow-up: Ada Nowak');
    expect(others).toEqual([]);
    if (ada) starts.push(ada.period.start === at(9).start ? 9 : 11);
  }
  return starts;
}

async function everywhere(practice: Practice): Promise<Appointment[]> {
  const days = [];
  for (const host of TEAM) days.push(...(await dayOf(practice.as(MIRA), host)));
  return days;
}
