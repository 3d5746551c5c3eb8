import fc from 'fast-check';
import { offeredHosts } from '../../../src/domain/rotation/offered-hosts.ts';
import { countedPeriod } from '../../../src/domain/rotation/counted-period.ts';
import {
  ROTATION_BASES,
  ROTATION_KINDS,
  ROTATION_PERIODS,
  type RotationBooking,
  type RotationHost,
  type RotationQuery,
} from '../../../src/domain/rotation/query.ts';
import { rankHosts, type RankedHost } from '../../../src/domain/rotation/rank-hosts.ts';
import { afterBooking, at, choices, idsOf, query, rankAll, tally } from './support.ts';

/** Few moments, around a month's end, so that many are equal. */
const moment = fc
  .integer({ min: 0, max: 30 })
  .map((steps) => at('25T00:00') + steps * 8 * 3_600_000);

const booking: fc.Arbitrary<RotationBooking> = fc.record({
  createdAt: moment,
  start: moment,
  hostNoShow: fc.constantFrom(undefined, false, true),
  guestNoShow: fc.constantFrom(undefined, false, true),
});

const absence = fc
  .tuple(moment, moment)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const host = fc.record(
  {
    weight: fc.constantFrom(0, 0.1, 0.2, 50, 100, 150, 300),
    priority: fc.integer({ min: 1, max: 3 }),
    since: moment,
    absences: fc.array(absence, { maxLength: 3 }),
    bookings: fc.array(booking, { maxLength: 8 }),
    lastBookedAt: moment,
    freeMinutes: fc.constantFrom(0, 30, 60),
  },
  { requiredKeys: ['freeMinutes'] },
);

const anyQuery: fc.Arbitrary<RotationQuery> = fc
  .record({
    rule: fc.record({
      kind: fc.constantFrom(...ROTATION_KINDS),
      timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      period: fc.constantFrom(...ROTATION_PERIODS),
      basis: fc.constantFrom(...ROTATION_BASES),
      countNoShows: fc.boolean(),
      upcomingDays: fc.integer({ min: 1, max: 10 }),
    }),
    now: moment,
    start: moment,
    hosts: fc.array(host, { maxLength: 6 }),
  })
  .map((asked) => ({
    ...asked,
    hosts: asked.hosts.map((one, position) => ({ ...one, position, id: `host${position}` })),
  }));

/** With some of the hosts free. */
const anyQuestion = anyQuery.chain((asked) =>
  fc.tuple(fc.constant(asked), fc.subarray(asked.hosts.map(({ id }) => id))),
);

function shuffled<T>(values: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function shuffledHost(one: RotationHost): fc.Arbitrary<RotationHost> {
  return fc
    .record({ bookings: shuffled(one.bookings ?? []), absences: shuffled(one.absences ?? []) })
    .map((parts) => ({ ...one, ...parts }));
}

test('the order in which hosts, bookings, absences and free hosts are given changes nothing', () => {
  const questions = anyQuestion.chain(([asked, free]) =>
    fc.tuple(
      fc.constant({ asked, free }),
      fc.tuple(...asked.hosts.map(shuffledHost)).chain(shuffled),
      shuffled(free),
    ),
  );
  fc.assert(
    fc.property(questions, ([{ asked, free }, hosts, freeTurned]) => {
      expect(rankHosts({ ...asked, hosts }, freeTurned)).toEqual(rankHosts(asked, free));
      expect(offeredHosts({ ...asked, hosts })).toEqual(offeredHosts(asked));
    }),
  );
});

test('exactly the free hosts are ranked, each once: one who is never free is never chosen', () => {
  fc.assert(
    fc.property(anyQuestion, ([asked, free]) => {
      expect(idsOf(rankHosts(asked, free)).toSorted()).toEqual(free.toSorted());
    }),
  );
});

test('who else is free never changes the order of two', () => {
  fc.assert(
    fc.property(anyQuestion, ([asked, free]) => {
      const all = idsOf(rankAll(asked)).filter((id) => free.includes(id));
      expect(idsOf(rankHosts(asked, free))).toEqual(all);
    }),
  );
});

/** The whole rule in one list of numbers for a host: who is smaller at the first difference is ahead. */
function numbersOf(one: RankedHost, kind: string): readonly (readonly [string, number])[] {
  const middle: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
    leastRecent: [],
    equal: [['share', -one.share.shortfall]],
    weighted: [
      ['weight', one.weight > 0 ? 0 : 1],
      ['share', -one.share.shortfall],
      ['weight', -one.weight],
    ],
    mostFree: [['mostFree', -(one.freeMinutes ?? NaN)]],
    fewestUpcoming: [['fewestUpcoming', one.upcoming]],
  };
  return [
    ['priority', -one.priority],
    ...(middle[kind] ?? []),
    ['leastRecent', one.lastBookedAt ?? -1e17],
    ['fixedOrder', one.position],
  ];
}

