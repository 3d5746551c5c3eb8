import type { Host, LinkedCalendar } from '../../../src/domain/book/configuration.ts';
import { bookingConfigurationSchema } from '../../../src/domain/book/configuration.ts';
import {
  MOST_REMEMBERED,
  rememberedCalendar,
  withCounted,
  withDestination,
  withoutCounted,
} from '../../../src/domain/book/host-calendars.ts';
import { configuration } from './support.ts';

function calendar(name: string, id?: string): LinkedCalendar {
  return { mailbox: `${name}@example.com`, name, color: '#0b6a0b', ...(id && { calendarId: id }) };
}

function hostWith(...availability: readonly string[]): Host {
  const [host] = configuration().hosts;
  if (!host) throw new Error('was to have a host');
  return { ...host, destination: calendar('main'), availability: availability.map((one) => calendar(one)) };
}

function names({ destination, availability }: Host): string[] {
  return [destination.name, ...availability.map(({ name }) => name)];
}

test('a removed calendar is no longer among those that are read, and nothing else changes', () => {
  const host = { ...hostWith('a', 'b', 'c'), nickname: 'Len' };
  const { removedCalendars, ...rest } = withoutCounted(host, calendar('b'));
  expect(rest).toEqual({ ...host, availability: [calendar('a'), calendar('c')] });
  expect(removedCalendars).toEqual([{ ...calendar('b'), place: 1 }]);
});

test('adding it again brings back its name, colour, place and what newer versions know of it', () => {
  const named = { ...calendar('b'), name: 'Room 2', color: '#123456', shelf: 3 };
  const host = { ...hostWith('a'), availability: [calendar('a'), named, calendar('c')] };
  const back = withCounted(withoutCounted(host, named), calendar('B'.toLowerCase()));
  expect(back).toEqual(host);
  expect(rememberedCalendar(withoutCounted(host, named), calendar('b')).name).toBe('Room 2');
});

test('the address counts, whatever its case; another calendar of the mailbox is another', () => {
  const host = withoutCounted(hostWith('a'), { ...calendar('a'), mailbox: 'A@Example.com' });
  expect(names(host)).toEqual(['main']);
  expect(withoutCounted(hostWith('a'), calendar('a', 'courses'))).toEqual(hostWith('a'));
  expect(names(withCounted(hostWith('a'), calendar('a', 'courses')))).toEqual(['main', 'a', 'a']);
});

test('what is read already is not added twice', () => {
  expect(withCounted(hostWith('a'), calendar('a'))).toEqual(hostWith('a'));
  expect(withCounted(hostWith('a'), calendar('main'))).toEqual(hostWith('a'));
});

test('no calendar besides is a choice of its own: it stays empty, whatever is added and removed', () => {
  const host = withoutCounted(withCounted(hostWith(), calendar('a')), calendar('a'));
  expect(host.availability).toEqual([]);
  expect(names(host)).toEqual(['main']);
});

test.each([
  { name: 'one that was not read', to: 'new', counts: ['new', 'main', 'a', 'b'], removed: ['new', 'a', 'b'] },
  { name: 'one that counted already', to: 'a', counts: ['a', 'main', 'b'], removed: ['a', 'b'] },
])('bookings go to $name, and the one before counts unless it was the wrong one', ({ to, counts, removed }) => {
  const host = hostWith('a', 'b');
  expect(names(withDestination(host, calendar(to), 'counts'))).toEqual(counts);
  const without = withDestination(host, calendar(to), 'removed');
  expect(names(without)).toEqual(removed);
  expect(without.removedCalendars).toEqual([calendar('main')]);
});

test('a calendar that receives bookings again is called as before', () => {
  const host = { ...hostWith(), destination: { ...calendar('main'), name: 'Room 1' } };
  const away = withDestination(host, calendar('wrong'), 'removed');
  const back = withDestination(away, calendar('main'), 'removed');
  expect(back.destination).toEqual(host.destination);
  expect(back.removedCalendars).toEqual([calendar('wrong')]);
});

test('the same calendar again changes nothing', () => {
  const host = hostWith('a');
  expect(withDestination(host, { ...calendar('main'), name: 'x' }, 'removed')).toBe(host);
});

test('only so many are remembered, and the book still reads them', () => {
  const others = Array.from({ length: MOST_REMEMBERED + 3 }, (_, index) => `c${index}`);
  const host = others.reduce((left, name) => withoutCounted(left, calendar(name)), hostWith(...others));
  expect(host.removedCalendars).toHaveLength(MOST_REMEMBERED);
  expect(host.removedCalendars?.[0]?.name).toBe(`c${MOST_REMEMBERED + 2}`);
  const parsed = bookingConfigurationSchema.safeParse({ ...configuration(), hosts: [host], services: [] });
  expect(parsed.success && parsed.data.hosts[0]).toEqual(host);
});
