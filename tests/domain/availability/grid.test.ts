import { clipRows, gridOf, roundMinutes, rowsOf, type GridRules } from '../../../src/domain/availability/grid.ts';
import { clockOfZone } from '../../../src/domain/availability/local-day.ts';
import type { SlotRules } from '../../../src/domain/availability/query.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import { toSpans } from '../../../src/domain/time/spans.ts';
import { from, MONDAY, on, RULES } from './support/plain.ts';

const clock = clockOfZone('UTC');

/** First and last starts of the rows, as far as they lie on the Monday. */
function rows(window: string, rules: Partial<SlotRules> = {}): string[] {
  const found = rowsOf(toSpans([from(window)]), gridOf({ ...RULES, ...rules }), clock);
  return found.map((start) => new Date(start).toISOString().slice(11, 16));
}

function grid(origin: GridRules['origin'], more: Partial<GridRules> = {}): Partial<SlotRules> {
  return { alignment: { origin, restarts: true, ...more } };
}

test.each<{ name: string; window: string; rules?: Partial<SlotRules>; is: string[] }>([
  { name: 'round hours', window: '09:10-13:00', is: ['10:00', '12:00'] },
  { name: 'a window as long as the appointment', window: '09:00-10:00', is: ['09:00', '09:00'] },
  { name: 'a window shorter than the appointment', window: '09:00-09:59', is: [] },
  { name: 'a window long enough, but not from the first round hour on', window: '09:10-10:15', is: [] },
  { name: 'steps of 45 at round quarters', window: '09:10-13:00', rules: { stepMinutes: 45 }, is: ['09:15', '11:30'] },
  { name: 'from opening', window: '09:10-13:00', rules: { alignment: 'open' }, is: ['09:10', '11:10'] },
  { name: 'round hours, later by an offset that the step is longer by', window: '09:10-13:00', rules: { ...grid({ kind: 'hour' }, { offsetMinutes: 5 }), stepMinutes: 65 }, is: ['10:05', '11:10'] },
  { name: 'round hours, later by an offset as long as the step', window: '09:10-12:10', rules: grid({ kind: 'hour' }, { offsetMinutes: 60 }), is: ['11:00', '11:00'] },
  { name: 'twenty past', window: '09:10-13:00', rules: grid({ kind: 'hour', minutes: 20 }), is: ['09:20', '11:20'] },
  { name: 'multiples that an hour does not hold evenly, each hour anew', window: '09:50-13:00', rules: grid({ kind: 'hour', minutes: 25 }), is: ['09:50', '11:50'] },
  { name: 'from a moment on', window: '09:10-13:00', rules: grid({ kind: 'instant', at: on('08:20') }), is: ['09:20', '11:20'] },
  { name: 'up to a moment', window: '09:10-13:00', rules: grid({ kind: 'instant', at: on('20:20') }), is: ['09:20', '11:20'] },
  { name: 'as round as costs no start: the hour', window: '09:10-10:50', rules: { ...grid({ kind: 'hour', fits: true }), durationMinutes: 45 }, is: ['10:00', '10:00'] },
  { name: 'as round as costs no start: the quarter', window: '09:10-11:15', rules: grid({ kind: 'hour', fits: true }), is: ['09:15', '10:15'] },
  { name: 'as round as costs no start: five minutes', window: '09:07-11:10', rules: grid({ kind: 'hour', fits: true }), is: ['09:10', '10:10'] },
  { name: 'as round as costs no start: not at all', window: '09:07-11:08', rules: grid({ kind: 'hour', fits: true }), is: ['09:07', '10:07'] },
])('starts by $name', ({ window, rules, is }) => {
  expect(rows(window, rules)).toEqual(is);
});

test.each([[60, 60], [30, 30], [90, 30], [20, 20], [45, 15], [50, 10], [25, 5], [7, 1]])('what is round for steps of %i minutes is %i', (step, is) => {
  expect(roundMinutes(step)).toBe(is);
});

