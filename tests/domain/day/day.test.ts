import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../../src/domain/book/configuration.ts';
import { otherOf } from '../../../src/domain/conflicts/conflict.ts';
import { defaultWorkingHours, newHost } from '../../../src/domain/book/defaults.ts';
import { buildDay, matches, nowIndex, type Day, type DayInput } from '../../../src/domain/day/day.ts';
import { appointment, at, change, guest, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const base = configuration();
const everyDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ start: '09:00', end: '12:00' }]]));
const workingHours = { ...defaultWorkingHours('UTC'), weekly: everyDay };
const lena = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours, others: [] });
const tom = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', workingHours, others: [lena] });
const CONFIGURATION: BookingConfiguration = {
  ...base,
  organisation: { ...base.organisation, timeZone: 'UTC' },
  hosts: [lena, tom],
  services: [],
};

let number = 0;
function event(time: string, fields: Partial<Appointment> = {}): Appointment {
  number += 1;
  const ref = { mailbox: 'lena@example.com', eventId: `E${number}` };
  return appointment({ ref, period: period(time), ...fields });
}

function day(
  calendars: readonly [Host, readonly Appointment[] | 'unknown'][],
  options: Partial<DayInput> = {},
): Day {
  return buildDay({
    date: Temporal.PlainDate.from('2026-11-21'),
    zone: 'UTC',
    configuration: CONFIGURATION,
    now: at('6:00'),
    calendars: calendars.map(([host, read]) => ({
      host,
      calendar: read === 'unknown' ? { kind: 'unknown', reason: 'forbidden' } : { kind: 'known', appointments: read },
    })),
    ...options,
  });
}

function lines({ rows }: Day): string[] {
  const time = (instant: number) => new Date(instant).toISOString().slice(11, 16);
  return rows.map((row) => {
    const { start, end } = row.kind === 'gap' ? row.period : row.appointment.period;
    const what = row.kind === 'gap' ? `free ${row.hosts.map((h) => h.id).join()}` : row.appointment.subject;
    return `${time(start)}-${time(end)} ${what}`;
  });
}

test('appointments and the gaps between them stand in time order', () => {
  const result = day([[lena, [event('10:00-10:30', { subject: 'Bo' }), event('9:00-9:30', { subject: 'Ada' })]]]);
  expect(lines(result)).toEqual([
    '09:00-09:30 Ada',
    '09:30-10:00 free lena-marek',
    '10:00-10:30 Bo',
    '10:30-12:00 free lena-marek',
  ]);
});

test('hosts who are free from and to the same moment share a gap', () => {
  const result = day([[lena, []], [tom, [event('9:00-9:30', { subject: 'Bo' })]]]);
  expect(lines(result)).toEqual([
    '09:00-09:30 Bo',
    '09:00-12:00 free lena-marek',
    '09:30-12:00 free tom-okafor',
  ]);
  expect(lines(day([[lena, []], [tom, []]]))).toEqual(['09:00-12:00 free lena-marek,tom-okafor']);
});

test('a calendar that could not be read gives no gap and is said', () => {
  const result = day([[lena, 'unknown'], [tom, []]]);
  expect(lines(result)).toEqual(['09:00-12:00 free tom-okafor']);
  expect(result.unknown).toEqual([{ host: lena, reason: 'forbidden' }]);
});

test('of a calendar in which something could not be understood, nothing is offered as free', () => {
  const calendar = { kind: 'known', appointments: [event('9:00-9:30', { subject: 'Ada' })], unreadable: [{}] } as const;
  const result = day([], { calendars: [{ host: lena, calendar }] });
  expect(lines(result)).toEqual(['09:00-09:30 Ada']);
});

