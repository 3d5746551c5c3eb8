import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '../../../src/providers/ics/calendar-event.ts';
import { expand } from '../../../src/providers/ics/expand.ts';
import { lineOf } from '../../../src/providers/ics/occurrence-line.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { UTC } from '../../../src/providers/ics/zone.ts';
import { ask, CALENDARS, whyNotCompared } from './independent.ts';

/**
 * Where our expansion of a real calendar differs from the one of Debian's recurring_ical_events
 * (2.x on icalendar 4), and why ours is meant. `lines` counts the occurrences that only one of the
 * two has, over all windows; `refuses` says that the library gives up on the whole file.
 */
type Decision = { readonly why: string; readonly lines?: number; readonly refuses?: string };

const DECISIONS: Readonly<Record<string, Decision>> = {
  'ical.js--google_birthday': { refuses: "'NoneType' object has no attribute 'dts'", why: 'an empty RDATE is no date' },
  'ical.js--rdate_exdate': { lines: 1, why: 'an EXDATE that is a day takes out what starts on it' },
  'ical.js--recur_instances': { refuses: "not supported between instances of 'tuple'", why: 'an RDATE can be a period' },
  'node-ical--Office-2012-owa': { lines: 178, why: 'Outlook display names of zones name places; events without a UID are all kept' },
  'node-ical--biweekly-exdate-until': { lines: 100, why: 'a series in UTC stays in UTC whatever X-WR-TIMEZONE says' },
  'node-ical--daily-count-exdate-recurrence-id': { refuses: 'must start before it ends', why: 'swapped start and end are read the other way round' },
  'node-ical--dst-transition-rules': { refuses: 'Content line could not be parsed', why: 'one bad line does not spoil the rest' },
  'node-ical--exchange_whole_day_moved_recurrence': { lines: 1, why: 'UNTIL at 22:00 UTC is the next midnight where the calendar lives' },
  'node-ical--large-file-with-late-error': { refuses: "no attribute 'dt'", why: '30 February spoils one event, not all' },
  'node-ical--ms_timezones': { refuses: 'unsupported operand', why: 'a misplaced quotation mark does not hide a DTSTART' },
  'node-ical--multi-event-basic': { refuses: "no attribute 'dt'", why: 'a DTSTART of "Next Year" spoils one event, not all' },
  'node-ical--music-school-weekly-until': { lines: 18, why: '"(GMT +01:00)" says an offset' },
  'node-ical--non-utc-until-ny': { lines: 1, why: 'a local UNTIL is meant in the zone of the start' },
  'node-ical--test_with_multiple_tzids_in_vtimezone': { refuses: 'unhashable', why: 'a bad VTIMEZONE spoils nothing else' },
  'recurring--alarm_absolute_edited': { lines: 1, why: 'the higher SEQUENCE replaces an event without one' },
  'recurring--bad_rrule_missing_until_event': { refuses: 'UNTL', why: 'an unknown part of a rule is ignored, and said' },
  'recurring--end_before_start_event': { refuses: 'must start before it ends', why: 'swapped start and end are read the other way round' },
  'recurring--issue_107_omitting_last_event': { lines: 1, why: 'UNTIL is inclusive' },
  'recurring--issue_128_only_first_event': { lines: 6, why: 'COUNT=-1 is ignored, and said' },
  'recurring--issue_132_swapped_start_and_end': { refuses: 'must start before it ends', why: 'swapped start and end are read the other way round' },
  'recurring--issue_148_edge_case_1': { lines: 1, why: 'a later revision of the series that excludes a changed occurrence takes the change back' },
  'recurring--issue_148_exdate_and_rdate_updated': { lines: 2, why: 'the higher SEQUENCE is the series, the lower what it was before' },
  'recurring--issue_75_range_parameter': { lines: 369, why: 'THISANDFUTURE changes what follows' },
  'recurring--multiple_rrule': { refuses: 'multiple distinct RRULE', why: 'several rules are added up' },
};

type Line = { readonly start: string; readonly end: string; readonly allDay: boolean };
type Answer = { readonly occurrences?: readonly Line[]; readonly error?: string };
type Query = { readonly file: string; readonly from: string; readonly to: string };

