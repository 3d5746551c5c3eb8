import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { buildDay, type DayEntry } from '../../../src/domain/day/day.ts';
import { isSameEntry } from '../../../src/taskpane/day/same-row.ts';
import { appointment, at, period } from '../../domain/appointment/support.ts';
import { configuration as practice } from '../../domain/book/support.ts';

const configuration = { ...practice(), reminderPlan: [{ minutesBefore: 60, channel: 'email' as const }] };
const [lena] = configuration.hosts;

function firstOf(appointments: readonly Appointment[], now = '6:00'): DayEntry {
  const calendars = lena ? [{ host: lena, calendar: { kind: 'known' as const, appointments } }] : [];
  const day = buildDay({ date: Temporal.PlainDate.from('2026-11-21'), zone: 'UTC', configuration, now: at(now), calendars });
  const [entry] = day.rows.filter((row) => row.kind === 'appointment');
  if (!entry) throw new Error('Nothing is shown.');
  return entry;
}

const ADA = appointment({ state: { kind: 'known', value: { customer: { email: 'ada@example.com' }, history: [] } } });
const BO = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'E2' }, period: period('9:15-9:45') });

test('a day that is worked out anew has the same rows', () => {
  expect(firstOf([ADA, BO])).not.toBe(firstOf([ADA, BO]));
  expect(isSameEntry(firstOf([ADA, BO]), firstOf([ADA, BO]))).toBe(true);
});

test.each<[string, DayEntry]>([
  ['was read again', firstOf([{ ...ADA }, BO])],
  ['stands beside something new', firstOf([ADA])],
  ['stands beside something that was read again', firstOf([ADA, { ...BO }])],
  ['is due to be reminded by now', firstOf([ADA, BO], '8:30')],
])('a row is drawn again where its appointment %s', (_name, entry) => {
  expect(isSameEntry(firstOf([ADA, BO]), entry)).toBe(false);
});
