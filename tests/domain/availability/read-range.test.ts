import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import type { SlotQuery } from '../../../src/domain/availability/query.ts';
import { readRange } from '../../../src/domain/availability/read-range.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';

const MONDAY = Date.UTC(2026, 10, 23);
const hours = { timeZone: 'UTC', weekly: { 1: [{ start: '09:00', end: '17:00' }] }, overrides: [] };
const rules: SlotQuery['rules'] = {
  durationMinutes: 40, stepMinutes: 40, alignment: 'clock', bufferBeforeMinutes: 10, bufferAfterMinutes: 20,
  minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
};
const range = { start: MONDAY + 12 * HOUR, end: MONDAY + 13 * HOUR };

test('calendars are read for the whole of the open time that meets the range, and the buffers around it', () => {
  expect(readRange({ hours }, { range, rules }, 45)).toEqual({
    start: MONDAY + 9 * HOUR - 55 * MINUTE,
    end: MONDAY + 17 * HOUR + 65 * MINUTE,
  });
});

test('of several windows, to the end of the last', () => {
  const twice = { ...hours, weekly: { 1: [{ start: '09:00', end: '12:30' }, { start: '12:45', end: '17:00' }] } };
  expect(readRange({ hours: twice }, { range, rules })).toEqual({ start: MONDAY + 9 * HOUR - 10 * MINUTE, end: MONDAY + 17 * HOUR + 20 * MINUTE });
});

test('where nothing is open, for the range', () => {
  const sunday = { start: MONDAY - DAY, end: MONDAY - DAY + HOUR };
  expect(readRange({ hours }, { range: sunday, rules })).toEqual({ start: sunday.start - 10 * MINUTE, end: sunday.end + 20 * MINUTE });
});

test('with that read, nothing is unknown and the starts are those of reading more', () => {
  const ask = (known: { start: number; end: number }) => {
    const busy = [{ start: MONDAY + 9 * HOUR, end: MONDAY + 10.1 * HOUR }];
    const host = { id: 'lena', hours, calendars: [{ calendar: 'own', reads: [{ kind: 'known' as const, range: known, busy }] }] };
    const { starts, unknown } = findStarts({ range, now: MONDAY - DAY, rules, hosts: [host], team: { kind: 'any' } });
    return { starts, unknown };
  };
  const enough = readRange({ hours }, { range, rules });
  expect(ask(enough)).toEqual(ask({ start: MONDAY - 30 * DAY, end: MONDAY + 30 * DAY }));
  expect(ask(enough).unknown).toEqual([]);
  // Reading no more than the range would begin the count with it.
  expect(ask(range).starts).not.toEqual(ask(enough).starts);
});
