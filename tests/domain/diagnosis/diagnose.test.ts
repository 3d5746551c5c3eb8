import { DEFAULT_BUSY_RULES } from '../../../src/domain/availability/busy-rules.ts';
import { parseConfiguration, type LinkedCalendar } from '../../../src/domain/book/configuration.ts';
import { applyChange } from '../../../src/domain/diagnosis/apply-change.ts';
import { diagnose } from '../../../src/domain/diagnosis/diagnose.ts';
import type { Facts } from '../../../src/domain/diagnosis/facts.ts';
import type { BookChange, Finding } from '../../../src/domain/diagnosis/finding.ts';
import { daysOutside } from '../../../src/domain/diagnosis/hours-outside.ts';
import { showSameTimes } from '../../../src/domain/diagnosis/same-clock.ts';
import { configuration as book } from '../book/support.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const configuration = book();
const host = configuration.hosts[0]!;
const courses: LinkedCalendar = { mailbox: 'lena@example.com', calendarId: 'c', name: 'Courses', color: '#0b6a0b' };

/** Everything asked, nothing wrong. */
function facts(fields: Partial<Facts> = {}): Facts {
  return {
    now: NOW,
    configuration,
    busyRules: DEFAULT_BUSY_RULES,
    host,
    trouble: [],
    calendars: [{ calendar: host.destination, unread: undefined, tentative: 0 }],
    uncounted: [],
    canEdit: true,
    outlookHours: host.workingHours,
    mailboxZone: 'Europe/Berlin',
    deviceZone: 'Europe/Berlin',
    book: 'same',
    calendarCount: 2,
    ...fields,
  };
}

function causes(fields: Partial<Facts>): string[] {
  return diagnose(facts(fields)).map(({ cause, weight, fix }) => `${cause} ${weight} ${fix?.kind ?? '-'}`);
}

test('where nothing is wrong nothing is found', () => {
  expect(diagnose(facts())).toEqual([]);
});

test('what could not be asked is no finding', () => {
  expect(
    diagnose(
      facts({
        calendars: [],
        canEdit: undefined,
        outlookHours: undefined,
        mailboxZone: undefined,
        deviceZone: undefined,
        book: undefined,
        calendarCount: undefined,
        host: undefined,
      }),
    ),
  ).toEqual([]);
});

test.each<{ name: string; fields: Partial<Facts>; found: readonly string[] }>([
  { name: 'a stale sign-in', fields: { trouble: [{ kind: 'signedOut' }] }, found: ['signedOut problem signIn'] },
  {
    name: 'missing consent, with the link for whoever gives it',
    fields: { trouble: [{ kind: 'consent', url: 'https://login.example/adminconsent' }] },
    found: ['consent problem copyConsentLink'],
  },
  { name: 'missing consent', fields: { trouble: [{ kind: 'consent', url: undefined }] }, found: ['consent problem -'] },
  { name: 'a sign-in policy', fields: { trouble: [{ kind: 'blockedByPolicy' }] }, found: ['blockedByPolicy problem -'] },
  { name: 'throttling', fields: { trouble: [{ kind: 'throttled', until: NOW }] }, found: ['throttled problem wait'] },
  { name: 'no connection', fields: { trouble: [{ kind: 'offline' }] }, found: ['offline problem lookAgain'] },
  { name: 'a book saved by a newer version', fields: { book: 'newerFormat' }, found: ['newerBook problem reload'] },
  { name: 'a book that cannot be read', fields: { book: 'unreadable' }, found: ['unreadableBook problem reload'] },
  { name: 'a book that somebody saved since', fields: { book: 'changed' }, found: ['changedBook notice reload'] },
  { name: 'an account without a calendar', fields: { calendarCount: 0 }, found: ['noCalendar problem -'] },
  {
    name: 'a calendar that is not shared',
    fields: { calendars: [{ calendar: courses, unread: 'notShared', tentative: 0 }] },
    found: ['calendarNotShared problem openHost'],
  },
  {
    name: 'a calendar that did not answer',
    fields: { calendars: [{ calendar: courses, unread: 'failed', tentative: 0 }] },
    found: ['calendarUnread problem lookAgain'],
  },
  { name: 'a right that is missing', fields: { canEdit: false }, found: ['cannotBook problem openHost'] },
  {
    name: 'a calendar that is not counted although it has appointments',
    fields: { uncounted: [{ calendar: courses, busy: 3 }, { calendar: host.destination, busy: 0 }] },
    found: ['calendarNotCounted notice change'],
  },
  {
    name: 'tentative that leaves its time free',
    fields: { busyRules: { ...DEFAULT_BUSY_RULES, tentative: false } },
    found: ['tentativeFree notice change'],
  },
  {
    name: 'a host’s hours on another clock than Outlook’s',
    fields: { outlookHours: { ...host.workingHours, timeZone: 'Europe/London' } },
    found: ['hostZone problem change'],
  },
  { name: 'a mailbox on another clock', fields: { mailboxZone: 'Europe/London', deviceZone: 'Europe/London' }, found: ['organisationZone notice change'] },
  { name: 'a computer on another clock', fields: { deviceZone: 'America/New_York' }, found: ['deviceZone notice -'] },
  {
    name: 'hours outside Outlook’s',
    fields: { outlookHours: { ...host.workingHours, weekly: { 1: [{ start: '08:00', end: '12:00' }] } } },
    found: ['hoursOutside notice change'],
  },
  {
    name: 'no hours at all',
    fields: { host: { ...host, workingHours: { ...host.workingHours, weekly: {} } } },
    found: ['noHours problem change'],
  },
])('$name is found, with what can be done', ({ fields, found }) => {
  expect(causes(fields)).toEqual(found);
});

