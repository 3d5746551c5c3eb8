import fc from 'fast-check';
import {
  decodeState,
  encodeState,
  type AppointmentState,
  type Channel,
  type Move,
  type RecordedStatus,
} from '../../../src/domain/appointment/state.ts';
import { at, change } from './support.ts';

const FULL: AppointmentState = {
  service: 'follow-up',
  customer: { name: 'Chiara Lindqvist', email: 'chiara@example.com', phone: '+49 30 5550 114' },
  history: [
    change({ status: 'awaiting', at: at('7:00') }),
    change({ status: 'confirmed', at: at('8:15'), through: 'response', by: 'Chiara Lindqvist' }),
  ],
  holdExpiresAt: at('9:00'),
};

const MOVE: Move = { from: at('6:00'), at: at('7:30'), by: 'Mira Keller', through: 'pane' };

/** Every field that the record has. */
const RICH: AppointmentState = {
  service: 'follow-up',
  customer: { name: 'Ada' },
  history: [change({ reason: 'She rang' })],
  moves: [{ ...MOVE, fromHost: 'jonas-brandt', reason: 'He is ill' }],
  agreedStart: at('9:00'),
  customerZone: 'Europe/Lisbon',
  bookingId: 'AAkA',
  touched: true,
  movingTo: { host: 'lena', key: 'k-1' },
  companionOf: { host: 'jonas', key: 'k-2' },
  companions: ['lena', 'amir'],
};

test('what was written is read back', () => {
  const encoded = encodeState(FULL);
  expect(encoded.kind).toBe('encoded');
  if (encoded.kind !== 'encoded') return;
  expect(encoded.text.length).toBeLessThanOrEqual(255);
  expect(decodeState(encoded.text)).toEqual({ kind: 'known', value: FULL });
});

test('every field that is written is read back', () => {
  const encoded = encodeState(RICH);
  if (encoded.kind !== 'encoded') throw new Error(`${encoded.units} units`);
  expect(decodeState(encoded.text)).toEqual({ kind: 'known', value: RICH });
});

test('a tab in a name or reason parts nothing', () => {
  const encoded = encodeState({ customer: {}, history: [change({ by: 'Mira\tKeller', reason: 'a\tb' })] });
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  expect(decodeState(encoded.text)).toMatchObject({ value: { history: [{ by: 'Mira Keller', reason: 'a b' }] } });
});

test('nothing written and a blank text are both absent', () => {
  expect([decodeState(undefined), decodeState('')]).toEqual([{ kind: 'absent' }, { kind: 'absent' }]);
});

test('for space the oldest history goes first and the last status stays', () => {
  const history = Array.from({ length: 20 }, (_, index) => change({ at: at('8:00') + index * 60_000 }));
  const encoded = encodeState({ ...FULL, history });
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  const read = decodeState(encoded.text);
  if (read.kind !== 'known') throw new Error(read.kind);
  const kept = read.value.history.length;
  expect(kept).toBeGreaterThan(0);
  expect(read.value.history).toEqual(history.slice(20 - kept));
  expect(read.value.customer).toEqual(FULL.customer);
});

test('for space the oldest goes first, be it a status or a move; the last of each stays', () => {
  const history = Array.from({ length: 12 }, (_, index) => change({ at: at('8:00') + index * 120_000 }));
  const moves = Array.from({ length: 12 }, (_, index) => ({ ...MOVE, at: at('8:01') + index * 120_000 }));
  const encoded = encodeState({ ...FULL, history, moves });
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  const read = decodeState(encoded.text);
  if (read.kind !== 'known') throw new Error(read.kind);
  const { history: changes, moves: kept = [] } = read.value;
  expect(changes).toEqual(history.slice(-changes.length));
  expect(kept).toEqual(moves.slice(-kept.length));
  expect(Math.abs(changes.length - kept.length)).toBeLessThanOrEqual(1);
});

test.each<{ name: string; customer: number; gone: (keyof AppointmentState)[] }>([
  { name: 'with some room', customer: 132, gone: [] },
  { name: 'with less room the last move goes', customer: 133, gone: ['moves'] },
  { name: 'then the zone', customer: 166, gone: ['moves', 'customerZone'] },
  { name: 'then what was agreed', customer: 197, gone: ['moves', 'agreedStart', 'customerZone'] },
])('what is cut for space, in order: $name', ({ customer, gone }) => {
  const value: AppointmentState = {
    service: 'follow-up',
    customer: { email: 'x'.repeat(customer) },
    history: [change()],
    moves: [MOVE],
    agreedStart: at('9:00'),
    customerZone: 'Europe/Lisbon',
  };
  const encoded = encodeState(value);
  if (encoded.kind !== 'encoded') throw new Error(`${encoded.units} units`);
  const read = decodeState(encoded.text);
  if (read.kind !== 'known') throw new Error(read.kind);
  const keys = Object.keys(value) as (keyof AppointmentState)[];
  expect(keys.filter((key) => read.value[key] === undefined)).toEqual(gone);
  expect(read.value.customer).toEqual(value.customer);
});

test('names of companions that do not fit are said to be anywhere', () => {
  const companions = Array.from({ length: 20 }, (_, index) => `host-number-${index}`);
  const encoded = encodeState({ customer: { name: 'Ada' }, history: [change()], companions });
  if (encoded.kind !== 'encoded') throw new Error(`${encoded.units} units`);
  expect(decodeState(encoded.text)).toMatchObject({ value: { companions: ['*'] } });
});

