import { nextFree } from '../../../src/domain/availability/next-free.ts';
import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';
import { DAY } from '../../../src/domain/time/period.ts';
import { from, host, mondays, MONDAY, on, query, shown } from './support/plain.ts';

const year = { start: MONDAY, end: MONDAY + 366 * DAY };

test.each([
  { name: 'the first of a day', range: from('00:00-24:00'), wanted: 2, is: ['09:00', '10:00'], until: on('10:00') },
  { name: 'all of a day', range: from('00:00-24:00'), wanted: 3, is: ['09:00', '10:00', '11:00'], until: on('11:00') },
  { name: 'no more than there are', range: from('00:00-24:00'), wanted: 4, is: ['09:00', '10:00', '11:00'], until: on('00:00', 1) },
  { name: 'none after the end of a range shorter than a day', range: from('00:00-10:30'), wanted: 4, is: ['09:00', '10:00'], until: on('10:30') },
  { name: 'some of later weeks', range: year, wanted: 7, is: ['09:00', '10:00', '11:00', '09:00 +7', '10:00 +7', '11:00 +7', '09:00 +14'], until: on('09:00', 14) },
  { name: 'none of a range that is empty', range: from('10:00-10:00'), wanted: 1, is: [], until: on('10:00') },
])('$name', ({ range, wanted, is, until }) => {
  const found = nextFree(query([host('lena')], { range }), wanted);
  expect({ ...found, starts: shown(found.starts) }).toEqual({ starts: is, unknown: [], until });
});

describe('what may have been free as well is told', () => {
  const half = host('lena', { calendars: [{ calendar: 'own', reads: [{ kind: 'known', range: { start: MONDAY - DAY, end: on('11:00') }, busy: [] }] }] });
  const told = { host: 'lena', period: from('11:00-12:00') };

  test.each([
    { name: 'where it lies before the last of them', range: from('00:00-24:00'), hosts: [half, host('omar', { hours: mondays('14:00-15:00') })], wanted: 3, unknown: [told] },
    { name: 'where it begins with the last of them', range: from('00:00-24:00'), hosts: [half, host('omar', { hours: mondays('11:00-12:00') })], wanted: 3, unknown: [told] },
    { name: 'where there are too few', range: from('00:00-24:00'), hosts: [half], wanted: 3, unknown: [told] },
    { name: 'but not where it lies behind them', range: from('00:00-24:00'), hosts: [half], wanted: 1, unknown: [] },
  ])('$name', ({ range, hosts, wanted, unknown }) => {
    expect(nextFree(query(hosts, { range }), wanted).unknown).toEqual(unknown);
  });
});

test.each([0, -1, 1.5, NaN, 10_001])('%s are not wanted', (wanted) => {
  const ask = () => nextFree(query([host('lena')]), wanted);
  expect(ask).toThrow(InvalidQueryError);
  expect(ask).toThrow(`wanted ${wanted} is no whole number from 1 to 10000`);
});

test('as many as ten thousand are', () => {
  expect(nextFree(query([host('lena')]), 10_000).starts).toHaveLength(3);
});
