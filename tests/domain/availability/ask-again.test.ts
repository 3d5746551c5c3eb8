import { changes } from '../../../src/domain/availability/changes.ts';
import { findStarts, freeHosts, freeMinutesOn } from '../../../src/domain/availability/find-starts.ts';
import type { HostAvailability, SlotQuery } from '../../../src/domain/availability/query.ts';
import { from, host, mondays, on, query, RULES, shown } from './support/plain.ts';

const lena = host('lena', { busy: [from('10:00-12:00')] });
const omar = host('omar', { busy: [from('09:00-11:00')] });
const ida = host('ida', { hours: mondays('14:00-15:00') });
const hosts = [lena, omar, ida];
const asked = query(hosts);

/** What the second question is answered after the first: no other than if it had been asked alone. */
function again(first: SlotQuery, second: SlotQuery): string[] {
  return shown(findStarts(second, findStarts(first)).starts);
}

test('asked the same again, nobody is worked out again', () => {
  const before = findStarts(asked);
  const kept = findStarts({ ...asked, team: { kind: 'any' }, range: { ...asked.range } }, before);
  expect(kept.starts).toEqual(before.starts);
  expect(kept.work.hosts.map((work, index) => work === before.work.hosts[index])).toEqual([true, true, true]);
});

test('a team of groups is the same only as the same object', () => {
  const team = { kind: 'groups', groups: [['lena', 'omar']] } as const;
  const before = findStarts({ ...asked, team });
  expect(findStarts({ ...asked, team }, before).work.hosts[0]).toBe(before.work.hosts[0]);
});

test('only a host that changed is worked out again', () => {
  const before = findStarts(asked);
  const after = findStarts(query([lena, host('omar'), ida]), before);
  expect(after.work.hosts.map((work, index) => work === before.work.hosts[index])).toEqual([true, false, true]);
  expect(shown(after.starts)).toEqual(['09:00', '10:00', '11:00', '14:00']);
});

test.each<{ name: string; more: Partial<SlotQuery>; is: string[] }>([
  { name: 'the range begins later', more: { range: from('10:00-24:00') }, is: ['11:00', '14:00'] },
  { name: 'the range ends sooner', more: { range: from('00:00-11:00') }, is: ['09:00'] },
  { name: 'it has become later', more: { now: on('09:30') }, is: ['11:00', '14:00'] },
  { name: 'the rules are others', more: { rules: { ...RULES, durationMinutes: 30, stepMinutes: 30 } }, is: ['09:00', '09:30', '11:00', '11:30', '14:00', '14:30'] },
  { name: 'the clock is another', more: { zone: 'Asia/Kathmandu' }, is: ['09:15', '11:15', '14:15'] },
  { name: 'all are needed', more: { team: { kind: 'all' } }, is: [] },
  { name: 'one of two is needed', more: { team: { kind: 'groups', groups: [['omar', 'ida']] } }, is: ['11:00', '14:00'] },
  { name: 'one is needed', more: { team: { kind: 'groups', groups: [['omar']] } }, is: ['11:00'] },
])('what was found before does not count where $name', ({ more, is }) => {
  const rules = more.zone === undefined ? RULES : { ...RULES, durationMinutes: 45 };
  const first = query(hosts, { rules });
  const second = { ...first, ...more };
  expect(shown(findStarts(first).starts)).toEqual(['09:00', '11:00', '14:00']);
  expect(again(first, second)).toEqual(is);
  expect(again(second, first)).toEqual(['09:00', '11:00', '14:00']);
});

test('from one group to another, the starts are those of the other', () => {
  const groups = (...ids: string[]): Partial<SlotQuery> => ({ team: { kind: 'groups', groups: [ids] } });
  expect(again({ ...asked, ...groups('lena', 'omar') }, { ...asked, ...groups('omar', 'ida') })).toEqual(['11:00', '14:00']);
});

