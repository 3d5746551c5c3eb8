import { HEAD_PROPERTY, partProperty } from '../../src/domain/book/book-text.ts';
import type { BookingConfiguration } from '../../src/domain/book/configuration.ts';
import { firstConfiguration } from '../../src/domain/book/defaults.ts';
import { readBook, type BookAccess } from '../../src/graph/book.ts';
import type { CalendarAddress } from '../../src/graph/calendar-address.ts';
import type { GraphClient } from '../../src/graph/client.ts';
import { readDays } from '../../src/graph/read-days.ts';
import { saveBook, type BookToSave, type SaveOutcome } from '../../src/graph/save-book.ts';
import type { OrganisationSeed } from '../../src/simulator/mailbox/seed.ts';
import { fakeGraph } from './support/fake-graph.ts';
import { FRONT, JONAS, MIRA, NOW, openPractice, PAUL, ZONE } from './support/practice.ts';

const address: CalendarAddress = { mailbox: FRONT };

function configuration(organisation = 'Nordlicht'): BookingConfiguration {
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
  fields: Partial<BookToSave> & { readonly at?: CalendarAddress } = {},
): Promise<SaveOutcome> {
  return saveBook(client, fields.at ?? address, {
    configuration: configuration(organisation),
    intent: { editedRevision: 0 },
    updatedBy: 'Mira Keller',
    now: NOW,
    ...fields,
  });
}

function nameIn({ read }: Pick<BookAccess, 'read'>): string {
  return read.kind === 'book' ? read.configuration.organisation.name : read.kind;
}

type BatchPart = { readonly id: string; readonly url: string };

/** A part as a service answers it that knows no cast in a filter. */
function withoutCast({ id, url }: BatchPart) {
  if (!decodeURIComponent(url).includes('cast(')) return { id, status: 200, body: { name: 'Calendar' } };
  const error = { code: 'ErrorInvalidUrlQueryFilter', message: 'cast is not understood.' };
  return { id, status: 400, body: { error } };
}

const edited = (editedRevision: number, overwrite?: boolean) => ({
  intent: { editedRevision, ...(overwrite ? { overwrite } : {}) },
});

/** A calendar whose properties were written by somebody else. */
function withProperties(mail: string, values: Readonly<Record<string, string>>) {
  return (seed: OrganisationSeed): OrganisationSeed => ({
    ...seed,
    people: seed.people.map((person) => {
      const [calendar, ...others] = person.calendars;
      if (person.mail !== mail || !calendar) return person;
      const extendedProperties = Object.entries(values).map(([id, value]) => ({ id, value }));
      return { ...person, calendars: [{ ...calendar, extendedProperties }, ...others] };
    }),
  });
}

