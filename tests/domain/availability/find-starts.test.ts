import type { BusyPeriod } from '../../../src/domain/availability/free-busy.ts';
import { findStarts, freeHosts } from '../../../src/domain/availability/find-starts.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../../../src/domain/availability/query.ts';
import { zonedAt } from '../../../src/domain/time/civil.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import type { WorkingHours } from '../../../src/domain/time/working-hours.ts';

const ZONE = 'Europe/Berlin';
/** A Monday. */
const DATE = '2026-11-23';

function at(time: string, date = DATE, zone = ZONE): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

function busy(from: string, to: string, more: Partial<BusyPeriod> = {}): BusyPeriod {
  return { start: at(from), end: at(to), ...more };
}

const NINE_TO_ONE = [{ start: '09:00', end: '13:00' }];

function hours(fields: Partial<WorkingHours> = {}): WorkingHours {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, NINE_TO_ONE]));
  return { timeZone: ZONE, weekly, overrides: [], ...fields };
}

type Own = { readonly id?: string; readonly hours?: WorkingHours; readonly busy?: BusyPeriod[]; readonly bookings?: BusyPeriod[] };

const known = { start: at('00:00') - 30 * DAY, end: at('00:00') + 60 * DAY };

function host(own: Own = {}): HostAvailability {
  return {
    id: own.id ?? 'lena',
    hours: own.hours ?? hours(),
    calendars: [{ calendar: 'own', reads: [{ kind: 'known', range: known, busy: own.busy ?? [] }] }],
    bookings: own.bookings,
  };
}

type Asked = Partial<Omit<SlotQuery, 'rules' | 'hosts'>> & { readonly rules?: Partial<SlotRules>; readonly hosts?: HostAvailability[] };

function query({ rules, hosts = [host()], ...fields }: Asked = {}): SlotQuery {
  return {
    range: { start: at('00:00'), end: at('00:00') + DAY },
    now: at('00:00') - 3 * DAY,
    rules: {
      durationMinutes: 60, stepMinutes: 60, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {}, ...rules,
    },
    hosts,
    team: { kind: 'any' },
    ...fields,
  };
}

function times(asked: Asked, zone = ZONE): string[] {
  return findStarts(query(asked)).starts.map((start) => zonedAt(start, zone).toPlainTime().toString({ smallestUnit: 'minute' }));
}

function dates(asked: Asked): string[] {
  const starts = findStarts(query(asked)).starts.map((start) => zonedAt(start, ZONE).toPlainDate().toString());
  return [...new Set(starts)];
}

const fortnight = { start: at('00:00'), end: at('00:00') + 14 * DAY };

describe('free time', () => {
  test('is open time less what is busy', () => {
    expect(times({ hosts: [host({ busy: [busy('10:00', '11:00')] })] })).toEqual(['09:00', '11:00', '12:00']);
  });

  test('is free in every calendar that counts: what is busy in a second one is not offered', () => {
    const second = { calendar: 'private', reads: [{ kind: 'known' as const, range: known, busy: [busy('11:00', '12:00')] }] };
    const lena = host({ busy: [busy('10:00', '11:00')] });
    expect(times({ hosts: [{ ...lena, calendars: [...lena.calendars, second] }] })).toEqual(['09:00', '12:00']);
  });

  test('is not what nobody knows: a calendar that cannot be read, or only in part', () => {
    const lena = host();
    const failed = { calendar: 'private', reads: [{ kind: 'unknown' as const, range: known, reason: 'forbidden' }] };
    const half = { calendar: 'private', reads: [{ kind: 'known' as const, range: { start: known.start, end: at('11:00') }, busy: [] }] };
    expect(times({ hosts: [{ ...lena, calendars: [...lena.calendars, failed] }] })).toEqual([]);
    const part = findStarts(query({ hosts: [{ ...lena, calendars: [...lena.calendars, half] }] }));
    expect(part.starts).toEqual([at('09:00'), at('10:00')]);
    expect(part.unknown).toEqual([{ host: 'lena', period: { start: at('11:00'), end: at('13:00') } }]);
  });

  test('of what is read twice, a read that failed counts', () => {
    const reads = [
      { kind: 'known' as const, range: known, busy: [] },
      { kind: 'unknown' as const, range: { start: at('10:00'), end: at('11:00') }, reason: 'gone' },
    ];
    expect(times({ hosts: [{ ...host(), calendars: [{ calendar: 'own', reads }] }] })).toEqual(['09:00', '11:00', '12:00']);
  });
});

