import { primaryAction } from '../../../src/taskpane/actions/primary-action.ts';

const HOUR = 3_600_000;

test.each([
  ['awaiting', 5 * HOUR, 'confirm'],
  ['tentative', 5 * HOUR, 'confirm'],
  ['declined', 5 * HOUR, 'confirm'],
  ['conflicting', 5 * HOUR, 'confirm'],
  ['unknown', 5 * HOUR, 'confirm'],
  ['confirmed', 5 * HOUR, undefined],
  ['confirmed', HOUR / 2, 'arrived'],
  ['confirmed', -HOUR, 'arrived'],
  ['cancelled', 5 * HOUR, 'awaiting'],
  ['noShow', -HOUR, 'arrived'],
  ['arrived', -HOUR, undefined],
] as const)('%s, %d ms before the start, most likely becomes %s', (status, toStart, action) => {
  expect(primaryAction(status, toStart)).toBe(action);
});
