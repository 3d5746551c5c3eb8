import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { BookingConfiguration, Host, Service } from '../../../src/domain/book/configuration.ts';
import { defaultWorkingHours, newHost, newService } from '../../../src/domain/book/defaults.ts';
import type { HostCalendar } from '../../../src/domain/day/day.ts';
import { buildWeek, type Week, type WeekCell } from '../../../src/domain/week/week.ts';
import { appointment, change, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const base = configuration();
const WEEKDAYS = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ start: '09:00', end: '17:00' }]]));
const workingHours = { ...defaultWorkingHours('UTC'), weekly: WEEKDAYS };
const lena = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours, others: [] });
const tom = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', workingHours, others: [lena] });
/** Monday to Sunday. */
const DATES = [23, 24, 25, 26, 27, 28, 29].map((day) => Temporal.PlainDate.from(`2026-11-${day}`));

function at(day: number, time: string): number {
  return Temporal.Instant.from(`2026-11-${day}T${time}Z`).epochMilliseconds;
}

let number = 0;
function event(day: number, time: string, fields: Partial<Appointment> = {}): Appointment {
  number += 1;
  const [start = '', end = ''] = time.split('-');
  const ref = { mailbox: 'lena@example.com', eventId: `E${number}` };
  return appointment({ ref, period: { start: at(day, start), end: at(day, end) }, ...fields });
}

type Read = readonly Appointment[] | 'unknown';
type Options = {
  readonly services?: readonly Service[];
  readonly now?: number;
  readonly elsewhere?: Read;
  readonly zone?: string;
};

function week(calendars: readonly [Host, Read][], options: Options = {}): Week {
  const book: BookingConfiguration = {
    ...base,
    organisation: { ...base.organisation, timeZone: 'UTC' },
    hosts: [lena, tom],
    services: [...(options.services ?? [])],
  };
  return buildWeek({
    dates: DATES,
    zone: options.zone ?? 'UTC',
    configuration: book,
    now: options.now ?? at(23, '06:00'),
    calendars: calendars.map(([host, read]): HostCalendar => ({
      host,
      calendar: toRead(read),
      ...(options.elsewhere && { elsewhere: [toRead(options.elsewhere)] }),
    })),
  });
}

function toRead(read: Read): HostCalendar['calendar'] {
  return read === 'unknown' ? { kind: 'unknown', reason: 'forbidden' } : { kind: 'known', appointments: read };
}

function cell(result: Week, row: number, day: number): WeekCell | undefined {
  return result.rows[row]?.cells[day];
}

function time(instant: number | undefined): string {
  return instant === undefined ? 'none' : new Date(instant).toISOString().slice(5, 16);
}

function service(minutes: number, fields: Partial<Service> = {}): Service {
  return { ...newService({ name: 'Visit', durationMinutes: minutes, hosts: [lena.id], others: [] }), ...fields };
}

const CONFIRMED = { categories: ['Confirmed'], state: state({ history: [change({ status: 'confirmed' })] }) };
const CANCELLED = { categories: ['Cancelled'], state: state({ history: [change({ status: 'cancelled' })] }) };

test('a day says how many appointments there are, how many are not confirmed, and how full it is', () => {
  const result = week([[lena, [event(24, '09:00-10:00'), event(24, '10:00-11:30', CONFIRMED), event(25, '09:00-09:30')]]]);
  expect(cell(result, 0, 1)).toEqual({
    kind: 'known',
    appointments: 2,
    unconfirmed: 1,
    attention: 0,
    time: { load: { open: 480, booked: 150, other: 0 }, firstFree: at(24, '11:30') },
  });
  expect(cell(result, 0, 3)).toEqual({
    kind: 'known',
    appointments: 0,
    unconfirmed: 0,
    attention: 0,
    time: { load: { open: 480, booked: 0, other: 0 }, firstFree: at(26, '09:00') },
  });
});

test('who does not work on a day has no open time and nothing free', () => {
  expect(cell(week([[lena, []]]), 0, 5)).toMatchObject({ time: { load: { open: 0, booked: 0, other: 0 }, firstFree: undefined } });
});

test('what is cancelled counts neither as an appointment nor as time', () => {
  const result = week([[lena, [event(24, '09:00-12:00', CANCELLED)]]]);
  expect(cell(result, 0, 1)).toMatchObject({
    appointments: 0,
    unconfirmed: 0,
    time: { load: { booked: 0 }, firstFree: at(24, '09:00') },
  });
});

test('time taken by anything else is told apart, and what lies outside open time does not count', () => {
  const absence = event(24, '12:00-17:00', { freeBusyStatus: 'oof', subject: 'Course' });
  const early = event(24, '07:00-09:30', CONFIRMED);
  const { time: known } = cell(week([[lena, [absence, early]]]), 0, 1) as Extract<WeekCell, { kind: 'known' }>;
  expect(known?.load).toEqual({ open: 480, booked: 30, other: 300 });
});

