import type { EventsRead } from '../../../src/domain/availability/calendar-events.ts';
import { concernsStarts, impactsOf, sumOf, type ImpactContext, type ServiceImpact } from '../../../src/domain/availability/impact.ts';
import type { BookingConfiguration, Host, Service } from '../../../src/domain/book/configuration.ts';
import { newHost, newService } from '../../../src/domain/book/defaults.ts';
import { DAY } from '../../../src/domain/time/period.ts';
import { appointment, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

/** Monday 23 November 2026, 08:00 in Berlin; Lena and Tom work Monday to Friday, 9 to 5. */
const NOW = Date.UTC(2026, 10, 23, 7);
const RANGE = { start: NOW, end: NOW + 7 * DAY };

function book(): BookingConfiguration {
  const base = configuration();
  const lena: Host = { ...base.hosts[0]!, id: 'lena', groups: ['therapy'] };
  const tom: Host = {
    ...newHost({ name: 'Tom', mailbox: 'tom@example.com', workingHours: lena.workingHours, others: [lena] }),
    id: 'tom',
    groups: ['rooms'],
  };
  const visit = newService({ name: 'Visit', durationMinutes: 60, hosts: ['lena', 'tom'], others: [] });
  const massage = newService({ name: 'Massage', durationMinutes: 60, hosts: ['tom'], others: [visit] });
  return { ...base, hosts: [lena, tom], services: [visit, massage] };
}

const READ = { start: NOW - 2 * DAY, end: RANGE.end + 2 * DAY };
const FREE: EventsRead = { kind: 'known', range: READ, events: [] };

function reading(events: Readonly<Record<string, EventsRead>> = {}): ImpactContext {
  return {
    range: RANGE,
    now: NOW,
    eventsOf: (hosts) =>
      hosts.map(({ id, destination: { mailbox, name } }) => ({
        host: id,
        calendars: [{ name, reads: [events[mailbox] ?? FREE] }],
      })),
  };
}

function impacts(after: BookingConfiguration, context = reading(), before = book()): ServiceImpact[] {
  return [...impactsOf(before, after, context)];
}

function withService(index: number, part: Partial<Service>): BookingConfiguration {
  const whole = book();
  return { ...whole, services: whole.services.map((service, at) => (at === index ? { ...service, ...part } : service)) };
}

function withHours(id: string, weekly: Host['workingHours']['weekly']): BookingConfiguration {
  const whole = book();
  return {
    ...whole,
    hosts: whole.hosts.map((host) => (host.id === id ? { ...host, workingHours: { ...host.workingHours, weekly } } : host)),
  };
}

function busy(fields: Parameters<typeof appointment>[0]): EventsRead {
  return { kind: 'known', range: READ, events: [appointment(fields)] };
}

/** Tuesday 10:00 in Berlin. */
const TUESDAY_TEN = Date.UTC(2026, 10, 24, 9);
const AN_HOUR = { start: TUESDAY_TEN, end: TUESDAY_TEN + 3_600_000 };

test('what does not concern starts changes none', () => {
  const whole = book();
  expect(impacts({ ...whole, organisation: { ...whole.organisation, name: 'Other' } })).toEqual([]);
  expect(impacts(withService(0, { name: 'Appointment', slug: 'visit', location: 'Room 2' }))).toEqual([]);
});

test('a shorter day takes starts from the host whose day it is, in each service of theirs', () => {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ start: '09:00', end: '13:00' }]]));
  expect(impacts(withHours('tom', weekly))).toEqual([
    { name: 'Visit', change: { gone: 20, added: 0 }, hosts: new Map([['tom', { gone: 20, added: 0 }]]), unknown: [] },
    { name: 'Massage', change: { gone: 20, added: 0 }, hosts: new Map([['tom', { gone: 20, added: 0 }]]), unknown: [] },
  ]);
});

test('another day adds starts', () => {
  const weekly = { ...book().hosts[0]!.workingHours.weekly, 6: [{ start: '09:00', end: '12:00' }] };
  expect(impacts(withHours('lena', weekly))).toEqual([
    { name: 'Visit', change: { gone: 0, added: 3 }, hosts: new Map([['lena', { gone: 0, added: 3 }]]), unknown: [] },
  ]);
});