test.each<{ name: string; before: HostAvailability[]; after: HostAvailability[]; is: string[] }>([
  { name: 'one host less', before: hosts, after: [lena, omar], is: ['09:00', '11:00'] },
  { name: 'one host more', before: [lena, omar], after: hosts, is: ['09:00', '11:00', '14:00'] },
  { name: 'a second host', before: [lena], after: [lena, ida], is: ['09:00', '14:00'] },
  { name: 'a host who has less time', before: hosts, after: [lena, host('omar', { busy: [from('09:00-12:00')] }), ida], is: ['09:00', '14:00'] },
  { name: 'another host', before: [lena, omar], after: [lena, ida], is: ['09:00', '14:00'] },
])('with $name, the starts are those of the hosts there are', ({ before, after, is }) => {
  expect(again(query(before), query(after))).toEqual(is);
  expect(shown(findStarts(query(before), findStarts(query(after))).starts)).toEqual(shown(findStarts(query(before)).starts));
});

test('where two hosts share a start and one loses it, it is still offered, and no longer when both do', () => {
  const free = [host('lena'), host('omar')] as const;
  const taken = (id: string) => host(id, { busy: [from('10:00-11:00')] });
  const first = findStarts(query([...free]));
  const second = findStarts(query([taken('lena'), free[1]]), first);
  const third = findStarts(query([taken('lena'), taken('omar')]), second);
  const starts = [first, second, third].map((found) => shown(found.starts));
  expect(starts).toEqual([['09:00', '10:00', '11:00'], ['09:00', '10:00', '11:00'], ['09:00', '11:00']]);
});

describe('starts that are not at whole minutes', () => {
  const rules = { ...RULES, alignment: { origin: { kind: 'window' }, restarts: true } } as const;
  const odd = (id: string) => host(id, { hours: mondays('09:00-10:00'), openPeriods: [{ start: on('13:00') + 500, end: on('14:00') + 500 }] });
  const whole = host('whole');

  test.each([
    { name: 'all of them', hosts: [odd('lena'), odd('omar')], is: [on('09:00'), on('13:00') + 500] },
    { name: 'one of two', hosts: [whole, odd('omar')], is: [on('09:00'), on('10:00'), on('11:00'), on('13:00') + 500] },
  ])('are found of $name, with who is free', ({ hosts: some, is }) => {
    const found = findStarts(query(some, { rules }));
    expect(found.starts).toEqual(is);
    expect(freeHosts(found, on('13:00') + 500)).toContain('omar');
  });

  test('are forgotten when the host no longer has any', () => {
    const before = findStarts(query([whole, odd('omar')], { rules }));
    const after = findStarts(query([whole, host('omar', { hours: mondays('14:00-15:00') })], { rules }), before);
    expect(shown(after.starts)).toEqual(['09:00', '10:00', '11:00', '14:00']);
  });
});

test('counted from opening, the round hours are those of each host’s own clock', () => {
  const rules = { ...RULES, alignment: { origin: { kind: 'hour' }, restarts: false } } as const;
  const kolkata = host('ida', { hours: mondays('14:45-17:00', { timeZone: 'Asia/Kolkata' }) });
  // 15:00 in Kolkata is 09:30 in UTC; at 10:00, which is a round hour of Lena’s, Ida is free.
  expect(shown(findStarts(query([lena, kolkata], { rules })).starts)).toEqual(['09:00', '09:30', '10:00', '10:30']);
});

test('free minutes are those of the date, and of nobody unless the host is one of them', () => {
  const found = findStarts(query(hosts));
  expect([freeMinutesOn(found, 'lena', on('15:00')), freeMinutesOn(found, 'lena', on('15:00', 1)), freeMinutesOn(found, 'mia', on('15:00'))]).toEqual([60, 0, undefined]);
});

describe('what a change of calendars', () => {
  const { hosts: _hosts, ...rest } = asked;
  const later = [lena, host('omar', { busy: [from('11:00-12:00')] }), ida];
  const shownChanges = ({ taken, given, after }: ReturnType<typeof changes>) => [shown(taken), shown(given), shown(after.starts)];

  test('took away and gave back is told', () => {
    expect(shownChanges(changes(rest, hosts, later))).toEqual([['11:00'], ['10:00'], ['09:00', '10:00', '14:00']]);
  });

  test('did is told from an earlier answer too', () => {
    expect(shownChanges(changes(rest, findStarts(asked), later))).toEqual([['11:00'], ['10:00'], ['09:00', '10:00', '14:00']]);
    expect(shownChanges(changes(rest, changes(rest, hosts, later).after, hosts))).toEqual([['10:00'], ['11:00'], ['09:00', '11:00', '14:00']]);
  });
});
