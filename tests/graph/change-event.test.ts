import type { Appointment } from '../../src/domain/appointment/appointment.ts';
import { mark, undoMark, undoOf, type EventChange } from '../../src/domain/appointment/marking.ts';
import { STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import type { RecordedStatus } from '../../src/domain/appointment/state.ts';
import { dayPeriod } from '../../src/domain/time/civil.ts';
import { cancelMeeting } from '../../src/graph/cancel-meeting.ts';
import { changeEvent, type Decision } from '../../src/graph/change-event.ts';
import type { GraphClient } from '../../src/graph/client.ts';
import { readAppointment, readSeries } from '../../src/graph/read-appointment.ts';
import { readDays } from '../../src/graph/read-days.ts';
import { HOUR } from '../../src/domain/time/period.ts';
import { HOSTS } from '../../src/simulator/practice/staff.ts';
import { eventBody, fakeGraph, type Reply } from './support/fake-graph.ts';
import { FRONT, JONAS, MIRA, NOW, openPractice, PAUL, ZONE } from './support/practice.ts';

const settings = {
  categories: { confirmed: 'Confirmed', cancelled: 'Cancelled' },
  titlePrefixes: { enabled: true, confirmed: '[Confirmed]', cancelled: '[Cancelled]' },
};

const as =
  (status: RecordedStatus, by = 'Mira Keller') =>
  (fresh: Appointment) =>
    mark(fresh, { status, at: NOW, by, through: 'pane' }, settings);

const addCategory =
  (name: string) =>
  (fresh: Appointment): Decision<never> => ({
    kind: 'change',
    change: { categories: [...fresh.categories, name] },
  });

async function dayOf(
  client: GraphClient,
  mailbox: string,
  date = '2026-11-24',
): Promise<Appointment[]> {
  const range = dayPeriod(Temporal.PlainDate.from(date), ZONE);
  const [read] = await readDays(client, { calendars: [{ mailbox }], range, zone: ZONE });
  if (read?.kind !== 'known') throw new Error(`the calendar was to be readable: ${read?.reason}`);
  return [...read.appointments];
}

async function awaiting(client: GraphClient, mailbox = JONAS): Promise<Appointment> {
  const appointment = (await dayOf(client, mailbox)).find(
    ({ kind, categories, isCancelled, series }) =>
      kind === 'booking' && categories.length === 0 && !isCancelled && series.kind === 'single',
  );
  if (!appointment) throw new Error('the day was to have somebody who has not confirmed');
  return appointment;
}

describe('in the practice', () => {
  test('a mark is written, and what comes back is what Graph then says', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    const before = practice.exchanges.length;
    const outcome = await changeEvent(
      client,
      { ref: known.ref, known, zone: ZONE },
      as('confirmed'),
    );
    expect(practice.exchanges.slice(before).map(({ method }) => method)).toEqual(['PATCH']);
    const now = await readAppointment(client, known.ref, { zone: ZONE });
    expect(outcome).toEqual({ kind: 'written', appointment: now, before: known });
    expect(now.categories).toEqual(['Confirmed']);
    expect(now.subject).toBe(`[Confirmed] ${known.subject}`);
    expect(now.state).toMatchObject({ kind: 'known' });
    expect(now.version).not.toBe(known.version);
  });

  test('marking mails nobody, and sends nothing but what it changes', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    const mails = practice.organisation.outbox.length;
    await changeEvent(client, { ref: known.ref, known, zone: ZONE }, as('cancelled'));
    expect(practice.organisation.outbox).toHaveLength(mails);
    const { requestBody, requestHeaders } = practice.exchanges.at(-1) ?? {};
    expect(Object.keys(requestBody as object).toSorted()).toEqual([
      'categories',
      'singleValueExtendedProperties',
      'subject',
    ]);
    expect(requestHeaders?.['if-match']).toBe(known.version);
  });

  test('two writers at once: both are done and nobody’s category is lost', async () => {
    const practice = openPractice();
    const [mira, front] = [practice.as(MIRA), practice.as(FRONT)];
    const known = await awaiting(mira);
    const target = { ref: known.ref, known, zone: ZONE };
    const names = Array.from({ length: 5 }, (_, index) => `Note ${index}`);
    const outcomes = await Promise.all([
      changeEvent(mira, target, as('confirmed')),
      ...names.map((name, index) =>
        changeEvent(index % 2 ? mira : front, target, addCategory(name)),
      ),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'written'));
    const now = await readAppointment(mira, known.ref, { zone: ZONE });
    expect(now.categories.toSorted()).toEqual(['Confirmed', ...names]);
    expect(practice.exchanges.some(({ status }) => status === 412)).toBe(true);
  });

  test('a mark is undone with the same conditional write, and keeps what others did since', async () => {
    const practice = openPractice();
    const [mira, front] = [practice.as(MIRA), practice.as(FRONT)];
    const known = await awaiting(mira);
    let written: EventChange = {};
    const marked = await changeEvent(mira, { ref: known.ref, known, zone: ZONE }, (fresh) => {
      const decision = as('confirmed')(fresh);
      if (decision.kind === 'change') written = decision.change;
      return decision;
    });
    if (marked.kind !== 'written') throw new Error('was to be written');
    await changeEvent(front, { ref: known.ref, zone: ZONE }, addCategory('VIP'));
    const undo = undoOf(marked.before, written, settings);
    const undone = await changeEvent(
      mira,
      { ref: known.ref, known: marked.appointment, zone: ZONE },
      (fresh) => undoMark(fresh, undo, settings),
    );
    const now = await readAppointment(mira, known.ref, { zone: ZONE });
    expect(undone).toMatchObject({ kind: 'written', appointment: now });
    expect([now.categories, now.subject, now.state]).toEqual([['VIP'], known.subject, known.state]);
  });

  test('a refusal is decided on the event as it is now', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    await changeEvent(client, { ref: known.ref, known, zone: ZONE }, addCategory('Locked'));
    const outcome = await changeEvent(client, { ref: known.ref, known, zone: ZONE }, (fresh) =>
      fresh.categories.includes('Locked')
        ? { kind: 'refused', reason: 'locked' }
        : { kind: 'change', change: { categories: ['x'] } },
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'locked',
      appointment: { categories: ['Locked'] },
    });
  });

  test('who may only look is told so', async () => {
    const practice = openPractice();
    const known = await awaiting(practice.as(PAUL));
    const work = changeEvent(
      practice.as(PAUL),
      { ref: known.ref, known, zone: ZONE },
      as('confirmed'),
    );
    await expect(work).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a storm of conflicts passes', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    practice.faults.add({ kind: 'conflict', times: 5 });
    const outcome = await changeEvent(
      client,
      { ref: known.ref, known, zone: ZONE },
      as('confirmed'),
    );
    expect(outcome).toMatchObject({ kind: 'written', appointment: { categories: ['Confirmed'] } });
  });

  test('a storm without an end is told as a conflict, and nothing is written', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    practice.faults.add({ kind: 'conflict' });
    const work = changeEvent(client, { ref: known.ref, known, zone: ZONE }, as('confirmed'));
    await expect(work).rejects.toMatchObject({ code: 'conflict' });
    practice.faults.clear();
    expect(await readAppointment(client, known.ref, { zone: ZONE })).toMatchObject({
      version: known.version,
    });
  });

  test('an answer that was lost behind the write is found out, and the write is not done twice', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    practice.faults.add({ kind: 'cutAfter', method: 'PATCH', times: 1 });
    const outcome = await changeEvent(
      client,
      { ref: known.ref, known, zone: ZONE },
      as('confirmed'),
    );
    const now = await readAppointment(client, known.ref, { zone: ZONE });
    expect(outcome).toMatchObject({ kind: 'written', appointment: now });
    const { state } = now;
    expect(
      state.kind === 'known' && state.value.history.filter(({ status }) => status === 'confirmed'),
    ).toHaveLength(1);
  });

  test('a connection lost before the write only costs time', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = await awaiting(client);
    practice.faults.add({ kind: 'cutBefore', method: 'PATCH', times: 1 });
    const outcome = await changeEvent(
      client,
      { ref: known.ref, known, zone: ZONE },
      as('confirmed'),
    );
    expect(outcome).toMatchObject({ kind: 'written', appointment: { categories: ['Confirmed'] } });
  });

  test.each(['truncated', 'wrongTypes'] as const)(
    'an answer that is %s does not hide that it was written',
    async (kind) => {
      const practice = openPractice();
      const client = practice.as(MIRA);
      const known = await awaiting(client);
      practice.faults.add({ kind, method: 'PATCH', times: 1 });
      const outcome = await changeEvent(
        client,
        { ref: known.ref, known, zone: ZONE },
        as('confirmed'),
      );
      expect(outcome).toMatchObject({
        kind: 'written',
        appointment: { categories: ['Confirmed'] },
      });
    },
  );

  test('one occurrence of a series is marked by itself, the series through its master', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const reads = await readDays(client, {
      calendars: HOSTS.map(({ mail }) => ({ mailbox: mail })),
      range: { start: NOW - 14 * 24 * HOUR, end: NOW + 14 * 24 * HOUR },
      zone: ZONE,
    });
    const occurrence = reads
      .flatMap((read) => (read.kind === 'known' ? read.appointments : []))
      .find(({ series, isOrganizer }) => series.kind === 'occurrence' && isOrganizer);
    if (!occurrence) throw new Error('the practice was to have a series');
    const outcome = await changeEvent(
      client,
      { ref: occurrence.ref, known: occurrence, zone: ZONE },
      addCategory('Once'),
    );
    expect(outcome).toMatchObject({
      kind: 'written',
      appointment: { categories: expect.arrayContaining(['Once']) },
    });
    const master = await readSeries(client, occurrence, { zone: ZONE });
    expect(master?.series).toEqual({ kind: 'master' });
    expect(master?.categories).not.toContain('Once');
  });

  test('a meeting is cancelled with a note, once', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const known = (await dayOf(client, JONAS)).find(
      ({ attendees, isOrganizer }) => attendees.length > 0 && isOrganizer,
    );
    if (!known) throw new Error('the day was to have an invited customer');
    const mails = practice.organisation.outbox.length;
    expect(await cancelMeeting(client, known.ref, 'Jonas is ill.')).toEqual({ kind: 'cancelled' });
    expect(practice.organisation.outbox.length).toBeGreaterThan(mails);
    expect(await cancelMeeting(client, known.ref, 'Jonas is ill.')).toEqual({
      kind: 'alreadyGone',
    });
  });
});