test('starts that move are some that go and some that come', () => {
  const [impact] = impacts(withService(1, { durationMinutes: 60, stepMinutes: 90 }));
  // 9, 10:30, 12, 13:30, 15 and no longer 9, 10, 11, 12, 13, 14, 15, 16.
  expect(impact?.change).toEqual({ gone: 5 * 5, added: 2 * 5 });
});

test('a buffer counts around what stands in the calendar, with whoever has it', () => {
  const context = reading({ 'lena@example.com': busy({ period: AN_HOUR }) });
  expect(impacts(withService(0, { bufferBeforeMinutes: 30 }), context)[0]).toEqual({
    name: 'Visit',
    change: { gone: 1, added: 0 },
    hosts: new Map([['lena', { gone: 1, added: 0 }]]),
    unknown: [],
  });
});

test('the buffer of a booking takes time of the other services too', () => {
  const visit = busy({ kind: 'booking', period: AN_HOUR, state: state({ service: 'visit' }) });
  const context = reading({ 'tom@example.com': visit });
  const [, massage] = impacts(withService(0, { bufferAfterMinutes: 15 }), context);
  expect(massage).toEqual({
    name: 'Massage',
    change: { gone: 1, added: 0 },
    hosts: new Map([['tom', { gone: 1, added: 0 }]]),
    unknown: [],
  });
});

test('busy rules are held against the same events', () => {
  const context = reading({ 'tom@example.com': busy({ period: AN_HOUR, freeBusyStatus: 'tentative' }) });
  const busyRules = { busy: true, outOfOffice: true, tentative: false, workingElsewhere: false, allDay: true, private: true };
  expect(impacts({ ...book(), busyRules }, context).map(({ name, change }) => [name, change])).toEqual([
    ['Visit', { gone: 0, added: 1 }],
    ['Massage', { gone: 0, added: 1 }],
  ]);
});

test('limits count the bookings of the service in the calendar', () => {
  const context = reading({
    'tom@example.com': busy({ kind: 'booking', period: AN_HOUR, state: state({ service: 'massage' }) }),
  });
  // On Tuesday the one is used up; on the other days there is room for one.
  expect(impacts(withService(1, { limits: { perDay: { bookings: 1 } } }), context)[0]?.change).toEqual({ gone: 7, added: 0 });
});

test('a service that takes everybody counts its own starts', () => {
  expect(impacts(withService(0, { team: { kind: 'all' } }))[0]).toEqual({
    name: 'Visit', change: { gone: 0, added: 0 }, hosts: new Map(), unknown: [],
  });
  const context = reading({ 'tom@example.com': busy({ period: AN_HOUR }) });
  expect(impacts(withService(0, { team: { kind: 'all' } }), context)[0]?.change).toEqual({ gone: 1, added: 0 });
});

test('somebody who no longer does it takes all starts along, and a new service brings its own', () => {
  expect(impacts(withService(0, { hosts: ['lena'] }))[0]?.hosts).toEqual(new Map([['tom', { gone: 40, added: 0 }]]));
  const whole = book();
  const added = newService({ name: 'New', durationMinutes: 120, hosts: ['lena'], others: whole.services });
  expect(impacts({ ...whole, services: [...whole.services, added] })).toEqual([
    { name: 'New', change: { gone: 0, added: 20 }, hosts: new Map([['lena', { gone: 0, added: 20 }]]), unknown: [] },
  ]);
  expect(impacts({ ...whole, services: whole.services.slice(0, 1) }).map(({ name, change }) => [name, change])).toEqual([
    ['Massage', { gone: 40, added: 0 }],
  ]);
});

test('a service with another page name is the same service', () => {
  expect(impacts(withService(1, { slug: 'rub' }))).toEqual([]);
});

test('a host whose calendar could not be read is named, and their starts are not counted', () => {
  const context = reading({ 'tom@example.com': { kind: 'unknown', range: READ, reason: 'forbidden' } });
  expect(impacts(withService(0, { durationMinutes: 120 }), context)[0]).toEqual({
    name: 'Visit',
    change: { gone: 20, added: 0 },
    hosts: new Map([['lena', { gone: 20, added: 0 }]]),
    unknown: ['tom'],
  });
});

