import { claimChange, holdEvent, type ValuesOutcome } from '../../../src/domain/booking/event-values.ts';
import { HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../src/graph/booking/book-appointment.ts';
import { clearAway } from '../../../src/graph/booking/clear-away.ts';
import { toEventBody } from '../../../src/graph/booking/event-body.ts';
import { newKey } from '../../../src/graph/booking/new-key.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import { MIRA, type Practice } from '../support/practice.ts';
import { at, context, dayOf, emptyPractice, jonas, mailed, newBooking } from './support/desk.ts';

function valuesOf(outcome: ValuesOutcome) {
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  return outcome.values;
}

type Left = { readonly ago: number; readonly bookingId?: string; readonly hour?: number };

/** As a pane leaves it that was closed in the middle. */
async function leaveBehind(client: GraphClient, { ago, bookingId, hour = 9 }: Left) {
  const now = client.now() - ago;
  const hold = valuesOf(holdEvent({ key: newKey(), slot: at(hour), service: 'follow-up', now }));
  const { mailbox } = jonas.destination;
  const claim = bookingId === undefined ? undefined : valuesOf(claimChange({ bookingId, now }));
  const properties = { ...hold.properties, ...claim?.properties };
  await client.send({
    method: 'POST',
    path: `/users/${mailbox}/calendar/events`,
    headers: { Prefer: 'IdType="ImmutableId"' },
    body: { subject: 'Follow-up', ...toEventBody({ ...hold, properties }, 'UTC') },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  const found = (await dayOf(client, jonas)).find(({ kind }) => kind === (claim ? 'claim' : 'hold'));
  if (!found) throw new Error('it was to stand there');
  return found;
}

async function begun(): Promise<{ practice: Practice; client: GraphClient }> {
  const practice = emptyPractice();
  return { practice, client: practice.as(MIRA) };
}

test('a hold past its expiry is voided and deleted, and nobody is mailed', async () => {
  const { practice, client } = await begun();
  const appointment = await leaveBehind(client, { ago: HOUR });
  expect(await clearAway(client, { appointment, host: jonas }, context)).toEqual({ kind: 'cleared' });
  expect(await dayOf(client, jonas)).toEqual([]);
  expect(mailed(practice)).toEqual([]);
});

test('a hold that somebody may still go on with is left', async () => {
  const { client } = await begun();
  const appointment = await leaveBehind(client, { ago: MINUTE });
  expect(await clearAway(client, { appointment, host: jonas }, context)).toEqual({ kind: 'notLeftBehind' });
  expect(await dayOf(client, jonas)).toHaveLength(1);
});

test('what was cleared away meanwhile is said to be', async () => {
  const { client } = await begun();
  const appointment = await leaveBehind(client, { ago: HOUR });
  await clearAway(client, { appointment, host: jonas }, context);
  expect(await clearAway(client, { appointment, host: jonas }, context)).toEqual({ kind: 'notLeftBehind' });
});

test('a booking is never cleared away, whatever it was when it was shown', async () => {
  const { client } = await begun();
  const outcome = await bookAppointment(client, newBooking(), context);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  const shown = { ...outcome.appointment, kind: 'hold' as const };
  expect(await clearAway(client, { appointment: shown, host: jonas }, context)).toEqual({ kind: 'notLeftBehind' });
  expect(await dayOf(client, jonas)).toHaveLength(1);
});

test.each([
  { name: 'its booking stands elsewhere: that is touched first, so that no slow move is done', hour: 12, isTouched: true },
  { name: 'its booking stands there already', hour: 9, isTouched: false },
])('the claim of a move that was never finished is cleared: $name', async ({ hour, isTouched }) => {
  const { client } = await begun();
  const booked = await bookAppointment(client, newBooking({ slot: at(hour) }), context);
  if (booked.kind !== 'booked') throw new Error(booked.kind);
  const { version, ref } = booked.appointment;
  const appointment = await leaveBehind(client, { ago: HOUR, bookingId: ref.eventId });
  expect(await clearAway(client, { appointment, host: jonas }, context)).toEqual({ kind: 'cleared' });
  const [left, ...others] = await dayOf(client, jonas);
  expect(others).toEqual([]);
  expect(left).toMatchObject({ ref, kind: 'booking', period: at(hour) });
  expect(left?.version !== version).toBe(isTouched);
});

test('a calendar that may only be read keeps it, and the reason is told', async () => {
  const { practice, client } = await begun();
  const appointment = await leaveBehind(client, { ago: HOUR });
  practice.faults.add({ kind: 'accessDenied', method: 'PATCH' });
  expect(await clearAway(client, { appointment, host: jonas }, context)).toMatchObject({
    kind: 'refused',
    error: { code: 'forbidden' },
  });
});
