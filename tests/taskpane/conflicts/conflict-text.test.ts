import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { newHost } from '../../../src/domain/book/defaults.ts';
import type { Conflict } from '../../../src/domain/conflicts/conflict.ts';
import { fixesOf } from '../../../src/domain/day/fixes.ts';
import { conflictText } from '../../../src/taskpane/conflicts/conflict-text.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';
import { appointment, at, guest, period, state } from '../../domain/appointment/support.ts';
import { configuration } from '../../domain/book/support.ts';

const book = configuration();
const [lena] = book.hosts;
const tom = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', workingHours: lena!.workingHours, others: book.hosts });
const BOOK = { ...book, hosts: [...book.hosts, tom] };
const format = createFormat({ locale: 'en-GB', zone: 'UTC', text });
const ada = appointment({ kind: 'booking', state: state({ service: 'follow-up' }) });
const ben = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'E2' }, subject: 'Ben', period: period('9:15-9:45') });

function words(conflict: Conflict, of: Appointment = ada): string {
  return conflictText(conflict, { appointment: of, host: lena, configuration: BOOK, format, text, now: at('8:00') });
}

test.each<{ name: string; conflict: Conflict; is: string }>([
  { name: 'an overlap', conflict: { kind: 'overlap', other: ben }, is: 'Overlaps Ben, 09:15 – 09:45' },
  { name: 'a buffer', conflict: { kind: 'buffer', other: ben, gapMinutes: 5, keptMinutes: 15 }, is: 'Only 5 min from Ben, 09:15 – 09:45; 15 min are to stay free' },
  { name: 'a day away', conflict: { kind: 'notOpen', because: 'away', open: [] }, is: 'Lena is away that day' },
  { name: 'a closed day', conflict: { kind: 'notOpen', because: 'closed', open: [] }, is: 'Lena does not work that day' },
  { name: 'hours', conflict: { kind: 'notOpen', because: 'closed', open: [period('9:00-12:00'), period('13:00-17:00')] }, is: 'Outside the hours of Lena: 09:00 – 12:00, 13:00 – 17:00' },
  { name: 'closing', conflict: { kind: 'notOpen', because: 'endsAfterClosing', open: [period('9:00-12:00')] }, is: 'It ends after the hours of Lena: 09:00 – 12:00' },
  { name: 'the service’s hours', conflict: { kind: 'notOpen', because: 'service', open: [period('9:00-12:00')] }, is: 'Outside the hours of Follow-up' },
  { name: 'a hold', conflict: { kind: 'holdExpired', since: at('7:00') }, is: 'The time was kept for a booking that nobody finished. That ran out today 07:00.' },
  { name: 'a move that was left', conflict: { kind: 'moveLeft', host: tom.id }, is: 'A move to the calendar of Tom was begun and not finished.' },
])('$name is said in a sentence', ({ conflict, is }) => {
  expect(words(conflict)).toBe(is);
});

test('whoever would get mail by finishing a move is named', () => {
  const invited = { ...ada, attendees: [guest('accepted')] };
  expect(words({ kind: 'moveLeft', host: tom.id }, invited)).toContain('sends ada@example.com a cancellation');
});

test('of two that overlap each visit can be moved; what somebody else arranged cannot', () => {
  const kinds = (other: Appointment) => fixesOf(ada, { kind: 'overlap', other }, BOOK).map((fix) => ('appointment' in fix ? `${fix.kind} ${fix.appointment.ref.eventId}` : fix.kind));
  expect(kinds(ben)).toEqual(['move E1', 'move E2', 'accept']);
  expect(kinds({ ...ben, isOrganizer: false })).toEqual(['move E1', 'accept']);
  expect(kinds({ ...ben, freeBusyStatus: 'oof' })).toEqual(['move E1', 'accept']);
  expect(kinds({ ...ben, isAllDay: true })).toEqual(['move E1', 'accept']);
  expect(fixesOf(ada, { kind: 'holdExpired', since: 0 }, BOOK)).toEqual([{ kind: 'clear', appointment: ada }]);
  expect(fixesOf(ada, { kind: 'moveLeft', host: tom.id }, BOOK)).toEqual([{ kind: 'finish', appointment: ada }]);
});
