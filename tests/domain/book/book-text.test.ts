import fc from 'fast-check';
import {
  BOOK_PROPERTIES,
  decodeBook,
  encodeBook,
  HEAD_PROPERTY,
  MAX_PARTS,
  PART_LENGTH,
  partProperty,
  type BookValues,
} from '../../../src/domain/book/book-text.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { configuration } from './support.ts';

const SAVE = { revision: 3, updatedAt: 1_790_000_000_000, updatedBy: 'Mira Keller' };

function encoded(value: BookingConfiguration = configuration()): Record<string, string> {
  const result = encodeBook(value, SAVE);
  if (result.kind !== 'encoded') throw new Error(result.kind);
  return { ...result.values };
}

/** As the mailbox gives it back: blank values are not there. */
function stored(values: BookValues): BookValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** Long enough for several parts. */
function large(): BookingConfiguration {
  const base = configuration();
  const [service] = base.services;
  const services = Array.from({ length: 60 }, (_, index) => ({
    ...service!,
    slug: `service-${index}`,
    name: `${'Krankengymnastik 🏋️ '.repeat(3)}${index}`,
  }));
  return { ...base, services };
}

test('what was saved is read back, in one part or several', () => {
  for (const value of [configuration(), large()]) {
    const read = decodeBook(stored(encoded(value)));
    expect(read).toMatchObject({ kind: 'book', configuration: value, head: { revision: 3, format: 1 } });
  }
});

test('a save names every part, so that nothing of an older, longer text stays', () => {
  expect(Object.keys(encoded()).sort()).toEqual([...BOOK_PROPERTIES].sort());
  expect(decodeBook(stored({ ...encoded(large()), ...encoded() }))).toMatchObject({ kind: 'book' });
});

test('no part is too long and none splits a surrogate pair', () => {
  const parts = Object.entries(stored(encoded(large()))).filter(([id]) => id !== HEAD_PROPERTY);
  expect(parts.length).toBeGreaterThan(2);
  for (const [, part] of parts) {
    expect(part.length).toBeLessThanOrEqual(PART_LENGTH);
    expect(/[\uD800-\uDBFF]$/u.test(part)).toBe(false);
  }
});

test('a text for more than sixteen parts is refused with its size', () => {
  const value = { ...configuration(), notes: 'x'.repeat(PART_LENGTH * MAX_PARTS) };
  expect(encodeBook(value, SAVE)).toMatchObject({ kind: 'tooLarge', limit: 32_000 });
});

test('a configuration the schema refuses is never written', () => {
  const value = configuration();
  const broken = { ...value, organisation: { ...value.organisation, timeZone: 'Mars' } };
  expect(encodeBook(broken, SAVE)).toEqual({
    kind: 'invalid',
    problems: [{ path: 'organisation.timeZone', problem: 'notATimeZone' }],
  });
});

test('a calendar without properties has an empty book', () => {
  expect(decodeBook({})).toEqual({ kind: 'empty' });
});

const first = partProperty(1);
const cases: readonly { name: string; spoil: (values: Record<string, string>) => void; reason: string; path: string }[] = [
  { name: 'a head that is cut off', spoil: (v) => (v[HEAD_PROPERTY] = v[HEAD_PROPERTY]!.slice(0, 40)), reason: 'head', path: 'head' },
  { name: 'a head of another kind', spoil: (v) => (v[HEAD_PROPERTY] = '{"format":1}'), reason: 'head', path: 'head.revision' },
  { name: 'parts without a head', spoil: (v) => (v[HEAD_PROPERTY] = ''), reason: 'head', path: 'head' },
  { name: 'a missing part', spoil: (v) => (v[first] = ''), reason: 'missingPart', path: 'part 1 of 1' },
  { name: 'a part cut to 255 units', spoil: (v) => (v[first] = v[first]!.slice(0, 255)), reason: 'checksum', path: 'sha256' },
  { name: 'a changed letter', spoil: (v) => (v[first] = v[first]!.replace('Lena', 'Lina')), reason: 'checksum', path: 'sha256' },
  { name: 'a format of the future', spoil: (v) => (v[HEAD_PROPERTY] = v[HEAD_PROPERTY]!.replace('"format":1', '"format":2')), reason: 'format', path: 'format' },
];

test.each(cases)('$name is an error with its cause and its text, never the defaults', ({ spoil, reason, path }) => {
  const values = encoded();
  spoil(values);
  const read = decodeBook(values);
  if (read.kind !== 'unreadable') throw new Error(read.kind);
  expect(read.cause.reason).toBe(reason);
  expect(read.cause.problems[0]?.path).toBe(path);
  expect(read.cause.text).not.toBe('');
});

test('a text that is whole but not valid names the field', () => {
  const value = configuration();
  const spoilt = { ...value, services: [{ ...value.services[0]!, durationMinutes: -5 }] };
  const { sha256 } = jest.requireActual('@noble/hashes/sha2.js') as { sha256: (b: Uint8Array) => Uint8Array };
  const text = JSON.stringify(spoilt);
  const sum = Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex');
  const head = { ...JSON.parse(encoded()[HEAD_PROPERTY]!), sha256: sum, parts: 1 };
  const read = decodeBook({ [HEAD_PROPERTY]: JSON.stringify(head), [first]: text });
  expect(read).toMatchObject({
    kind: 'unreadable',
    cause: {
      reason: 'invalid',
      revision: 3,
      problems: [{ path: 'services.0.durationMinutes', problem: 'tooSmall' }],
    },
  });
});

test('fields of newer versions survive reading and writing back', () => {
  const base = configuration();
  const value = {
    ...base,
    waitingList: { enabled: true },
    hosts: [{ ...base.hosts[0]!, weight: 3 }],
  };
  const read = decodeBook(stored(encoded(value)));
  if (read.kind !== 'book') throw new Error(read.kind);
  expect(read.configuration).toEqual(value);
  expect(decodeBook(stored(encoded(read.configuration)))).toMatchObject({ configuration: value });
});

test('whatever the properties hold, reading gives an answer and no exception', () => {
  const values = fc.dictionary(fc.constantFrom(...BOOK_PROPERTIES), fc.oneof(fc.string(), fc.json()));
  fc.assert(
    fc.property(values, (found) => {
      expect(['empty', 'unreadable']).toContain(decodeBook(found).kind);
    }),
  );
});