describe('other calendars of a host', () => {
  const calendar = { kind: 'known', appointments: [] } as const;

  test('take time without being shown', () => {
    const appointments = [event('10:00-11:00', { subject: 'Dentist' })];
    const result = day([], { calendars: [{ host: lena, calendar, elsewhere: [{ kind: 'known', appointments }] }] });
    expect(lines(result)).toEqual(['09:00-10:00 free lena-marek', '11:00-12:00 free lena-marek']);
  });

  test.each([
    { name: 'could not be read', elsewhere: { kind: 'unknown', reason: 'forbidden' } as const },
    { name: 'holds something unreadable', elsewhere: { kind: 'known', appointments: [], unreadable: [{}] } as const },
  ])('leave nothing free where one $name', ({ elsewhere }) => {
    expect(lines(day([], { calendars: [{ host: lena, calendar, elsewhere: [elsewhere] }] }))).toEqual([]);
  });
});

test('what has passed is not free any more', () => {
  expect(lines(day([[lena, []]], { now: at('10:02') }))).toEqual(['10:05-12:00 free lena-marek']);
  expect(lines(day([[lena, []]], { now: at('11:50') }))).toEqual([]);
});

test('gaps shorter than a quarter of an hour are left out', () => {
  const result = day([[lena, [event('9:00-10:00'), event('10:10-12:00')]]]);
  expect(result.rows.map((row) => row.kind)).toEqual(['appointment', 'appointment']);
});

test('free, cancelled and Cancelled-marked events leave their time free', () => {
  const result = day([[
    lena,
    [
      event('9:00-10:00', { freeBusyStatus: 'free' }),
      event('10:00-11:00', { isCancelled: true }),
      event('11:00-12:00', { categories: ['Cancelled'] }),
    ],
  ]]);
  expect(lines(result)).toContain('09:00-12:00 free lena-marek');
});

test('what the busy rules of the book leave out takes no time and conflicts with nothing', () => {
  const lunch = event('9:00-10:00', { subject: 'Lunch', freeBusyStatus: 'tentative' });
  const visit = event('9:30-10:00', { subject: 'Ada' });
  const busyRules = { busy: true, outOfOffice: true, tentative: false, workingElsewhere: false, allDay: true, private: true };
  const shown = (configured: BookingConfiguration) => {
    const result = day([[lena, [lunch, visit]]], { configuration: configured });
    return [...lines(result), result.counts.attention];
  };
  expect(shown(CONFIGURATION)).toEqual(['09:00-10:00 Lunch', '09:30-10:00 Ada', '10:00-12:00 free lena-marek', 2]);
  expect(shown({ ...CONFIGURATION, busyRules })).toEqual([
    '09:00-10:00 Lunch', '09:00-09:30 free lena-marek', '09:30-10:00 Ada', '10:00-12:00 free lena-marek', 0,
  ]);
});

test('events of a status nobody knows block, unknown is not free', () => {
  expect(lines(day([[lena, [event('9:00-12:00', { freeBusyStatus: 'unknown', subject: 'X' })]]]))).toEqual(['09:00-12:00 X']);
});

test('overlaps of one host are conflicts on both sides; touching and other hosts are not', () => {
  const a = event('9:00-10:00', { subject: 'a' });
  const b = event('9:30-10:00', { subject: 'b' });
  const c = event('10:00-11:00', { subject: 'c' });
  const result = day([[lena, [a, b, c]], [tom, [event('9:00-11:00', { subject: 't' })]]]);
  const conflicts = result.rows.flatMap((row) =>
    row.kind === 'appointment' ? [[row.appointment.subject, row.conflicts.map((x) => otherOf(x)?.subject)]] : [],
  );
  expect(conflicts.toSorted()).toEqual([['a', ['b']], ['b', ['a']], ['c', []], ['t', []]]);
  expect(result.counts.attention).toBe(2);
});

test('what is cancelled conflicts with nothing', () => {
  const result = day([[lena, [event('9:00-10:00'), event('9:00-10:00', { categories: ['Cancelled'] })]]]);
  expect(result.rows.every((row) => row.kind === 'gap' || row.conflicts.length === 0)).toBe(true);
});

test('an appointment on a day its host is away is a conflict', () => {
  const away = event('0:00-23:59', { isAllDay: true, freeBusyStatus: 'oof', subject: 'Holiday' });
  const result = day([[lena, [away, event('9:00-9:30', { subject: 'Ada' })]]]);
  expect(result.allDay.map((entry) => entry.appointment.subject)).toEqual(['Holiday']);
  const ada = result.rows.find((row) => row.kind === 'appointment');
  expect(ada?.kind === 'appointment' && ada.conflicts.map((x) => otherOf(x)?.subject)).toEqual(['Holiday']);
});

