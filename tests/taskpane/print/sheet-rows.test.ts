import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { newHost } from '../../../src/domain/book/defaults.ts';
import { buildDay } from '../../../src/domain/day/day.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { sheetRows } from '../../../src/taskpane/print/sheet-rows.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';
import { appointment, at, guest, period, state } from '../../domain/appointment/support.ts';
import { configuration as practice } from '../../domain/book/support.ts';

const base = practice();
const [lena] = base.hosts;
const tom = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', others: base.hosts, workingHours: { timeZone: 'UTC', weekly: {}, overrides: [] } });
if (!lena) throw new Error('The practice has no host.');
const configuration = { ...base, organisation: { ...base.organisation, timeZone: 'UTC' }, hosts: [lena, tom] };
const format = createFormat({ locale: 'en-GB', zone: 'UTC', text });

function rowsOf(appointments: readonly Appointment[], host?: typeof lena) {
  const day = buildDay({
    date: Temporal.PlainDate.from('2026-11-21'),
    zone: 'UTC',
    configuration,
    now: at('8:00'),
    calendars: [
      { host: lena ?? tom, calendar: { kind: 'known', appointments } },
      { host: tom, calendar: { kind: 'known', appointments: [appointment({ ref: { mailbox: 'tom@example.com', eventId: 'T' }, period: period('8:30-9:00'), subject: 'Bo' })] } },
    ],
  });
  return sheetRows(day, host, { configuration, text, format });
}

test('a row says when, who, what for, with whom, how it stands and how to reach them', () => {
  const booked = appointment({
    attendees: [guest('accepted', '8:00')],
    state: state({ service: 'follow-up', customer: { name: 'Ada Nowak', phone: '+49 30 5550 114', email: 'ada@example.com' } }),
  });
  expect(rowsOf([booked], lena)).toEqual([
    {
      key: 'lena-marek E1',
      time: '09:00 – 09:30',
      name: 'Ada Nowak',
      service: 'Follow-up',
      host: 'Lena Marek',
      state: 'Confirmed',
      contacts: ['+49 30 5550 114', 'ada@example.com'],
      isCancelled: false,
    },
  ]);
});

test('of all hosts the rows stand in time order, what takes the whole day first', () => {
  const wholeDay = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'W' }, subject: 'Fair', isAllDay: true, period: period('0:00-23:59') });
  expect(rowsOf([appointment(), wholeDay]).map(({ time, name }) => `${time} ${name}`)).toEqual([
    'All day Fair',
    '08:30 – 09:00 Bo',
    '09:00 – 09:30 Ada Nowak',
  ]);
});

test('what is private says only that', () => {
  const [row] = rowsOf([appointment({ isPrivate: true, subject: 'Private Appointment' })], lena);
  expect(row).toMatchObject({ name: 'Private', service: '', state: '', contacts: [] });
});

test('what is cancelled is there, and told from the rest', () => {
  const [row] = rowsOf([appointment({ categories: ['Cancelled'] })], lena);
  expect(row).toMatchObject({ state: 'Cancelled', isCancelled: true });
});
