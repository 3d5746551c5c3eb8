import { civilDay } from '../../../src/domain/time/civil-day.ts';
import { hoursPlan, minutesOfDay, type WorkingHours } from '../../../src/domain/time/working-hours.ts';

const base: WorkingHours = { timeZone: 'Europe/Berlin', weekly: { 1: [{ start: '09:00', end: '12:30' }, { start: '14:00', end: '26:15' }], 7: [{ start: '00:00', end: '24:00' }] }, overrides: [] };
const MONDAY = civilDay('2026-11-23');

test('minutes of a day are counted from midnight, and on past the next', () => {
  expect(['00:00', '09:05', '24:00', '26:15', '48:00'].map(minutesOfDay)).toEqual([0, 545, 1440, 1575, 2880]);
});

test('windows are those of the weekday; a day that is missing is closed', () => {
  const plan = hoursPlan(base);
  const week = Array.from({ length: 7 }, (_, day) => plan.windowsOn(MONDAY + day));
  expect(week).toEqual([[540, 750, 840, 1575], [], [], [], [], [], [0, 1440]]);
});

test('a date of its own has its own windows, of all that are said of it', () => {
  const overrides = [{ date: '2026-11-23', windows: [{ start: '10:00', end: '11:00' }] }, { date: '2026-11-29', windows: [] }, { date: '2026-11-23', windows: [{ start: '15:00', end: '16:00' }] }];
  const plan = hoursPlan({ ...base, overrides });
  expect([0, 6, 7].map((day) => [plan.windowsOn(MONDAY + day), plan.isOverridden(MONDAY + day)])).toEqual([
    [[600, 660, 900, 960], true],
    [[], true],
    [[540, 750, 840, 1575], false],
  ]);
});

test('days away are told from the first to the last', () => {
  const plan = hoursPlan({ ...base, awayDays: [{ from: '2026-11-24', to: '2026-11-25' }, { from: '2026-11-27', to: '2026-11-27' }] });
  expect([0, 1, 2, 3, 4, 5].map((day) => plan.isAway(MONDAY + day))).toEqual([false, true, true, false, true, false]);
  expect([plan.hasAway, hoursPlan(base).hasAway, hoursPlan({ ...base, awayDays: [] }).hasAway]).toEqual([true, false, false]);
});

test('of changes of zone the last that holds on a date counts', () => {
  const zoneChanges = [{ from: '2026-11-24', timeZone: 'Asia/Tokyo' }, { from: '2026-11-26', to: '2026-11-27', timeZone: 'Asia/Kolkata' }];
  const plan = hoursPlan({ ...base, zoneChanges });
  expect([0, 1, 2, 3, 4, 5].map((day) => plan.zoneOn(MONDAY + day))).toEqual(['Europe/Berlin', 'Asia/Tokyo', 'Asia/Tokyo', 'Asia/Kolkata', 'Asia/Kolkata', 'Asia/Tokyo']);
  expect([plan.hasZoneChanges, hoursPlan(base).hasZoneChanges, hoursPlan({ ...base, zoneChanges: [] }).hasZoneChanges]).toEqual([true, false, false]);
});

test('hours are worked out once for each value', () => {
  expect(hoursPlan(base)).toBe(hoursPlan(base));
  expect(hoursPlan({ ...base })).not.toBe(hoursPlan(base));
});