describe('hours', () => {
  test.each<{ name: string; own: Partial<WorkingHours>; is: string[] }>([
    { name: 'several windows a day', own: { weekly: { 1: [{ start: '08:00', end: '10:00' }, { start: '14:00', end: '15:00' }] } }, is: ['08:00', '09:00', '14:00'] },
    { name: 'windows that meet are one', own: { weekly: { 1: [{ start: '08:00', end: '08:30' }, { start: '08:30', end: '10:00' }] } }, is: ['08:00', '09:00'] },
    { name: 'a date of its own', own: { overrides: [{ date: DATE, windows: [{ start: '18:00', end: '20:00' }] }] }, is: ['18:00', '19:00'] },
    { name: 'a date that is closed', own: { overrides: [{ date: DATE, windows: [] }] }, is: [] },
    { name: 'a day away', own: { awayDays: [{ from: DATE, to: DATE }] }, is: [] },
    { name: 'another zone for some days', own: { zoneChanges: [{ from: DATE, timeZone: 'Europe/Lisbon' }] }, is: ['10:00', '11:00', '12:00', '13:00'] },
  ])('$name', ({ own, is }) => {
    expect(times({ hosts: [host({ hours: hours(own) })] })).toEqual(is);
  });

  test('past midnight a night is one window', () => {
    const night = hours({ weekly: { 1: [{ start: '22:00', end: '26:00' }] } });
    const range = { start: at('00:00'), end: at('00:00') + 2 * DAY };
    expect(times({ range, rules: { durationMinutes: 90, stepMinutes: 90 }, hosts: [host({ hours: night })] })).toEqual(['22:00', '23:30']);
  });

  test('of the service itself narrow those of the host, each in its own zone', () => {
    const ofService = { timeZone: 'Europe/Lisbon', weekly: { 1: [{ start: '10:00', end: '18:00' }] }, overrides: [] };
    expect(times({ rules: { hours: ofService } })).toEqual(['11:00', '12:00']);
  });
});

describe('buffers', () => {
  test('before a slot keep the gap to what ends before it', () => {
    const lena = host({ busy: [busy('09:00', '10:00')] });
    expect(times({ rules: { bufferBeforeMinutes: 15, stepMinutes: 15 }, hosts: [lena] })[0]).toBe('10:15');
  });

  test('after a slot keep the gap to what begins after it', () => {
    const lena = host({ busy: [busy('11:00', '13:00')] });
    expect(times({ rules: { bufferAfterMinutes: 10, stepMinutes: 15 }, hosts: [lena] })).toEqual(['09:00', '09:15', '09:30', '09:45']);
  });

  test('of two neighbours are one gap, the larger of the two', () => {
    const massage = busy('09:00', '10:00', { bufferAfterMinutes: 30 });
    expect(times({ rules: { bufferBeforeMinutes: 15, stepMinutes: 15 }, hosts: [host({ busy: [massage] })] })[0]).toBe('10:30');
    expect(times({ rules: { bufferBeforeMinutes: 45, stepMinutes: 15 }, hosts: [host({ busy: [massage] })] })[0]).toBe('10:45');
  });

  test('reach out of the hours without cost', () => {
    expect(times({ rules: { bufferBeforeMinutes: 60, bufferAfterMinutes: 60 } })).toEqual(['09:00', '10:00', '11:00', '12:00']);
  });
});

