import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import { markAndTime, standingUndoOf, undoStanding } from '../../../src/domain/booking/standing.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { HOUR } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { cancelAppointment } from '../../../src/graph/booking/cancel-appointment.ts';
import { retakeAppointment } from '../../../src/graph/booking/retake-appointment.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import { MIRA, ZONE, type Practice } from '../support/practice.ts';
import { at, configuration, context, dayOf, emptyPractice, jonas, mailed, newBooking } from './support/desk.ts';

const settings = markSettings(configuration);
const by = 'Mira Keller';

async function cancelledVisit(practice: Practice): Promise<Appointment> {
  const client = practice.as(MIRA);
  const booked = await bookAppointment(client, newBooking(), context);
  if (booked.kind !== 'booked') throw new Error(booked.kind);
  const outcome = await cancelAppointment(client, { appointment: booked.appointment, by, meeting: 'keep' }, context);
  if (outcome.kind !== 'cancelled') throw new Error(outcome.kind);
  practice.organisation.outbox.length = 0;
  return outcome.appointment;
}

function confirm(practice: Practice, appointment: Appointment, host: typeof jonas | undefined = jonas) {
  const client = practice.as(MIRA);
  const decide = (fresh: Appointment) =>
    markAndTime(fresh, { status: 'confirmed', at: client.now(), by, through: 'pane' }, settings);
  return retakeAppointment(client, { appointment, host, decide }, context);
}

function standing(appointments: readonly Appointment[]) {
  return appointments.map((one) => [one.kind, one.freeBusyStatus, confirmationOf(one, settings).status]);
}

test('what was cancelled is taken up again where its time is still free; nobody is mailed', async () => {
  const practice = emptyPractice();
  const appointment = await cancelledVisit(practice);
  expect(await confirm(practice, appointment)).toMatchObject({ kind: 'retaken', before: { version: appointment.version } });
  expect(standing(await dayOf(practice.as(MIRA), jonas))).toEqual([['booking', 'busy', 'confirmed']]);
  expect(mailed(practice)).toEqual([]);
});

test('where somebody else has its time, it stays cancelled', async () => {
  const practice = emptyPractice();
  const appointment = await cancelledVisit(practice);
  const other = newBooking({ customer: { name: 'Ben' }, invites: false });
  expect((await bookAppointment(practice.as(MIRA), other, context)).kind).toBe('booked');
  expect(await confirm(practice, appointment)).toMatchObject({ kind: 'taken' });
  const left = standing(await dayOf(practice.as(MIRA), jonas)).toSorted();
  expect(left).toEqual([['booking', 'busy', 'awaiting'], ['booking', 'free', 'cancelled']]);
});

test('unknown is not free: what cannot be checked stays cancelled', async () => {
  const practice = emptyPractice();
  const appointment = await cancelledVisit(practice);
  practice.faults.add({ kind: 'accessDenied', path: 'calendarView' });
  expect(await confirm(practice, appointment)).toMatchObject({ kind: 'unknown' });
  practice.faults.clear();
  expect(standing(await dayOf(practice.as(MIRA), jonas))).toEqual([['booking', 'free', 'cancelled']]);
});

test('an event that has gone is said to be', async () => {
  const practice = emptyPractice();
  const appointment = await cancelledVisit(practice);
  const gone = { ...appointment, ref: { ...appointment.ref, eventId: `${appointment.ref.eventId}x` } };
  expect(['gone', 'unknown']).toContain((await confirm(practice, gone)).kind);
});

test('what is over, or in a calendar of no host, is only marked', async () => {
  const practice = emptyPractice();
  const appointment = await cancelledVisit(practice);
  practice.clock.set(at(9).end + HOUR);
  const requests = practice.exchanges.length;
  expect((await confirm(practice, appointment)).kind).toBe('retaken');
  expect(practice.exchanges.length - requests).toBeLessThanOrEqual(3);
  const other = emptyPractice();
  const elsewhere = await cancelledVisit(other);
  expect((await confirm(other, elsewhere, undefined)).kind).toBe('retaken');
});

test('taking a cancellation back restores how the time showed, unless somebody changed that', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const booked = await bookAppointment(client, newBooking(), context);
  if (booked.kind !== 'booked') throw new Error(booked.kind);
  const before: Appointment = { ...booked.appointment, freeBusyStatus: 'tentative' };
  const marked = markAndTime(before, { status: 'cancelled', at: client.now(), by, through: 'pane' }, settings);
  if (marked.kind !== 'change') throw new Error(marked.reason);
  const undo = standingUndoOf(before, marked.change, settings);
  const after = await changeEvent(client, { ref: before.ref, zone: ZONE }, () => marked);
  expect(undoStanding(after.appointment, undo, settings)).toMatchObject({ kind: 'change', change: { freeBusyStatus: 'tentative' } });
  const oof: Appointment = { ...after.appointment, freeBusyStatus: 'oof' };
  const kept = undoStanding(oof, undo, settings);
  expect(kept.kind === 'change' && 'freeBusyStatus' in kept.change).toBe(false);
});

test('a mark on what is not cancelled leaves how the time shows', async () => {
  const practice = emptyPractice();
  const booked = await bookAppointment(practice.as(MIRA), newBooking(), context);
  if (booked.kind !== 'booked') throw new Error(booked.kind);
  const free: Appointment = { ...booked.appointment, freeBusyStatus: 'free' };
  const marked = markAndTime(free, { status: 'arrived', at: 0, by, through: 'pane' }, settings);
  expect(marked.kind === 'change' && 'freeBusyStatus' in marked.change).toBe(false);
});
