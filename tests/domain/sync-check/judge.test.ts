import type { CalendarEvent } from '../../../src/domain/availability/calendar-events.ts';
import {
  judgeBooked,
  judgeCancelled,
  judgeDirect,
  judgeMoved,
  judgeZones,
  type Look,
} from '../../../src/domain/sync-check/judge.ts';
import { planOn, wallTime } from '../../../src/domain/sync-check/check-plan.ts';
import { isPassed, skipped, verdictOf, type CheckReport } from '../../../src/domain/sync-check/check-report.ts';
import { HOUR } from '../../../src/domain/time/period.ts';

const slot = (hour: number) => ({ start: hour * HOUR, end: (hour + 0.5) * HOUR });
const names = { confirmed: 'Confirmed', cancelled: 'Cancelled' };

function event(fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ref: { mailbox: 'lena@example.com', eventId: 'E1' },
    version: 'v1',
    kind: 'booking',
    key: 'K',
    state: { kind: 'absent' },
    subject: 'Frontdesk check',
    period: slot(9),
    isAllDay: false,
    freeBusyStatus: 'busy',
    isCancelled: false,
    isPrivate: false,
    categories: [],
    ...fields,
  };
}

function look(events: readonly CalendarEvent[], offered: readonly number[], unread: Look['unread'] = []): Look {
  return { events, offered: new Set(offered.map((hour) => hour * HOUR)), unread };
}

const other = event({ ref: { mailbox: 'lena@example.com', eventId: 'E2' } });

describe('a booking', () => {
  const booked = { key: 'K', slot: slot(9) };

  test.each([
    { name: 'is there once, its time gone', seen: look([event()], [10]), passed: true },
    { name: 'does not appear', seen: look([], [10]), passed: false },
    { name: 'appears twice', seen: look([event(), other], [10]), passed: false },
    { name: 'is still offered', seen: look([event()], [9, 10]), passed: false },
    { name: 'is only a hold', seen: look([event({ kind: 'hold' })], [10]), passed: false },
    { name: 'is there, but a calendar could not be read', seen: look([event()], [], [{ calendar: 'B', reason: 'forbidden' }]), passed: false },
  ])('$name', ({ seen, passed }) => {
    expect(verdictOf(judgeBooked(seen, booked))).toBe(passed ? 'passed' : 'failed');
  });
});

describe('an event made in Outlook', () => {
  const made = event({ kind: 'foreign' });

  test.each([
    { name: 'takes its time', seen: look([made], []), passed: true },
    { name: 'is not seen', seen: look([], []), passed: false },
    { name: 'leaves its time offered', seen: look([made], [9]), passed: false },
  ])('$name', ({ seen, passed }) => {
    expect(verdictOf(judgeDirect(seen, { eventId: 'E1', slot: slot(9) }))).toBe(passed ? 'passed' : 'failed');
  });
});

describe('a move', () => {
  const move = { key: 'K', eventId: 'E1', from: slot(9), to: slot(12) };
  const moved = event({ period: slot(12) });

  test.each([
    { name: 'takes the same event along', seen: look([moved], [9]), wrong: [] },
    { name: 'makes a second event', seen: look([moved, other], []), wrong: ['appeared', 'slotBack'] },
    { name: 'replaces the event', seen: look([{ ...moved, ref: other.ref }], [9]), wrong: ['sameEvent'] },
    { name: 'leaves it where it was', seen: look([event()], [12]), wrong: ['stands', 'slotBack', 'slotGone'] },
    { name: 'loses it', seen: look([], [9, 12]), wrong: ['sameEvent', 'appeared', 'stands', 'slotGone'] },
  ])('$name', ({ seen, wrong }) => {
    const sights = judgeMoved(seen, move);
    expect(sights.filter(({ isRight }) => !isRight).map(({ what }) => what)).toEqual(wrong);
  });
});

describe('a cancellation', () => {
  test.each([
    { name: 'marks it and frees its time', seen: look([event({ categories: ['Cancelled'] })], [9]), passed: true },
    { name: 'takes it out of the calendar', seen: look([], [9]), passed: true },
    { name: 'is Outlook’s own', seen: look([event({ isCancelled: true })], [9]), passed: true },
    { name: 'does not show', seen: look([event()], [9]), passed: false },
    { name: 'keeps the time', seen: look([event({ categories: ['Cancelled'] })], []), passed: false },
  ])('$name', ({ seen, passed }) => {
    const sights = judgeCancelled(seen, { eventId: 'E1', slot: slot(9), categories: names });
    expect(verdictOf(sights)).toBe(passed ? 'passed' : 'failed');
  });
});

test('clocks are right where each side reads what was meant, and wrong where Outlook would not say', () => {
  const { zones } = planOn('2027-12-29', 'Europe/Berlin');
  const right = (['host', 'customer'] as const).flatMap((side) =>
    [false, true].map((isAfterChange) => {
      const zone = side === 'host' ? zones.hostZone : zones.customerZone;
      const { start } = isAfterChange ? zones.after : zones.before;
      return { side, isAfterChange, shown: wallTime(start, zone) };
    }),
  );
  expect(verdictOf(judgeZones(right, zones))).toBe('passed');
  const shifted = right.map((one) => ({ ...one, shown: one.isAfterChange ? '2028-03-14T15:00' : one.shown }));
  expect(judgeZones(shifted, zones).filter(({ isRight }) => !isRight)).toHaveLength(2);
  expect(verdictOf(judgeZones([{ side: 'host', isAfterChange: false, shown: undefined }], zones))).toBe('failed');
});

test('a report has passed only with every step and nothing left behind', () => {
  const steps = (['book', 'direct', 'move', 'cancel', 'zones'] as const).map((step) => ({
    step,
    verdict: 'passed' as const,
    sights: [],
    took: 1,
  }));
  const report: CheckReport = { at: 0, took: 5, calendar: 'Lena', zone: 'Europe/Berlin', steps, cleanup: { removed: 4, left: 0 } };
  expect(isPassed(report)).toBe(true);
  expect(isPassed({ ...report, cleanup: { removed: 3, left: 1 } })).toBe(false);
  expect(isPassed({ ...report, steps: [...steps.slice(1), skipped('book')] })).toBe(false);
  expect(isPassed({ ...report, stopped: 'aborted' })).toBe(false);
  expect(verdictOf([])).toBe('failed');
});
