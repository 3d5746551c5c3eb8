import { expand } from '../../../src/providers/ics/expand.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { ianaZone, UTC } from '../../../src/providers/ics/zone.ts';

const YEAR = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1), zone: UTC };

function calendarOf(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function eventOf(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

test('what Outlook and people say about an event is read', () => {
  const { events, problems, name, owner } = readCalendar(
    calendarOf(
      'X-WR-CALNAME:ada@example.com',
      eventOf(
        'UID:1',
        'SEQUENCE:3',
        'DTSTART:20260301T100000Z',
        'DTEND:20260301T110000Z',
        'SUMMARY;LANGUAGE=en:Knee\\, left\\; and a long line that is',
        '  folded',
        'DESCRIPTION:First\\nsecond',
        'LOCATION:Room 1',
        'CATEGORIES:VIP,Insurance',
        'CATEGORIES: Paid ',
        'STATUS:TENTATIVE',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
        'CREATED:20260101T090000Z',
        'ORGANIZER;CN="Lovelace, Ada":MAILTO:ada@example.com',
        'ATTENDEE;CN=Grace;PARTSTAT=accepted;ROLE=OPT-PARTICIPANT:mailto:grace@example.com',
        'ATTENDEE;CUTYPE=ROOM:mailto:room@example.com',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15M',
        'END:VALARM',
      ),
    ),
  );
  expect(problems).toEqual([]);
  expect([name, owner]).toEqual(['ada@example.com', 'ada@example.com']);
  expect(events[0]?.master).toEqual({
    uid: '1',
    sequence: 3,
    revision: '',
    start: { kind: 'dateTime', wall: Date.UTC(2026, 2, 1, 10), zone: UTC },
    length: { days: 0, elapsed: 3_600_000 },
    recurrence: undefined,
    recurrenceId: undefined,
    summary: 'Knee, left; and a long line that is folded',
    description: 'First\nsecond',
    location: 'Room 1',
    categories: ['VIP', 'Insurance', 'Paid'],
    isCancelled: false,
    isTentative: true,
    isTransparent: true,
    classification: 'PRIVATE',
    busyStatus: 'OOF',
    organizer: { name: 'Lovelace, Ada', address: 'ada@example.com' },
    attendees: [
      { name: 'Grace', address: 'grace@example.com', role: 'OPT-PARTICIPANT', partStat: 'ACCEPTED', userType: 'INDIVIDUAL' },
      { name: '', address: 'room@example.com', role: 'REQ-PARTICIPANT', partStat: 'NEEDS-ACTION', userType: 'ROOM' },
    ],
    created: '2026-01-01T09:00:00.000Z',
    alertMinutes: 15,
  });
});

test('of two revisions of an event the later counts, by SEQUENCE and then by time', () => {
  const revision = (summary: string, ...lines: readonly string[]) =>
    eventOf('UID:1', `SUMMARY:${summary}`, 'DTSTART:20260301T100000Z', ...lines);
  const bySequence = calendarOf(revision('new', 'SEQUENCE:2'), revision('old', 'SEQUENCE:1'));
  const byTime = calendarOf(
    revision('new', 'LAST-MODIFIED:20260202T000000Z'),
    revision('old', 'LAST-MODIFIED:20260201T000000Z'),
  );
  for (const text of [bySequence, byTime]) {
    expect(readCalendar(text).events.map(({ master }) => master?.summary)).toEqual(['new']);
  }
});

test('events without a UID are all kept', () => {
  const event = eventOf('DTSTART:20260301T100000Z');
  expect(readCalendar(calendarOf(event, event)).events).toHaveLength(2);
});

test('a METHOD:CANCEL calendar holds cancelled events', () => {
  const text = calendarOf('METHOD:CANCEL', eventOf('UID:1', 'DTSTART:20260301T100000Z'));
  expect(readCalendar(text).events[0]?.master?.isCancelled).toBe(true);
});

test('days and floating times are looked at in the zone of the range', () => {
  const { events } = readCalendar(
    calendarOf(
      eventOf('UID:day', 'DTSTART;VALUE=DATE:20260301'),
      eventOf('UID:floating', 'DTSTART:20260301T003000'),
    ),
  );
  const zone = ianaZone('Asia/Tokyo') ?? UTC;
  const from = zone.toInstant(Date.UTC(2026, 2, 1));
  const day = { from, to: from + 86_400_000, zone };
  expect(expand(events, day).occurrences.map(({ uid, period }) => [uid, period.start - from])).toEqual([
    ['day', 0],
    ['floating', 1_800_000],
  ]);
  expect(expand(events, { ...day, from: day.to, to: day.to + 1 }).occurrences).toEqual([]);
});

test('a range is half-open, and an event without length belongs to where it starts', () => {
  const { events } = readCalendar(
    calendarOf(
      eventOf('UID:before', 'DTSTART:20260301T090000Z', 'DTEND:20260301T100000Z'),
      eventOf('UID:moment', 'DTSTART:20260301T100000Z'),
      eventOf('UID:across', 'DTSTART:20260301T105959Z', 'DTEND:20260301T120000Z'),
      eventOf('UID:after', 'DTSTART:20260301T110000Z'),
    ),
  );
  const range = { from: Date.UTC(2026, 2, 1, 10), to: Date.UTC(2026, 2, 1, 11), zone: UTC };
  expect(expand(events, range).occurrences.map(({ uid }) => uid)).toEqual(['moment', 'across']);
});

test.each([
  ['nothing', '', ['is no iCalendar file']],
  ['something else', '<html>\n</html>', ['line 1 cannot be read: <html>', 'line 2 cannot be read: </html>', 'is no iCalendar file']],
  ['a calendar without events', calendarOf('VERSION:2.0'), []],
  ['an event outside a calendar', eventOf('UID:1', 'DTSTART:20260301T100000Z'), []],
  ['a file in the line ends of old', calendarOf(eventOf('UID:1', 'DTSTART:20260301T100000Z')).replaceAll('\r\n', '\r'), []],
  ['a file that begins with a byte order mark', `\uFEFF${calendarOf(eventOf('UID:1', 'DTSTART:20260301'))}`, []],
])('%s is read without a complaint too many', (_, text, problems) => {
  expect(readCalendar(text).problems).toEqual(problems);
});

describe('what is made to hold a reader up is given up with a reason:', () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\r\n');

  test.each([
    ['a file that is too long', `${' '.repeat(20_000_001)}`, 'is longer than 20000000 characters: not read'],
    ['too many components', many(100_001, () => 'BEGIN:VEVENT\r\nEND:VEVENT'), 'has more than 100000 components: the rest is not read'],
    ['too deep a nesting', many(5000, () => 'BEGIN:VEVENT'), 'line 21 is nested more than 20 deep: the rest is not read'],
    ['a zone with an endless name', calendarOf(eventOf(`DTSTART;TZID=${'a/'.repeat(50_000)}:20260301T100000`)), 'a time zone has an endless name: its times are read as floating'],
  ])('%s', (_, text, problem) => {
    expect(readCalendar(text).problems.some((line) => line.includes(problem))).toBe(true);
  });

  test('more problems than anybody reads', () => {
    const { problems } = readCalendar(calendarOf(many(5000, () => 'NOTHING')));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toBe('and 4000 more');
  });

  test('rules that search for ever, however many there are', () => {
    const rule = 'RRULE:FREQ=HOURLY;COUNT=1000000;BYMONTH=2;BYMONTHDAY=31';
    const hostile = many(400, (index) => eventOf(`UID:${index}`, 'DTSTART:19700101T000000Z', rule));
    const { events } = readCalendar(calendarOf(hostile));
    const { problems } = expand(events, YEAR);
    expect(problems).toEqual([expect.stringMatching(/^event "\d+": its rules and those before take too long/u)]);
  });

  test('a zone whose clocks change every hour', () => {
    const observance = many(200, () =>
      'BEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nRRULE:FREQ=HOURLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD',
    );
    const zone = `BEGIN:VTIMEZONE\r\nTZID:x\r\n${observance}\r\nEND:VTIMEZONE`;
    const { events } = readCalendar(calendarOf(zone, eventOf('UID:1', 'DTSTART;TZID=x:20260301T100000')));
    expect(expand(events, YEAR).occurrences).toHaveLength(1);
  });

  test('more occurrences than anybody can look at', () => {
    const event = (index: number) => eventOf(`UID:${index}`, 'DTSTART:20200101T000000Z', 'RRULE:FREQ=HOURLY');
    const { events } = readCalendar(calendarOf(many(20, event)));
    const { occurrences, problems } = expand(events, YEAR);
    expect(occurrences).toHaveLength(100_000);
    expect(problems).toEqual(['more than 100000 occurrences: the rest is left out']);
  });

  test('half a million additional dates', () => {
    const dates = many(5, (day) =>
      `RDATE:${many(20_000, (second) => `2026030${day + 1}T${new Date(second * 1000).toISOString().slice(11, 19).replaceAll(':', '')}`).replaceAll('\r\n', ',')}`,
    );
    const { events } = readCalendar(calendarOf(eventOf('UID:1', 'DTSTART:20260301T000000', dates)));
    expect(expand(events, YEAR).occurrences).toHaveLength(100_000);
  });
});
