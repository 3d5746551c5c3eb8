import { partProperty } from '../../../src/domain/book/book-text.ts';
import type { OrganisationSeed } from '../../../src/simulator/mailbox/seed.ts';
import type { Desk } from '../../../src/taskpane/app/desk.ts';
import { bookQuery, sharedBooks, type FoundBook } from '../../../src/taskpane/book/book-query.ts';
import { lookForBook } from '../../../src/taskpane/book/look-for-book.ts';
import { FRONT, JONAS, LENA, MIRA, openPractice, type Practice } from '../../graph/support/practice.ts';

type Preferences = Record<string, unknown>;

/** As much of a desk as looking for a book needs. */
function deskOf(practice: Practice, preferences: Preferences = {}, mail = MIRA): Desk {
  return {
    graph: practice.as(mail),
    host: {
      user: { name: 'Mira Keller', address: mail },
      preferences: {
        get: (key: string) => preferences[key],
        set: async (key: string, value: unknown) => void (preferences[key] = value),
      },
    },
    now: () => practice.clock.now(),
  } as unknown as Desk;
}

async function find(desk: Desk): Promise<FoundBook> {
  const { queryFn } = bookQuery(desk);
  if (typeof queryFn !== 'function') throw new Error('The query cannot be run');
  const { signal } = new AbortController();
  return (await queryFn({ signal } as Parameters<typeof queryFn>[0])).found;
}

function withPart(seed: OrganisationSeed, value: string): OrganisationSeed {
  return {
    ...seed,
    people: seed.people.map((person) => ({
      ...person,
      calendars: person.calendars.map((calendar) => ({
        ...calendar,
        extendedProperties: (calendar.extendedProperties ?? []).map((property) =>
          property.id === partProperty(1) ? { ...property, value } : property,
        ),
      })),
    })),
  };
}

test('the one book that is shared with somebody is theirs, and remembered', async () => {
  const preferences: Preferences = {};
  const found = await find(deskOf(openPractice({ book: 'present' }), preferences));
  expect(found).toMatchObject({ kind: 'book', book: { address: { mailbox: FRONT }, revision: 1 } });
  expect(preferences).toEqual({ book: { mailbox: FRONT } });
});

test('a book is opened even where Outlook does not remember it', async () => {
  const desk = deskOf(openPractice({ book: 'present' }));
  desk.host.preferences.set = () => Promise.reject(new Error('full'));
  expect(await find(desk)).toMatchObject({ kind: 'book' });
});

test('without a book the own calendar is empty', async () => {
  expect(await find(deskOf(openPractice()))).toEqual({ kind: 'empty', address: { mailbox: MIRA } });
});

test('the remembered book comes before the own calendar', async () => {
  const desk = deskOf(openPractice({ book: 'present' }), { book: { mailbox: LENA } });
  expect(await find(desk)).toEqual({ kind: 'empty', address: { mailbox: LENA } });
});

test.each([[7], ['front desk'], [{ mailbox: '' }], [null]])(
  'a choice that cannot be read (%j) is no choice',
  async (book) => {
    expect(await find(deskOf(openPractice(), { book }))).toMatchObject({ kind: 'empty' });
  },
);

test('a remembered book that is not there any more is said to be closed', async () => {
  const desk = deskOf(openPractice(), { book: { mailbox: 'gone@nordlicht.example' } });
  expect(await find(desk)).toMatchObject({
    kind: 'closed',
    address: { mailbox: 'gone@nordlicht.example' },
  });
});

test('a damaged book is shown with its cause, never as an empty one', async () => {
  const practice = openPractice({ book: 'present', change: (seed) => withPart(seed, '{"x":') });
  const found = await find(deskOf(practice, { book: { mailbox: FRONT } }));
  expect(found).toMatchObject({ kind: 'unreadable', cause: { reason: 'checksum', revision: 1 } });
});

test('a damaged book that is shared with somebody is shown, not passed over', async () => {
  const practice = openPractice({ book: 'present', change: (seed) => withPart(seed, '{"x":') });
  const found = await find(deskOf(practice));
  expect(found).toMatchObject({ kind: 'unreadable', address: { mailbox: FRONT } });
});

test('a calendar that may not be read holds no book for this person', async () => {
  const practice = openPractice({ book: 'present' });
  practice.faults.add({ kind: 'accessDenied', path: JONAS });
  const { signal } = new AbortController();
  const books = await sharedBooks(deskOf(practice), { except: MIRA, signal });
  expect(books.map(({ address }) => address)).toEqual([{ mailbox: FRONT }]);
});

test('a calendar that does not answer now is not passed over', async () => {
  const practice = openPractice({ book: 'present' });
  practice.faults.add({ kind: 'unavailable', path: FRONT });
  await expect(find(deskOf(practice))).rejects.toMatchObject({ name: 'GraphError' });
});

describe('looking at an address', () => {
  test.each([
    [FRONT, { kind: 'book' }],
    [` ${FRONT.toUpperCase()} `, { kind: 'notAnAddress' }],
    [LENA, { kind: 'empty', canEdit: true }],
    ['nobody@nordlicht.example', { kind: 'notFound' }],
    ['nobody', { kind: 'notAnAddress' }],
  ])('%j', async (mailbox, look) => {
    expect(await lookForBook(deskOf(openPractice({ book: 'present' })), { mailbox })).toEqual(look);
  });

  test('a damaged one is there', async () => {
    const practice = openPractice({ book: 'present', change: (seed) => withPart(seed, 'x') });
    expect(await lookForBook(deskOf(practice), { mailbox: FRONT })).toEqual({ kind: 'unreadable' });
  });

  test('what went wrong is kept', async () => {
    const practice = openPractice({ book: 'present' });
    practice.faults.add({ kind: 'truncated' });
    expect(await lookForBook(deskOf(practice), { mailbox: FRONT })).toMatchObject({
      kind: 'failed',
      error: { code: 'malformed' },
    });
  });
});

describe('an account without a calendar', () => {
  function withoutMailbox(book: 'none' | 'present'): Desk {
    const desk = deskOf(openPractice({ book }));
    const user = { name: 'Somebody', address: 'somebody@nordlicht.example' };
    return { ...desk, host: { ...desk.host, user } };
  }

  test('is said to have none, and is not taken for one that is empty', async () => {
    expect(await find(withoutMailbox('none'))).toMatchObject({
      kind: 'noCalendar',
      address: { mailbox: 'somebody@nordlicht.example' },
      error: { code: 'notFound' },
    });
  });

  test('works with the one book that is shared with it', async () => {
    expect(await find(withoutMailbox('present'))).toMatchObject({
      kind: 'book',
      book: { address: { mailbox: FRONT } },
    });
  });
});
