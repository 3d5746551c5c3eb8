import { dayPeriod } from '../../src/domain/time/civil.ts';
import { readDays } from '../../src/graph/read-days.ts';
import { resolveEventId } from '../../src/graph/resolve-event-id.ts';
import { fakeGraph, graphError, type Reply } from './support/fake-graph.ts';
import { JONAS, MIRA, openPractice, ZONE, type Practice } from './support/practice.ts';

/** An event and its id as the host page gives it, which asks for no immutable ids. */
async function openItem(practice: Practice, reader: string, mailbox: string) {
  const client = practice.as(reader);
  const range = dayPeriod(Temporal.PlainDate.from('2026-11-24'), ZONE);
  const [read] = await readDays(client, { calendars: [{ mailbox }], range, zone: ZONE });
  const appointment = read?.kind === 'known' ? read.appointments[1] : undefined;
  if (!appointment) throw new Error('the day was to have an appointment');
  const { body } = await client.send({
    method: 'POST',
    path: '/users/' + mailbox + '/translateExchangeIds',
    body: {
      inputIds: [appointment.ref.eventId],
      sourceIdType: 'restImmutableEntryId',
      targetIdType: 'restId',
    },
    scopes: [],
  });
  const { value } = body as { readonly value: readonly { readonly targetId: string }[] };
  return { client, appointment, itemId: value[0]?.targetId ?? '' };
}

test('an id as Outlook gives it leads to the immutable one', async () => {
  const practice = openPractice();
  const { client, appointment, itemId } = await openItem(practice, JONAS, JONAS);
  expect(itemId).not.toBe(appointment.ref.eventId);
  expect(await resolveEventId(client, { mailbox: JONAS, itemId })).toBe(appointment.ref.eventId);
});

test('the EWS spelling of an id leads there too', async () => {
  const practice = openPractice();
  const { client, appointment, itemId } = await openItem(practice, JONAS, JONAS);
  const ews = itemId.replaceAll('-', '/').replaceAll('_', '+');
  expect(await resolveEventId(client, { mailbox: JONAS, itemId: ews })).toBe(
    appointment.ref.eventId,
  );
});

test('in a shared calendar the id is looked for in the owner’s mailbox', async () => {
  const practice = openPractice();
  const { appointment, itemId } = await openItem(practice, JONAS, JONAS);
  expect(await resolveEventId(practice.as(MIRA), { mailbox: JONAS, itemId })).toBe(
    appointment.ref.eventId,
  );
  await expect(resolveEventId(practice.as(MIRA), { mailbox: MIRA, itemId })).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('where the id leads nowhere the uid does', async () => {
  const practice = openPractice();
  const { appointment } = await openItem(practice, JONAS, JONAS);
  const id = await resolveEventId(practice.as(MIRA), {
    mailbox: JONAS,
    itemId: 'AAMkNothing=',
    uid: appointment.uid,
  });
  expect(id).toBe(appointment.ref.eventId);
});

describe('on the wire', () => {
  const notFound: Reply = { status: 404, body: graphError('ErrorItemNotFound') };
  const item = { mailbox: 'jonas@practice.example', itemId: 'AAMk/a+b=' };

  test('an event that was just saved is waited for, for some seconds', async () => {
    const graph = fakeGraph(() =>
      graph.pauses.length < 2 ? notFound : { body: { id: 'immutable' } },
    );
    expect(await resolveEventId(graph.client, item)).toBe('immutable');
    expect(graph.pauses).toEqual([500, 1000]);
  });

  test('and then it is not found', async () => {
    const graph = fakeGraph(() => notFound);
    await expect(resolveEventId(graph.client, item)).rejects.toMatchObject({ code: 'notFound' });
    expect(graph.pauses).toEqual([500, 1000, 2000, 4000]);
  });

  test('a Graph that takes only translated ids is asked to translate', async () => {
    const graph = fakeGraph(({ method, path }) => {
      if (method === 'POST') return { body: { value: [{ sourceId: 'x', targetId: 'target' }] } };
      return path.includes('/events/target?')
        ? { body: { id: 'target' } }
        : { status: 400, body: graphError('ErrorInvalidIdMalformed') };
    });
    expect(await resolveEventId(graph.client, item)).toBe('target');
    expect(graph.seen[1]?.body).toEqual({
      inputIds: ['AAMk-a_b='],
      sourceIdType: 'restId',
      targetIdType: 'restImmutableEntryId',
    });
  });

  test('a calendar that is closed to the person is told as that at once', async () => {
    const graph = fakeGraph(() => ({ status: 403 }));
    await expect(resolveEventId(graph.client, item)).rejects.toMatchObject({ code: 'forbidden' });
    expect(graph.seen).toHaveLength(1);
  });
});
