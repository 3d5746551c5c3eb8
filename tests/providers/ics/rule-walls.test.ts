import ICAL from 'ical.js';
import { readRule, type Rule } from '../../../src/providers/ics/rule.ts';
import { newBudget, ruleWalls } from '../../../src/providers/ics/rule-walls.ts';
import { createRandom, type Random } from '../../../src/simulator/practice/random.ts';
import { ask, whyNotCompared } from './independent.ts';

function ruleOf(text: string): Rule {
  const property: unknown = ICAL.parse.property(`RRULE:${text}`);
  const { rule, problems } = readRule(Array.isArray(property) ? property[3] : undefined);
  if (!rule) throw new Error(problems.join());
  return rule;
}

function at(text: string): number {
  return Date.parse(`${text}Z`);
}

function times(text: string, start: string, limit: string): string[] {
  const window = { from: -Infinity, to: at(limit), until: Infinity };
  return ruleWalls(ruleOf(text), at(start), { ...window, from: at(start) }, newBudget()).map((wall) =>
    new Date(wall).toISOString().slice(0, 19),
  );
}

test.each([
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4', '1997-08-05', ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31']],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4', '1997-08-05', ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-31']],
  ['FREQ=MONTHLY;COUNT=3', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
  ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-30', ['2026-01-30', '2026-02-27', '2026-03-31']],
  ['FREQ=YEARLY;BYWEEKNO=53;COUNT=2', '2026-12-31', ['2026-12-31', '2032-12-30']],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', '2026-02-13', ['2026-02-13', '2026-03-13']],
  ['FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;COUNT=2', '2026-10-25', ['2026-10-25', '2027-10-31']],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=2', '1997-05-19', ['1997-05-19', '1998-05-18']],
])('%s from %s', (rule, start, dates) => {
  const found = times(rule, `${start}T09:00:00`, '2040-01-01T00:00:00');
  expect(found).toEqual(dates.map((date) => `${date}T09:00:00`));
});

test('a rule that never matches ends with the window', () => {
  expect(times('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', '1970-01-01T00:00:00', '2500-01-01T00:00:00')).toEqual([]);
  expect(times('FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6', '1970-01-01T00:00:00', '9999-01-01T00:00:00')).toEqual([]);
});

test('a rule without a count is not walked from its start', () => {
  const window = { from: at('9000-01-01T00:00:00'), to: at('9000-01-01T03:00:00'), until: Infinity };
  const walls = ruleWalls(ruleOf('FREQ=HOURLY'), at('1970-01-01T00:30:00'), window, newBudget());
  expect(walls).toEqual([at('9000-01-01T00:30:00'), at('9000-01-01T01:30:00'), at('9000-01-01T02:30:00')]);
});

test.each([
  [{ freq: 'SECONDLY' }, 'its rule repeats SECONDLY, which is not expanded: only its dates are kept'],
  [{ freq: 'MINUTELY', interval: 600 }, 'its rule repeats MINUTELY, which is not expanded: only its dates are kept'],
  [{ freq: 'HOURLY', byminute: [0, 10, 20, 30, 40] }, 'its rule repeats more than 96 times a day: only its dates are kept'],
  [{}, 'its rule is empty: only its dates are kept'],
  [{ freq: 'DAILY', interval: 0 }, 'its rule has an unreadable INTERVAL: only its dates are kept'],
  [{ freq: 'DAILY', byday: 'XX' }, 'its rule has an unreadable BYDAY: only its dates are kept'],
  [{ freq: 'DAILY', until: '2026-02-30' }, 'its rule has an unreadable UNTIL 2026-02-30: only its dates are kept'],
  ['FREQ=DAILY', 'its rule cannot be read: only its dates are kept'],
])('%j is refused', (recur, problem) => {
  expect(readRule(recur)).toEqual({ rule: undefined, problems: [problem] });
});

const reason = whyNotCompared([]);
if (reason === undefined) {
  test('five hundred random rules expand as dateutil expands them', () => {
    const random = createRandom(20_261_121);
    // dateutil looks for the next match of a rule that has none until the year 9999.
    const queries = Array.from({ length: 500 }, () => randomQuery(random))
      .map((query) => ({ ...query, ours: times(query.rule, query.start, query.limit) }))
      .filter(({ ours }) => ours.length > 2);
    const answers = ask('independent-rules.py', queries);
    const differing = queries.filter(
      ({ ours }, index) => answers[index] !== null && JSON.stringify(ours) !== JSON.stringify(answers[index]),
    );
    expect(differing.map(({ rule, start }) => `${rule} from ${start}`)).toEqual([]);
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(300);
  }, 120_000);
} else {
  test('rules are not compared with another implementation here', () => {
    process.stderr.write(`skipped: ${reason}\n`);
  });
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * Left out: BYWEEKNO without BYDAY, where dateutil takes the whole week and RFC 5545 the weekday of
 * the start; BYSETPOS in weeks, where dateutil leaves the days before the start out of the first.
 */
function randomQuery(random: Random): { start: string; rule: string; limit: string } {
  const frequency = random.pick(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']);
  const parts = [`FREQ=${frequency}`];
  if (random.chance(0.5)) parts.push(`INTERVAL=${1 + random.below(frequency === 'HOURLY' ? 30 : 5)}`);
  if (random.chance(0.4)) parts.push(`COUNT=${1 + random.below(40)}`);
  if (random.chance(0.3)) parts.push(`WKST=${random.pick(WEEKDAYS)}`);
  const counts = frequency === 'YEARLY' || frequency === 'MONTHLY';
  const withDay = random.chance(0.45);
  if (withDay) parts.push(`BYDAY=${days(random, counts && random.chance(0.5))}`);
  if (frequency === 'YEARLY' && withDay && random.chance(0.2)) parts.push(`BYWEEKNO=${some(random, 53)}`);
  if (random.chance(0.3)) parts.push(`BYMONTH=${some(random, 12, false)}`);
  // Hours of rare days keep dateutil searching for minutes.
  if (frequency !== 'WEEKLY' && frequency !== 'HOURLY' && random.chance(0.25)) parts.push(`BYMONTHDAY=${some(random, 31)}`);
  if (frequency === 'YEARLY' && random.chance(0.15)) parts.push(`BYYEARDAY=${some(random, 366)}`);
  if (random.chance(0.2)) parts.push(`BYHOUR=${some(random, 23, false)}`);
  if (random.chance(0.1)) parts.push(`BYMINUTE=${some(random, 59, false)}`);
  if (frequency !== 'WEEKLY' && random.chance(0.2)) parts.push(`BYSETPOS=${some(random, 4)}`);
  const start = Date.UTC(1996 + random.below(10), random.below(12), 1 + random.below(31), random.below(24), random.below(60));
  const years = frequency === 'HOURLY' ? 1 : frequency === 'DAILY' ? 4 : 25;
  const limit = start + years * 366 * 86_400_000;
  const text = (instant: number) => new Date(instant).toISOString().slice(0, 19);
  return { start: text(start), rule: parts.join(';'), limit: text(limit) };
}

function days(random: Random, numbered: boolean): string {
  const count = 1 + random.below(3);
  const picked = random.shuffled(WEEKDAYS).slice(0, count);
  return picked.map((day) => (numbered ? `${random.pick([1, 2, 3, 4, 5, -1, -2])}${day}` : day)).join(',');
}

function some(random: Random, max: number, signed = true): string {
  const count = 1 + random.below(3);
  const numbers = Array.from({ length: count }, () => (1 + random.below(max)) * (signed && random.chance(0.4) ? -1 : 1));
  return [...new Set(numbers)].join(',');
}