describe('on the calendar', () => {
  test('an empty calendar has no book', async () => {
    const practice = openPractice();
    expect(await readBook(practice.as(FRONT), address)).toEqual({
      address,
      carrier: 'calendar',
      read: { kind: 'empty' },
      canEdit: true,
      calendarName: 'Calendar',
      calendarVersion: undefined,
      carriers: [],
    });
    expect(
      practice.exchanges.every(({ method, url }) => method === 'GET' || url.endsWith('/$batch')),
    ).toBe(true);
  });

  test('a book on its calendar is read with one request', async () => {
    const practice = openPractice({ book: 'present' });
    const { read } = await readBook(practice.as(FRONT), address);
    expect(read.kind).toBe('book');
    expect(practice.exchanges).toHaveLength(1);
  });

  test('a service that compares numbers only as text is asked that way', async () => {
    const { client, seen } = fakeGraph(({ method, body }) => {
      if (method === 'GET') return { body: { value: [] } };
      const { requests } = body as { readonly requests: readonly BatchPart[] };
      return { body: { responses: requests.map(withoutCast) } };
    });
    expect((await readBook(client, address)).carriers).toEqual([]);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(seen[1]?.path).toMatch(/ep\/value eq '3'/u);
  });

  test('what the owner saves is what everybody reads', async () => {
    const practice = openPractice();
    expect(await save(practice.as(FRONT), 'Nordlicht')).toEqual({
      kind: 'saved',
      revision: 1,
      carrier: 'calendar',
    });
    for (const reader of [FRONT, MIRA, PAUL]) {
      const access = await readBook(practice.as(reader), address);
      expect([nameIn(access), access.carrier, access.canEdit]).toEqual([
        'Nordlicht',
        'calendar',
        reader !== PAUL,
      ]);
    }
  });

  test('a book of many parts comes back whole, astral characters at every cut', async () => {
    const practice = openPractice();
    const client = practice.as(FRONT);
    const large = configuration();
    const [service] = large.services;
    if (!service) throw new Error('was to have a service');
    const services = Array.from({ length: 150 }, (_, index) => ({
      ...service,
      slug: `s-${index}`,
      name: '🦴'.repeat(30),
    }));
    const outcome = await save(client, '', { configuration: { ...large, services } });
    expect(outcome.kind).toBe('saved');
    const { read } = await readBook(client, address);
    expect(read.kind === 'book' && read.configuration).toEqual({ ...large, services });
    expect(read.kind === 'book' && read.head.parts).toBeGreaterThan(8);
  });

  test('a smaller book leaves nothing of the larger one', async () => {
    const practice = openPractice({ book: 'present' });
    const client = practice.as(FRONT);
    const { read } = await readBook(client, address);
    if (read.kind !== 'book') throw new Error('the practice was to have a book');
    const outcome = await save(client, 'Small', edited(read.head.revision));
    expect(outcome.kind).toBe('saved');
    expect(nameIn(await readBook(client, address))).toBe('Small');
  });

  test('another calendar of the owner is addressed by its id', async () => {
    const practice = openPractice();
    const client = practice.as(FRONT);
    const { body } = await client
      .send({ method: 'POST', path: '/me/calendars', body: { name: 'Second' }, scopes: [] })
      .then(({ body }) => ({ body: body as { readonly id: string } }));
    const at = { mailbox: FRONT, calendarId: body.id };
    expect((await save(client, 'Second', { at })).kind).toBe('saved');
    expect(nameIn(await readBook(client, at))).toBe('Second');
    expect(nameIn(await readBook(client, address))).toBe('empty');
  });
});

describe('nothing is overwritten unseen', () => {
  test('another revision than the edited one is a conflict that shows theirs', async () => {
    const practice = openPractice();
    const client = practice.as(FRONT);
    await save(client, 'First');
    await save(client, 'Second', edited(1));
    const outcome = await save(client, 'Third', edited(1));
    expect(outcome).toMatchObject({
      kind: 'conflict',
      theirs: { kind: 'book', head: { revision: 2 } },
    });
    expect(nameIn(await readBook(client, address))).toBe('Second');
    expect(await save(client, 'Third', edited(1, true))).toMatchObject({
      kind: 'saved',
      revision: 3,
    });
  });

  test.each([
    {
      name: 'a head that is cut off',
      values: { [HEAD_PROPERTY]: '{"format":1,"revi' },
      reason: 'head',
    },
    { name: 'parts without a head', values: { [partProperty(1)]: '{}' }, reason: 'head' },
    {
      name: 'a missing part',
      values: {
        [HEAD_PROPERTY]: JSON.stringify({
          format: 1,
          revision: 4,
          parts: 2,
          sha256: '0'.repeat(64),
          updatedAt: 'x',
          updatedBy: 'x',
        }),
        [partProperty(1)]: '{}',
      },
      reason: 'missingPart',
    },
    {
      name: 'a text that is not the one the head speaks of',
      values: {
        [HEAD_PROPERTY]: JSON.stringify({
          format: 1,
          revision: 4,
          parts: 1,
          sha256: '0'.repeat(64),
          updatedAt: 'x',
          updatedBy: 'x',
        }),
        [partProperty(1)]: '{}',
      },
      reason: 'checksum',
    },
  ])(
    '$name is shown, kept, and only replaced by a person who says so',
    async ({ values, reason }) => {
      const practice = openPractice({ change: withProperties(FRONT, values) });
      const client = practice.as(FRONT);
      const { read } = await readBook(client, address);
      expect(read).toMatchObject({ kind: 'unreadable', cause: { reason } });
      expect(await save(client, 'New')).toEqual({ kind: 'refusedUnreadable', theirs: read });
      expect((await readBook(client, address)).read).toEqual(read);
      expect((await save(client, 'New', edited(0, true))).kind).toBe('saved');
      expect(nameIn(await readBook(client, address))).toBe('New');
    },
  );

  test('what the schema refuses, or does not fit, is not written', async () => {
    const practice = openPractice();
    const client = practice.as(FRONT);
    const good = configuration();
    const broken = { ...good, organisation: { ...good.organisation, timeZone: 'Mars' } };
    expect(await save(client, '', { configuration: broken })).toEqual({
      kind: 'invalid',
      problems: [{ path: 'organisation.timeZone', problem: 'notATimeZone' }],
    });
    const huge = { ...good, note: 'x'.repeat(40_000) };
    expect(await save(client, '', { configuration: huge })).toMatchObject({ kind: 'tooLarge' });
    expect(nameIn(await readBook(client, address))).toBe('empty');
  });
});