const reason = whyNotCompared([CALENDARS]);
if (reason === undefined) compare();
else {
  test('real calendars are not compared with another implementation here', () => {
    process.stderr.write(`skipped: ${reason}\n`);
  });
}

function compare(): void {
  const names = readdirSync(CALENDARS).filter((name) => name.endsWith('.ics')).map((name) => name.replace('.ics', ''));
  const calendars = new Map(names.map((name) => [name, read(name)]));
  const answers = new Map<Query, Answer>();

  beforeAll(() => {
    const queries = names.flatMap((name) => queriesOf(name, calendars.get(name)));
    ask('independent.py', queries).forEach((answer, index) => {
      const query = queries[index];
      if (query) answers.set(query, answer as Answer);
    });
  }, 120_000);

  test.each(names)('%s expands as it does elsewhere, or differs for a reason', (name) => {
    const mine = [...answers].filter(([{ file }]) => file === pathOf(name));
    const errors = mine.flatMap(([, { error }]) => error ?? []);
    const lines = mine.flatMap(([query, { occurrences }]) =>
      occurrences ? differing(expansion(calendars.get(name), query), occurrences.map(withWholeDays)) : [],
    );
    const decision = DECISIONS[name];
    if (decision?.refuses !== undefined) {
      expect(errors[0]).toContain(decision.refuses);
    } else {
      expect(errors).toEqual([]);
      if (decision) expect(lines.length).toBe(decision.lines);
      else expect(lines).toEqual([]);
    }
  });

  test('every calendar is read without a word too many', () => {
    expect(names.length).toBeGreaterThan(100);
    for (const { problems } of calendars.values()) {
      for (const problem of problems) expect(problem).toMatch(/^[^\r\n]{5,400}$/u);
    }
  });
}

function pathOf(name: string): string {
  return join(CALENDARS, `${name}.ics`);
}

function read(name: string): Calendar {
  return readCalendar(existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : '');
}

/** A window for each year that the file names, the year after it, and the last with occurrences. */
function queriesOf(name: string, calendar: Calendar | undefined): Query[] {
  const text = readFileSync(pathOf(name), 'utf8');
  const named = [...text.matchAll(/^(?:DTSTART|DTEND|RECURRENCE-ID|RDATE)[^:]*:.*?(\d{4})\d{4}/gmu)]
    .map((match) => Number(match[1]))
    .filter((year) => year > 1970 && year < 2050)
    .flatMap((year) => [year, year + 1]);
  const { occurrences } = expand(calendar?.events ?? [], { from: 0, to: Date.UTC(2030, 0, 1), zone: UTC });
  const last = occurrences.slice(-3).map(({ period }) => new Date(period.start).getUTCFullYear());
  const years = [...new Set([...named, ...last])].toSorted((a, b) => a - b);
  return years.map((year) => ({ file: pathOf(name), from: `${year}-01-01`, to: `${year + 1}-01-01` }));
}

function expansion(calendar: Calendar | undefined, { from, to }: Query): Line[] {
  const range = { from: Date.parse(from), to: Date.parse(to), zone: UTC };
  return expand(calendar?.events ?? [], range).occurrences.map((occurrence) => lineOf(occurrence, UTC));
}

/** The library lets a day without an end last nothing; RFC 5545 §3.6.1 lets it last the day. */
function withWholeDays(line: Line): Line {
  if (!line.allDay || line.start !== line.end) return line;
  return { ...line, end: new Date(Date.parse(line.end) + 86_400_000).toISOString().slice(0, 10) };
}

/** What only one of the two has, with a sign for which. */
function differing(ours: readonly Line[], theirs: readonly Line[]): string[] {
  const counts = new Map<string, number>();
  for (const line of ours) count(counts, line, 1);
  for (const line of theirs) count(counts, line, -1);
  return [...counts].flatMap(([line, difference]) =>
    Array.from({ length: Math.abs(difference) }, () => `${difference > 0 ? 'ours' : 'theirs'} ${line}`),
  );
}

function count(counts: Map<string, number>, line: Line, by: number): void {
  const key = JSON.stringify(line);
  counts.set(key, (counts.get(key) ?? 0) + by);
}