test('voided holds, claims of a move and the carrier of the book are not shown', () => {
  const hidden = (['void', 'claim', 'carrier'] as const).map((kind) => event('9:00-9:30', { kind }));
  expect(day([[lena, hidden]]).rows.filter((row) => row.kind === 'appointment')).toEqual([]);
});

test('an event on the day before that ends at midnight is not of this day, one that goes on is', () => {
  const midnight = at('0:00');
  const before = event('9:00-9:30', { period: { start: midnight - 3_600_000, end: midnight } });
  const over = event('9:00-9:30', { subject: 'night', period: { start: midnight - 3_600_000, end: midnight + 60_000 } });
  const zero = event('9:00-9:30', { subject: 'zero', period: { start: midnight, end: midnight } });
  expect(lines(day([[lena, [before, over, zero]]])).slice(0, 2)).toEqual(['23:00-00:01 night', '00:00-00:00 zero']);
});

test('counts are by state and filter; what is no appointment is not counted', () => {
  const result = day([[
    lena,
    [
      event('9:00-9:10'),
      event('9:10-9:20', { categories: ['Confirmed'] }),
      event('9:20-9:30', { attendees: [guest('declined', '5:00')] }),
      event('9:30-9:40', { state: { kind: 'malformed', text: '{', problem: '' } }),
      event('9:40-9:50', { attendees: [{ ...guest('accepted'), address: 'tom@example.com' }], subject: 'Team' }),
      event('9:50-10:00', { isOrganizer: false, subject: 'Elsewhere' }),
      event('10:00-10:10', { isPrivate: true, subject: '' }),
    ],
  ]]);
  expect(result.counts).toEqual({
    all: 4,
    attention: 1,
    byStatus: { awaiting: 1, confirmed: 1, declined: 1, unknown: 1 },
  });
  const entries = result.rows.filter((row) => row.kind === 'appointment');
  expect(entries.filter((entry) => matches(entry, 'confirmed'))).toHaveLength(1);
  expect(entries.filter((entry) => matches(entry, 'attention'))).toHaveLength(1);
  expect(entries.filter((entry) => matches(entry, 'all'))).toHaveLength(7);
});

test('a foreign meeting that somebody marked counts as an appointment', () => {
  const result = day([[lena, [event('9:00-9:30', { isOrganizer: false, categories: ['Confirmed'] })]]]);
  expect(result.counts.all).toBe(1);
});

test('the line of now stands before the first row that is still to come', () => {
  const { rows } = day([[lena, [event('9:00-9:30'), event('10:00-10:30')]]]);
  expect(nowIndex(rows, at('9:10'))).toBe(1);
  expect(nowIndex(rows, at('8:00'))).toBe(0);
  expect(nowIndex(rows, at('15:00'))).toBe(rows.length);
});

const plan = [{ minutesBefore: 120, channel: 'email' as const }];
const contact = state({ customer: { name: 'Ada', email: 'ada@example.com' } });
test.each([
  { name: 'planned by the plan', fields: { state: contact }, now: '6:00', is: { kind: 'planned', dueAt: at('7:00') } },
  { name: 'due once its time has come', fields: { state: contact }, now: '7:00', is: { kind: 'due' } },
  { name: 'nothing more after the start', fields: { state: contact }, now: '9:00', is: { kind: 'none' } },
  { name: 'no contact, said so', fields: {}, now: '6:00', is: { kind: 'noContact' } },
  { name: 'sent', fields: { state: contact, reminders: { kind: 'known', value: [{ minutesBefore: 120, channel: 'email', outcome: { kind: 'sent', at: at('7:00') } }] } }, now: '8:00', is: { kind: 'sent', at: at('7:00') } },
  { name: 'failed after an earlier success', fields: { state: contact, reminders: { kind: 'known', value: [{ minutesBefore: 600, channel: 'sms', outcome: { kind: 'sent', at: at('1:00') } }, { minutesBefore: 120, channel: 'email', outcome: { kind: 'failed', at: at('7:00'), reason: 'full' } }] } }, now: '8:00', is: { kind: 'failed', reason: 'full' } },
  { name: 'unreadable', fields: { state: contact, reminders: { kind: 'malformed', text: '{', problem: 'cut' } }, now: '8:00', is: { kind: 'unreadable' } },
] as const)('a reminder is $name', ({ fields, now, is }) => {
  const result = day([[lena, [event('9:00-9:30', fields as Partial<Appointment>)]]], {
    now: at(now),
    configuration: { ...CONFIGURATION, reminderPlan: plan.map((one) => ({ ...one })) },
  });
  const entry = result.rows.find((row) => row.kind === 'appointment');
  expect(entry?.kind === 'appointment' && entry.reminder).toMatchObject(is);
});

