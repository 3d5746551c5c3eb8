import { countedPeriod } from '../../../src/domain/rotation/counted-period.ts';
import type { RotationRule } from '../../../src/domain/rotation/query.ts';

type Row = {
  readonly name: string;
  readonly rule: Omit<RotationRule, 'kind'>;
  readonly moment: string;
  readonly start: string;
  readonly end: string;
};

function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

const ELSEWHEN = instant('2001-01-01T00:00Z');

describe('by the start, the whole period of the meeting counts', () => {
  test.each<Row>([
    {
      name: 'a day',
      rule: { timeZone: 'UTC', period: 'day' },
      moment: '2026-06-17T00:00Z',
      start: '2026-06-17T00:00Z',
      end: '2026-06-18T00:00Z',
    },
    {
      name: 'a day of 25 hours, where clocks go back',
      rule: { timeZone: 'Europe/Berlin', period: 'day' },
      moment: '2026-10-25T12:00Z',
      start: '2026-10-24T22:00Z',
      end: '2026-10-25T23:00Z',
    },
    {
      name: 'a day without midnight begins with its first moment',
      rule: { timeZone: 'America/Asuncion', period: 'day' },
      moment: '2023-10-01T12:00Z',
      start: '2023-10-01T04:00Z',
      end: '2023-10-02T03:00Z',
    },
    {
      name: 'a week from Monday, asked on its Sunday',
      rule: { timeZone: 'UTC', period: 'week' },
      moment: '2026-06-21T23:59:59.999Z',
      start: '2026-06-15T00:00Z',
      end: '2026-06-22T00:00Z',
    },
    {
      name: 'a week from Monday, asked on that Monday',
      rule: { timeZone: 'UTC', period: 'week' },
      moment: '2026-06-22T00:00Z',
      start: '2026-06-22T00:00Z',
      end: '2026-06-29T00:00Z',
    },
    {
      name: 'a week with half an hour less, where clocks go forward by half an hour',
      rule: { timeZone: 'Australia/Lord_Howe', period: 'week' },
      moment: '2026-10-01T00:00Z',
      start: '2026-09-27T13:30Z',
      end: '2026-10-04T13:00Z',
    },
    {
      name: 'a week in which a day was left out',
      rule: { timeZone: 'Pacific/Apia', period: 'week' },
      moment: '2011-12-31T12:00Z',
      start: '2011-12-26T10:00Z',
      end: '2012-01-01T10:00Z',
    },
    {
      name: 'a month, which another zone is not yet in',
      rule: { timeZone: 'Asia/Kathmandu', period: 'month' },
      moment: '2026-01-31T18:15Z',
      start: '2026-01-31T18:15Z',
      end: '2026-02-28T18:15Z',
    },
    {
      name: 'a month, where none is named',
      rule: { timeZone: 'UTC' },
      moment: '2024-02-29T12:00Z',
      start: '2024-02-01T00:00Z',
      end: '2024-03-01T00:00Z',
    },
  ])('$name', ({ rule, moment, start, end }) => {
    const period = countedPeriod({
      rule: { kind: 'equal', basis: 'start', ...rule },
      now: ELSEWHEN,
      start: instant(moment),
    });
    expect(period).toEqual({ start: instant(start), end: instant(end) });
  });
});

test.each([
  { period: 'day', start: '2026-06-16T22:00Z' },
  { period: 'week', start: '2026-06-14T22:00Z' },
  { period: 'month', start: '2026-05-31T22:00Z' },
] as const)('by creation, the $period up to and including now counts', ({ period, start }) => {
  const now = instant('2026-06-17T10:00Z');
  const rule = { kind: 'equal', timeZone: 'Europe/Berlin', period } as const;
  expect(countedPeriod({ rule, now, start: ELSEWHEN })).toEqual({
    start: instant(start),
    end: now + 1,
  });
});

test.each(['createdAt', 'start'] as const)('ever is everything, by %s', (basis) => {
  const rule = { kind: 'equal', timeZone: 'UTC', period: 'ever', basis } as const;
  expect(countedPeriod({ rule, now: 0, start: 0 })).toEqual({
    start: instant('0001-01-01T00:00Z'),
    end: instant('+010000-01-01T00:00Z'),
  });
});

test.each(['0001-01-01T00:00Z', '9999-12-31T23:59:59.999Z'])(
  'the years 1 to 9999 have bounds in every zone: %s',
  (text) => {
    const moment = instant(text);
    for (const timeZone of ['Etc/GMT+12', 'Pacific/Kiritimati']) {
      for (const basis of ['createdAt', 'start'] as const) {
        const rule = { kind: 'fewestUpcoming', timeZone, basis, upcomingDays: 366 } as const;
        const { start, end } = countedPeriod({ rule, now: moment, start: moment });
        expect(start <= moment && moment < end).toBe(true);
      }
    }
  },
);
