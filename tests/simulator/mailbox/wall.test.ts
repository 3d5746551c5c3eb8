import fc from 'fast-check';
import {
  formatWall,
  instantOf,
  parseMoment,
  parseWall,
  wallAt,
  zonedAt,
} from '../../../src/simulator/mailbox/wall.ts';
import { findZone, windowsName, type Zone } from '../../../src/simulator/mailbox/zones.ts';

// Many cases in one test, on machines that do other things beside.
jest.setTimeout(60_000);

function zone(name: string): Zone {
  const found = findZone(name);
  if (!found) throw new Error(`${name} is no zone`);
  return found;
}

test.each([
  ['2026-11-02T09:30:00', '2026-11-02T09:30:00.0000000'],
  ['2026-11-02T09:30', '2026-11-02T09:30:00.0000000'],
  ['2026-11-02', '2026-11-02T00:00:00.0000000'],
  ['2017-04-15T12:00:00.0000000', '2017-04-15T12:00:00.0000000'],
  ['2026-11-02T09:30:00.1234567', '2026-11-02T09:30:00.1230000'],
])('%s is read and written in Graph’s form', (text, written) => {
  expect(formatWall(parseWall(text) ?? NaN)).toBe(written);
});

test.each([
  '',
  'tomorrow',
  '2026-02-30',
  '2026-13-01',
  '2026-11-02T24:00:00',
  '2026-11-02T09:60:00',
  '2026-11-02 09:30',
  'dateTime-value',
])('%p is no wall-clock time', (text) => {
  expect(parseMoment(text)).toBeUndefined();
});

test('a time with an offset is an instant and not a wall-clock time', () => {
  expect(parseWall('2026-11-02T09:30:00Z')).toBeUndefined();
  expect(parseMoment('2026-11-02T09:30:00+01:30')).toEqual({
    wall: Date.parse('2026-11-02T09:30:00Z'),
    offset: 5_400_000,
  });
});

test.each([
  {
    name: 'an ordinary winter day',
    zone: 'Europe/Berlin',
    wall: '2026-01-15T09:00:00',
    instant: '2026-01-15T08:00:00Z',
  },
  {
    name: 'an ordinary summer day',
    zone: 'W. Europe Standard Time',
    wall: '2026-07-15T09:00:00',
    instant: '2026-07-15T07:00:00Z',
  },
  {
    name: 'the spring gap, moved forward',
    zone: 'Europe/Berlin',
    wall: '2026-03-29T02:30:00',
    instant: '2026-03-29T01:30:00Z',
  },
  {
    name: 'before the spring gap',
    zone: 'Europe/Berlin',
    wall: '2026-03-29T01:59:00',
    instant: '2026-03-29T00:59:00Z',
  },
  {
    name: 'after the spring gap',
    zone: 'Europe/Berlin',
    wall: '2026-03-29T03:00:00',
    instant: '2026-03-29T01:00:00Z',
  },
  {
    name: 'the first reading of the autumn fold',
    zone: 'Europe/Berlin',
    wall: '2026-10-25T02:30:00',
    instant: '2026-10-25T00:30:00Z',
  },
  {
    name: 'after the autumn fold',
    zone: 'Europe/Berlin',
    wall: '2026-10-25T03:00:00',
    instant: '2026-10-25T02:00:00Z',
  },
  {
    name: 'a half-hour zone',
    zone: 'India Standard Time',
    wall: '2026-11-02T09:00:00',
    instant: '2026-11-02T03:30:00Z',
  },
  {
    name: 'a half-hour change of clocks',
    zone: 'Australia/Lord_Howe',
    wall: '2026-10-04T02:15:00',
    instant: '2026-10-03T15:45:00Z',
  },
  {
    name: 'far west',
    zone: 'Dateline Standard Time',
    wall: '2026-11-02T00:00:00',
    instant: '2026-11-02T12:00:00Z',
  },
])('$name: $wall in $zone', ({ zone: name, wall, instant }) => {
  expect(
    new Date(instantOf({ wall: parseWall(wall) ?? NaN, zone: zone(name) })).toISOString(),
  ).toBe(new Date(instant).toISOString());
});

test.each([
  { instant: '2026-10-25T00:30:00Z', second: undefined },
  { instant: '2026-10-25T01:30:00Z', second: true },
  { instant: '2026-10-25T02:30:00Z', second: undefined },
] as const)('$instant is known on the wall in Berlin for what it is', ({ instant, second }) => {
  const zoned = zonedAt(Date.parse(instant), zone('Europe/Berlin'));
  expect(zoned.isSecondReading).toBe(second);
  expect(instantOf(zoned)).toBe(Date.parse(instant));
});

test('wall-clock times become the instants that Temporal gives them, and come back', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/St_Johns',
  ].map(zone);
  const minutes = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, in_) => {
      const wall = minute * 60_000;
      const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1));
      const instant = plain.toZonedDateTime(in_.iana, {
        disambiguation: 'compatible',
      }).epochMilliseconds;
      expect(instantOf({ wall, zone: in_ })).toBe(instant);
      const shown = Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(in_.iana)
        .toPlainDateTime()
        .toString();
      expect(wallAt(instant, in_)).toBe(parseWall(shown));
      expect(instantOf(zonedAt(instant + 3_600_000, in_))).toBe(instant + 3_600_000);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin', 'W. Europe Standard Time'],
  ['Europe/Vienna', 'Europe/Vienna', 'W. Europe Standard Time'],
  ['pacific standard time', 'America/Los_Angeles', 'Pacific Standard Time'],
  ['utc', 'UTC', 'UTC'],
  ['tzone://Microsoft/Utc', 'UTC', 'UTC'],
])('%s means %s, which Exchange calls %s', (name, iana, windows) => {
  expect(zone(name).iana).toBe(iana);
  expect(windowsName({ name: iana, iana })).toBe(windows);
});

test.each(['', 'Nowhere Standard Time', '+01:00', 'tzone://Microsoft/Custom', 'toString'])(
  '%p is no zone',
  (name) => {
    expect(findZone(name)).toBeUndefined();
  },
);
