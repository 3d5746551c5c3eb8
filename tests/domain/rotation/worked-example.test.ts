import { afterBooking, at, booked, choices, query, rankAll } from './support.ts';

const JOINED = at('15T00:00');

/** As in docs/rotation.md. */
const asked = query({ kind: 'weighted' }, [
  {
    id: 'ada',
    weight: 200,
    bookings: booked(
      '02T09:00',
      '03T09:00',
      '04T09:00',
      '08T09:00',
      '09T09:00',
      '10T09:00',
      '17T09:00',
    ),
  },
  { id: 'ben', weight: 100, bookings: booked('02T10:00', '05T09:00', '09T10:00', '18T09:00') },
  { id: 'cy', weight: 100, since: JOINED, bookings: booked('16T09:00') },
]);

function shortfalls(ranked: ReturnType<typeof rankAll>) {
  return ranked.map(({ hostId, share }) => [hostId, share.shortfall]);
}

test('the worked example of the documentation comes out as written there', () => {
  const ranked = rankAll(asked);
  expect(ranked.map(({ hostId, share }) => [hostId, share])).toEqual([
    ['ada', { count: 7, calibration: 0, target: 8.25, shortfall: 1.25 }],
    ['ben', { count: 4, calibration: 0, target: 4.125, shortfall: 0.125 }],
    ['cy', { count: 1, calibration: 4.5, target: 4.125, shortfall: -1.375 }],
  ]);
  expect(ranked[1]?.reason).toEqual({
    criterion: 'share',
    ahead: ranked[0]?.share,
    own: ranked[1]?.share,
  });
  expect(shortfalls(rankAll(afterBooking(asked, 'ada')))).toEqual([
    ['ada', 0.75],
    ['ben', 0.375],
    ['cy', -1.125],
  ]);
  expect(choices(asked, 3)).toEqual(['ada', 'ada', 'ben']);
});
