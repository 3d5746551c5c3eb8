import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../../src/simulator/clock.ts';
import { expand } from '../../../src/providers/ics/expand.ts';
import { icsSeed, ICS_FRONT_DESK, type CalendarFile } from '../../../src/simulator/ics/ics-seed.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { ianaZone, UTC } from '../../../src/providers/ics/zone.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import { viewsIn } from '../../../src/simulator/mailbox/views.ts';
import { CALENDARS } from '../../providers/ics/independent.ts';

const NOW = Date.UTC(2026, 5, 15);
const FIXTURES = join(__dirname, '../../providers/ics/fixtures');

function filesIn(folder: string): CalendarFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function calendarOf(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

type Shown = { readonly start: string; readonly end: string; readonly subject: string; readonly allDay: boolean };

/** What the mailbox shows of a file, and what the file says, in the same words and window. */
function compared(file: CalendarFile, now: number): { readonly shown: Shown[]; readonly said: Shown[] } {
  const { seed, problems } = icsSeed([file], now);
  const organisation = createOrganisation(seed, createClock(now));
  expect(organisation.problems).toEqual([]);
  const [person] = organisation.people;
  const zone = (person && ianaZone(person.zone.iana)) ?? UTC;
  // Rules that Graph's patterns cannot say are listed for a while only.
  const isWhole = !problems.some((problem) => problem.includes('its rule is none that Outlook has'));
  const years = isWhole ? [2000, 2030] : [new Date(now).getUTCFullYear() - 1, new Date(now).getUTCFullYear() + 2];
  const [from = 0, to = 0] = years.map((year) => Date.UTC(year, 6, 1));
  const shown = viewsIn(person!.calendars[0]!, { start: from, end: to }).map(({ start, end, fields }) =>
    line(start, end, fields.subject, fields.isAllDay),
  );
  const { occurrences } = expand(readCalendar(file.text).events, { from, to, zone });
  const said = occurrences.map(({ period, event, start }) =>
    line(period.start, period.end, event.summary.slice(0, 255), start.kind === 'date'),
  );
  return { shown: shown.toSorted(byText), said: said.toSorted(byText) };
}

function line(start: number, end: number, subject: string, allDay: boolean): Shown {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString(), subject, allDay };
}

