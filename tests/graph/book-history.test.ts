import { readBookFile } from '../../src/domain/book/book-file.ts';
import type { BookingConfiguration } from '../../src/domain/book/configuration.ts';
import { firstConfiguration } from '../../src/domain/book/defaults.ts';
import { MOST_KEPT } from '../../src/domain/book/kept-revisions.ts';
import { HEAD_PROPERTY } from '../../src/domain/book/book-text.ts';
import { readBook } from '../../src/graph/book.ts';
import { readBookHistory } from '../../src/graph/book-history.ts';
import type { CalendarAddress } from '../../src/graph/calendar-address.ts';
import type { GraphClient } from '../../src/graph/client.ts';
import { findByKind } from '../../src/graph/find-by-kind.ts';
import { readDays } from '../../src/graph/read-days.ts';
import { saveBook, type BookToSave, type SaveOutcome } from '../../src/graph/save-book.ts';
import { fakeGraph } from './support/fake-graph.ts';
import { FRONT, JONAS, MIRA, NOW, openPractice, PAUL, ZONE, type Practice } from './support/practice.ts';

const address: CalendarAddress = { mailbox: FRONT };

function configuration(organisation: string): BookingConfiguration {
  return firstConfiguration({
    organisation,
    timeZone: ZONE,
    locale: 'de-DE',
    host: { name: 'Jonas Brandt', mailbox: JONAS },
    service: { name: 'Physiotherapy', durationMinutes: 30 },
  });
}

function save(
  client: GraphClient,
  organisation: string,
  fields: Partial<BookToSave> = {},
): Promise<SaveOutcome> {
  return saveBook(client, address, {
    configuration: configuration(organisation),
    intent: { editedRevision: 0, overwrite: true },
    updatedBy: 'Mira Keller',
    now: NOW,
    ...fields,
  });
}

/** Saves so many names one after the other. */
async function saveAll(client: GraphClient, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const outcome = await save(client, name, { intent: { editedRevision: index } });
    expect(outcome).toMatchObject({ kind: 'saved', revision: index + 1 });
  }
}

async function kept(practice: Practice, reader = FRONT): Promise<string[]> {
  const files = await readBookHistory(practice.as(reader), address);
  return files.map(({ text }) => {
    const read = readBookFile(text);
    return read.kind === 'file' ? read.file.configuration.organisation.name : read.kind;
  });
}

async function standing(practice: Practice): Promise<string> {
  const { read } = await readBook(practice.as(FRONT), address);
  return read.kind === 'book' ? read.configuration.organisation.name : read.kind;
}

test('each revision that is saved over is kept, with who saved it and when', async () => {
  const practice = openPractice();
  const front = practice.as(FRONT);
  await saveAll(front, ['One', 'Two']);
  await save(front, 'Three', { updatedBy: 'Lena Hartwig', now: NOW + 1000 });
  await save(front, 'Four');
  expect(await kept(practice)).toEqual(['Three', 'Two', 'One']);
  const [newest] = await readBookHistory(front, address);
  expect(readBookFile(newest?.text ?? '')).toMatchObject({
    file: { saved: { revision: 3, updatedBy: 'Lena Hartwig', updatedAt: '2026-11-24T09:00:01Z' } },
  });
  expect(practice.organisation.outbox).toEqual([]);
});

test('whoever may read the calendar may read what was saved before', async () => {
  const practice = openPractice();
  await saveAll(practice.as(FRONT), ['One', 'Two']);
  for (const reader of [FRONT, MIRA, PAUL]) expect(await kept(practice, reader)).toEqual(['One']);
});

test('a delegate’s save on an event keeps what stood on the calendar', async () => {
  const practice = openPractice();
  await save(practice.as(FRONT), 'By the owner');
  const outcome = await save(practice.as(MIRA), 'By a delegate', { intent: { editedRevision: 1 } });
  expect(outcome).toEqual({ kind: 'saved', revision: 2, carrier: 'event' });
  expect(await kept(practice)).toEqual(['By the owner']);
  // Back on the calendar: the carrier goes, the history stays.
  await save(practice.as(FRONT), 'By the owner again', { intent: { editedRevision: 2 } });
  expect(await kept(practice)).toEqual(['By a delegate', 'By the owner']);
  expect(await readBook(practice.as(FRONT), address)).toMatchObject({ carrier: 'calendar', carriers: [] });
});

test('only the last twenty are kept, and what others put beside them stays', async () => {
  const practice = openPractice();
  const front = practice.as(FRONT);
  await saveAll(front, ['0', '1']);
  const [eventId = ''] = await findByKind(front, address, { kind: 'history', most: 5 });
  await front.send({
    method: 'POST',
    path: `/users/${FRONT}/events/${eventId}/attachments`,
    body: {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'notes.txt',
      contentBytes: 'aGVsbG8=',
    },
    scopes: [],
  });
  for (let number = 2; number < MOST_KEPT + 4; number++) {
    await save(front, String(number), { intent: { editedRevision: number } });
  }
  const names = await kept(practice);
  expect(names).toHaveLength(MOST_KEPT);
  expect([names[0], names.at(-1)]).toEqual([String(MOST_KEPT + 2), '3']);
  const files = attachmentNames(practice);
  expect(files).toHaveLength(MOST_KEPT + 1);
  expect(files).toContain('notes.txt');
});

