import { keepHosts } from '../../../src/domain/availability/keep-hosts.ts';
import type { FreeBusy } from '../../../src/domain/availability/free-busy.ts';
import type { HostAvailability } from '../../../src/domain/availability/query.ts';
import { FAR, from, host, mondays, query } from './support/plain.ts';

const hours = mondays();
const openPeriods = [from('14:00-15:00')];
const whole: FreeBusy = { kind: 'known', range: FAR, busy: [] };
const part: FreeBusy = { kind: 'known', range: FAR, busy: [] };
const lena: HostAvailability = {
  id: 'lena',
  hours,
  openPeriods,
  calendars: [{ calendar: 'own', reads: [whole] }, { calendar: 'private', reads: [whole, part] }],
  bookings: [from('09:00-10:00'), from('11:00-12:00')],
};
const omar = host('omar', { hours });

/** Whether the host of the earlier question is taken for one that is this instead. */
function keeps(now: HostAvailability, earlier: HostAvailability = lena): boolean {
  const [first] = keepHosts(query([now]), query([omar, earlier])).hosts;
  expect([now, earlier]).toContain(first);
  return first === earlier;
}

test.each<{ name: string; more: Partial<HostAvailability>; is: boolean }>([
  { name: 'says the same', more: {}, is: true },
  { name: 'says the same in lists made anew', more: { calendars: lena.calendars.map((one) => ({ ...one, reads: [...one.reads] })), bookings: [from('09:00-10:00'), from('11:00-12:00')] }, is: true },
  { name: 'has other hours', more: { hours: mondays() }, is: false },
  { name: 'is open at other times besides', more: { openPeriods: [...openPeriods] }, is: false },
  { name: 'has a calendar less', more: { calendars: lena.calendars.slice(0, 1) }, is: false },
  { name: 'has a calendar more', more: { calendars: [...lena.calendars, { calendar: 'third', reads: [] }] }, is: false },
  { name: 'has another calendar', more: { calendars: [{ calendar: 'other', reads: [whole] }, ...lena.calendars.slice(1)] }, is: false },
  { name: 'was read anew', more: { calendars: [{ calendar: 'own', reads: [part] }, ...lena.calendars.slice(1)] }, is: false },
  { name: 'was read further', more: { calendars: [{ calendar: 'own', reads: [whole, part] }, ...lena.calendars.slice(1)] }, is: false },
  { name: 'has no bookings', more: { bookings: undefined }, is: false },
  { name: 'has a booking that begins later', more: { bookings: [from('09:30-10:00'), from('11:00-12:00')] }, is: false },
  { name: 'has a booking that ends later', more: { bookings: [from('09:00-10:00'), from('11:00-12:30')] }, is: false },
])('a host who $name is the same object: $is', ({ more, is }) => {
  expect(keeps({ ...lena, ...more })).toBe(is);
});

test('no bookings are the same as none', () => {
  expect(keeps({ ...omar, bookings: [] }, { ...omar })).toBe(true);
  expect(keeps({ ...omar, bookings: [from('09:00-10:00')] }, { ...omar })).toBe(false);
});

test('another host is not the same, whatever it says', () => {
  expect(keeps({ ...lena, id: 'ida' })).toBe(false);
});

test('hosts stay in their order, and the rest of the question is that of now', () => {
  const before = query([lena, omar]);
  const now = query([{ ...omar }, { ...lena, hours: mondays() }, host('ida')], { zone: 'Europe/Berlin' });
  const kept = keepHosts(now, before);
  expect(kept).toEqual(now);
  expect(kept.hosts.map((one, index) => (one === now.hosts[index] ? 'now' : 'before'))).toEqual(['before', 'now', 'now']);
});

test('without an earlier question it is the one of now', () => {
  const now = query([lena]);
  expect(keepHosts(now, undefined)).toBe(now);
});
