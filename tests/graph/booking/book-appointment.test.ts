import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { moveAppointment } from '../../../src/graph/booking/move-appointment.ts';
import { newKey } from '../../../src/graph/booking/new-key.ts';
import { MIRA } from '../support/practice.ts';
import { at, context, dayOf, emptyPractice, jonas, mailed, newBooking } from './support/desk.ts';

test('a booking is one event in the host’s calendar, with the customer invited once', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const outcome = await bookAppointment(client, newBooking(), context);
  expect(outcome).toMatchObject({ kind: 'booked', host: { id: jonas.id }, appointment: { kind: 'booking' } });
  expect(await dayOf(client, jonas)).toHaveLength(1);
  expect(mailed(practice)).toEqual(['invitation to ada.nowak@customer.example']);
});

test('a move', async () => {
  const practice = emptyPractice();
  const client = practice.as(MIRA);
  const outcome = await bookAppointment(client, newBooking(), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  const moved = await moveAppointment(
    client,
    { appointment: outcome.appointment, key: newKey(), from: jonas, to: jonas, slot: at(11), by: 'Mira Keller' },
    context,
  );
  expect(moved).toMatchObject({ kind: 'moved', appointment: { ref: outcome.appointment.ref, period: at(11) } });
  expect(await dayOf(client, jonas)).toHaveLength(1);
});