describe('on an event, where the calendar refuses', () => {
  test('a delegate who may write events saves there, and everybody reads it', async () => {
    const practice = openPractice();
    const mira = practice.as(MIRA);
    expect(await save(mira, 'By a delegate')).toEqual({
      kind: 'saved',
      revision: 1,
      carrier: 'event',
    });
    expect(await save(mira, 'Again', edited(1))).toEqual({
      kind: 'saved',
      revision: 2,
      carrier: 'event',
    });
    for (const reader of [FRONT, MIRA, PAUL]) {
      expect(nameIn(await readBook(practice.as(reader), address))).toBe('Again');
    }
    expect((await readBook(mira, address)).carriers).toHaveLength(1);
  });

  test('the event is free, far away, silent and without guests', async () => {
    const practice = openPractice();
    const mira = practice.as(MIRA);
    const mails = practice.organisation.outbox.length;
    await save(mira, 'By a delegate');
    expect(practice.organisation.outbox).toHaveLength(mails);
    const range = { start: Date.UTC(2049, 11, 31), end: Date.UTC(2050, 0, 1) };
    const [read] = await readDays(mira, { calendars: [address], range, zone: 'UTC' });
    expect(read?.kind === 'known' && read.appointments).toMatchObject([
      {
        kind: 'carrier',
        isAllDay: true,
        freeBusyStatus: 'free',
        isPrivate: false,
        attendees: [],
        period: range,
      },
    ]);
  });

  test('the owner’s next save goes to the calendar and removes the event', async () => {
    const practice = openPractice();
    await save(practice.as(MIRA), 'By a delegate');
    const front = practice.as(FRONT);
    expect(await save(front, 'By the owner', edited(1))).toEqual({
      kind: 'saved',
      revision: 2,
      carrier: 'calendar',
    });
    expect(await readBook(front, address)).toMatchObject({ carrier: 'calendar', carriers: [] });
  });

  test('a delegate’s newer event wins over the calendar’s copy, which is called stale', async () => {
    const practice = openPractice();
    await save(practice.as(FRONT), 'By the owner');
    await save(practice.as(MIRA), 'By a delegate', edited(1));
    const access = await readBook(practice.as(PAUL), address);
    expect([nameIn(access), access.carrier, access.stale]).toEqual([
      'By a delegate',
      'event',
      'calendar',
    ]);
  });

  test('after the event was removed another one can be made', async () => {
    const practice = openPractice();
    await save(practice.as(MIRA), 'One');
    await save(practice.as(FRONT), 'Two', edited(1));
    expect(await save(practice.as(MIRA), 'Three', edited(2))).toEqual({
      kind: 'saved',
      revision: 3,
      carrier: 'event',
    });
  });

  test('somebody deleted the event in Outlook, again and again: it begins anew each time', async () => {
    const practice = openPractice();
    const mira = practice.as(MIRA);
    for (const name of ['One', 'Two', 'Three']) {
      expect(await save(mira, name)).toMatchObject({ kind: 'saved', revision: 1, carrier: 'event' });
      const { carriers } = await readBook(mira, address);
      expect(carriers).toHaveLength(1);
      const path = `/users/${FRONT}/events/${carriers[0]?.eventId}`;
      await mira.send({ method: 'DELETE', path, scopes: mira.calendarScopes([FRONT]), mailbox: FRONT });
      expect(nameIn(await readBook(mira, address))).toBe('empty');
    }
  });

  test('who may only look is told so, and nothing is left behind', async () => {
    const practice = openPractice();
    expect(await save(practice.as(PAUL), 'By a trainee')).toEqual({ kind: 'forbidden' });
    expect(nameIn(await readBook(practice.as(FRONT), address))).toBe('empty');
  });
});

