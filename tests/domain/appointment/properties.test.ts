import { KIND_NUMBERS, kindOf } from '../../../src/domain/appointment/properties.ts';

test('every kind is read back from its number', () => {
  const { history, ...kinds } = KIND_NUMBERS;
  for (const [kind, number] of Object.entries(kinds)) expect(kindOf(` ${number} `)).toBe(kind);
  // To whoever reads a calendar, earlier revisions of the book are as little an appointment as the book.
  expect(kindOf(String(history))).toBe('carrier');
});

test('an event without a kind is foreign, one of a newer version is not taken for one of ours', () => {
  expect(kindOf(undefined)).toBe('foreign');
  expect(['6', '-1', 'constructor', ''].map(kindOf)).toEqual([undefined, undefined, undefined, undefined]);
});
