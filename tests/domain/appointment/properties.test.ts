import { KIND_NUMBERS, kindOf } from '../../../src/domain/appointment/properties.ts';

test('every kind is read back from its number', () => {
  for (const [kind, number] of Object.entries(KIND_NUMBERS)) expect(kindOf(` ${number} `)).toBe(kind);
});

test('an event without a kind is foreign, one of a newer version is not taken for one of ours', () => {
  expect(kindOf(undefined)).toBe('foreign');
  expect(['5', '-1', 'constructor', ''].map(kindOf)).toEqual([undefined, undefined, undefined, undefined]);
});
