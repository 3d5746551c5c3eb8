import fc from 'fast-check';
import {
  decodeReminders,
  dueAt,
  encodeReminders,
  type Reminder,
} from '../../../src/domain/appointment/reminders.ts';
import { at } from './support.ts';

const REMINDERS: readonly Reminder[] = [
  { minutesBefore: 2880, channel: 'email', outcome: { kind: 'sent', at: at('7:00') } },
  { minutesBefore: 120, channel: 'sms', outcome: { kind: 'failed', at: at('7:30'), reason: 'number not in service' } },
  { minutesBefore: 60, channel: 'email', outcome: { kind: 'planned' } },
];

test('what was written is read back', () => {
  const encoded = encodeReminders(REMINDERS);
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  expect(decodeReminders(encoded.text)).toEqual({ kind: 'known', value: REMINDERS });
});

test('for space only the reasons of failures are shortened', () => {
  const failed: Reminder = { minutesBefore: 60, channel: 'email', outcome: { kind: 'failed', at: at('7:00'), reason: '😀'.repeat(60) } };
  const many = Array.from({ length: 8 }, () => failed);
  const encoded = encodeReminders(many);
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  expect(encoded.text.length).toBeLessThanOrEqual(255);
  const read = decodeReminders(encoded.text);
  if (read.kind !== 'known') throw new Error(read.kind);
  expect(read.value.map(({ minutesBefore, channel, outcome }) => [minutesBefore, channel, outcome.kind])).toEqual(
    many.map(() => [60, 'email', 'failed']),
  );
});

test('more reminders than fit are refused', () => {
  const many = Array.from({ length: 30 }, (_, index): Reminder => ({ minutesBefore: index, channel: 'email', outcome: { kind: 'sent', at: at('7:00') } }));
  expect(encodeReminders(many).kind).toBe('tooLong');
});

test.each([
  ['a cut text', '{"v":1,"r":["e1440+2cv'],
  ['another version', '{"v":2,"r":[]}'],
  ['no list', '{"v":1}'],
  ['a channel nobody knows', '{"v":1,"r":["z1440"]}'],
  ['a moment that is none', '{"v":1,"r":["e1440+zzzzzzzz"]}'],
])('%s is malformed', (_name, text) => {
  expect(decodeReminders(text)).toMatchObject({ kind: 'malformed', text });
});

test('a reminder is due so many minutes before the start', () => {
  expect(dueAt(REMINDERS[2]!, at('9:00'))).toBe(at('8:00'));
});

test('any text at all is read as something, without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(['absent', 'known', 'malformed']).toContain(decodeReminders(text).kind);
    }),
  );
});
