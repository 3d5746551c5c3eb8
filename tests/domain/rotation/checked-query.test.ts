import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';
import { offeredHosts } from '../../../src/domain/rotation/offered-hosts.ts';
import type {
  RotationHost,
  RotationQuery,
  RotationRule,
} from '../../../src/domain/rotation/query.ts';
import { NOW, query, rankAll } from './support.ts';

const good = query({ kind: 'equal' }, [{ id: 'ada' }, { id: 'ben' }]);

function withRule(rule: object): RotationQuery {
  return { ...good, rule: { ...good.rule, ...rule } as RotationRule };
}

function withHost(host: Partial<RotationHost>): RotationQuery {
  return {
    ...good,
    hosts: [
      { id: 'zoe', position: 7 },
      { id: 'ada', position: 0, ...host },
    ],
  };
}

const INSTANT = 'must be a moment in the years 1 to 9999, in epoch milliseconds';
const booking = { createdAt: NOW, start: NOW };

test.each([
  { asked: { ...good, now: NaN }, field: 'now', problem: INSTANT },
  { asked: { ...good, now: Infinity }, field: 'now', problem: INSTANT },
  { asked: { ...good, start: 8.64e15 }, field: 'start', problem: INSTANT },
  { asked: { ...good, start: -62_135_596_800_001 }, field: 'start', problem: INSTANT },
  { asked: { ...good, start: 253_402_300_800_000 }, field: 'start', problem: INSTANT },
  {
    asked: withRule({ kind: 'random' }),
    field: 'rule.kind',
    problem: 'must be one of leastRecent, equal, weighted, mostFree, fewestUpcoming',
  },
  {
    asked: withRule({ period: 'year' }),
    field: 'rule.period',
    problem: 'must be one of day, week, month, ever',
  },
  {
    asked: withRule({ basis: 'end' }),
    field: 'rule.basis',
    problem: 'must be one of createdAt, start',
  },
  {
    asked: withRule({ timeZone: 'Mars/Olympus' }),
    field: 'rule.timeZone',
    problem: 'must be an IANA time zone',
  },
  {
    asked: withRule({ upcomingDays: 0 }),
    field: 'rule.upcomingDays',
    problem: 'must be a whole number from 1 to 366',
  },
  {
    asked: withRule({ upcomingDays: 367 }),
    field: 'rule.upcomingDays',
    problem: 'must be a whole number from 1 to 366',
  },
  {
    asked: withRule({ leadLimit: 0 }),
    field: 'rule.leadLimit',
    problem: 'must be a whole number from 1 to 9007199254740991',
  },
  {
    asked: withRule({ kind: 'weighted', leadLimit: 3 }),
    field: 'rule.leadLimit',
    problem: 'belongs to the rule "equal" only',
  },
  { asked: withHost({ id: '' }), field: 'hosts.1.id', problem: 'must not be empty' },
  { asked: withHost({ id: 'zoe' }), field: 'hosts.1.id', problem: 'must not be there twice' },
  {
    asked: withHost({ position: 7 }),
    field: 'hosts.1.position',
    problem: 'must not be there twice',
  },
  {
    asked: withHost({ position: -1 }),
    field: 'hosts.1.position',
    problem: 'must be a whole number from 0 to 9007199254740991',
  },
  {
    asked: withHost({ weight: -1 }),
    field: 'hosts.1.weight',
    problem: 'must be a number from 0 to 10000',
  },
  {
    asked: withHost({ weight: NaN }),
    field: 'hosts.1.weight',
    problem: 'must be a number from 0 to 10000',
  },
  {
    asked: withHost({ weight: 10_001 }),
    field: 'hosts.1.weight',
    problem: 'must be a number from 0 to 10000',
  },
  {
    asked: withHost({ priority: 5 }),
    field: 'hosts.1.priority',
    problem: 'must be a whole number from 0 to 4',
  },
  {
    asked: withHost({ priority: -1 }),
    field: 'hosts.1.priority',
    problem: 'must be a whole number from 0 to 4',
  },
  {
    asked: withHost({ priority: 1.5 }),
    field: 'hosts.1.priority',
    problem: 'must be a whole number from 0 to 4',
  },
  { asked: withHost({ since: NaN }), field: 'hosts.1.since', problem: INSTANT },
  { asked: withHost({ lastBookedAt: NaN }), field: 'hosts.1.lastBookedAt', problem: INSTANT },
  {
    asked: withHost({ freeMinutes: 1501 }),
    field: 'hosts.1.freeMinutes',
    problem: 'must be a number from 0 to 1500',
  },
  {
    asked: withHost({ freeMinutes: NaN }),
    field: 'hosts.1.freeMinutes',
    problem: 'must be a number from 0 to 1500',
  },
  {
    asked: withHost({
      absences: [
        { start: NOW, end: NOW },
        { start: NOW, end: NOW - 1 },
      ],
    }),
    field: 'hosts.1.absences.1.end',
    problem: 'must not be before the start',
  },
  {
    asked: withHost({ absences: [{ start: NaN, end: NOW }] }),
    field: 'hosts.1.absences.0.start',
    problem: INSTANT,
  },
  {
    asked: withHost({ absences: [{ start: NOW, end: Infinity }] }),
    field: 'hosts.1.absences.0.end',
    problem: INSTANT,
  },
  {
    asked: withHost({ bookings: [booking, { ...booking, createdAt: NaN }] }),
    field: 'hosts.1.bookings.1.createdAt',
    problem: INSTANT,
  },
  {
    asked: withHost({ bookings: [{ ...booking, start: NaN }] }),
    field: 'hosts.1.bookings.0.start',
    problem: INSTANT,
  },
])('$field $problem', ({ asked, field, problem }) => {
  const expected = expect.objectContaining({
    name: 'InvalidQueryError',
    message: `${field} ${problem}`,
    field,
    problem,
  });
  expect(() => rankAll(asked)).toThrow(expected);
  expect(() => offeredHosts(asked)).toThrow(InvalidQueryError);
});

test('the limits themselves are allowed', () => {
  const first = -62_135_596_800_000;
  const last = 253_402_300_799_999;
  const hosts: readonly RotationHost[] = [
    { id: 'ada', position: 0, weight: 0, priority: 0, freeMinutes: 0, since: first },
    {
      id: 'ben',
      position: Number.MAX_SAFE_INTEGER,
      weight: 10_000,
      priority: 4,
      freeMinutes: 1500,
      since: last,
      absences: [{ start: first, end: last }],
      bookings: [{ createdAt: first, start: last }],
      lastBookedAt: first,
    },
  ];
  for (const upcomingDays of [1, 366]) {
    const rule = { ...good.rule, upcomingDays, leadLimit: 1 };
    for (const moment of [first, last]) {
      expect(rankAll({ rule, now: moment, start: moment, hosts })).toHaveLength(2);
    }
  }
});