describe('notice and booking window', () => {
  test('a start is no sooner than the notice asks, and exactly then it is offered', () => {
    expect(times({ now: at('08:00'), rules: { minimumNoticeMinutes: 120 } })).toEqual(['10:00', '11:00', '12:00']);
    expect(times({ now: at('08:00') + 1, rules: { minimumNoticeMinutes: 120 } })).toEqual(['11:00', '12:00']);
  });

  test.each<{ name: string; window: SlotRules['bookingWindow']; now?: string; last: string }>([
    { name: 'days after today', window: { kind: 'rolling', days: 2, count: 'days' }, last: '2026-11-25' },
    { name: 'today alone', window: { kind: 'rolling', days: 0, count: 'days' }, last: '2026-11-23' },
    { name: 'workdays after today', window: { kind: 'rolling', days: 5, count: 'workdays' }, last: '2026-11-30' },
    { name: 'days on which there is a start', window: { kind: 'bookable', days: 6, count: 'days' }, last: '2026-11-30' },
    { name: 'fixed dates', window: { kind: 'dates', from: '2026-11-24', to: '2026-11-27' }, last: '2026-11-27' },
    { name: 'no window', window: { kind: 'none' }, last: '2026-12-04' },
  ])('$name', ({ window, last }) => {
    const found = dates({ range: fortnight, now: at('06:00'), rules: { bookingWindow: window } });
    expect(found.at(-1)).toBe(last);
    expect(found[0]).toBe(window.kind === 'dates' ? window.from : DATE);
  });

  test('days ahead are days of the zone of whoever asks', () => {
    const asked = { range: fortnight, now: at('06:00'), rules: { bookingWindow: { kind: 'rolling', days: 1, count: 'days' } as const } };
    // In Los Angeles it is still Sunday.
    expect(dates(asked)).toEqual(['2026-11-23', '2026-11-24']);
    expect(dates({ ...asked, zone: 'America/Los_Angeles' })).toEqual(['2026-11-23']);
  });
});

describe('limits', () => {
  const taken = [busy('09:00', '10:00')];

  test.each<{ name: string; limits: SlotRules['limits']; is: string[] }>([
    { name: 'a booking more fits in', limits: { perDay: { bookings: 2 } }, is: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] },
    { name: 'the day is full', limits: { perDay: { bookings: 1 } }, is: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] },
    { name: 'the minutes of the day are used up', limits: { perDay: { minutes: 119 } }, is: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] },
    { name: 'the minutes suffice', limits: { perDay: { minutes: 120 } }, is: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] },
    { name: 'the week is full', limits: { perWeek: { bookings: 1 } }, is: ['2026-11-30'] },
    { name: 'the minutes of the week are used up', limits: { perWeek: { minutes: 60 } }, is: ['2026-11-30'] },
    { name: 'none at all are taken', limits: { perDay: { bookings: 0 } }, is: [] },
  ])('$name', ({ limits, is }) => {
    const range = { start: at('00:00'), end: at('00:00') + 8 * DAY };
    expect(dates({ range, rules: { limits }, hosts: [host({ busy: taken, bookings: taken })] })).toEqual(is);
  });

  test('days are those of the host', () => {
    const late = [{ start: at('23:30', '2026-11-22'), end: at('23:45', '2026-11-22') }];
    const limits = { perDay: { bookings: 1 } };
    expect(times({ rules: { limits }, hosts: [host({ bookings: late })] })).toEqual(['09:00', '10:00', '11:00', '12:00']);
    // In Tokyo that booking is on Monday.
    const tokyo = hours({ timeZone: 'Asia/Tokyo', weekly: { 1: [{ start: '17:00', end: '21:00' }] } });
    expect(times({ rules: { limits }, hosts: [host({ hours: tokyo, bookings: late })] })).toEqual([]);
  });
});

