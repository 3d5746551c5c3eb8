import { areWholeMinutes, copyCounts, countedStarts, countRows, emptyCounts, startsOf } from '../../../src/domain/availability/start-counts.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';

const BASE = 100 * MINUTE;
const m = (...minutes: number[]) => minutes.map((minute) => BASE + minute * MINUTE);
const step = 2 * MINUTE;

test('each host counts at each of its starts, and only its own are taken back', () => {
  const counts = emptyCounts({ start: BASE, end: BASE + 6 * MINUTE });
  const all = () => [...counts.counts];
  expect(all()).toEqual([0, 0, 0, 0, 0, 0]);
  countRows(counts, m(0, 4), { step, by: 1 });
  countRows(counts, m(1, 1, 2, 4), { step, by: 1 });
  expect(all()).toEqual([1, 1, 2, 0, 2, 0]);
  expect(countedStarts(counts)).toEqual(m(0, 1, 2, 4));
  countRows(counts, m(0, 4), { step, by: -1 });
  expect(all()).toEqual([0, 1, 1, 0, 1, 0]);
  expect(countedStarts(counts)).toEqual(m(1, 2, 4));
});

test('a copy is counted on by itself', () => {
  const counts = emptyCounts({ start: BASE, end: BASE + 2 * MINUTE });
  const copy = copyCounts(counts);
  countRows(copy, m(1, 1), { step, by: 1 });
  expect([countedStarts(counts), countedStarts(copy)]).toEqual([[], m(1)]);
});

test.each([
  { name: 'begins within a minute', start: BASE + 1, end: BASE + 2 * MINUTE + 1, minutes: 3 },
  { name: 'has no length', start: BASE, end: BASE, minutes: 0 },
  { name: 'ends before it begins', start: BASE + MINUTE, end: BASE, minutes: 0 },
])('a range that $name has $minutes minutes', ({ start, end, minutes }) => {
  const { base, counts } = emptyCounts({ start, end });
  expect([base, counts.length]).toEqual([Math.floor(start / MINUTE) * MINUTE, minutes]);
});

test.each([
  { rows: [], is: true },
  { rows: m(0, 4), is: true },
  { rows: [...m(0, 4), BASE + 1, BASE + 1], is: false },
  { rows: [BASE + 30_000, BASE + 30_000], is: false },
])('whether $rows are at whole minutes: $is', ({ rows, is }) => {
  expect(areWholeMinutes(rows)).toBe(is);
});

test.each([
  { name: 'one after another', rows: m(0, 4, 7, 7), is: m(0, 2, 4, 7) },
  { name: 'out of order', rows: m(7, 7, 0, 2), is: m(0, 2, 7) },
  { name: 'that share a start', rows: m(0, 4, 4, 6), is: m(0, 2, 4, 6) },
  { name: 'that lie within one another', rows: m(0, 4, 1, 3), is: m(0, 1, 2, 3, 4) },
  { name: 'of nobody', rows: [], is: [] },
])('the starts of rows $name come in order, each once', ({ rows, is }) => {
  expect(startsOf(rows, step)).toEqual(is);
});
