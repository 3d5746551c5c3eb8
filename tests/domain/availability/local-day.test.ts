import { clockOfHost, daysOfHost, daysOfZone } from '../../../src/domain/availability/local-day.ts';
import { civilDay, dateOf } from '../../../src/domain/time/civil-day.ts';
import { mondays } from './support/plain.ts';

const atHome = mondays('09:00-12:00', { timeZone: 'Europe/Berlin' });
const travels = { ...atHome, zoneChanges: [{ from: '2026-11-24', to: '2026-11-24', timeZone: 'Asia/Tokyo' }] };

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

test.each([
  ['2026-11-23T22:30Z', '2026-11-23', '2026-11-23', 'Europe/Berlin'],
  ['2026-11-23T23:30Z', '2026-11-24', '2026-11-24', 'Asia/Tokyo'],
  // At home it is still the 24th, which is a day in Tokyo.
  ['2026-11-24T16:00Z', '2026-11-24', '2026-11-25', 'Asia/Tokyo'],
  ['2026-11-24T23:30Z', '2026-11-25', '2026-11-25', 'Europe/Berlin'],
])('at %s it is the %s at home, the %s where the host is, and the clock is that of %s', (instant, home, there, zone) => {
  expect(dateOf(daysOfHost(atHome).dayAt(at(instant)))).toBe(home);
  expect(dateOf(daysOfHost(travels).dayAt(at(instant)))).toBe(there);
  expect(clockOfHost(travels)(at(instant)).zone).toBe(zone);
  expect(clockOfHost(atHome)(at(instant)).zone).toBe('Europe/Berlin');
});

test('a date of a host lasts from midnight to midnight where the host is then', () => {
  const day = civilDay('2026-11-24');
  expect(daysOfHost(atHome).periodOf(day)).toEqual({ start: at('2026-11-23T23:00Z'), end: at('2026-11-24T23:00Z') });
  expect(daysOfHost(travels).periodOf(day)).toEqual({ start: at('2026-11-23T15:00Z'), end: at('2026-11-24T15:00Z') });
});

test('a date on which clocks change has the hours it has', () => {
  const lengths = ['2026-03-29', '2026-10-25'].map((date) => {
    const { start, end } = daysOfZone('Europe/Berlin').periodOf(civilDay(date));
    return (end - start) / 3_600_000;
  });
  expect(lengths).toEqual([23, 25]);
});