describe('the grid', () => {
  const quarterPast = hours({ weekly: { 1: [{ start: '09:10', end: '13:00' }] } });

  test.each<{ name: string; rules: Partial<SlotRules>; own: Own; is: string[] }>([
    { name: 'by the clock begins at a round hour', rules: {}, own: { hours: quarterPast }, is: ['10:00', '11:00', '12:00'] },
    { name: 'by the clock in steps of 45 begins at a quarter', rules: { stepMinutes: 45 }, own: { hours: quarterPast }, is: ['09:15', '10:00', '10:45', '11:30'] },
    { name: 'by the clock begins anew after busy time', rules: { stepMinutes: 45 }, own: { busy: [busy('09:30', '10:50')] }, is: ['11:00', '11:45'] },
    { name: 'from opening counts from when it opens', rules: { alignment: 'open' }, own: { hours: quarterPast }, is: ['09:10', '10:10', '11:10'] },
    { name: 'from opening leaves out what collides', rules: { alignment: 'open' }, own: { busy: [busy('09:30', '10:20')] }, is: ['11:00', '12:00'] },
    { name: 'that fits rounds only by as much as costs no start', rules: { alignment: { origin: { kind: 'hour', fits: true }, restarts: true } }, own: { hours: hours({ weekly: { 1: [{ start: '09:10', end: '12:15' }] } }) }, is: ['09:15', '10:15', '11:15'] },
    { name: 'from a moment on goes by it', rules: { alignment: { origin: { kind: 'instant', at: at('00:20') }, restarts: true } }, own: {}, is: ['09:20', '10:20', '11:20'] },
    { name: 'with an offset is shifted', rules: { stepMinutes: 65, alignment: { origin: { kind: 'hour' }, restarts: true, offsetMinutes: 5 } }, own: {}, is: ['09:05', '10:10', '11:15'] },
  ])('$name', ({ rules, own, is }) => {
    expect(times({ rules, hosts: [host(own)] })).toEqual(is);
  });

  test('is that of the host, or of the zone that is asked for', () => {
    const kolkata = hours({ timeZone: 'Asia/Kolkata', weekly: { 1: [{ start: '09:00', end: '11:00' }] } });
    expect(times({ hosts: [host({ hours: kolkata })] }, 'Asia/Kolkata')).toEqual(['09:00', '10:00']);
    expect(times({ hosts: [host({ hours: kolkata })], zone: ZONE }, ZONE)).toEqual(['05:00']);
  });
});

describe('the change of clocks', () => {
  const whole = hours({ weekly: { 7: [{ start: '00:00', end: '06:00' }] } });

  test.each([
    ['2026-03-29', ['00:00', '01:00', '03:00', '04:00', '05:00']],
    ['2026-10-25', ['00:00', '01:00', '02:00', '02:00', '03:00', '04:00', '05:00']],
  ])('on %s the day has the hours it has', (date, is) => {
    const range = { start: at('00:00', date), end: at('00:00', date) + DAY };
    const reads = [{ kind: 'known' as const, range: { start: range.start - DAY, end: range.end + DAY }, busy: [] }];
    expect(times({ range, now: 0, hosts: [{ ...host({ hours: whole }), calendars: [{ calendar: 'own', reads }] }] })).toEqual(is);
  });
});