test('for space a long name of who did it is shortened, never through a surrogate pair', () => {
  const by = '😀'.repeat(80);
  const encoded = encodeState({ ...FULL, history: [change({ by })] });
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  const read = decodeState(encoded.text);
  if (read.kind !== 'known') throw new Error(read.kind);
  const kept = read.value.history[0]?.by ?? '';
  expect(kept).toBe('😀'.repeat([...kept].length));
  expect(kept.length).toBeGreaterThan(0);
});

test('a contact that leaves no room is refused, not cut', () => {
  const email = `${'a'.repeat(260)}@example.com`;
  expect(encodeState({ ...FULL, customer: { email } }).kind).toBe('tooLong');
});

test('fields of newer versions are kept when writing back', () => {
  const text = '{"v":1,"n":"Ada","h":["cp2cvzmx Mira"],"zz":{"a":[1]}}';
  const read = decodeState(text);
  if (read.kind !== 'known') throw new Error(read.kind);
  expect(read.value.unknownFields).toEqual({ zz: { a: [1] } });
  const encoded = encodeState(read.value);
  expect(encoded.kind === 'encoded' && JSON.parse(encoded.text)).toEqual(JSON.parse(text));
});

test.each([
  ['a text cut in the middle', '{"v":1,"n":"Ada","h":["cp2cv', 'is cut off or not written by Frontdesk'],
  ['another program’s text', 'confirmed', 'is cut off or not written by Frontdesk'],
  ['a number', '7', 'has a field that cannot be read: format'],
  ['another version', '{"v":2}', 'has a field that cannot be read: v'],
  ['a name that is no text', '{"v":1,"n":5}', 'has a field that cannot be read: n'],
  ['a status nobody knows', '{"v":1,"h":["zp2cvzmx Mira"]}', 'has a field that cannot be read: h.0'],
  ['a change without a moment', '{"v":1,"h":["cp"]}', 'has a field that cannot be read: h.0'],
  ['a move from no moment', '{"v":1,"m":["pp2cvzmx. Mira"]}', 'has a field that cannot be read: m.0'],
  ['moves that are no list', '{"v":1,"m":"AAkA"}', 'has a field that cannot be read: m'],
  ['an agreed start that is no moment', '{"v":1,"a":"soon!"}', 'has a field that cannot be read: a'],
  ['a link without a key', '{"v":1,"g":"lena"}', 'has a field that cannot be read: g'],
  ['a companion of nothing', '{"v":1,"c":""}', 'has a field that cannot be read: c'],
  ['an expiry that is no moment', '{"v":1,"x":"soon!"}', 'has a field that cannot be read: x'],
])('%s is malformed, with its cause and its text', (_name, text, problem) => {
  expect(decodeState(text)).toEqual({ kind: 'malformed', text, problem });
});

const minute = fc.integer({ min: 0, max: 40_000_000 }).map((minutes) => minutes * 60_000);
const changes = fc.record({
  status: fc.constantFrom<RecordedStatus>('awaiting', 'tentative', 'confirmed', 'declined', 'cancelled', 'noShow', 'arrived'),
  through: fc.constantFrom<Channel>('pane', 'outlook', 'response', 'link', 'message', 'service'),
  at: minute,
  by: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

const moves: fc.Arbitrary<Move> = fc.record(
  {
    from: minute,
    at: minute,
    by: fc.string({ unit: 'grapheme', maxLength: 12 }),
    through: fc.constantFrom<Channel>('pane', 'outlook', 'service'),
    fromHost: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/u),
    reason: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  },
  { requiredKeys: ['from', 'at', 'by', 'through'] },
);

test('any state either survives the way through 255 units, shortened by rule, or is refused', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          service: fc.stringMatching(/^[a-z0-9-]{1,40}$/u),
          name: fc.string({ unit: 'grapheme', maxLength: 60 }),
          email: fc.emailAddress(),
          history: fc.array(changes, { maxLength: 12 }),
          moves: fc.array(moves, { maxLength: 6 }),
          agreedStart: minute,
          customerZone: fc.constantFrom('Europe/Berlin', 'America/Argentina/Buenos_Aires'),
          companions: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/u), { minLength: 1, maxLength: 5 }),
        },
        { requiredKeys: ['history'] },
      ),
      ({ service, name, email, history, ...others }) => {
        const value: AppointmentState = {
          ...(service === undefined ? {} : { service }),
          customer: { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) },
          history,
          ...others,
        };
        const encoded = encodeState(value);
        if (encoded.kind === 'tooLong') return expect(encoded.units).toBeGreaterThan(255);
        expect(encoded.text.length).toBeLessThanOrEqual(255);
        const read = decodeState(encoded.text);
        if (read.kind !== 'known') throw new Error(`${read.kind}: ${encoded.text}`);
        expect(read.value.customer).toEqual(value.customer);
        expect(read.value.service).toEqual(value.service);
        expect(read.value.history.at(-1)?.status).toEqual(history.at(-1)?.status);
        // What was written is written again just so: by that an undo knows its own mark.
        expect(encodeState(read.value)).toEqual(encoded);
      },
    ),
    { numRuns: 300 },
  );
});

test('any text at all is read as something, without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(['absent', 'known', 'malformed']).toContain(decodeState(text).kind);
    }),
  );
});