test('the reason is the first criterion on which the two differ, in favour of the one ahead', () => {
  fc.assert(
    fc.property(anyQuery, (asked) => {
      const ranked = rankAll(asked);
      ranked.forEach((own, index) => {
        const ahead = ranked[index - 1];
        if (!ahead) return expect(own.reason).toEqual({ criterion: 'first' });
        const ours = numbersOf(own, asked.rule.kind);
        const theirs = numbersOf(ahead, asked.rule.kind);
        const at = ours.findIndex(([, value], place) => value !== theirs[place]?.[1]);
        expect(theirs[at]?.[1]).toBeLessThan(ours[at]?.[1] ?? NaN);
        expect(own.reason.criterion).toBe(ours[at]?.[0]);
        if (own.reason.criterion !== 'first') expect(own.reason.own).not.toEqual(own.reason.ahead);
      });
    }),
  );
});

/** The rule again, word by word, without haste. */
function slowShares(asked: RotationQuery): Readonly<Record<string, readonly number[]>> {
  const { rule, hosts } = asked;
  const { basis = 'createdAt', kind } = rule;
  const period = countedPeriod(asked);
  const bookings = hosts.flatMap((one) =>
    (one.bookings ?? [])
      .filter((each) => rule.countNoShows || !(each.hostNoShow || each.guestNoShow))
      .filter((each) => period.start <= each[basis] && each[basis] < period.end)
      .map((each) => ({ ...each, by: one })),
  );
  const isPeer = (a: RotationHost, b: RotationHost) => (a.priority ?? 2) === (b.priority ?? 2);
  const since = (one: RotationHost) => one.since ?? -Infinity;
  const calibration = (one: RotationHost) => {
    const peers = hosts.filter((other) => isPeer(one, other));
    const others = bookings.filter(({ by }) => by !== one && isPeer(by, one));
    const before = others.filter(({ createdAt }) => createdAt < since(one)).length;
    const there = peers.filter((other) => since(other) < since(one)).length;
    const away = others.filter(
      (each) =>
        each.createdAt >= since(one) &&
        one.absences?.some(({ start, end }) => start <= each[basis] && each[basis] < end),
    ).length;
    return (
      (there === 0 ? 0 : before / there) + (peers.length === 1 ? 0 : away / (peers.length - 1))
    );
  };
  const load = (one: RotationHost) =>
    bookings.filter(({ by }) => by === one).length + calibration(one);
  const sum = (of: readonly RotationHost[], value: (one: RotationHost) => number) =>
    of.reduce((total, one) => total + value(one), 0);
  return Object.fromEntries(
    hosts.map((one) => {
      const peers = hosts.filter((other) => isPeer(one, other));
      const isFlat = kind !== 'weighted' || sum(peers, ({ weight = 100 }) => weight) === 0;
      const weight = (other: RotationHost) => (isFlat ? 1 : (other.weight ?? 100));
      const target = (sum(peers, load) * weight(one)) / sum(peers, weight);
      return [one.id, [load(one) - calibration(one), calibration(one), target, target - load(one)]];
    }),
  );
}

