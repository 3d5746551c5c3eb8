import { zoneTable } from '../../../src/domain/time/zone-table.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';

const ZONES = [
  'UTC', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo',
  'Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Chatham', 'Antarctica/Troll', 'Africa/Casablanca',
  'Africa/El_Aaiun', 'Asia/Tehran', 'Asia/Gaza', 'America/Havana', 'Pacific/Kiritimati', 'Pacific/Pago_Pago',
];
const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2041, 0, 1);

function transitions(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > TO) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

describe.each(ZONES)('%s', (zone) => {
  const around = [...transitions(zone), Date.UTC(2026, 5, 1), Date.UTC(2033, 11, 31)];

  test('offsets are those of the calendar library, around every change of clocks', () => {
    const table = zoneTable(zone);
    for (const change of around) {
      for (const shift of [-DAY, -HOUR, -1, 0, 1, HOUR, DAY]) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(change + shift).toZonedDateTimeISO(zone);
        expect(table.offsetAt(change + shift)).toBe(zoned.offsetNanoseconds / 1e6);
      }
    }
  });

  test('wall-clock times in gaps, in folds and beside them are read as the calendar library reads them', () => {
    const table = zoneTable(zone);
    for (const change of around) {
      const wall = table.toWall(change);
      for (let shift = -3 * HOUR; shift <= 3 * HOUR; shift += 15 * MINUTE) {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall + shift).toZonedDateTimeISO('UTC').toPlainDateTime();
        const expected = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect([shift, table.toInstant(wall + shift)]).toEqual([shift, expected]);
      }
    }
  });
});

test('an offset ends with the change of clocks that ends it', () => {
  const [spring = 0, autumn = 0] = transitions('Europe/Berlin');
  expect(zoneTable('Europe/Berlin').offsetEnd(spring)).toBe(autumn);
  expect(zoneTable('Europe/Berlin').offsetEnd(spring - 1)).toBe(spring);
  expect(zoneTable('UTC').offsetEnd(spring)).toBe(Infinity);
});

test('asked for a far time after a near one, a table knows both', () => {
  const table = zoneTable('Europe/Paris');
  const near = table.offsetAt(Date.UTC(2026, 6, 1));
  expect(table.offsetAt(Date.UTC(1990, 6, 1))).toBe(near);
  expect(table.offsetAt(Date.UTC(2090, 0, 1))).toBe(HOUR);
  expect(table.offsetAt(Date.UTC(2026, 6, 1))).toBe(near);
});

test('on the day that Samoa left out, a wall-clock time is a day later', () => {
  const wall = Date.UTC(2011, 11, 30, 9);
  const expected = Temporal.PlainDateTime.from('2011-12-30T09:00').toZonedDateTime('Pacific/Apia').epochMilliseconds;
  expect(zoneTable('Pacific/Apia').toInstant(wall)).toBe(expected);
});
