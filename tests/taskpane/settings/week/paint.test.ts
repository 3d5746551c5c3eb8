import fc from 'fast-check';
import { workingHoursSchema } from '../../../../src/domain/book/hours-schema.ts';
import { openSpans } from '../../../../src/domain/time/open-time.ts';
import { DAY, MINUTE } from '../../../../src/domain/time/period.ts';
import { clipSpans, subtractSpans, uniteSpans, type Spans } from '../../../../src/domain/time/spans.ts';
import { paint, reachOf, stateOf, toTime, type Stretch, type Weekly } from '../../../../src/taskpane/settings/week/paint.ts';

/** As in `1 09:00-12:00 13:00-17:00, 2 22:00-26:00`. */
function week(text: string): Weekly {
  return Object.fromEntries(
    text.split(', ').filter((part) => part !== '').map((part) => {
      const [day = '', ...windows] = part.split(' ');
      return [day, windows.map((window) => ({ start: window.split('-')[0] ?? '', end: window.split('-')[1] ?? '' }))];
    }),
  );
}

function stretch(text: string): Stretch {
  const [days = '', times = ''] = text.split(' ');
  const [from = 0, to = 0] = times.split('-').map((hour) => Number(hour) * 60);
  return { days: [...days].map(Number), from, to };
}

test.each([
  ['', '12 9-12', '1 09:00-12:00, 2 09:00-12:00'],
  ['1 09:00-12:00', '1 13-17', '1 09:00-12:00 13:00-17:00'],
  ['1 13:00-17:00', '1 9-12', '1 09:00-12:00 13:00-17:00'],
  ['1 09:00-12:00', '1 12-17', '1 09:00-17:00'],
  ['1 09:10-12:00 13:00-16:45', '1 11-14', '1 09:10-16:45'],
  ['1 09:00-17:00', '1 10-11', '1 09:00-17:00'],
  ['1 22:00-26:00', '1 20-23', '1 20:00-26:00'],
  ['1 9x-12:00', '1 13-14', '1 13:00-14:00 9x-12:00'],
])('%j with %s opened is %j', (before, painted, after) => {
  expect(paint(week(before), stretch(painted), true)).toEqual(week(after));
});

test.each([
  ['1 09:00-17:00', '1 12-13', '1 09:00-12:00 13:00-17:00'],
  ['1 09:00-17:00, 2 09:00-17:00', '12 9-17', ''],
  ['1 09:10-12:00', '1 8-10', '1 10:00-12:00'],
  ['1 09:00-17:45', '1 17-18', '1 09:00-17:00'],
  ['1 22:00-26:00', '2 0-1', '1 22:00-24:00 25:00-26:00'],
  ['7 22:00-26:00', '1 0-2', '7 22:00-24:00'],
  ['1 09:00-17:00', '2 9-17', '1 09:00-17:00'],
  ['1 9x-12:00 13:00-14:00', '1 13-14', '1 9x-12:00'],
])('%j with %s closed is %j', (before, painted, after) => {
  expect(paint(week(before), stretch(painted), false)).toEqual(week(after));
});

test.each([
  [1, 540, 'open'],
  [1, 690, 'partly'],
  [1, 720, 'closed'],
  [2, 60, 'night'],
  [2, 120, 'closed'],
  [3, 540, 'closed'],
])('half an hour of day %d at minute %d is %s', (day, from, state) => {
  expect(stateOf(week('1 09:00-11:45 22:00-26:00'), day, { from, to: from + 30 })).toBe(state);
});

test('the reach of a week is from the earliest start to the latest end, within a day', () => {
  expect(reachOf(week('1 09:00-12:00, 5 06:30-18:00'))).toEqual({ from: 390, to: 1080 });
  expect(reachOf(week('1 22:00-26:00'))).toEqual({ from: 1320, to: 1440 });
  expect(reachOf(week('1 9x-12:00'))).toBeUndefined();
});

const window = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([start, length]) => ({ start: toTime(start), end: toTime(Math.min(start + length, 2880)) }));
const anyWeek: fc.Arbitrary<Weekly> = fc.dictionary(
  fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
  fc.array(window, { minLength: 1, maxLength: 3 }),
  { noNullPrototype: true },
);
const anyStretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .map(([a, b, row, rows]) => ({
    days: Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index),
    from: row * 30,
    to: Math.min(row + rows, 48) * 30,
  }));

/** Open time of a whole week, as the rest of the product understands the hours. */
function openOf(weekly: Weekly): number[] {
  const monday = Date.UTC(2026, 10, 23);
  const hours = { timeZone: 'UTC', weekly, overrides: [] };
  const whole = { start: monday, end: monday + 7 * DAY };
  return clipSpans(openSpans(hours, whole), whole);
}

function spansOf({ days, from, to }: Stretch): Spans {
  const monday = Date.UTC(2026, 10, 23);
  return days.reduce<Spans>((spans, day) => {
    const midnight = monday + (day - 1) * DAY;
    return uniteSpans(spans, [midnight + from * MINUTE, midnight + to * MINUTE]);
  }, []);
}

test('what is painted is open or closed, the rest stays as it was, and hours stay hours', () => {
  fc.assert(
    fc.property(anyWeek, anyStretch, fc.boolean(), (weekly, painted, isOpen) => {
      const after = paint(weekly, painted, isOpen);
      const [was, spans] = [openOf(weekly), spansOf(painted)];
      expect(openOf(after)).toEqual(isOpen ? uniteSpans(was, spans) : subtractSpans(was, spans));
      expect(workingHoursSchema.safeParse({ timeZone: 'UTC', weekly: after, overrides: [] }).success).toBe(true);
    }),
  );
});