test('counts, calibrations, targets and shortfalls are those of a slow reading of the rule', () => {
  fc.assert(
    fc.property(anyQuery, (asked) => {
      const slow = slowShares(asked);
      for (const { hostId, share } of rankAll(asked)) {
        const { count, calibration, target, shortfall } = share;
        [count, calibration, target, shortfall].forEach((value, index) => {
          expect(Math.abs(value - (slow[hostId]?.[index] ?? NaN))).toBeLessThan(1e-6);
        });
      }
    }),
    { numRuns: 300 },
  );
});

const someHosts = fc.integer({ min: 1, max: 7 });

test('hosts of equal weight who are always free get the same number each', () => {
  const kinds = fc.constantFrom('leastRecent', 'equal', 'weighted', 'fewestUpcoming');
  fc.assert(
    fc.property(kinds, someHosts, fc.integer({ min: 1, max: 6 }), (kind, n, k) => {
      const hosts = Array.from({ length: n }, (_, index) => ({ id: `host${index}` }));
      const chosen = choices(query({ kind }, hosts), n * k);
      expect(tally(chosen)).toEqual(Object.fromEntries(hosts.map(({ id }) => [id, k])));
    }),
  );
});

test('with weights, the counts stay within a few bookings of the shares at every moment', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(weights, (list) => {
      const hosts = list.map((weight, index) => ({ id: `host${index}`, weight }));
      const chosen = choices(query({ kind: 'weighted' }, hosts), 60);
      const total = list.reduce((sum, weight) => sum + weight, 0);
      for (let length = 1; length <= chosen.length; length += 1) {
        const counts = tally(chosen.slice(0, length));
        hosts.forEach(({ id, weight }) => {
          const share = (length * weight) / total;
          expect(Math.abs((counts[id] ?? 0) - share)).toBeLessThan(2.5);
        });
      }
    }),
    { numRuns: 25 },
  );
});

test('a host without weight is not booked while one with weight is free', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(weights, (list) => {
      const hosts = [0, ...list].map((weight, index) => ({ id: `host${index}`, weight }));
      expect(choices(query({ kind: 'weighted' }, hosts), 30)).not.toContain('host0');
    }),
    { numRuns: 20 },
  );
});

test.each(['joins', 'comes back'])(
  'one who %s is not flooded: all get the same from then on',
  (how) => {
    fc.assert(
      fc.property(someHosts, fc.integer({ min: 0, max: 30 }), (n, before) => {
        const late = { id: 'late', position: n };
        const asked = query(
          { kind: 'equal' },
          Array.from({ length: n }, (_, index) => ({ id: `host${index}` })),
        );
        let current = asked;
        for (const id of choices(asked, before)) current = afterBooking(current, id);
        const gap = { start: asked.now, end: current.now };
        const arrived =
          how === 'joins' ? { ...late, since: current.now } : { ...late, absences: [gap] };
        const after = choices({ ...current, hosts: [...current.hosts, arrived] }, (n + 1) * 3);
        const counts = tally(after);
        // Those before may stand one apart, as one more round of bookings would have it.
        for (const id of ['late', ...asked.hosts.map((one) => one.id)]) {
          expect(Math.abs((counts[id] ?? 0) - 3)).toBeLessThanOrEqual(1);
        }
        expect(tally(after.slice(0, n + 1))['late'] ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  },
);

test('a lead limit hides exactly those who are that far ahead of another of their priority', () => {
  fc.assert(
    fc.property(anyQuery, fc.integer({ min: 1, max: 4 }), (asked, leadLimit) => {
      const limited = { ...asked, rule: { ...asked.rule, kind: 'equal', leadLimit } } as const;
      const standings = rankAll(limited);
      const load = ({ share }: RankedHost) => share.count + share.calibration;
      const isHidden = (one: RankedHost) =>
        standings.some(
          (other) => other.priority === one.priority && load(one) - load(other) > leadLimit - 1e-6,
        );
      const shown = standings.filter((one) => !isHidden(one)).map(({ hostId }) => hostId);
      expect(offeredHosts(limited).toSorted()).toEqual(shown.toSorted());
      expect(shown.length > 0).toBe(asked.hosts.length > 0);
    }),
  );
});