test('the order of what was read does not change the day', () => {
  const events = ['9:00-9:30', '9:00-9:45', '10:00-10:30', '9:15-11:00'].map((time) => event(time));
  const a = day([[lena, events], [tom, []]]);
  const b = day([[tom, []], [lena, events.toReversed()]]);
  expect(lines(b).toSorted()).toEqual(lines(a).toSorted());
  expect(b.counts).toEqual(a.counts);
});

test('a history tells the status that is shown', () => {
  const marked = event('9:00-9:30', { categories: ['Confirmed'], state: state({ history: [change()] }) });
  expect(day([[lena, [marked]]]).counts.byStatus).toEqual({ confirmed: 1 });
});

test('at one time the shorter one stands first, then who comes first by id, then the event', () => {
  const shorter = event('9:00-9:15', { subject: 'short' });
  const one = event('9:00-9:30', { subject: 'one' });
  const two = event('9:00-9:30', { subject: 'two' });
  const tomsOwn = event('9:00-9:30', { subject: 'Tom', ref: { mailbox: 'tom@example.com', eventId: 'A' } });
  for (const order of [[two, one, shorter], [shorter, two, one]]) {
    const result = day([[tom, [tomsOwn]], [lena, order]]);
    expect(result.rows.flatMap((row) => (row.kind === 'gap' ? [] : [row.appointment.subject])).slice(0, 4)).toEqual(['short', 'one', 'two', 'Tom']);
  }
});

test('an event without length stands at its moment, in the day it belongs to', () => {
  const midnight = event('0:00-0:00', { subject: 'first' });
  const next = event('9:00-9:00', { subject: 'next', period: { start: at('0:00') + 86_400_000, end: at('0:00') + 86_400_000 } });
  const before = event('9:00-9:00', { subject: 'before', period: { start: at('0:00') - 1, end: at('0:00') - 1 } });
  const result = day([[lena, [midnight, next, before]]]);
  expect(result.rows.flatMap((row) => (row.kind === 'gap' ? [] : [row.appointment.subject]))).toEqual(['first']);
});

test('what needs attention: a conflict, a proposal, a state that contradicts itself or is unknown', () => {
  const clear = event('9:00-9:30');
  const both = event('10:00-10:30', { categories: ['Confirmed', 'Cancelled'] });
  const proposes = event('11:00-11:30', { attendees: [{ ...guest('declined', '5:00'), proposes: period('14:00-14:30') }] });
  const lunch = event('11:40-11:50', { freeBusyStatus: 'oof', attendees: [] });
  const { rows } = day([[lena, [clear, both, proposes, lunch]]]);
  const entries = rows.flatMap((row) => (row.kind === 'gap' ? [] : [row]));
  expect(entries.map((entry) => matches(entry, 'attention'))).toEqual([false, true, true, false]);
  expect(entries.map((entry) => matches(entry, 'all'))).toEqual([true, true, true, true]);
});

test('the line of the present stands before what begins later, and after what begins now', () => {
  const { rows } = day([[lena, [event('9:00-9:30'), event('10:00-10:30')]]]);
  expect(nowIndex(rows, at('8:59'))).toBe(0);
  expect(nowIndex(rows, at('9:00'))).toBe(1);
  expect(nowIndex(rows, at('23:00'))).toBe(rows.length);
});
