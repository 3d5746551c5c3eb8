import ICAL from 'ical.js';
import { toPatternedRecurrence, type PatternedRecurrence } from '../../../src/simulator/ics/graph-pattern.ts';
import { readRule, type Rule } from '../../../src/providers/ics/rule.ts';
import { newBudget, ruleWalls } from '../../../src/providers/ics/rule-walls.ts';
import { readRecurrence } from '../../../src/simulator/mailbox/read-recurrence.ts';
import { recurrenceDays } from '../../../src/simulator/mailbox/recurrence.ts';
import { UTC } from '../../../src/simulator/mailbox/zones.ts';
import { createRandom } from '../../../src/simulator/practice/random.ts';

const DAY = 86_400_000;

function ruleOf(text: string): Rule {
  const property: unknown = ICAL.parse.property(`RRULE:${text}`);
  const { rule, problems } = readRule(Array.isArray(property) ? property[3] : undefined);
  if (!rule) throw new Error(problems.join());
  return rule;
}

function patternOf(text: string, start: string): PatternedRecurrence | undefined {
  const rule = ruleOf(text);
  const until = rule.until ? rule.until.wall : Infinity;
  return toPatternedRecurrence(rule, { wall: Date.parse(`${start}Z`), until, timeZone: 'UTC' }, newBudget());
}

// 2026-03-02 is a Monday, the first of its month.
test.each([
  ['FREQ=DAILY', { type: 'daily', interval: 1 }],
  ['FREQ=DAILY;BYDAY=MO,WE', { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'wednesday'], firstDayOfWeek: 'monday' }],
  ['FREQ=WEEKLY;INTERVAL=2', { type: 'weekly', interval: 2, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' }],
  ['FREQ=WEEKLY;WKST=SU;BYDAY=SU,MO', { type: 'weekly', interval: 1, daysOfWeek: ['sunday', 'monday'], firstDayOfWeek: 'sunday' }],
  ['FREQ=MONTHLY', { type: 'absoluteMonthly', interval: 1, dayOfMonth: 2 }],
  ['FREQ=MONTHLY;BYMONTHDAY=2', { type: 'absoluteMonthly', interval: 1, dayOfMonth: 2 }],
  ['FREQ=MONTHLY;BYDAY=1MO', { type: 'relativeMonthly', interval: 1, daysOfWeek: ['monday'], index: 'first' }],
  ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', { type: 'relativeMonthly', interval: 1, daysOfWeek: ['monday', 'tuesday'], index: 'first' }],
  ['FREQ=YEARLY', { type: 'absoluteYearly', interval: 1, month: 3, dayOfMonth: 2 }],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=1MO', { type: 'relativeYearly', interval: 1, month: 3, daysOfWeek: ['monday'], index: 'first' }],
  ['FREQ=DAILY;BYHOUR=9;BYMINUTE=30', { type: 'daily', interval: 1 }],
])('%s is a pattern of Graph', (rule, pattern) => {
  expect(patternOf(rule, '2026-03-02T09:30:00')).toEqual({
    pattern,
    range: { type: 'noEnd', startDate: '2026-03-02', recurrenceTimeZone: 'UTC' },
  });
});

test.each([
  ['a short month would be moved, not left out', 'FREQ=MONTHLY', '2026-03-31T09:30:00'],
  ['29 February would be moved, not left out', 'FREQ=YEARLY', '2028-02-29T09:30:00'],
  ['twice a day', 'FREQ=DAILY;BYHOUR=9,15', '2026-03-02T09:00:00'],
  ['every few hours', 'FREQ=HOURLY;INTERVAL=3', '2026-03-02T09:00:00'],
  ['two days of a month', 'FREQ=MONTHLY;BYMONTHDAY=2,16', '2026-03-02T09:00:00'],
  ['two positions', 'FREQ=MONTHLY;BYDAY=1MO,3MO', '2026-03-02T09:00:00'],
  ['the fifth of a weekday', 'FREQ=MONTHLY;BYDAY=5MO', '2026-03-30T09:00:00'],
  ['a week of the year', 'FREQ=YEARLY;BYWEEKNO=10', '2026-03-02T09:00:00'],
  ['weekdays in some months', 'FREQ=WEEKLY;BYMONTH=3', '2026-03-02T09:00:00'],
  ['an event that its rule does not match', 'FREQ=WEEKLY;BYDAY=TU', '2026-03-02T09:00:00'],
  ['longer intervals than Outlook has', 'FREQ=DAILY;INTERVAL=500', '2026-03-02T09:00:00'],
])('Graph has no pattern for %s', (_, rule, start) => {
  expect(patternOf(rule, start)).toBeUndefined();
});

test.each([
  ['COUNT=5', { type: 'numbered', numberOfOccurrences: 5 }],
  ['COUNT=2000', { type: 'endDate', endDate: '2031-08-22' }],
  ['UNTIL=20260310T093000Z', { type: 'endDate', endDate: '2026-03-10' }],
  ['UNTIL=20260310T092959Z', { type: 'endDate', endDate: '2026-03-09' }],
  ['UNTIL=20260310T092959Z;COUNT=3', { type: 'endDate', endDate: '2026-03-04' }],
])('a daily series with %s ends when it ends', (part, range) => {
  expect(patternOf(`FREQ=DAILY;${part}`, '2026-03-02T09:30:00')?.range).toEqual({
    startDate: '2026-03-02',
    recurrenceTimeZone: 'UTC',
    ...range,
  });
});

test('a pattern recurs on the days of its rule', () => {
  const random = createRandom(7);
  let compared = 0;
  for (let round = 0; round < 600; round++) {
    const parts = [
      `FREQ=${random.pick(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])}`,
      `INTERVAL=${1 + random.below(4)}`,
      random.pick(['BYDAY=MO', 'BYDAY=TU,TH', 'BYDAY=-1FR', 'BYDAY=2WE', 'BYDAY=SA,SU;BYSETPOS=-1', 'BYMONTHDAY=-1', 'BYMONTHDAY=14', 'WKST=SU', 'WKST=WE;BYDAY=WE,FR,SU']),
      ...(random.chance(0.3) ? [`BYMONTH=${1 + random.below(12)}`] : []),
      ...(random.chance(0.5) ? [`COUNT=${1 + random.below(30)}`] : []),
    ];
    const rule = ruleOf(parts.join(';'));
    const anywhere = Date.UTC(2024, random.below(12), 1 + random.below(28), 9, 30);
    // The first day that the rule matches, so that a series can begin there.
    const [wall] = ruleWalls({ ...rule, count: undefined }, anywhere, { from: anywhere, to: Date.UTC(2040, 0), until: Infinity }, newBudget());
    if (wall === undefined) continue;
    const graph = toPatternedRecurrence(rule, { wall, until: Infinity, timeZone: 'UTC' }, newBudget());
    if (!graph) continue;
    compared++;
    const to = wall + 4000 * DAY;
    const { rule: read } = readRecurrence(graph, { wall, zone: UTC });
    const days: number[] = [];
    if (read.kind === 'pattern') {
      for (const day of recurrenceDays(read.pattern, read.range)) {
        if (day * DAY > to) break;
        days.push(day * DAY);
      }
    }
    const ours = ruleWalls(rule, wall, { from: wall, to, until: Infinity }, newBudget()).map((time) => Math.floor(time / DAY) * DAY);
    expect({ rule: parts.join(';'), wall, days }).toEqual({ rule: parts.join(';'), wall, days: ours });
  }
  expect(compared).toBeGreaterThan(200);
});
