import fc from 'fast-check';
import { contains, merge, overlaps, subtract, type Period } from '../../../src/domain/time/period.ts';

const p = (start: number, end: number): Period => ({ start, end });

test.each([
  { name: 'periods that only touch do not overlap', a: p(0, 5), b: p(5, 9), is: false },
  { name: 'one minute in common is an overlap', a: p(0, 6), b: p(5, 9), is: true },
  { name: 'a period within another overlaps it', a: p(0, 9), b: p(3, 4), is: true },
  { name: 'apart is apart', a: p(0, 2), b: p(5, 9), is: false },
])('$name', ({ a, b, is }) => {
  expect(overlaps(a, b)).toBe(is);
  expect(overlaps(b, a)).toBe(is);
});

test('a period holds its start and not its end', () => {
  expect([4, 5, 8, 9].map((instant) => contains(p(5, 9), instant))).toEqual([false, true, true, false]);
});

test('merging joins what touches, drops what is empty and sorts', () => {
  expect(merge([p(7, 9), p(0, 2), p(2, 4), p(3, 3), p(8, 8)])).toEqual([p(0, 4), p(7, 9)]);
  expect(merge([p(5, 5), p(12, 11), p(7, 9)])).toEqual([p(7, 9)]);
});

test('subtracting leaves what no hole covers', () => {
  expect(subtract(p(0, 10), [p(-5, 1), p(3, 4), p(4, 5), p(9, 20)])).toEqual([p(1, 3), p(5, 9)]);
  expect(subtract(p(0, 10), [p(0, 3), p(8, 10)])).toEqual([p(3, 8)]);
  expect(subtract(p(0, 10), [p(0, 10)])).toEqual([]);
});

const periods = fc.array(
  fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 15 })).map(([s, l]) => p(s, s + l)),
  { maxLength: 12 },
);

test('minute by minute, what is left is what is in the whole and in no hole', () => {
  fc.assert(
    fc.property(periods, (holes) => {
      const whole = p(0, 30);
      const left = subtract(whole, holes);
      for (let minute = -25; minute < 60; minute++) {
        const expected = contains(whole, minute) && !holes.some((hole) => contains(hole, minute));
        expect(left.some((period) => contains(period, minute))).toBe(expected);
      }
    }),
  );
});
