import fc from 'fast-check';
import {
  decodeReminders,
  dueAt,
  encodeReminders,
  remindersFor,
  withOutcome,
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

describe('what became of a message', () => {
  const SLOT = { minutesBefore: 60, channel: 'email' } as const;
  const start = at('9:00');

  function written(reminders: readonly Reminder[]) {
    const encoded = encodeReminders(reminders);
    if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
    const read = decodeReminders(encoded.text);
    if (read.kind !== 'known') throw new Error(read.kind);
    return read.value;
  }

  test.each<Reminder['outcome']>([
    { kind: 'sending', at: at('8:00'), attempt: '1f0a9c' },
    { kind: 'sending', at: at('8:00'), attempt: '1f0a9c', from: 'mira.keller@nordlicht.example' },
    { kind: 'sent', at: at('8:00') },
    { kind: 'failed', at: at('8:00'), reason: 'badAddress' },
  ])('is read back with the start it was for: %j', (outcome) => {
    const record = withOutcome([], SLOT, { outcome, start });
    expect(written(record)).toEqual([{ ...SLOT, outcome: { ...outcome, start } }]);
  });

  test.each(['confirmation', 'moved', 'cancelled'] as const)('is kept for %s too, apart from reminders', (notice) => {
    const slot = { minutesBefore: 0, channel: 'email', notice } as const;
    const record = withOutcome(withOutcome([], SLOT, { outcome: { kind: 'sent', at: at('8:00') }, start }), slot, {
      outcome: { kind: 'sent', at: at('8:01') },
      start,
    });
    expect(written(record).map((one) => [one.notice, one.outcome.kind])).toEqual([
      [undefined, 'sent'],
      [notice, 'sent'],
    ]);
  });

  test('for another start a reminder is planned again, and a notice is over', () => {
    const notice = { minutesBefore: 0, channel: 'email', notice: 'moved' } as const;
    const record = withOutcome(withOutcome([], SLOT, { outcome: { kind: 'sent', at: at('8:00') }, start }), notice, {
      outcome: { kind: 'sent', at: at('8:00') },
      start,
    });
    expect(remindersFor(record, start)).toEqual(record);
    expect(remindersFor(record, at('10:00'))).toEqual([{ ...SLOT, outcome: { kind: 'planned' } }]);
  });

  test.each(['{"v":1,"r":["e60~hk2b8x"]}', '{"v":1,"r":["e60+hk2b8x.a"]}', '{"v":1,"s":"?","r":[]}'])('%s is malformed', (text) => {
    expect(decodeReminders(text).kind).toBe('malformed');
  });
});
