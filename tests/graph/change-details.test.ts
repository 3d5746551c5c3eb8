import type { Appointment } from '../../src/domain/appointment/appointment.ts';
import { bookAppointment } from '../../src/graph/booking/book-appointment.ts';
import { changeDetails, readDetails, type DetailsChange } from '../../src/graph/change-details.ts';
import { readAppointment } from '../../src/graph/read-appointment.ts';
import { MIRA, ZONE, type Practice } from './support/practice.ts';
import { ADA, context, emptyPractice, mailed, newBooking } from './booking/support/desk.ts';

const prefixes = { enabled: true, confirmed: '[Confirmed]', cancelled: '[Cancelled]' };

async function booked(practice: Practice, fields = {}): Promise<Appointment> {
  const outcome = await bookAppointment(practice.as(MIRA), newBooking(fields), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  practice.organisation.outbox.length = 0;
  return outcome.appointment;
}

async function change(practice: Practice, appointment: Appointment, wanted: DetailsChange) {
  const client = practice.as(MIRA);
  const shown = await readDetails(client, appointment.ref, { prefixes });
  return changeDetails(client, { appointment, shown, change: wanted, zone: ZONE, prefixes });
}

async function stored(practice: Practice, { ref }: Appointment) {
  const client = practice.as(MIRA);
  const { details } = await readDetails(client, ref, { prefixes });
  const appointment = await readAppointment(client, ref, { zone: ZONE });
  return { ...details, subject: appointment.subject, joinUrl: appointment.joinUrl, state: appointment.state };
}

test.each([
  { what: 'a changed title', wanted: { title: 'First visit' }, is: { title: 'First visit', subject: 'First visit' } },
  { what: 'a changed description', wanted: { description: 'Bring the X-ray.\nPark behind.' }, is: { description: 'Bring the X-ray.\nPark behind.' } },
  { what: 'a changed place', wanted: { place: 'Room 7' }, is: { place: 'Room 7' } },
  { what: 'a video link', wanted: { isOnline: true }, is: { isOnline: true, joinUrl: expect.stringContaining('https://') } },
  { what: 'a video link that stands in the place', wanted: { place: 'https://meet.example/ada' }, is: { place: 'https://meet.example/ada' } },
])('$what arrives at the event, and the customer gets one update', async ({ wanted, is }) => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  const before = await stored(practice, appointment);
  expect(await change(practice, appointment, wanted)).toMatchObject({ kind: 'written' });
  expect(await stored(practice, appointment)).toEqual({ ...before, ...is });
  expect(mailed(practice)).toEqual([`update to ${ADA.email}`]);
});

test('the mark before a title stays', async () => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  await change(practice, appointment, { title: '[Confirmed] Follow-up' });
  expect(await stored(practice, appointment)).toMatchObject({ title: 'Follow-up' });
  await change(practice, appointment, { title: 'First visit' });
  expect(await stored(practice, appointment)).toMatchObject({ subject: '[Confirmed] First visit' });
});

test('what others changed meanwhile stays, unless it is the same field', async () => {
  const practice = emptyPractice();
  const appointment = await booked(practice);
  const client = practice.as(MIRA);
  const shown = await readDetails(client, appointment.ref, { prefixes });
  await change(practice, appointment, { place: 'Room 7' });
  const title = { appointment, shown, change: { title: 'First visit' }, zone: ZONE, prefixes };
  expect(await changeDetails(client, title)).toMatchObject({ kind: 'written' });
  expect(await stored(practice, appointment)).toMatchObject({ title: 'First visit', place: 'Room 7' });
  const place = { ...title, change: { place: 'Room 2' } };
  expect(await changeDetails(client, place)).toMatchObject({ kind: 'changedMeanwhile', now: { details: { place: 'Room 7' } } });
});
