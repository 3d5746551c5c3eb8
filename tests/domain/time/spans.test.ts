import fc from 'fast-check';
import type { Period } from '../../../src/domain/time/period.ts';
import {
  clipSpans,
  intersectAll,
  intersectSpans,
  spanAfter,
  spansHold,
  subtractSpans,
  toPeriods,
  toSpans,
  uniteAll,
  uniteSpans,
  type Spans,
} from '../../../src/domain/time/spans.ts';

/** Some are empty, some meet, some are unsorted. */
const periods = fc.array(
  fc.tuple(fc.nat(40), fc.nat(9)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);

/** Which of the moments 0 … 59 lie inside. */
function moments(list: readonly Period[]): number[] {
  return Array.from({ length: 60 }, (_, moment) => moment).filter((moment) =>
    list.some(({ start, end }) => start <= moment && moment < end),
  );
}

function isProper(spans: Spans): boolean {
  return spans.every((edge, index) => index === 0 || edge > (spans[index - 1] ?? Infinity));
}

test('spans cover what their periods cover, in order and joined', () => {
  fc.assert(
    fc.property(periods, (list) => {
      const spans = toSpans(list);
      expect(moments(toPeriods(spans))).toEqual(moments(list));
      expect(isProper(spans)).toBe(true);
    }),
  );
});

test.each([
  { name: 'cut out', of: subtractSpans, keeps: (a: boolean, b: boolean) => a && !b },
  { name: 'in both', of: intersectSpans, keeps: (a: boolean, b: boolean) => a && b },
  { name: 'in either', of: uniteSpans, keeps: (a: boolean, b: boolean) => a || b },
])('what is $name is, moment by moment', ({ of, keeps }) => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const inA = new Set(moments(a));
      const inB = new Set(moments(b));
      const result = of(toSpans(a), toSpans(b));
      expect(moments(toPeriods(result))).toEqual(
        Array.from({ length: 60 }, (_, moment) => moment).filter((moment) => keeps(inA.has(moment), inB.has(moment))),
      );
      expect(isProper(result)).toBe(true);
    }),
  );
});

test('clipped to a period that ends as it starts, nothing is left', () => {
  expect(clipSpans([0, 10, 20, 30], { start: 5, end: 25 })).toEqual([5, 10, 20, 25]);
  expect(clipSpans([0, 10], { start: 5, end: 5 })).toEqual([]);
});

test('a period is held only by one span that holds all of it', () => {
  fc.assert(
    fc.property(periods, fc.nat(50), fc.integer({ min: 1, max: 8 }), (list, start, length) => {
      const inside = new Set(moments(list));
      const all = Array.from({ length }, (_, index) => start + index).every((moment) => inside.has(moment));
      expect(spansHold(toSpans(list), { start, end: start + length })).toBe(all);
    }),
  );
});

test.each([
  [-1, 0], [0, 0], [9, 0], [10, 2], [19, 2], [29, 2], [30, 4],
])('the first span that ends after %i is at %i', (instant, index) => {
  expect(spanAfter([0, 10, 20, 30], instant)).toBe(index);
});

test.each([
  { name: 'nothing', all: [], united: [], common: [] },
  { name: 'one list', all: [[1, 2]], united: [1, 2], common: [1, 2] },
  { name: 'three lists', all: [[0, 5], [2, 8], [4, 9]], united: [0, 9], common: [4, 5] },
  { name: 'lists that meet', all: [[0, 2, 6, 8], [2, 4]], united: [0, 4, 6, 8], common: [] },
  { name: 'an empty list among others', all: [[0, 2], [], [1, 3]], united: [0, 3], common: [] },
])('of $name, what is in any and what is in all', ({ all, united, common }) => {
  expect([uniteAll(all), intersectAll(all)]).toEqual([united, common]);
});
