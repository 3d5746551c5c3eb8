import { civilDay, civilDayOf, dateOf, isWorkday, weekdayOf } from '../../../src/domain/time/civil-day.ts';
import { DAY } from '../../../src/domain/time/period.ts';

test.each([
  ['1970-01-01', 0, 4],
  ['1969-12-31', -1, 3],
  ['2026-11-21', 20_778, 6],
  ['2028-02-29', 21_243, 2],
])('%s is day %i, a weekday of %i', (date, day, weekday) => {
  expect([civilDay(date), dateOf(day), weekdayOf(day)]).toEqual([day, date, weekday]);
});

test.each(['2026-02-30', '2026-13-01', '21.11.2026', '2026-11-21T00:00', '+002026-11-21', ''])('%j is no date', (text) => {
  expect(civilDay(text)).toBeNaN();
});

test('Monday to Friday are workdays', () => {
  const monday = civilDay('2026-11-16');
  expect([0, 1, 2, 3, 4, 5, 6].map((days) => isWorkday(monday + days))).toEqual([true, true, true, true, true, false, false]);
});

test('a moment on the wall belongs to the day it has begun', () => {
  expect([-1, 0, DAY - 1, DAY].map(civilDayOf)).toEqual([-1, 0, 0, 1]);
});
