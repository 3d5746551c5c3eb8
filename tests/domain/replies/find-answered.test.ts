import { firstConfiguration } from '../../../src/domain/book/defaults.ts';
import { findAnswered, withoutReplyMark } from '../../../src/domain/replies/find-answered.ts';
import { appointment, at, period, state } from '../appointment/support.ts';

const configuration = firstConfiguration({
  organisation: 'Practice',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  host: { name: 'Lena', mailbox: 'lena@example.com' },
  service: { name: 'Check-up', durationMinutes: 30 },
});

const sent = { kind: 'known', value: [{ minutesBefore: 60, channel: 'email', outcome: { kind: 'sent', at: at('7:00') } }] } as const;
const first = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'first' }, state: state(), period: period('9:00-9:30'), reminders: sent });
const second = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'second' }, state: state(), period: period('11:00-11:30'), subject: 'Other' });

function answered(subject: string, appointments = [first, second], now = at('8:00')) {
  const found = findAnswered({
    subject,
    appointments,
    subjectsOf: ({ ref }) => [`Reminder: your ${ref.eventId} appointment`],
    configuration,
    now,
  });
  return found?.ref.eventId;
}

test.each([
  ['Re: Reminder: your second appointment', 'second'],
  ['AW: Reminder: your first appointment', 'first'],
  ['RE: AW: reminder – your first appointment', 'first'],
  ['Re: Other', 'second'],
  ['Re: something else', undefined],
  ['Parking', undefined],
])('%j answers %s', (subject, is) => {
  expect(answered(subject)).toBe(is);
});

test('an answer with another subject is about the only one that was written about', () => {
  expect(answered('Re: your message', [first])).toBe('first');
  expect(answered('Re: your message', [second])).toBeUndefined();
  expect(answered('your message', [first])).toBeUndefined();
});

test('what has begun, or is cancelled, is not answered any more', () => {
  expect(answered('Re: Reminder: your first appointment', [first], at('9:00'))).toBeUndefined();
  expect(answered('Re: Reminder: your first appointment', [{ ...first, isCancelled: true }])).toBeUndefined();
});

test.each([
  ['Re: Aw: Hello', 'Hello'],
  ['RE[2]: Hello', 'Hello'],
  ['Réponse', 'Réponse'],
])('%j without the mark of an answer is %j', (subject, is) => {
  expect(withoutReplyMark(subject)).toBe(is);
});