describe('on the wire', () => {
  const ref = { mailbox: 'jonas@practice.example', eventId: 'event-1' };
  const change: EventChange = {
    categories: ['Confirmed'],
    properties: { [STATE_PROPERTY]: '{"v":1,"n":"Ada"}' },
  };
  const decide = () => ({ kind: 'change', change }) as const;
  const event = (fields: object = {}): Reply => ({ body: eventBody({ id: 'event-1', ...fields }) });
  const write = (...replies: { readonly get?: Reply; readonly patch?: Reply }[]) => {
    const gets = replies.flatMap(({ get }) => get ?? []);
    const patches = replies.flatMap(({ patch }) => patch ?? []);
    const graph = fakeGraph(({ method }) => {
      const reply = (method === 'GET' ? gets : patches).shift();
      if (!reply) throw new TypeError(`no answer to another ${method}`);
      return reply;
    });
    return { graph, work: changeEvent(graph.client, { ref, zone: ZONE }, decide) };
  };

  test('Graph may answer 412 although nobody wrote: the same write is done again', async () => {
    const { graph, work } = write(
      { get: event() },
      { patch: { status: 412 } },
      { get: event() },
      { patch: event({ '@odata.etag': 'W/"2"' }) },
    );
    expect(await work).toMatchObject({ kind: 'written', appointment: { version: 'W/"2"' } });
    expect(graph.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET', 'PATCH']);
  });

  test('a write that was repeated on the way and had arrived the first time counts', async () => {
    const done = {
      '@odata.etag': 'W/"2"',
      categories: ['Confirmed'],
      singleValueExtendedProperties: [{ id: STATE_PROPERTY, value: '{"v":1,"n":"Ada"}' }],
    };
    const { graph, work } = write(
      { get: event() },
      { patch: { status: 503 } },
      { patch: { status: 412 } },
      { get: event(done) },
    );
    expect(await work).toMatchObject({
      kind: 'written',
      appointment: { version: 'W/"2"' },
      before: { version: 'W/"1"' },
    });
    expect(graph.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'PATCH', 'GET']);
  });

  test('without a network the first failure is what is told', async () => {
    const graph = fakeGraph(({ method }) => {
      if (method === 'PATCH') throw new TypeError('Failed to fetch');
      return graph.seen.length === 1 ? event() : { status: 500 };
    });
    await expect(changeEvent(graph.client, { ref, zone: ZONE }, decide)).rejects.toMatchObject({
      code: 'offline',
    });
  });

  test('an event that has gone is told as that', async () => {
    const { work } = write({ get: event() }, { patch: { status: 412 } }, { get: { status: 404 } });
    await expect(work).rejects.toMatchObject({ code: 'notFound' });
  });

  test('nothing to change is nothing to write', async () => {
    const graph = fakeGraph(() => event());
    const outcome = await changeEvent(graph.client, { ref, zone: ZONE }, () => ({
      kind: 'change',
      change: {},
    }));
    expect([outcome.kind, graph.seen.length]).toEqual(['written', 1]);
  });
});
