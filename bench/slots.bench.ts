// Finding the starts of a service: 60 days, half an hour each, on the quarter hour of another zone.
import 'temporal-polyfill/global';
import { createHash } from 'node:crypto';
import { findStarts } from '../src/domain/availability/find-starts.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../src/domain/availability/query.ts';
import { openTimeWithin } from '../src/domain/time/open-time.ts';
import { DAY, MINUTE } from '../src/domain/time/period.ts';
import type { HoursWindow } from '../src/domain/time/working-hours.ts';
import { allocatedBy } from './support/allocation.ts';
import { median, report } from './support/report.ts';
import { instantText, madeInput, sharedInput, type SlotInput } from './support/slot-input.ts';

const RUNS = 25;
const WARM_UP = 40;

const RULES: SlotRules = {
  durationMinutes: 30,
  stepMinutes: 15,
  alignment: 'clock',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  bookingWindow: { kind: 'none' },
  limits: {},
};

const one = sharedInput('bench-input-1user.json') ?? madeInput({ hosts: 1, days: 60, busy: 200 });
const fifty = sharedInput('bench-input-50users.json') ?? madeInput({ hosts: 50, days: 60, busy: 200 });
const thousand = madeInput({ hosts: 1000, days: 60, busy: 200 });

await measureSize(one, 0.25, 'the best public engine takes 12 to 15 ms');
await measureSize(fifty, 4, 'the best public engine takes 266 to 281 ms');
await measureSize(thousand, 80, 'made, checked against a plain reading of the rule');
measureAgain(thousand);
measureConversion(fifty);
for (const hosts of [1, 10, 100, 1000]) curve('hosts', madeInput({ hosts, days: 60, busy: 200 }));
for (const days of [15, 30, 60, 120, 240]) curve('days', madeInput({ hosts: 50, days, busy: Math.round((days * 10) / 3) }));
for (const busy of [50, 200, 800, 3200, 12_800]) curve('busy', madeInput({ hosts: 50, days: 60, busy }));

async function measureSize(input: SlotInput, aim: number, note: string): Promise<void> {
  const query = toQuery(input);
  const { starts } = findStarts(query);
  verify(input, query, starts);
  const size = `${sizeOf(input)}, ${starts.length} starts, median of ${RUNS}; ${note}`;
  const runs = timed(() => findStarts(query));
  report({ name: 'slots: find starts', value: round(median(runs)), unit: 'ms', input: size, aim, runs: runs.map(round) });
  report({ name: 'slots: allocated by it', value: await allocatedBy(() => findStarts(query)), unit: 'bytes', input: sizeOf(input) });
}

/** One of the hosts gets another's calendar, each time another one. */
function measureAgain(input: SlotInput): void {
  const query = toQuery(input);
  const before = findStarts(query);
  const changed = Array.from({ length: WARM_UP + RUNS }, (_, turn) => {
    const place = (turn * 37) % query.hosts.length;
    const other = query.hosts[(place + 5) % query.hosts.length];
    const hosts = query.hosts.map((host, index) => (index === place && other ? { ...host, calendars: other.calendars } : host));
    return { ...query, hosts };
  });
  for (const later of changed.slice(0, 3)) {
    const [again, anew] = [findStarts(later, before).starts, findStarts(later).starts];
    if (digest(again) !== digest(anew)) throw new Error('asked again the starts are others');
  }
  let turn = 0;
  const runs = timed(() => findStarts(changed[turn++ % changed.length] ?? query, before));
  const size = `${sizeOf(input)}, one host changed, median of ${RUNS}`;
  report({ name: 'slots: asked again', value: round(median(runs)), unit: 'ms', input: size, aim: 1, runs: runs.map(round) });
}

function measureConversion(input: SlotInput): void {
  const { starts } = findStarts(toQuery(input));
  const reading = timed(() => toQuery(input));
  const writing = timed(() => starts.map(instantText));
  report({ name: 'slots: from text to values', value: round(median(reading)), unit: 'ms', input: sizeOf(input) });
  report({ name: 'slots: from values to text', value: round(median(writing)), unit: 'ms', input: `${starts.length} starts` });
}

/** Linear where the time for one is the same along the curve. */
function curve(of: 'hosts' | 'days' | 'busy', input: SlotInput): void {
  const query = toQuery(input);
  report({ name: `slots: growth with ${of}`, value: round(median(timed(() => findStarts(query)))), unit: 'ms', input: sizeOf(input) });
}

function timed(run: () => unknown): number[] {
  for (let turn = 0; turn < WARM_UP; turn += 1) run();
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function toQuery({ range, now, zone, hosts }: SlotInput): SlotQuery {
  const period = { start: Date.parse(range.start), end: Date.parse(range.end) };
  const known = { start: period.start - 30 * DAY, end: period.end + 30 * DAY };
  return {
    range: period,
    now: Date.parse(now),
    rules: RULES,
    zone,
    team: { kind: 'any' },
    hosts: hosts.map(({ id, timeZone, workingHours, busy }): HostAvailability => {
      const weekly: Record<string, HoursWindow[]> = {};
      for (const { days, start, end } of workingHours) {
        for (const day of days) (weekly[day === 0 ? 7 : day] ??= []).push({ start, end });
      }
      const periods = busy.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
      return {
        id,
        hours: { timeZone, weekly, overrides: [] },
        calendars: [{ calendar: 'all', reads: [{ kind: 'known', range: known, busy: periods }] }],
      };
    }),
  };
}

/** Against the answer that came with the question, else against each quarter hour tried by itself. */
function verify(input: SlotInput, query: SlotQuery, starts: readonly number[]): void {
  const expected = input.expected?.sha256 ?? digest(plainly(query));
  if (digest(starts) !== expected) throw new Error(`${sizeOf(input)}: the starts are not those expected`);
}

function plainly({ range, rules, hosts }: SlotQuery): number[] {
  const length = rules.durationMinutes * MINUTE;
  const offered = new Set<number>();
  for (const { hours, calendars } of hosts) {
    const busy = calendars.flatMap(({ reads }) => reads.flatMap((read) => (read.kind === 'known' ? read.busy : [])));
    for (const open of openTimeWithin(hours, range)) {
      const near = busy.filter(({ start, end }) => start < open.end && end > open.start);
      for (let start = open.start; start + length <= open.end; start += 15 * MINUTE) {
        if (!near.some((taken) => taken.start < start + length && taken.end > start)) offered.add(start);
      }
    }
  }
  return [...offered].toSorted((a, b) => a - b);
}

function digest(starts: readonly number[]): string {
  return createHash('sha256').update(starts.map(instantText).join('\n')).digest('hex');
}

function sizeOf({ range, hosts }: SlotInput): string {
  const days = Math.round((Date.parse(range.end) - Date.parse(range.start)) / DAY);
  return `${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'} × ${days} days × ${hosts[0]?.busy.length ?? 0} busy`;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