test('undoing a change has the opposite effect', () => {
  const after = withService(0, { durationMinutes: 45, bufferAfterMinutes: 10, minimumNoticeMinutes: 600 });
  const there = sumOf(impacts(after).map(({ change }) => change));
  const back = sumOf(impacts(book(), reading(), after).map(({ change }) => change));
  expect(back).toEqual({ gone: there.added, added: there.gone });
  expect(there.gone + there.added).toBeGreaterThan(0);
});

describe('whether any start could change', () => {
  test.each<{ readonly name: string; readonly change: (whole: BookingConfiguration) => BookingConfiguration; readonly concerns: boolean }>([
    { name: 'nothing changed', change: (whole) => whole, concerns: false },
    { name: 'another name', change: (whole) => ({ ...whole, organisation: { ...whole.organisation, name: 'Other' } }), concerns: false },
    { name: 'any of them, written down', change: () => withService(0, { team: { kind: 'any' } }), concerns: false },
    { name: 'no buffer, written down', change: () => withService(0, { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }), concerns: false },
    { name: 'all of them', change: () => withService(0, { team: { kind: 'all' } }), concerns: true },
    { name: 'another category for cancelled', change: (whole) => ({ ...whole, categories: { ...whole.categories, cancelled: { ...whole.categories.cancelled, name: 'Off' } } }), concerns: true },
    { name: 'another category for confirmed', change: (whole) => ({ ...whole, categories: { ...whole.categories, confirmed: { ...whole.categories.confirmed, name: 'Yes' } } }), concerns: true },
    { name: 'one more calendar that counts', change: (whole) => withHost(whole, { availability: [{ mailbox: 'room@example.com', name: 'Room', color: '#000000' }] }), concerns: true },
    { name: 'another calendar that receives', change: (whole) => withHost(whole, { destination: { ...whole.hosts[0]!.destination, calendarId: 'second' } }), concerns: true },
    { name: 'another mailbox', change: (whole) => withHost(whole, { destination: { ...whole.hosts[0]!.destination, mailbox: 'other@example.com' } }), concerns: true },
    { name: 'another colour of a calendar', change: (whole) => withHost(whole, { destination: { ...whole.hosts[0]!.destination, color: '#ffffff' } }), concerns: false },
    { name: 'no group, written down', change: (whole) => ({ ...whole, hosts: whole.hosts.map(({ groups: _groups, ...host }) => host) }), concerns: true },
  ])('$name: $concerns', ({ change, concerns }) => {
    expect(concernsStarts(book(), change(book()))).toBe(concerns);
  });

  test('hosts without groups are the same as those with none', () => {
    const bare = { ...book(), hosts: book().hosts.map(({ groups: _groups, ...host }) => host) };
    const none = { ...bare, hosts: bare.hosts.map((host) => ({ ...host, groups: [] })) };
    expect(concernsStarts(bare, none)).toBe(false);
  });
});

test('a service of one from each group counts its own starts too', () => {
  const context = reading({ 'tom@example.com': busy({ period: AN_HOUR }) });
  const groups = withService(0, { team: { kind: 'groups', groups: ['therapy', 'rooms'] } });
  expect(impacts(groups, context)[0]).toEqual({ name: 'Visit', change: { gone: 1, added: 0 }, hosts: new Map(), unknown: [] });
});

test('who does not offer a service is not asked about for it', () => {
  const asked: string[] = [];
  const context = { ...reading(), eventsOf: (hosts: readonly Host[]) => {
    asked.push(hosts.map(({ id }) => id).join(' '));
    return reading().eventsOf(hosts);
  } };
  impacts(withService(1, { durationMinutes: 30 }), context);
  expect(asked).toEqual(['tom', 'tom']);
});

function withHost(whole: BookingConfiguration, part: Partial<Host>): BookingConfiguration {
  const [first, ...others] = whole.hosts;
  return { ...whole, hosts: [{ ...first!, ...part }, ...others] };
}
