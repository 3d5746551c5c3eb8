import { bookableEnd } from '../../../src/domain/availability/bookable-days.ts';
import { bookingPeriod } from '../../../src/domain/availability/booking-window.ts';
import { daysOfZone } from '../../../src/domain/availability/local-day.ts';
import type { BookingWindow } from '../../../src/domain/availability/query.ts';
import { DAY, type Period } from '../../../src/domain/time/period.ts';
import { on } from './support/plain.ts';

const days = daysOfZone('UTC');
const hostDays = daysOfZone('Asia/Tokyo');

test.each<{ window: BookingWindow; start: number; end: number }>([
  { window: { kind: 'none' }, start: -Infinity, end: Infinity },
  { window: { kind: 'bookable', days: 3, count: 'days' }, start: -Infinity, end: Infinity },
  { window: { kind: 'rolling', days: 0, count: 'days' }, start: -Infinity, end: on('00:00', 1) },
  { window: { kind: 'rolling', days: 5, count: 'days' }, start: -Infinity, end: on('00:00', 6) },
  { window: { kind: 'rolling', days: 0, count: 'workdays' }, start: -Infinity, end: on('00:00', 1) },
  { window: { kind: 'rolling', days: 5, count: 'workdays' }, start: -Infinity, end: on('00:00', 8) },
  { window: { kind: 'dates', from: '2026-11-24', to: '2026-11-25' }, start: on('15:00'), end: on('15:00', 2) },
])('$window is a period', ({ window, start, end }) => {
  expect(bookingPeriod(window, { now: on('10:00'), days, hostDays })).toEqual({ start, end });
});

/** A start at ten on each of the days, counted from Monday. */
function startsOn(...places: number[]) {
  return (range: Period) => places.map((day) => on('10:00', day)).filter((start) => range.start <= start && start < range.end);
}

const EVERY_DAY = Array.from({ length: 60 }, (_, day) => day);

test.each<{ name: string; wanted: number; count?: 'days' | 'workdays'; places: number[]; last: number }>([
  { name: 'one day, today', wanted: 1, places: EVERY_DAY, last: 0 },
  { name: 'seven days in a row', wanted: 7, places: EVERY_DAY, last: 6 },
  { name: 'seven workdays, weekends between', wanted: 7, count: 'workdays', places: EVERY_DAY, last: 8 },
  { name: 'more days than are looked at at once', wanted: 16, places: EVERY_DAY, last: 15 },
  { name: 'two days that lie far apart', wanted: 2, places: [13, 14, 40], last: 14 },
  { name: 'three days, the last of them weeks later', wanted: 3, places: [13, 14, 40, 50], last: 40 },
  { name: 'two workdays, and none of them at the weekend', wanted: 2, count: 'workdays', places: [5, 6, 12, 21, 26, 28], last: 28 },
  { name: 'more days than there are, for a year', wanted: 5, places: [1, 2], last: 365 },
  { name: 'a day in the last week that is looked at', wanted: 1, places: [365], last: 365 },
  { name: 'nothing at all, for a year', wanted: 1, places: [], last: 365 },
])('the first bookable days: $name', ({ wanted, count = 'days', places, last }) => {
  const end = bookableEnd({ kind: 'bookable', days: wanted, count }, { now: on('12:00'), zone: 'UTC' }, startsOn(...places));
  expect((end - on('00:00', 1)) / DAY).toBe(last);
});

test('several starts of a day are one day', () => {
  const twice = (range: Period) => startsOn(0, 1, 2)(range).flatMap((start) => [start, start + 3_600_000]);
  expect(bookableEnd({ kind: 'bookable', days: 2, count: 'days' }, { now: on('08:00'), zone: 'UTC' }, twice)).toBe(on('00:00', 2));
});
