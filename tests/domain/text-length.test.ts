import fc from 'fast-check';
import { splitText, truncate } from '../../src/domain/text-length.ts';

test.each([
  ['a short text stays', 'abc', 5, 'abc'],
  ['a text of just the length stays', 'abcde', 5, 'abcde'],
  ['a longer one is cut', 'abcdef', 5, 'abcde'],
  ['a pair that would be split is left out', 'abcd😀', 5, 'abcd'],
  ['a pair that fits is kept', 'abc😀x', 5, 'abc😀'],
])('%s', (_name, text, units, is) => {
  expect(truncate(text, units)).toBe(is);
});

test('pieces join to the text, none is too long and none splits a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, units) => {
      const pieces = splitText(text, units);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(units);
        expect(/[\uD800-\uDBFF]$/u.test(piece)).toBe(false);
      }
    }),
  );
});
