import { firstDayOfWeek, stepByKey, weeksOf, type Direction } from '../../../src/taskpane/date-picker/month.ts';

const TUESDAY = Temporal.PlainDate.from('2026-11-24');

test.each([
  ['de-DE', 1],
  ['en-US', 7],
  ['ar-EG', 6],
])('a week begins in %s on the weekday %i', (locale, first) => {
  expect(firstDayOfWeek(locale)).toBe(first);
});

test.each([
  { name: 'from Monday', date: '2026-11-24', firstDay: 1, weeks: ['10-26 11-01', '11-02 11-08', '11-09 11-15', '11-16 11-22', '11-23 11-29', '11-30 12-06'] },
  { name: 'from Sunday', date: '2026-11-01', firstDay: 7, weeks: ['11-01 11-07', '11-08 11-14', '11-15 11-21', '11-22 11-28', '11-29 12-05'] },
  { name: 'a February of four whole weeks', date: '2027-02-10', firstDay: 1, weeks: ['02-01 02-07', '02-08 02-14', '02-15 02-21', '02-22 02-28'] },
])('a month is shown in whole weeks, $name', ({ date, firstDay, weeks }) => {
  const shown = weeksOf(Temporal.PlainDate.from(date), firstDay);
  expect(shown.map((week) => `${week[0]?.toString().slice(5)} ${week[6]?.toString().slice(5)}`)).toEqual(weeks);
});

type Step = {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly direction?: Direction;
  readonly firstDay?: number;
  readonly to: string | undefined;
};

test.each<Step>([
  { key: 'ArrowLeft', to: '2026-11-23' },
  { key: 'ArrowRight', to: '2026-11-25' },
  { key: 'ArrowRight', direction: 'rtl', to: '2026-11-23' },
  { key: 'ArrowUp', to: '2026-11-17' },
  { key: 'ArrowDown', to: '2026-12-01' },
  { key: 'Home', to: '2026-11-23' },
  { key: 'Home', firstDay: 7, to: '2026-11-22' },
  { key: 'End', to: '2026-11-29' },
  { key: 'PageUp', to: '2026-10-24' },
  { key: 'PageDown', shiftKey: true, to: '2027-11-24' },
  { key: 'a', to: undefined },
])('$key leads to $to', ({ key, shiftKey = false, direction = 'ltr', firstDay = 1, to }) => {
  expect(stepByKey(TUESDAY, { key, shiftKey }, { direction, firstDay })?.toString()).toBe(to);
});