function byText(a: Shown, b: Shown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

test.each(filesIn(FIXTURES))('the mailbox shows what $name says', (file) => {
  const { shown, said } = compared(file, NOW);
  expect(said.length).toBeGreaterThan(0);
  expect(shown).toEqual(said);
});

if (existsSync(CALENDARS)) {
  const real = filesIn(CALENDARS);
  test.each(real)('the mailbox shows what $name says', (file) => {
    const { shown, said } = compared(file, Date.UTC(2024, 5, 15));
    expect(shown).toEqual(said);
  });

  test('all of them together are one organisation', () => {
    const { seed } = icsSeed(real, NOW);
    const organisation = createOrganisation(seed, createClock(NOW));
    expect(organisation.problems).toEqual([]);
    expect(organisation.people).toHaveLength(real.length + 1);
    const mails = organisation.people.map(({ mail }) => mail.toLowerCase());
    expect(new Set(mails).size).toBe(mails.length);
    const series = organisation.people.flatMap(({ calendars }) =>
      calendars.flatMap(({ events }) => [...events.values()].filter(({ recurrence }) => recurrence)),
    );
    const patterned = series.filter(({ recurrence }) => recurrence?.rule.kind === 'pattern');
    expect([patterned.length, series.length]).toEqual([177, 189]);
  });
} else {
  test('real calendars are not loaded here', () => {
    process.stderr.write(`skipped: ${CALENDARS} is not there\n`);
  });
}

test('a file is a mailbox that the front desk may write to', () => {
  const text = calendarOf(
    'X-WR-CALNAME:Ada Lovelace',
    'X-WR-TIMEZONE:Europe/London',
    'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260615T090000\r\nSUMMARY:Tea\r\nCATEGORIES:VIP,Home\r\nEND:VEVENT',
  );
  const { seed, problems } = icsSeed([{ name: '/tmp/ada calendar.ics', text }], NOW);
  expect(problems).toEqual([]);
  expect(seed.people.map(({ displayName, mail, canSignIn }) => [displayName, mail, canSignIn])).toEqual([
    ['Ada Lovelace', 'ada.calendar@example.com', true],
    ['Front Desk', ICS_FRONT_DESK, true],
  ]);
  const [ada] = seed.people;
  expect(ada?.mailboxSettings.timeZone).toBe('GMT Standard Time');
  expect(ada?.masterCategories.map(({ displayName }) => displayName)).toEqual(['VIP', 'Home']);
  expect(ada?.calendars[0]?.permissions).toEqual([{ mail: ICS_FRONT_DESK, role: 'write' }]);
  expect(ada?.calendars[0]?.events[0]?.start).toEqual({ dateTime: '2026-06-15T09:00:00.0000000', timeZone: 'Europe/London' });
});

test('whose calendar it is shows in who is in all of its meetings', () => {
  const meeting = (uid: number, organizer: string, attendee: string, partStat: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nLAST-MODIFIED:20260601T100000Z\r\nDTSTART:20260615T090000Z\r\nORGANIZER:mailto:${organizer}\r\nATTENDEE;PARTSTAT=${partStat}:mailto:${attendee}\r\nEND:VEVENT`;
  const text = calendarOf(
    meeting(1, 'me@example.org', 'ada@example.org', 'ACCEPTED'),
    meeting(2, 'bob@example.org', 'Me@example.org', 'TENTATIVE'),
    meeting(3, 'me@example.org', 'eve@example.org', 'NEEDS-ACTION'),
  );
  const { seed } = icsSeed([{ name: 'a.ics', text }], NOW);
  expect(seed.people[0]?.mail).toBe('me@example.org');
  expect(seed.people[0]?.calendars[0]?.events.map(({ organizer, responseStatus, attendees }) => ({ organizer, responseStatus, attendees }))).toEqual([
    { attendees: [{ type: 'required', emailAddress: { name: 'ada@example.org', address: 'ada@example.org' }, status: { response: 'accepted', time: '2026-06-01T10:00:00.000Z' } }] },
    {
      organizer: { name: 'bob@example.org', address: 'bob@example.org' },
      responseStatus: { response: 'tentativelyAccepted', time: '2026-06-01T10:00:00.000Z' },
      attendees: [{ type: 'required', emailAddress: { name: 'Me@example.org', address: 'Me@example.org' }, status: { response: 'tentativelyAccepted', time: '2026-06-01T10:00:00.000Z' } }],
    },
    { attendees: [{ type: 'required', emailAddress: { name: 'eve@example.org', address: 'eve@example.org' }, status: { response: 'none', time: '0001-01-01T00:00:00Z' } }] },
  ]);
});

test('a series stays a series, with its exceptions and deleted occurrences', () => {
  const text = readFileSync(join(FIXTURES, 'exception-over-clock-change.ics'), 'utf8');
  const { seed } = icsSeed([{ name: 'a.ics', text }], NOW);
  const course = seed.people[0]?.calendars[0]?.events.find(({ subject }) => subject === 'Course');
  expect(course).toMatchObject({
    start: { dateTime: '2026-10-17T10:00:00.0000000', timeZone: 'Europe/Berlin' },
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['saturday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-10-17', numberOfOccurrences: 3, recurrenceTimeZone: 'Europe/Berlin' },
    },
    exceptions: [
      {
        originalStart: '2026-10-24T10:00:00.0000000',
        event: { subject: 'Course (moved)', start: { dateTime: '2026-10-25T10:00:00.0000000', timeZone: 'Europe/Berlin' } },
      },
    ],
    deletedOccurrences: [],
  });
  const days = seed.people[0]?.calendars[0]?.events.find(({ subject }) => subject === 'Two days');
  expect(days?.deletedOccurrences).toEqual(['2026-10-29T00:00:00.0000000']);
});

test('a rule without words in Outlook is said, and its occurrences around now are there', () => {
  const rule = 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15';
  const text = calendarOf(`BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20200101T090000Z\r\n${rule}\r\nSUMMARY:Payday\r\nEND:VEVENT`);
  const { seed, problems } = icsSeed([{ name: 'pay.ics', text }], NOW);
  expect(problems).toEqual(['pay.ics: event "1": its rule is none that Outlook has: occurrences from 2025 to 2028 only']);
  const [event] = seed.people[0]?.calendars[0]?.events ?? [];
  expect(event?.recurrence).toBeUndefined();
  expect(event?.occurrenceStarts?.length).toBeGreaterThan(70);
  expect(event?.start).toEqual({ dateTime: event?.occurrenceStarts?.[0], timeZone: 'UTC' });
});

test('rules that search for ever hold nobody up, and no file is left out for another', () => {
  const rule = 'RRULE:FREQ=HOURLY;COUNT=1000000;BYMONTH=2;BYMONTHDAY=31';
  const events = Array.from({ length: 50 }, (_, uid) => `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:19700101T000000Z\r\n${rule}\r\nEND:VEVENT`);
  const good = 'BEGIN:VEVENT\r\nUID:good\r\nDTSTART:20260615T090000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT';
  const { seed, problems } = icsSeed(
    [
      { name: 'hostile.ics', text: calendarOf(...events) },
      { name: 'nothing.ics', text: '' },
      { name: 'good.ics', text: calendarOf(good) },
    ],
    NOW,
  );
  expect(seed.people.map(({ calendars }) => calendars[0]?.events.length)).toEqual([50, 0, 1, 0]);
  expect(problems[0]).toBe('hostile.ics: event "0": its rule is none that Outlook has: occurrences from 2025 to 2028 only');
  expect(problems.at(-2)).toBe('hostile.ics: event "49": its rules and those before take too long: occurrences are missing');
  expect(problems.at(-1)).toBe('nothing.ics: is no iCalendar file');
});
