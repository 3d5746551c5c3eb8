import fc from 'fast-check';
import { readPrefix, withoutPrefix, withPrefix } from '../../../src/domain/appointment/title-prefix.ts';
import type { RecordedStatus } from '../../../src/domain/appointment/state.ts';

const ON = { enabled: true, confirmed: '[Confirmed]', cancelled: '[Cancelled]' };
const OFF = { ...ON, enabled: false };

test.each([
  { name: 'a confirmed title gets its prefix', title: 'Ada', status: 'confirmed', is: '[Confirmed] Ada' },
  { name: 'the prefix never doubles', title: '[Confirmed] [confirmed] Ada', status: 'confirmed', is: '[Confirmed] Ada' },
  { name: 'the prefix changes with the state', title: '[Confirmed] Ada', status: 'cancelled', is: '[Cancelled] Ada' },
  { name: 'who arrived had confirmed', title: 'Ada', status: 'arrived', is: '[Confirmed] Ada' },
  { name: 'back to awaiting takes it away', title: '[Cancelled] Ada', status: 'awaiting', is: 'Ada' },
  { name: 'other words in brackets stay', title: '[VIP] Ada [Confirmed]', status: 'confirmed', is: '[Confirmed] [VIP] Ada [Confirmed]' },
  { name: 'an empty title is only the prefix', title: '', status: 'confirmed', is: '[Confirmed]' },
] as const)('$name', ({ title, status, is }) => {
  expect(withPrefix(title, status, ON)).toBe(is);
});

test('with prefixes off none is put and ours are taken away', () => {
  expect(withPrefix('[Confirmed] Ada', 'confirmed', OFF)).toBe('Ada');
  expect(withPrefix('Ada', 'confirmed', OFF)).toBe('Ada');
});

test.each([
  ['Ada', 'none'],
  ['[confirmed] Ada', 'confirmed'],
  [' [Cancelled]Ada', 'cancelled'],
  ['[Cancelled] [Confirmed] Ada', 'both'],
  ['Ada [Confirmed]', 'none'],
])('%j carries %s', (title, is) => {
  expect(readPrefix(title, ON)).toBe(is);
});

test('after any sequence of states there is at most one prefix and the title is as before', () => {
  const statuses = fc.array(
    fc.constantFrom<RecordedStatus>('awaiting', 'confirmed', 'cancelled', 'noShow', 'arrived', 'declined'),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }).map((title) => `T${title}`), statuses, (title, sequence) => {
      const bare = withoutPrefix(title, ON);
      const result = sequence.reduce((text, status) => withPrefix(text, status, ON), title);
      expect(withoutPrefix(result, ON).trimEnd()).toBe(bare.trimEnd());
      expect(readPrefix(result, ON)).not.toBe('both');
    }),
  );
});
