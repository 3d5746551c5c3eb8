import { bookedService } from '../../../src/domain/rules-of-change/booked-service.ts';
import { changeRule } from '../../../src/domain/rules-of-change/change-rule.ts';
import { appointment, at, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const ONE_HOUR = { latestMinutes: 60 };
const noon = appointment({ period: period('12:00-12:30') });

test.each([
  { name: 'long before, it is allowed until then', rule: ONE_HOUR, now: '8:00', is: { kind: 'allowed', latestMinutes: 60, until: at('11:00') } },
  { name: 'at the latest moment it is allowed still', rule: ONE_HOUR, now: '11:00', is: { kind: 'allowed', latestMinutes: 60, until: at('11:00') } },
  { name: 'a moment later it is too late, since then', rule: ONE_HOUR, now: '11:01', is: { kind: 'tooLate', latestMinutes: 60, since: at('11:00') } },
  { name: 'until the start itself', rule: { latestMinutes: 0 }, now: '12:00', is: { kind: 'allowed', latestMinutes: 0, until: at('12:00') } },
  { name: 'nothing any more once it has begun', rule: { latestMinutes: 0 }, now: '12:01', is: { kind: 'tooLate', latestMinutes: 0, since: at('12:00') } },
  { name: 'no rule, no limit', rule: undefined, now: '15:00', is: { kind: 'noRule' } },
] as const)('$name', ({ rule, now, is }) => {
  const [base] = configuration().services;
  const service = { ...base!, ...(rule && { cancellation: rule }) };
  expect(changeRule(noon, { changing: 'cancellation', service, now: at(now) })).toEqual(is);
});

test('cancelling and moving have rules of their own', () => {
  const [base] = configuration().services;
  const service = { ...base!, moving: ONE_HOUR };
  expect(changeRule(noon, { changing: 'moving', service, now: at('11:30') }).kind).toBe('tooLate');
  expect(changeRule(noon, { changing: 'cancellation', service, now: at('11:30') })).toEqual({ kind: 'noRule' });
});

test('what was booked as no service of the book has no rule', () => {
  expect(bookedService(appointment(), configuration())).toBeUndefined();
  expect(bookedService(appointment({ state: state({ service: 'gone' }) }), configuration())).toBeUndefined();
  expect(bookedService(appointment({ state: state({ service: 'follow-up' }) }), configuration())?.name).toBe('Follow-up');
  expect(changeRule(noon, { changing: 'moving', service: undefined, now: at('15:00') })).toEqual({ kind: 'noRule' });
});
