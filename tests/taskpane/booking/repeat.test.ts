import { occurrencesOf } from '../../../src/domain/availability/recurrence.ts';
import { ruleOf, type Repeat } from '../../../src/taskpane/booking/repeat.ts';

const zone = 'Europe/Berlin';
/** A Tuesday, 10:00 in Berlin, before the clocks go back. */
const START = Date.UTC(2026, 9, 20, 8);
const count = (times: number): Repeat['end'] => ({ kind: 'count', count: times });
const until = (date: string): Repeat['end'] => ({ kind: 'until', date });

test.each<{ name: string; repeat: Repeat; days: string[] }>([
  { name: 'every week, the same time on the clock', repeat: { kind: 'weekly', interval: 1, end: count(3) }, days: ['2026-10-20T10:00', '2026-10-27T10:00', '2026-11-03T10:00'] },
  { name: 'every second day up to a day, that day included', repeat: { kind: 'daily', interval: 2, end: until('2026-10-24') }, days: ['2026-10-20T10:00', '2026-10-22T10:00', '2026-10-24T10:00'] },
  { name: 'every month', repeat: { kind: 'monthly', interval: 1, end: count(2) }, days: ['2026-10-20T10:00', '2026-11-20T10:00'] },
])('$name', ({ repeat, days }) => {
  const rule = ruleOf(repeat, START, zone);
  const starts = occurrencesOf({ start: START, zone, rule: rule ?? '' });
  const wall = starts.map((start) => Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16));
  expect(wall).toEqual(days);
});

test.each<[string, Repeat]>([
  ['once', { kind: 'weekly', interval: 1, end: count(1) }],
  ['too often', { kind: 'weekly', interval: 1, end: count(61) }],
  ['half a time', { kind: 'weekly', interval: 1, end: count(2.5) }],
  ['nothing typed', { kind: 'weekly', interval: 1, end: count(Number.NaN) }],
  ['no interval', { kind: 'weekly', interval: 0, end: count(3) }],
  ['too rarely', { kind: 'weekly', interval: 27, end: count(3) }],
  ['up to the first day', { kind: 'weekly', interval: 1, end: until('2026-10-20') }],
  ['no date', { kind: 'weekly', interval: 1, end: until('') }],
])('%s is no repetition', (_name, repeat) => {
  expect(ruleOf(repeat, START, zone)).toBeUndefined();
});
