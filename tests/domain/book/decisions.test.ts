import type { BookRead } from '../../../src/domain/book/book-text.ts';
import { chooseCarrier } from '../../../src/domain/book/carriers.ts';
import { migrate } from '../../../src/domain/book/migrations.ts';
import { decideSave } from '../../../src/domain/book/save-decision.ts';
import { configuration } from './support.ts';

const EMPTY: BookRead = { kind: 'empty' };
const UNREADABLE: BookRead = { kind: 'unreadable', cause: { reason: 'head', problems: [], text: '{' } };

function book(revision: number): BookRead {
  const head = { format: 1, revision, parts: 1, sha256: '', updatedAt: '', updatedBy: '' };
  return { kind: 'book', head, configuration: configuration() };
}

describe('saving', () => {
  test.each([
    { name: 'an empty book takes its first save', current: EMPTY, edited: 0, is: { kind: 'write', revision: 1 } },
    { name: 'the revision that was edited is replaced by the next', current: book(4), edited: 4, is: { kind: 'write', revision: 5 } },
    { name: 'another revision is a conflict that shows theirs', current: book(5), edited: 4, is: { kind: 'conflict', theirs: book(5) } },
    { name: 'a book set up meanwhile is a conflict too', current: book(1), edited: 0, is: { kind: 'conflict', theirs: book(1) } },
    { name: 'a book that vanished is a conflict', current: EMPTY, edited: 4, is: { kind: 'conflict', theirs: EMPTY } },
    { name: 'what cannot be read is not overwritten', current: UNREADABLE, edited: 0, is: { kind: 'refusedUnreadable', theirs: UNREADABLE } },
  ] as const)('$name', ({ current, edited, is }) => {
    expect(decideSave(current, { editedRevision: edited })).toEqual(is);
  });

  test.each([
    ['theirs', book(7), 8],
    ['one that cannot be read', UNREADABLE, 5],
    ['one that vanished', EMPTY, 5],
  ] as const)('a person may overwrite %s, with a revision above both', (_name, current, revision) => {
    expect(decideSave(current, { editedRevision: 4, overwrite: true })).toEqual({ kind: 'write', revision });
  });
});

describe('carriers', () => {
  test.each([
    { name: 'only the calendar has it', calendar: book(1), event: EMPTY, carrier: 'calendar', stale: undefined },
    { name: 'only the event has it', calendar: EMPTY, event: book(1), carrier: 'event', stale: undefined },
    { name: 'the higher revision wins', calendar: book(2), event: book(3), carrier: 'event', stale: 'calendar' },
    { name: 'the calendar wins a tie', calendar: book(3), event: book(3), carrier: 'calendar', stale: 'event' },
    { name: 'an unreadable one is not passed over for a readable one', calendar: UNREADABLE, event: book(9), carrier: 'calendar', stale: undefined },
    { name: 'an unreadable event is not passed over either', calendar: book(9), event: UNREADABLE, carrier: 'event', stale: undefined },
    { name: 'neither has one', calendar: EMPTY, event: EMPTY, carrier: 'calendar', stale: undefined },
  ] as const)('$name', ({ calendar, event, carrier, stale }) => {
    const choice = chooseCarrier(calendar, event);
    expect([choice.carrier, choice.stale]).toEqual([carrier, stale]);
  });
});

describe('migrations', () => {
  const migrations = [(value: unknown) => ({ ...(value as object), b: 2 }), (value: unknown) => ({ ...(value as object), c: 3 })];

  test('a text is brought forward from its own format, step by step', () => {
    expect(migrate({ a: 1 }, 1, migrations)).toEqual({ kind: 'current', value: { a: 1, b: 2, c: 3 } });
    expect(migrate({ a: 1 }, 2, migrations)).toEqual({ kind: 'current', value: { a: 1, c: 3 } });
    expect(migrate({ a: 1 }, 3, migrations)).toEqual({ kind: 'current', value: { a: 1 } });
  });

  test.each([0, 4, 1.5, Number.NaN])('format %s is refused, not guessed at', (format) => {
    expect(migrate({}, format, migrations)).toMatchObject({ kind: 'unknownFormat' });
  });
});