test('an appointment across something else is counted once, as an appointment', () => {
  const both = [event(24, '09:00-11:00', { freeBusyStatus: 'oof' }), event(24, '10:00-12:00')];
  expect(cell(week([[lena, both]]), 0, 1)).toMatchObject({ attention: 2, time: { load: { open: 480, booked: 120, other: 60 } } });
});

test('other calendars of a host take time without being counted', () => {
  const result = week([[lena, [event(24, '09:00-10:00')]]], { elsewhere: [event(24, '10:00-12:00')] });
  expect(cell(result, 0, 1)).toMatchObject({
    appointments: 1,
    time: { load: { booked: 60, other: 120 }, firstFree: at(24, '12:00') },
  });
});

describe('what could not be read', () => {
  test('is unknown and never empty', () => {
    const result = week([[lena, 'unknown'], [tom, [event(24, '09:00-10:00')]]]);
    expect(result.rows[0]?.cells.every((one) => one.kind === 'unknown')).toBe(true);
    expect(result.totals[1]).toMatchObject({ appointments: 1, load: { open: 480, booked: 60 }, unknown: [lena] });
  });

  test('in another calendar of a host leaves the appointments counted and its time unknown', () => {
    const result = week([[lena, [event(24, '09:00-10:00')]]], { elsewhere: 'unknown' });
    expect(cell(result, 0, 1)).toEqual({ kind: 'known', appointments: 1, unconfirmed: 1, attention: 0 });
    expect(result.totals[1]?.unknown).toEqual([lena]);
  });

  test('of a calendar leaves nothing of it offered', () => {
    const calendar = { kind: 'known', appointments: [], unreadable: [{}] } as const;
    const result = buildWeek({
      dates: DATES,
      zone: 'UTC',
      configuration: { ...base, hosts: [lena] },
      now: at(23, '06:00'),
      calendars: [{ host: lena, calendar }],
    });
    expect(cell(result, 0, 1)).toEqual({ kind: 'known', appointments: 0, unconfirmed: 0, attention: 0 });
  });
});

describe('the first free time', () => {
  test.each<[string, Options, number, string]>([
    ['is that of the shortest service', { services: [service(60), service(30, { slug: 'short' })] }, 1, '11-24T10:00'],
    ['is on the steps of its service', { services: [service(60)] }, 1, '11-24T11:00'],
    ['keeps the buffers of its service', { services: [service(30, { bufferBeforeMinutes: 20 })] }, 1, '11-24T11:30'],
    ['is not before now', { services: [service(30)], now: at(24, '13:10') }, 1, '11-24T13:30'],
    ['is none on a day that is over', { services: [service(30)], now: at(24, '18:00') }, 1, 'none'],
    ['keeps the notice of its service', { services: [service(30, { minimumNoticeMinutes: 1440 })], now: at(24, '08:00') }, 2, '11-25T09:00'],
    ['is none on a day within the notice', { services: [service(30, { minimumNoticeMinutes: 1440 })], now: at(24, '09:00') }, 1, 'none'],
    ['leaves aside what needs several people', { services: [service(120, { team: { kind: 'all' } })] }, 1, '11-24T10:00'],
  ])('%s', (_name, options, day, expected) => {
    const taken = [event(24, '09:00-10:00'), event(24, '10:45-11:00')];
    const found = cell(week([[lena, taken]], options), 0, day);
    expect(time(found?.kind === 'known' ? found.time?.firstFree : undefined)).toBe(expected);
  });

  test('of everybody is the earliest, with who it is', () => {
    const result = week([[lena, [event(24, '09:00-12:00')]], [tom, [event(24, '09:00-09:45')]]]);
    expect(result.totals[1]?.firstFree).toEqual({ start: at(24, '09:45'), host: tom });
  });
});

test('a day on which clocks change is as long as it is', () => {
  const hours = { timeZone: 'Europe/Berlin', weekly: { '7': [{ start: '00:00', end: '24:00' }] }, overrides: [] };
  const host = newHost({ name: 'Noor', mailbox: 'noor@example.com', workingHours: hours, others: [] });
  const dates = [Temporal.PlainDate.from('2026-10-25'), Temporal.PlainDate.from('2027-03-28')];
  const lengths = dates.map((date) => {
    const { rows } = buildWeek({
      dates: [date],
      zone: 'Europe/Berlin',
      configuration: { ...base, hosts: [host], services: [] },
      now: 0,
      calendars: [{ host, calendar: { kind: 'known', appointments: [] } }],
    });
    const [found] = rows[0]?.cells ?? [];
    return found?.kind === 'known' ? found.time?.load.open : undefined;
  });
  expect(lengths).toEqual([25 * 60, 23 * 60]);
});