describe('two who save at once', () => {
  const cases = [
    { name: 'owners on the calendar', first: FRONT, second: FRONT },
    { name: 'delegates on an event', first: MIRA, second: MIRA },
    { name: 'an owner and a delegate', first: FRONT, second: MIRA },
    { name: 'a delegate and an owner', first: MIRA, second: FRONT },
  ];

  test.each(cases)('$name: one is saved, the other sees it', async ({ first, second }) => {
    const practice = openPractice();
    const outcomes = await Promise.all([
      save(practice.as(first), 'A'),
      save(practice.as(second), 'B', { updatedBy: 'Lena Hartwig' }),
    ]);
    await expectOneWinner(practice, outcomes);
  });

  test.each(cases)(
    '$name: who looked before the other wrote, and then was slow',
    async ({ first, second }) => {
      const practice = openPractice();
      const [slowHasLooked, quickHasWritten] = [signal(), signal()];
      const quick = practice.as(first, {
        before: (request) => (isWrite(request) ? slowHasLooked.given : undefined),
        after: (request) => (isWrite(request) ? quickHasWritten.give() : undefined),
      });
      const slow = practice.as(second, {
        before: async (request) => {
          if (!isWrite(request)) return;
          slowHasLooked.give();
          await quickHasWritten.given;
          await practice.sleep(800);
        },
      });
      const outcomes = await Promise.all([
        save(quick, 'A'),
        save(slow, 'B', { updatedBy: 'Lena Hartwig' }),
      ]);
      await expectOneWinner(practice, outcomes);
    },
  );

  function isWrite({ method, url }: Request): boolean {
    return method !== 'GET' && !url.endsWith('/$batch');
  }

  function signal(): { readonly given: Promise<void>; readonly give: () => void } {
    let give = () => {};
    const given = new Promise<void>((resolve) => (give = resolve));
    return { given, give: () => give() };
  }

  async function expectOneWinner(
    practice: ReturnType<typeof openPractice>,
    outcomes: readonly [SaveOutcome, SaveOutcome],
  ): Promise<void> {
    const standing = await readBook(practice.as(FRONT), address);
    const winner = outcomes.findIndex(({ kind }) => kind === 'saved');
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
    expect(nameIn(standing)).toBe(['A', 'B'][winner]);
    const loser = outcomes[1 - winner];
    expect(loser?.kind === 'conflict' && nameIn({ read: loser.theirs })).toBe(['A', 'B'][winner]);
  }
});

describe('what goes wrong on the way', () => {
  test.each([FRONT, MIRA])(
    'an answer that was lost behind the write of %s is found out',
    async (writer) => {
      const practice = openPractice();
      const path = writer === FRONT ? '/calendar' : '/events';
      practice.faults.add({
        kind: 'cutAfter',
        method: writer === FRONT ? 'PATCH' : 'POST',
        path,
        times: 1,
      });
      expect(await save(practice.as(writer), 'New')).toMatchObject({ kind: 'saved', revision: 1 });
    },
  );

  test('a carrier that keeps changing under the hand is a conflict of Graph', async () => {
    const practice = openPractice();
    const mira = practice.as(MIRA);
    await save(mira, 'One');
    practice.faults.add({ kind: 'conflict', path: '/events/' });
    await expect(save(mira, 'Two', edited(1))).rejects.toMatchObject({ code: 'conflict' });
    practice.faults.clear();
    expect(nameIn(await readBook(mira, address))).toBe('One');
  });

  test('without the calendar there is no saying what stands on it', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'accessDenied', path: FRONT });
    await expect(readBook(practice.as(MIRA), address)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
