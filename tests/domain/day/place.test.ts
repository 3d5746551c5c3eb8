import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { BookingConfiguration, Host, Service } from '../../../src/domain/book/configuration.ts';
import { defaultWorkingHours, newHost, newService } from '../../../src/domain/book/defaults.ts';
import { buildDay, type HostCalendar } from '../../../src/domain/day/day.ts';
import { judgePlace, snap, stepMinutes, type PlaceVerdict } from '../../../src/domain/day/place.ts';
import { appointment, at, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const base = configuration();
const everyDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ start: '09:00', end: '12:00' }]]));
const workingHours = { ...defaultWorkingHours('UTC'), weekly: everyDay };
const lena = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours, others: [] });
const tom = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', workingHours, others: [lena] });
const visit: Service = newService({ name: 'Visit', durationMinutes: 30, hosts: [lena.id], others: [] });

function event(eventId: string, time: string, fields: Partial<Appointment> = {}): Appointment {
  return appointment({ ref: { mailbox: 'lena@example.com', eventId }, period: period(time), subject: eventId, ...fields });
}

type Case = {
  readonly to: string;
  readonly host?: Host;
  readonly service?: Partial<Service>;
  readonly moved?: Partial<Appointment>;
  readonly others?: readonly Appointment[];
  readonly tom?: HostCalendar['calendar'];
  readonly now?: string;
};

function judge({ to, host = lena, service, moved = {}, others = [], tom: toms = known(), now = '6:00' }: Case): PlaceVerdict {
  const book: BookingConfiguration = {
    ...base,
    organisation: { ...base.organisation, timeZone: 'UTC' },
    hosts: [lena, tom],
    services: service ? [{ ...visit, ...service }] : [],
  };
  const own = event('moved', '9:00-9:30', moved);
  const calendars: HostCalendar[] = [
    { host: lena, calendar: known(own, ...others) },
    { host: tom, calendar: toms },
  ];
  const day = buildDay({ date: Temporal.PlainDate.from('2026-11-21'), zone: 'UTC', calendars, configuration: book, now: at(now) });
  const entry = [...day.allDay, ...day.rows].find((row) => row.kind === 'appointment' && row.appointment === own);
  if (entry?.kind !== 'appointment') throw new Error('It is not shown.');
  return judgePlace(entry, { start: at(to), host }, { configuration: book, now: at(now), calendars, range: day.period });
}

function known(...appointments: Appointment[]): HostCalendar['calendar'] {
  return { kind: 'known', appointments };
}

const OF_SERVICE = { state: state({ service: visit.slug }) };

test.each<[string, Case, PlaceVerdict['kind']]>([
  ['where it stands', { to: '9:00' }, 'same'],
  ['later on a free morning', { to: '10:00' }, 'free'],
  ['over its own old time', { to: '9:15' }, 'free'],
  ['with somebody else who is free', { to: '9:00', host: tom }, 'free'],
  ['before now', { to: '9:30', now: '9:45' }, 'past'],
  ['after closing', { to: '11:45' }, 'closed'],
  ['with somebody whose calendar could not be read', { to: '10:00', host: tom, tom: { kind: 'unknown', reason: 'forbidden' } }, 'unknown'],
  ['with somebody of whom a part could not be understood', { to: '10:00', host: tom, tom: { kind: 'known', appointments: [], unreadable: [{}] } }, 'unknown'],
  ['with somebody who does not offer the service', { to: '10:00', host: tom, service: {}, moved: OF_SERVICE }, 'notOffered'],
  ['on too short notice for a customer', { to: '10:00', service: { minimumNoticeMinutes: 600 }, moved: OF_SERVICE }, 'againstRules'],
  ['where the buffer of its service does not fit before closing', { to: '11:30', service: { bufferAfterMinutes: 10 }, moved: OF_SERVICE }, 'free'],
])('%s a place is judged', (_name, wanted, kind) => {
  expect(judge(wanted)).toEqual({ kind });
});

test('a place that is taken says by what', () => {
  const other = event('Ada', '10:15-10:45');
  expect(judge({ to: '10:00', others: [other] })).toEqual({ kind: 'taken', by: other });
  expect(judge({ to: '10:45', others: [other] })).toEqual({ kind: 'free' });
});

test('a place too close to something else says to what', () => {
  const other = event('Ada', '10:00-10:30');
  const service = { bufferBeforeMinutes: 10 };
  expect(judge({ to: '10:30', others: [other], service, moved: OF_SERVICE })).toEqual({ kind: 'tooClose', by: other });
  expect(judge({ to: '10:45', others: [other], service, moved: OF_SERVICE })).toEqual({ kind: 'free' });
});

test.each([
  ['cancelled', { categories: ['Cancelled'] }],
  ['shown as free', { freeBusyStatus: 'free' as const }],
])('what is %s leaves its place free', (_name, fields) => {
  expect(judge({ to: '10:00', others: [event('Ada', '10:00-10:30', fields)] })).toEqual({ kind: 'free' });
});

test.each([
  [30, undefined, 30],
  [45, undefined, 15],
  [60, 20, 20],
  [50, undefined, 10],
])('a service of %s minutes every %s is carried in steps of %s', (durationMinutes, stepped, expected) => {
  const book = { ...base, services: [{ ...visit, durationMinutes, ...(stepped && { stepMinutes: stepped }) }] };
  expect(stepMinutes(event('moved', '9:00-9:30', OF_SERVICE), book)).toBe(expected);
});

test('what was booked as no service is carried in quarters of an hour', () => {
  expect(stepMinutes(event('moved', '9:00-9:30'), base)).toBe(15);
});

test.each([
  ['9:07', '9:00'],
  ['9:08', '9:15'],
  ['7:00', '8:00'],
  ['17:50', '17:15'],
])('%s snaps to %s', (wanted, expected) => {
  const day = period('8:00-18:00');
  expect(snap(at(wanted), day, { minutes: 15, length: 45 * 60_000 })).toBe(at(expected));
});