describe('several hosts', () => {
  const lena = host({ id: 'lena', busy: [busy('09:00', '11:00')] });
  const omar = host({ id: 'omar', busy: [busy('10:00', '12:00')] });
  const ida = host({ id: 'ida', busy: [busy('12:00', '13:00')] });

  test('one of whom is enough are offered where at least one is free', () => {
    const found = findStarts(query({ hosts: [lena, omar] }));
    expect(times({ hosts: [lena, omar] })).toEqual(['09:00', '11:00', '12:00']);
    expect([at('09:00'), at('10:00'), at('12:00')].map((start) => freeHosts(found, start))).toEqual([['omar'], [], ['lena', 'omar']]);
  });

  test('who are all needed are offered where all are free', () => {
    expect(times({ hosts: [lena, omar], team: { kind: 'all' } })).toEqual(['12:00']);
    expect(times({ hosts: [lena, omar, ida], team: { kind: 'all' } })).toEqual([]);
  });

  test.each([
    { name: 'from when all have opened', restarts: false, is: ['10:40', '11:40'] },
    { name: 'from when all are free', restarts: true, is: ['10:30', '11:30'] },
  ])('who are all needed are counted $name', ({ restarts, is }) => {
    const later = host({ id: 'omar', hours: hours({ weekly: { 1: [{ start: '09:40', end: '13:00' }] } }) });
    const early = host({ id: 'lena', busy: [busy('10:00', '10:30')] });
    expect(times({ rules: { alignment: { origin: { kind: 'window' }, restarts } }, hosts: [early, later], team: { kind: 'all' } })).toEqual(is);
  });

  test.each([
    { name: 'from when all have opened', restarts: false, is: ['10:40', '11:40'] },
    { name: 'from when all are free', restarts: true, is: ['10:30', '11:30'] },
  ])('who are all needed are counted $name', ({ restarts, is }) => {
    const later = host({ id: 'omar', hours: hours({ weekly: { 1: [{ start: '09:40', end: '13:00' }] } }) });
    const early = host({ id: 'lena', busy: [busy('10:00', '10:30')] });
    expect(times({ rules: { alignment: { origin: { kind: 'window' }, restarts } }, hosts: [early, later], team: { kind: 'all' } })).toEqual(is);
  });

  test('of whom one of each group is needed are offered where each group has one', () => {
    expect(times({ hosts: [lena, omar, ida], team: { kind: 'groups', groups: [['lena', 'omar'], ['ida']] } })).toEqual(['09:00', '11:00']);
  });

  test('a slot is never put together from two hosts', () => {
    const early = host({ id: 'lena', busy: [busy('09:30', '13:00')] });
    const late = host({ id: 'omar', busy: [busy('09:00', '09:30'), busy('10:00', '13:00')] });
    expect(times({ hosts: [early, late], rules: { stepMinutes: 30 } })).toEqual([]);
  });

  test('a mandatory one who is never free leaves nothing', () => {
    const away = host({ id: 'ida', hours: hours({ awayDays: [{ from: DATE, to: DATE }] }) });
    expect(times({ hosts: [lena, away], team: { kind: 'groups', groups: [['ida'], ['lena']] } })).toEqual([]);
  });

  test('one who cannot be read is not offered, and the others are', () => {
    const lost = { ...omar, calendars: [{ calendar: 'own', reads: [{ kind: 'unknown' as const, range: known, reason: 'gone' }] }] };
    const found = findStarts(query({ hosts: [lena, lost] }));
    expect(found.starts).toEqual([at('11:00'), at('12:00')]);
    expect(found.unknown).toEqual([{ host: 'omar', period: { start: at('09:00'), end: at('13:00') } }]);
  });

  test('on shifted grids each keeps its own', () => {
    const half = host({ id: 'omar', hours: hours({ weekly: { 1: [{ start: '09:30', end: '11:30' }] } }) });
    const one = host({ id: 'lena', hours: hours({ weekly: { 1: [{ start: '09:00', end: '11:00' }] } }) });
    expect(times({ rules: { alignment: 'open' }, hosts: [one, half] })).toEqual(['09:00', '09:30', '10:00', '10:30']);
  });
});

describe('open without end', () => {
  const always = hours({ weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ start: '00:00', end: '24:00' }]])) });
  const rules = { stepMinutes: 50, durationMinutes: 50, alignment: 'open' as const };

  test('the count begins anew on each Monday, so that it does not depend on when one asks', () => {
    const asked = (start: number) => findStarts(query({ now: at('00:00') - 5 * DAY, rules, hosts: [host({ hours: always })], range: { start, end: at('00:00') + 9 * DAY } })).starts;
    const starts = asked(at('00:00') - 4 * DAY);
    const { start: monday } = { start: at('00:00') };
    expect(starts).toContain(monday);
    expect(starts).toContain(monday + 50 * MINUTE);
    expect(starts).toContain(monday + 7 * DAY);
    expect(asked(monday + 3 * HOUR)).toEqual(starts.filter((start) => start >= monday + 3 * HOUR));
  });
});