test('a crash between keeping and saving loses nothing and keeps nothing twice', async () => {
  const practice = openPractice();
  await save(practice.as(FRONT), 'One');
  const dying = practice.as(FRONT, {
    before: ({ method }) => {
      if (method === 'PATCH') throw new Error('the pane was closed');
    },
  });
  await expect(save(dying, 'Two', { intent: { editedRevision: 1 } })).rejects.toMatchObject({
    name: 'GraphError',
  });
  expect([await standing(practice), await kept(practice)]).toEqual(['One', ['One']]);
  await save(practice.as(FRONT), 'Two', { intent: { editedRevision: 1 } });
  expect([await standing(practice), await kept(practice)]).toEqual(['Two', ['One']]);
  expect(attachmentNames(practice)).toHaveLength(1);
});

test('who may not keep the revision before still saves, and is told', async () => {
  const practice = openPractice();
  await save(practice.as(FRONT), 'One');
  practice.faults.add({ kind: 'accessDenied', method: 'POST', path: '/attachments' });
  expect(await save(practice.as(FRONT), 'Two', { intent: { editedRevision: 1 } })).toEqual({
    kind: 'saved',
    revision: 2,
    carrier: 'calendar',
    isHistoryRefused: true,
  });
  expect(await standing(practice)).toBe('Two');
});

test('what may pass in a moment keeps the save from going on without the history', async () => {
  const practice = openPractice();
  await save(practice.as(FRONT), 'One');
  practice.faults.add({ kind: 'unavailable', method: 'POST', path: '/attachments' });
  const attempt = save(practice.as(FRONT), 'Two', { intent: { editedRevision: 1 } });
  await expect(attempt).rejects.toMatchObject({ name: 'GraphError' });
  expect(await standing(practice)).toBe('One');
  practice.faults.clear();
  await save(practice.as(FRONT), 'Two', { intent: { editedRevision: 1 } });
  expect([await standing(practice), await kept(practice)]).toEqual(['Two', ['One']]);
});

test.each(['/events', '/attachments'])(
  'an answer of %s that was lost on the way leaves one event and one file',
  async (path) => {
    const practice = openPractice();
    const front = practice.as(FRONT);
    await save(front, 'One');
    practice.faults.add({ kind: 'cutAfter', method: 'POST', path, times: 1 });
    const first = await save(front, 'Two', { intent: { editedRevision: 1 } }).catch(() => undefined);
    if (first?.kind !== 'saved') await save(front, 'Two', { intent: { editedRevision: 1 } });
    expect([await standing(practice), await kept(practice)]).toEqual(['Two', ['One']]);
    await save(front, 'Three', { intent: { editedRevision: 2 } });
    expect(await findByKind(front, address, { kind: 'history', most: 5 })).toHaveLength(1);
    expect(await kept(practice)).toEqual(['Two', 'One']);
    expect(attachmentNames(practice)).toHaveLength(2);
  },
);

test('two who save at once keep the revision they both saw once', async () => {
  const practice = openPractice();
  await save(practice.as(FRONT), 'One');
  const outcomes = await Promise.all([
    save(practice.as(FRONT), 'Two', { intent: { editedRevision: 1 } }),
    save(practice.as(MIRA), 'Zwei', { intent: { editedRevision: 1 }, updatedBy: 'Lena Hartwig' }),
  ]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  expect((await kept(practice)).filter((name) => name === 'One')).toHaveLength(1);
  expect(await findByKind(practice.as(FRONT), address, { kind: 'history', most: 5 })).toHaveLength(1);
});

test('what could not be read is kept as it was found before it is replaced', async () => {
  const practice = openPractice();
  const front = practice.as(FRONT);
  await save(front, 'One');
  const cut = { id: HEAD_PROPERTY, value: '{"format":1,"revi' };
  await front.send({
    method: 'PATCH',
    path: `/users/${FRONT}/calendar`,
    body: { singleValueExtendedProperties: [cut] },
    scopes: [],
  });
  expect((await save(front, 'New')).kind).toBe('saved');
  const [file] = await readBookHistory(front, address);
  expect(file?.name).toMatch(/\.txt$/u);
  expect(file?.text).toContain('{"format":1,"revi');
  expect(file?.text).toContain('"name":"One"');
});

test('the event is free, far away, silent, without guests, and nobody’s appointment', async () => {
  const practice = openPractice();
  await saveAll(practice.as(FRONT), ['One', 'Two']);
  const range = { start: Date.UTC(2049, 11, 30), end: Date.UTC(2049, 11, 31) };
  const [read] = await readDays(practice.as(MIRA), { calendars: [address], range, zone: 'UTC' });
  expect(read?.kind === 'known' && read.appointments).toMatchObject([
    { kind: 'carrier', isAllDay: true, freeBusyStatus: 'free', isPrivate: false, attendees: [], period: range },
  ]);
  expect(practice.organisation.outbox).toEqual([]);
});

test('a service that compares numbers only as text, and lists files without their content, is understood', async () => {
  const { client, seen } = fakeGraph(({ path }) => {
    const asked = decodeURIComponent(path);
    if (asked.includes('cast(')) {
      return { status: 400, body: { error: { code: 'ErrorInvalidUrlQueryFilter', message: '' } } };
    }
    if (asked.includes('$filter')) return { body: { value: [{ id: 'E1' }] } };
    const file = { id: 'F1', name: 'frontdesk-book-000001-0123456789ab.json' };
    return asked.endsWith('/F1')
      ? { body: { ...file, contentBytes: 'w6RiYw==' } }
      : { body: { value: [file] } };
  });
  expect(await readBookHistory(client, address)).toEqual([
    { name: 'frontdesk-book-000001-0123456789ab.json', text: 'äbc' },
  ]);
  expect(seen).toHaveLength(4);
});

function attachmentNames({ organisation }: Practice): unknown[] {
  const front = organisation.people.find(({ mail }) => mail === FRONT);
  return [...(front?.calendars[0]?.events.values() ?? [])].flatMap(({ attachments }) =>
    attachments.map(({ fields }) => fields['name']),
  );
}
