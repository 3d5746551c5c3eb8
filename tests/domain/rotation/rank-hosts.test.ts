import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';
import { needsHistory, nextHost, rankHosts } from '../../../src/domain/rotation/rank-hosts.ts';
import { at, booked, idsOf, query, rankAll } from './support.ts';

const never = undefined;
const level = { count: 0, calibration: 0, target: 0, shortfall: 0 };

describe('what decides', () => {
  test.each([
    {
      name: 'the higher priority, before anything else',
      rule: { kind: 'weighted' },
      hosts: [
        { id: 'ada', priority: 1 },
        { id: 'ben', priority: 3, weight: 1, bookings: booked('19T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'priority', ahead: 3, own: 1 },
    },
    {
      name: 'a priority that is not given is 2',
      rule: {},
      hosts: [{ id: 'ada', priority: 1 }, { id: 'ben' }],
      order: ['ben', 'ada'],
      reason: { criterion: 'priority', ahead: 2, own: 1 },
    },
    {
      name: 'who is furthest below the share that the weights give',
      rule: { kind: 'weighted' },
      hosts: [
        { id: 'ada', weight: 100, bookings: booked('01T09:00') },
        { id: 'ben', weight: 300, bookings: booked('02T09:00', '03T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: {
        criterion: 'share',
        ahead: { count: 2, calibration: 0, target: 2.25, shortfall: 0.25 },
        own: { count: 1, calibration: 0, target: 0.75, shortfall: -0.25 },
      },
    },
    {
      name: 'a weight that is not given is 100',
      rule: { kind: 'weighted' },
      hosts: [{ id: 'ada', weight: 99 }, { id: 'ben' }],
      order: ['ben', 'ada'],
      reason: { criterion: 'weight', ahead: 100, own: 99 },
    },
    {
      name: 'the larger weight, when both have their share',
      rule: { kind: 'weighted' },
      hosts: [
        { id: 'ada', weight: 100, bookings: booked('01T09:00') },
        { id: 'ben', weight: 200, bookings: booked('02T09:00', '03T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'weight', ahead: 200, own: 100 },
    },
    {
      name: 'having a weight at all, however far above the share',
      rule: { kind: 'weighted' },
      hosts: [
        { id: 'ada', weight: 0 },
        { id: 'ben', weight: 1, bookings: booked('01T09:00', '02T09:00') },
        { id: 'cy', weight: 500, bookings: booked('03T09:00') },
      ],
      order: ['cy', 'ben', 'ada'],
      reason: { criterion: 'weight', ahead: 1, own: 0 },
    },
    {
      name: 'among hosts without weight, the fewest bookings',
      rule: { kind: 'weighted' },
      hosts: [
        { id: 'ada', weight: 0, bookings: booked('01T09:00') },
        { id: 'ben', weight: 0 },
      ],
      order: ['ben', 'ada'],
      reason: {
        criterion: 'share',
        ahead: { count: 0, calibration: 0, target: 0.5, shortfall: 0.5 },
        own: { count: 1, calibration: 0, target: 0.5, shortfall: -0.5 },
      },
    },
    {
      name: 'equal shares, whatever the weights',
      rule: { kind: 'equal' },
      hosts: [
        { id: 'ada', weight: 1000, bookings: booked('01T09:00', '02T09:00') },
        { id: 'ben', weight: 1, bookings: booked('03T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: {
        criterion: 'share',
        ahead: { count: 1, calibration: 0, target: 1.5, shortfall: 0.5 },
        own: { count: 2, calibration: 0, target: 1.5, shortfall: -0.5 },
      },
    },
    {
      name: 'who was booked longest ago, whatever the number',
      rule: {},
      hosts: [
        { id: 'ada', bookings: booked('03T09:00') },
        { id: 'ben', bookings: booked('02T09:00', '01T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'leastRecent', ahead: at('02T09:00'), own: at('03T09:00') },
    },
    {
      name: 'never booked comes before booked long ago',
      rule: {},
      hosts: [{ id: 'ada', bookings: booked('1971-01-01T00:00') }, { id: 'ben' }],
      order: ['ben', 'ada'],
      reason: { criterion: 'leastRecent', ahead: never, own: at('1971-01-01T00:00') },
    },
    {
      name: 'a last booking that is told of counts when it is later than those listed',
      rule: {},
      hosts: [
        { id: 'ada', bookings: booked('01T09:00'), lastBookedAt: at('04T09:00') },
        { id: 'ben', bookings: booked('02T09:00'), lastBookedAt: at('01T09:00') },
        { id: 'cy', lastBookedAt: at('03T09:00') },
      ],
      order: ['ben', 'cy', 'ada'],
      reason: { criterion: 'leastRecent', ahead: at('03T09:00'), own: at('04T09:00') },
    },
    {
      name: 'equal shares are told apart by who was booked longest ago',
      rule: { kind: 'equal' },
      hosts: [
        { id: 'ada', bookings: booked('02T09:00') },
        { id: 'ben', bookings: booked('01T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'leastRecent', ahead: at('01T09:00'), own: at('02T09:00') },
    },
    {
      name: 'the most free time that day',
      rule: { kind: 'mostFree' },
      hosts: [
        { id: 'ada', freeMinutes: 30 },
        { id: 'ben', freeMinutes: 90.5, bookings: booked('19T09:00') },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'mostFree', ahead: 90.5, own: 30 },
    },
    {
      name: 'the fewest bookings in the days ahead, today to the same time',
      rule: { kind: 'fewestUpcoming', upcomingDays: 2 },
      hosts: [
        { id: 'ada', bookings: [{ createdAt: at('01T09:00'), start: at('22T11:59') }] },
        {
          id: 'ben',
          bookings: [
            { createdAt: at('02T09:00'), start: at('22T12:00') },
            { createdAt: at('02T09:00'), start: at('20T11:59') },
          ],
        },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'fewestUpcoming', ahead: 0, own: 1 },
    },
    {
      name: 'fourteen days ahead where no number is given',
      rule: { kind: 'fewestUpcoming' },
      hosts: [
        { id: 'ada', bookings: [{ createdAt: at('01T09:00'), start: at('2026-07-04T11:59') }] },
        { id: 'ben', bookings: [{ createdAt: at('02T09:00'), start: at('2026-07-04T12:00') }] },
      ],
      order: ['ben', 'ada'],
      reason: { criterion: 'fewestUpcoming', ahead: 0, own: 1 },
    },
    {
      name: 'the order of the book, when nothing else does',
      rule: { kind: 'weighted' },
      hosts: [{ id: 'zoe' }, { id: 'ada' }],
      order: ['zoe', 'ada'],
      reason: { criterion: 'fixedOrder', ahead: 0, own: 1 },
    },
  ] as const)('$name', ({ rule, hosts, order, reason }) => {
    const ranked = rankAll(query(rule, hosts));
    expect(idsOf(ranked)).toEqual(order);
    expect(ranked[0]?.reason).toEqual({ criterion: 'first' });
    expect(ranked.at(-1)?.reason).toEqual(reason);
  });
});

describe('a booking that was missed', () => {
  const hosts = [
    { id: 'ada', bookings: booked('02T09:00') },
    {
      id: 'ben',
      bookings: [
        ...booked('01T09:00'),
        ...booked('03T09:00').map((one) => ({ ...one, hostNoShow: true })),
        ...booked('04T09:00').map((one) => ({ ...one, guestNoShow: true })),
        ...booked('01T10:00').map((one) => ({ ...one, hostNoShow: false, guestNoShow: undefined })),
      ],
    },
  ];

  test('does not count, unless the rule says so; unknown is not missed', () => {
    const standing = (countNoShows?: boolean) => {
      const rule = {
        kind: 'equal',
        ...(countNoShows === undefined ? {} : { countNoShows }),
      } as const;
      const ben = rankAll(query(rule, hosts)).find(({ hostId }) => hostId === 'ben');
      return [ben?.share.count, ben?.lastBookedAt];
    };
    expect(standing()).toEqual([2, at('01T10:00')]);
    expect(standing(false)).toEqual([2, at('01T10:00')]);
    expect(standing(true)).toEqual([4, at('04T09:00')]);
  });

  test('is not upcoming either', () => {
    const start = at('21T09:00');
    const bookings = [{ createdAt: at('01T09:00'), start, guestNoShow: true }];
    const [only] = rankAll(query({ kind: 'fewestUpcoming' }, [{ id: 'ada', bookings }]));
    expect(only?.upcoming).toBe(0);
  });
});

test('bookings outside the period leave the share alone, not the last booking', () => {
  const [ada] = rankAll(
    query({ kind: 'equal' }, [{ id: 'ada', bookings: booked('2026-05-31T23:59') }]),
  );
  expect(ada).toEqual({
    hostId: 'ada',
    position: 0,
    priority: 2,
    weight: 100,
    share: level,
    lastBookedAt: at('2026-05-31T23:59'),
    upcoming: 0,
    freeMinutes: undefined,
    reason: { criterion: 'first' },
  });
});

test('shares are those among hosts of the same priority, free or not', () => {
  const ranked = rankHosts(
    query({ kind: 'weighted' }, [
      { id: 'ada', weight: 200, bookings: booked('01T09:00', '02T09:00') },
      { id: 'ben', weight: 100, bookings: booked('03T09:00') },
      { id: 'cy', weight: 100 },
      { id: 'last', priority: 0, weight: 1000, bookings: booked('04T09:00') },
    ]),
    ['ada', 'last', 'ben'],
  );
  expect(ranked.map(({ hostId, share }) => [hostId, share.target, share.shortfall])).toEqual([
    ['ben', 0.75, -0.25],
    ['ada', 1.5, -0.5],
    ['last', 1, 0],
  ]);
});

test('shortfalls that are the same but for rounding are the same', () => {
  // 25 × (7 / 25) comes out as a little more than 7.
  const days = (howMany: number) =>
    Array.from({ length: howMany }, (_, day) => `${String(day + 1).padStart(2, '0')}T09:00`);
  const hosts = [7, 8, 10].map((weight) => ({
    id: `of ${weight}`,
    weight,
    bookings: booked(...days(weight)),
  }));
  const ranked = rankAll(query({ kind: 'weighted' }, hosts));
  expect(idsOf(ranked)).toEqual(['of 10', 'of 8', 'of 7']);
  expect(ranked.map(({ reason }) => reason.criterion)).toEqual(['first', 'weight', 'weight']);
});

describe('the list of the free', () => {
  const asked = query({}, [{ id: 'ada' }, { id: 'ben' }, { id: 'cy' }]);

  test('may be in any order, and only those on it are ranked', () => {
    expect(idsOf(rankHosts(asked, ['cy', 'ada']))).toEqual(['ada', 'cy']);
    expect(rankHosts(asked, [])).toEqual([]);
  });

  test.each([
    { name: 'a stranger on it is refused', free: ['ada', 'dan'], field: 'free.1' },
    { name: 'a host on it twice is refused', free: ['ada', 'ben', 'ada'], field: 'free.2' },
  ])('$name', ({ free, field }) => {
    expect(() => rankHosts(asked, free)).toThrow(expect.objectContaining({ field }));
    expect(() => rankHosts(asked, free)).toThrow(InvalidQueryError);
  });

  test('the fixed order is the book’s, however the hosts are listed', () => {
    const turned = { ...asked, hosts: asked.hosts.toReversed() };
    expect(idsOf(rankAll(turned))).toEqual(['ada', 'ben', 'cy']);
  });
});

test('free minutes must be known of every free host, and of no other', () => {
  const asked = query({ kind: 'mostFree' }, [{ id: 'ada', freeMinutes: 0 }, { id: 'ben' }]);
  expect(idsOf(rankHosts(asked, ['ada']))).toEqual(['ada']);
  expect(() => rankAll(asked)).toThrow('hosts.1.freeMinutes must be known of every free host');
});

test('who turns out busy gives way to the next, until nobody is left', () => {
  const ranked = rankAll(query({}, [{ id: 'ada' }, { id: 'ben' }]));
  expect(nextHost(ranked)?.hostId).toBe('ada');
  expect(nextHost(ranked, ['ada'])?.hostId).toBe('ben');
  expect(nextHost(ranked, ['ben', 'ada'])).toBeUndefined();
});

test.each([
  { free: [], needed: false },
  { free: ['ada'], needed: false },
  { free: ['ada', 'ben'], needed: true },
])('with $free free, history is needed: $needed', ({ free, needed }) => {
  expect(needsHistory(free)).toBe(needed);
});
