import { isUsedUp, limitUses, usedUpSpans } from '../../../src/domain/availability/limits.ts';
import { daysOfZone } from '../../../src/domain/availability/local-day.ts';
import type { Limits } from '../../../src/domain/availability/query.ts';
import { civilDay } from '../../../src/domain/time/civil-day.ts';
import { DAY, type Period } from '../../../src/domain/time/period.ts';
import { MONDAY, on } from './support/plain.ts';

const days = daysOfZone('UTC');
const hour = (day: number): Period => ({ start: on('09:00', day), end: on('10:00', day) });
/** Three hours on Monday and one on Thursday; one on the Sunday before and one on the Monday after. */
const bookings = [hour(0), hour(0), hour(0), hour(3), hour(-1), hour(7)];
const context = { bookings, durationMinutes: 60, days };

/** The days from the Sunday before until the Tuesday of the week after, by their distance from Monday. */
function closed(limits: Limits, period = { start: on('12:00', -1), end: on('00:00', 9) }): number[] {
  const spans = usedUpSpans(limits, period, context);
  return Array.from({ length: 14 }, (_, index) => index - 2).filter((day) =>
    spans.some((start, index) => index % 2 === 0 && start <= MONDAY + day * DAY && MONDAY + day * DAY < (spans[index + 1] ?? 0)),
  );
}

test.each<{ name: string; limits: Limits; is: number[] }>([
  { name: 'nothing', limits: {}, is: [] },
  { name: 'limits that say nothing', limits: { perDay: {}, perWeek: {} }, is: [] },
  { name: 'one a day', limits: { perDay: { bookings: 1 } }, is: [-1, 0, 3, 7] },
  { name: 'three a day', limits: { perDay: { bookings: 3 } }, is: [0] },
  { name: 'two hours a day', limits: { perDay: { minutes: 120 } }, is: [0] },
  { name: 'four a week', limits: { perWeek: { bookings: 4 } }, is: [0, 1, 2, 3, 4, 5, 6] },
  { name: 'five a week', limits: { perWeek: { bookings: 5 } }, is: [] },
  { name: 'four hours a week', limits: { perWeek: { minutes: 299 } }, is: [0, 1, 2, 3, 4, 5, 6] },
  { name: 'one a day and four a week', limits: { perDay: { bookings: 1 }, perWeek: { bookings: 4 } }, is: [-1, 0, 1, 2, 3, 4, 5, 6, 7] },
  { name: 'an hour a day and one a week', limits: { perDay: { minutes: 60 }, perWeek: { minutes: 119 } }, is: [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8] },
])('$name leaves days full: $is', ({ limits, is }) => {
  expect(closed(limits)).toEqual(is);
});

test('without any limit nothing is worked out', () => {
  expect(usedUpSpans({}, { start: -Infinity, end: Infinity }, context)).toEqual([]);
});

test('a day that begins as the period ends is not of it', () => {
  expect(usedUpSpans({ perDay: { bookings: 1 } }, { start: on('00:00', 6), end: on('00:00', 7) }, context)).toEqual([]);
});

test('days without any booking are full where none are taken', () => {
  expect(closed({ perDay: { bookings: 0 } }, { start: on('00:00'), end: on('00:00', 2) })).toEqual([0, 1]);
});

test('uses are told for the day and for its week, from Monday to Sunday', () => {
  const limits = { perDay: { bookings: 4, minutes: 240 }, perWeek: { bookings: 5, minutes: 300 } };
  const uses = (date: string) => limitUses(limits, civilDay(date), context).map(({ per, what, limit, used }) => `${what} per ${per}: ${used} of ${limit}`);
  expect(uses('2026-11-23')).toEqual(['bookings per day: 3 of 4', 'minutes per day: 180 of 240', 'bookings per week: 4 of 5', 'minutes per week: 240 of 300']);
  expect(uses('2026-11-29')).toEqual(['bookings per day: 0 of 4', 'minutes per day: 0 of 240', 'bookings per week: 4 of 5', 'minutes per week: 240 of 300']);
  expect(uses('2026-11-22')).toEqual(['bookings per day: 1 of 4', 'minutes per day: 60 of 240', 'bookings per week: 1 of 5', 'minutes per week: 60 of 300']);
});

test('only what is limited is told', () => {
  const of = (limits: Limits) => limitUses(limits, civilDay('2026-11-23'), context);
  expect(of({ perDay: { bookings: 4 } })).toEqual([{ per: 'day', what: 'bookings', limit: 4, used: 3 }]);
  expect(of({ perWeek: { minutes: 300 } })).toEqual([{ per: 'week', what: 'minutes', limit: 300, used: 240 }]);
  expect(of({})).toEqual([]);
});

test.each([
  ['bookings', 4, false], ['bookings', 5, true], ['minutes', 240, false], ['minutes', 241, true],
] as const)('of %s, 5 or 300 a day with %i used, an hour more is too much: %s', (what, used, is) => {
  expect(isUsedUp({ per: 'day', what, limit: what === 'bookings' ? 5 : 300, used }, 60)).toBe(is);
});
