import fc from 'fast-check';
import { Temporal as Small } from '../../../src/commands/engine/temporal.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Beirut',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const day = fc.integer({ min: 18_262, max: 23_741 });

test('offsets and dates are Temporal’s', () => {
  fc.assert(
    fc.property(moment, zone, (at, name) => {
      const own = Small.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
      const real = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
      expect(own.offsetNanoseconds).toBe(real.offsetNanoseconds);
      expect(own.toPlainDate().toString()).toBe(real.toPlainDate().toString());
    }),
  );
});

test('the next change of the clock is Temporal’s, within three years', () => {
  fc.assert(
    fc.property(moment, zone, (at, name) => {
      const own = Small.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).getTimeZoneTransition('next');
      const real = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).getTimeZoneTransition('next');
      const isNear = real !== null && real.epochMilliseconds - at < 1095 * 86_400_000;
      expect(own?.epochMilliseconds).toBe(isNear ? real.epochMilliseconds : undefined);
    }),
    { numRuns: 60 },
  );
});

test('a day starts when Temporal says, also where midnight does not exist', () => {
  const cases = [
    ['2026-10-25', 'Europe/Berlin'],
    ['2018-11-04', 'America/Sao_Paulo'],
    ['2026-03-29', 'Asia/Beirut'],
    ['2011-12-30', 'Pacific/Apia'],
  ] as const;
  for (const [date, name] of cases) {
    expect(Small.PlainDate.from(date).toZonedDateTime({ timeZone: name }).epochMilliseconds).toBe(
      Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: name }).epochMilliseconds,
    );
  }
  fc.assert(
    fc.property(day, zone, (number, name) => {
      const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(Small.PlainDate.from(date).toZonedDateTime({ timeZone: name }).epochMilliseconds).toBe(
        Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: name }).epochMilliseconds,
      );
    }),
  );
});

test('dates are compared, added to and written as Temporal does', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (number, days) => {
      const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
      const own = Small.PlainDate.from(date);
      const real = Temporal.PlainDate.from(date);
      expect(own.add({ days }).toString()).toBe(real.add({ days }).toString());
      expect(Small.PlainDate.compare(own, own.add({ days }))).toBe(
        Temporal.PlainDate.compare(real, real.add({ days })),
      );
    }),
  );
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-01-01T00:00', ''])('“%s” is no date', (text) => {
  expect(() => Small.PlainDate.from(text)).toThrow(RangeError);
});

test('moments are read and written as Temporal does', () => {
  const texts = ['2026-11-24T09:15:00.0000000Z', '2026-11-24T09:15:00+01:00', '2026-11-24T09:15:00.123Z'];
  for (const text of texts) {
    const own = Small.Instant.from(text);
    const real = Temporal.Instant.from(text);
    expect(own.epochMilliseconds).toBe(real.epochMilliseconds);
    expect(Small.Instant.fromEpochMilliseconds(own.epochMilliseconds).toString()).toBe(real.toString());
  }
});

test.each(['2026-11-24T09:15:00', 'tomorrow', ''])('“%s” is no moment', (text) => {
  expect(() => Small.Instant.from(text)).toThrow(RangeError);
});

test('what is no zone is refused', () => {
  expect(() => Small.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO('Europe/Nowhere')).toThrow(RangeError);
});

test('a wall clock of a zone that was not asked for is refused, not guessed at', () => {
  expect(() => Small.PlainDateTime.from('2026-11-24T09:15:00')).toThrow(RangeError);
});

test('without Intl the computer’s own zone stands for every zone', () => {
  const kept = globalThis.Intl;
  try {
    Reflect.deleteProperty(globalThis, 'Intl');
    const at = Date.UTC(2026, 6, 1, 12);
    const own = Small.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Berlin');
    expect(own.offsetNanoseconds).toBe(-new Date(at).getTimezoneOffset() * 6e10);
  } finally {
    globalThis.Intl = kept;
  }
});
