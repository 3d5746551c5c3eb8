import type { RotationHost } from '../../../src/domain/rotation/query.ts';
import { at, booked, query, rankAll } from './support.ts';

function calibrations(
  hosts: readonly Omit<RotationHost, 'position'>[],
  basis: 'createdAt' | 'start' = 'createdAt',
): Readonly<Record<string, number>> {
  const ranked = rankAll(query({ kind: 'weighted', basis }, hosts));
  return Object.fromEntries(ranked.map(({ hostId, share }) => [hostId, share.calibration]));
}

function away(start: string, end: string) {
  return { start: at(start), end: at(end) };
}

test.each([
  {
    name: 'a host who joined gets the average of those who were there before',
    hosts: [
      { id: 'ada', bookings: booked('01T09:00', '02T09:00', '10T09:00') },
      { id: 'ben', since: at('03T00:00'), bookings: booked('09T08:00') },
      { id: 'new', since: at('10T00:00'), bookings: booked('11T09:00') },
    ],
    expected: { ada: 0, ben: 2, new: 1.5 },
  },
  {
    name: 'a booking made in the moment of joining was already shared',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00', '03T09:00') },
      { id: 'new', since: at('03T09:00') },
    ],
    expected: { ada: 0, new: 1 },
  },
  {
    name: 'two who joined at the same moment were not there before each other',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00') },
      { id: 'ben', since: at('03T00:00') },
      { id: 'new', since: at('03T00:00') },
    ],
    expected: { ada: 0, ben: 1, new: 1 },
  },
  {
    name: 'own bookings from before joining are not those of others',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00') },
      { id: 'new', since: at('03T00:00'), bookings: booked('01T09:00') },
    ],
    expected: { ada: 0, new: 1 },
  },
  {
    name: 'where nobody was there before, nothing is divided',
    hosts: [
      { id: 'ada', since: at('10T00:00'), bookings: booked('01T09:00') },
      { id: 'ben', since: at('10T00:00'), bookings: booked('02T09:00') },
    ],
    expected: { ada: 0, ben: 0 },
  },
  {
    name: 'joining before the period adds nothing',
    hosts: [
      { id: 'ada', bookings: booked('2026-05-30T09:00', '02T09:00') },
      { id: 'new', since: at('2026-05-31T00:00') },
    ],
    expected: { ada: 0, new: 0 },
  },
  {
    name: 'an absence adds what the others got in it, by the number of others',
    hosts: [
      { id: 'ada', absences: [away('05T00:00', '07T00:00')], bookings: booked('06T09:00') },
      { id: 'ben', bookings: booked('04T23:59', '05T00:00', '06T23:59') },
      { id: 'cy', bookings: booked('07T00:00', '06T10:00') },
    ],
    expected: { ada: 1.5, ben: 0, cy: 0 },
  },
  {
    name: 'absences that overlap or are given in any order add a booking once',
    hosts: [
      {
        id: 'ada',
        absences: [
          away('10T00:00', '11T00:00'),
          away('05T00:00', '07T00:00'),
          away('06T00:00', '08T00:00'),
          away('06T00:00', '06T00:00'),
        ],
      },
      { id: 'ben', bookings: booked('06T09:00', '10T09:00') },
    ],
    expected: { ada: 2, ben: 0 },
  },
  {
    name: 'the only host has no others',
    hosts: [{ id: 'ada', absences: [away('05T00:00', '07T00:00')], bookings: booked('06T09:00') }],
    expected: { ada: 0 },
  },
  {
    name: 'what was booked before joining is not added again for an absence',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00', '06T09:00') },
      { id: 'new', since: at('05T00:00'), absences: [away('01T00:00', '08T00:00')] },
    ],
    expected: { ada: 0, new: 2 },
  },
  {
    name: 'hosts of another priority are another circle',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00') },
      { id: 'ben', priority: 3, bookings: booked('02T09:00', '02T10:00') },
      { id: 'new', since: at('05T00:00') },
    ],
    expected: { ada: 0, ben: 0, new: 1 },
  },
  {
    name: 'what was missed by host or customer adds nothing',
    hosts: [
      { id: 'ada', bookings: booked('02T09:00').map((one) => ({ ...one, guestNoShow: true })) },
      { id: 'new', since: at('05T00:00') },
    ],
    expected: { ada: 0, new: 0 },
  },
])('$name', ({ hosts, expected }) => {
  expect(calibrations(hosts)).toEqual(expected);
});

test('by the start, an absence is measured by when meetings are held, joining by when they were made', () => {
  const made = (createdAt: string, start: string) => ({
    createdAt: at(createdAt),
    start: at(start),
  });
  expect(
    calibrations(
      [
        { id: 'ada', bookings: [made('01T09:00', '25T09:00'), made('06T09:00', '26T09:00')] },
        { id: 'away', absences: [away('26T00:00', '27T00:00')] },
        { id: 'new', since: at('02T00:00'), absences: [away('25T00:00', '27T00:00')] },
      ],
      'start',
    ),
  ).toEqual({ ada: 0, away: 0.5, new: 1 });
});

test('who joins or comes back stands level with the others, not behind them', () => {
  const others = [
    { id: 'ada', bookings: booked('06T09:00', '06T10:00', '06T11:00') },
    { id: 'ben', bookings: booked('06T09:30', '06T10:30', '06T11:30') },
  ];
  const shortfalls = (late: object) =>
    rankAll(query({ kind: 'equal' }, [...others, { id: 'late', ...late }])).map(
      ({ share }) => share.shortfall,
    );
  expect(shortfalls({})).toEqual([2, -1, -1]);
  expect(shortfalls({ since: at('07T00:00') })).toEqual([0, 0, 0]);
  expect(shortfalls({ absences: [away('06T00:00', '07T00:00')] })).toEqual([0, 0, 0]);
});