test('names of zones may differ where clocks do not', () => {
  expect(causes({ mailboxZone: 'Europe/Vienna', deviceZone: 'Europe/Amsterdam' })).toEqual([]);
  expect(showSameTimes('America/New_York', 'America/Bogota', NOW)).toBe(false);
  expect(showSameTimes('Etc/UTC', 'UTC', NOW)).toBe(true);
});

test('what keeps things from working comes first', () => {
  const found = causes({ deviceZone: 'Asia/Tokyo', uncounted: [{ calendar: courses, busy: 1 }], canEdit: false });
  expect(found.map((one) => one.split(' ')[1])).toEqual(['problem', 'notice', 'notice']);
});

test.each([
  { name: 'the same', ours: ['09:00', '17:00'], theirs: ['09:00', '17:00'], outside: [] },
  { name: 'within', ours: ['10:00', '12:00'], theirs: ['09:00', '17:00'], outside: [] },
  { name: 'beyond in the evening', ours: ['09:00', '19:00'], theirs: ['09:00', '17:00'], outside: [1] },
  { name: 'past midnight', ours: ['22:00', '26:00'], theirs: ['22:00', '24:00'], outside: [1] },
])('hours $name', ({ ours, theirs, outside }) => {
  const week = ([start = '', end = '']: readonly string[]) => ({ 1: [{ start, end }] });
  expect(daysOutside(week(ours), week(theirs))).toEqual(outside);
});

describe('a fix puts one thing right and keeps the rest', () => {
  const newer = { ...configuration, unheardOf: 1, hosts: [{ ...host, nickname: 'Len' }] };

  function fixed(fields: Partial<Facts>): ReturnType<typeof applyChange> {
    const [finding] = diagnose(facts({ ...fields, configuration: newer, host: newer.hosts[0] })) as [Finding];
    if (finding.fix?.kind !== 'change') throw new Error('was to be a change');
    return applyChange(newer, finding.fix.change);
  }

  test('counting a calendar', () => {
    const after = fixed({ uncounted: [{ calendar: courses, busy: 1 }] });
    expect(after).toEqual({ ...newer, hosts: [{ ...newer.hosts[0], availability: [courses] }] });
  });

  test('letting tentative take its time', () => {
    const after = fixed({ busyRules: { ...DEFAULT_BUSY_RULES, tentative: false } });
    expect(after).toEqual({ ...newer, busyRules: DEFAULT_BUSY_RULES });
  });

  test('taking Outlook’s zone and hours', () => {
    const london = { ...host.workingHours, timeZone: 'Europe/London' };
    expect(fixed({ outlookHours: london }).hosts[0]?.workingHours.timeZone).toBe('Europe/London');
    const morning = { 1: [{ start: '08:00', end: '12:00' }] };
    const after = fixed({ outlookHours: { ...host.workingHours, weekly: morning } });
    expect(after.hosts[0]?.workingHours).toEqual({ ...host.workingHours, weekly: morning });
    expect(fixed({ mailboxZone: 'Asia/Tokyo', deviceZone: 'Asia/Tokyo' }).organisation.timeZone).toBe('Asia/Tokyo');
  });

  test.each<BookChange>([
    { kind: 'countCalendar', host: 'gone', calendar: courses },
    { kind: 'takeHostZone', host: 'gone', zone: 'Europe/London' },
  ])('what it was for may be gone by then: $kind', (change) => {
    expect(applyChange(newer, change)).toEqual(newer);
  });

  test('and the book is still valid', () => {
    const after = fixed({ uncounted: [{ calendar: courses, busy: 1 }] });
    expect(parseConfiguration(after).kind).toBe('valid');
  });
});