test('where the clock goes back by half an hour, a round hour is round afterwards', () => {
  // On Lord Howe it is 01:30 again when it would be 02:00.
  const at = (time: string) => Temporal.Instant.from(`2026-04-04T${time}Z`).epochMilliseconds;
  const [first] = rowsOf([at('14:40'), at('20:00')], gridOf(RULES), clockOfZone('Australia/Lord_Howe'));
  expect(first).toBe(at('15:30'));
});

describe('what is open for more than a week', () => {
  const rules = { ...RULES, stepMinutes: 50, durationMinutes: 50, alignment: 'open' as const };
  const from21 = on('21:00', -3);

  test('begins its count anew on each Monday', () => {
    const found = rowsOf([from21, on('02:00', 8)], gridOf(rules), clock);
    const firsts = found.filter((_, index) => index % 2 === 0);
    expect(firsts).toEqual([from21, MONDAY, MONDAY + 7 * DAY]);
    // The last of a week may go on into the next.
    expect([found[1], found[3]]).toEqual([from21 + 61 * 50 * MINUTE, MONDAY + 201 * 50 * MINUTE]);
  });

  test('has no start of one week twice in the next', () => {
    expect(rowsOf([MONDAY, on('02:00', 8)], gridOf({ ...RULES, alignment: 'open' }), clock)).toEqual([MONDAY, on('23:00', 6), on('00:00', 7), on('01:00', 8)]);
  });

  test('is what is longer than seven days', () => {
    expect(rowsOf([from21, from21 + 7 * DAY], gridOf(rules), clock)).toHaveLength(2);
    expect(rowsOf([from21, from21 + 7 * DAY + 1], gridOf(rules), clock)).toHaveLength(4);
  });

  test('is not a night into Monday', () => {
    const night = [on('22:00', -1), on('03:00')];
    expect(rowsOf(night, gridOf({ ...rules, stepMinutes: 90 }), clock)).toEqual([on('22:00', -1), on('01:00')]);
  });
});

test('a window after one that is too short has its starts', () => {
  expect(rowsOf(toSpans([from('09:00-09:30'), from('11:00-12:00')]), gridOf(RULES), clock)).toEqual([on('11:00'), on('11:00')]);
});

test.each<{ name: string; of: number[]; spans: number[]; is: number[] }>([
  { name: 'all of a row', of: [10, 40], spans: [0, 50], is: [10, 40] },
  { name: 'a part of a row', of: [10, 40], spans: [15, 31], is: [20, 30] },
  { name: 'no start that lies where a span ends', of: [10, 40], spans: [0, 30], is: [10, 20] },
  { name: 'a start that lies where a span begins', of: [10, 40], spans: [30, 99], is: [30, 40] },
  { name: 'nothing between two starts', of: [10, 40], spans: [12, 18], is: [] },
  { name: 'two parts of a row', of: [10, 60], spans: [0, 21, 41, 99], is: [10, 20, 50, 60] },
  { name: 'rows within one span', of: [10, 20, 30, 40], spans: [0, 99], is: [10, 20, 30, 40] },
  { name: 'rows in spans of their own', of: [10, 20, 45, 55], spans: [5, 15, 30, 40, 45, 46], is: [10, 10, 45, 45] },
  { name: 'rows of a second host, who begins sooner', of: [40, 60, 10, 30], spans: [5, 25, 35, 55], is: [40, 50, 10, 20] },
  { name: 'rows of a second host, after the last span of the first', of: [70, 80, 10, 30], spans: [5, 25], is: [10, 20] },
  { name: 'nothing of no rows', of: [], spans: [-10, 10], is: [] },
  { name: 'nothing beside the rows', of: [20, 40], spans: [-10, 5], is: [] },
  { name: 'a row around 1970', of: [20, 40], spans: [-10, 99], is: [20, 40] },
  { name: 'nothing where there are no spans', of: [10, 20], spans: [], is: [] },
])('clipping keeps $name', ({ of, spans, is }) => {
  expect(clipRows(of, spans, 10)).toEqual(is);
});

test('an hour is an hour', () => {
  expect(gridOf({ ...RULES, stepMinutes: 30 })).toMatchObject({ duration: HOUR, step: HOUR / 2, offset: 0, restarts: true });
  expect(gridOf({ ...RULES, alignment: 'open' })).toMatchObject({ restarts: false });
});
