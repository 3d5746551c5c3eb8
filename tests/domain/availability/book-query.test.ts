import { bookQuery, serviceBuffers, slotRules } from '../../../src/domain/availability/book-query.ts';
import { busyRulesOf, DEFAULT_BUSY_RULES } from '../../../src/domain/availability/busy-rules.ts';
import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import { parseConfiguration, type BookingConfiguration, type Service } from '../../../src/domain/book/configuration.ts';
import { newHost, newService } from '../../../src/domain/book/defaults.ts';
import { configuration } from '../book/support.ts';

const range = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 24) };
const now = Date.UTC(2026, 10, 20);
const known = { calendar: 'own', reads: [{ kind: 'known', range: { start: now, end: range.end + 86_400_000 }, busy: [] }] } as const;

/** Lena, Omar and Ida, who is in another group. */
function book(service: Partial<Service> = {}): BookingConfiguration {
  const base = configuration();
  const lena = { ...base.hosts[0], groups: ['therapy'] } as BookingConfiguration['hosts'][number];
  const others = ['Omar', 'Ida'].map((name, index) => ({
    ...newHost({ name, mailbox: `${name}@example.com`, workingHours: lena.workingHours, others: [lena] }),
    id: name.toLowerCase(),
    groups: [index === 0 ? 'therapy' : 'rooms'],
  }));
  const hosts = [lena, ...others];
  const made = { ...newService({ name: 'Massage', durationMinutes: 60, hosts: hosts.map(({ id }) => id), others: base.services }), ...service };
  return { ...base, hosts, services: [...base.services, made] };
}

function ask(configured: BookingConfiguration, hosts?: readonly string[]) {
  return bookQuery(configured, { service: 'massage', range, now, hosts }, new Map([['omar', { calendars: [known] }]]));
}

test('what a service does not say has its default', () => {
  expect(slotRules(newService({ name: 'x', durationMinutes: 20, hosts: [], others: [] }))).toEqual({
    hours: undefined, durationMinutes: 20, stepMinutes: 20, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
    minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
  });
});

test('the rules of one service are one object, so that an answer can be used again', () => {
  const configured = book();
  expect(ask(configured).rules).toBe(ask(configured).rules);
});

test('hosts of whom nothing was read are unknown and not offered', () => {
  const { starts, unknown } = findStarts(ask(book()));
  expect(starts).toHaveLength(8);
  expect(new Set(unknown.map(({ host }) => host))).toEqual(new Set(['lena-marek', 'ida']));
});

test.each<{ name: string; team: Service['team']; hosts?: string[]; is: unknown }>([
  { name: 'any of them', team: undefined, is: { kind: 'any' } },
  { name: 'the rotation is any of them', team: { kind: 'roundRobin' }, is: { kind: 'any' } },
  { name: 'all of them', team: { kind: 'all' }, is: { kind: 'all' } },
  { name: 'one of each group', team: { kind: 'groups', groups: ['therapy', 'rooms'] }, is: { kind: 'groups', groups: [['lena-marek', 'omar'], ['ida']] } },
  { name: 'a group without anybody', team: { kind: 'groups', groups: ['therapy', 'pool'] }, is: { kind: 'groups', groups: [['lena-marek', 'omar'], []] } },
  { name: 'this one', team: { kind: 'any' }, hosts: ['omar'], is: { kind: 'groups', groups: [['omar']] } },
  { name: 'this one and one of the other group', team: { kind: 'groups', groups: ['therapy', 'rooms'] }, hosts: ['omar'], is: { kind: 'groups', groups: [['omar'], ['ida']] } },
  { name: 'of all nobody can be chosen', team: { kind: 'all' }, hosts: ['omar'], is: { kind: 'all' } },
])('a team of $name', ({ team, hosts, is }) => {
  expect(ask(book({ team }), hosts).team).toEqual(is);
});

test('a group without anybody offers nothing, and that is explained by who is missing', () => {
  const query = ask(book({ team: { kind: 'groups', groups: ['pool'] } }));
  expect(findStarts(query).starts).toEqual([]);
});

test.each([
  ['service', 'swimming', undefined, '“swimming” is not in the book; there are: follow-up, massage'],
  ['hosts', 'massage', ['mia'], '“mia” is no host of massage'],
])('a %s that is not in the book is named', (field, service, hosts, problem) => {
  expect(() => bookQuery(book(), { service, range, now, hosts }, new Map())).toThrow(`${field} ${problem}`);
});

test('a book without services says so', () => {
  expect(() => ask({ ...book(), services: [] })).toThrow('service “massage” is not in the book; there are: none');
});

test('only hosts of the service are asked, in the order of the book', () => {
  const configured = book({ hosts: ['ida', 'lena-marek'] });
  expect(ask(configured).hosts.map(({ id }) => id)).toEqual(['lena-marek', 'ida']);
});

test('a host without groups is in none', () => {
  const configured = book({ team: { kind: 'groups', groups: ['therapy'] } });
  const [lena, { groups: _groups, ...omar }] = configured.hosts as unknown as [BookingConfiguration['hosts'][number], BookingConfiguration['hosts'][number]];
  expect(ask({ ...configured, hosts: [lena, omar] }).team).toEqual({ kind: 'groups', groups: [['lena-marek']] });
});

test('buffers are those of each service, and busy rules those of the book or the usual ones', () => {
  const configured = book({ bufferBeforeMinutes: 5, bufferAfterMinutes: 10 });
  expect(serviceBuffers(configured).get('massage')).toMatchObject({ bufferBeforeMinutes: 5, bufferAfterMinutes: 10 });
  expect(serviceBuffers(configured).get('follow-up')).toMatchObject({ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
  expect(busyRulesOf(configured)).toEqual(DEFAULT_BUSY_RULES);
  const own = { ...DEFAULT_BUSY_RULES, tentative: false };
  expect(busyRulesOf({ busyRules: own })).toEqual(own);
});

test('a book with every rule is valid, and a rule that is none is named by its path', () => {
  const service: Partial<Service> = {
    hours: { timeZone: 'Europe/Berlin', weekly: { 1: [{ start: '08:00', end: '12:00' }] }, overrides: [] },
    stepMinutes: 15, alignment: 'open', bufferBeforeMinutes: 5, bufferAfterMinutes: 10, minimumNoticeMinutes: 120,
    bookingWindow: { kind: 'rolling', days: 30, count: 'workdays' },
    limits: { perDay: { bookings: 4 }, perWeek: { minutes: 900 } },
    team: { kind: 'groups', groups: ['therapy'] },
    rotation: { kind: 'weighted', period: 'month', basis: 'start', countNoShows: true },
  };
  expect(parseConfiguration({ ...book(service), busyRules: DEFAULT_BUSY_RULES })).toMatchObject({ kind: 'valid' });
  const broken = {
    hours: { timeZone: 'Mars', weekly: {}, overrides: [] },
    stepMinutes: 0, alignment: 'sideways', bufferAfterMinutes: -1,
    bookingWindow: { kind: 'dates', from: '2026-02-01', to: '2026-01-01' }, limits: { perDay: { bookings: 1.5 } },
  };
  const parsed = parseConfiguration(book(broken as unknown as Partial<Service>));
  expect(parsed.kind === 'invalid' ? parsed.problems.map(({ path, problem }) => `${path}: ${problem}`) : parsed).toEqual([
    'services.1.hours.timeZone: notATimeZone',
    'services.1.stepMinutes: tooSmall',
    'services.1.alignment: wrongType',
    'services.1.bufferAfterMinutes: tooSmall',
    'services.1.bookingWindow: endsBeforeStart',
    'services.1.limits.perDay.bookings: notAWholeNumber',
  ]);
});

test('days away and changes of zone of a host are read, and refused where they end before they start', () => {
  const base = book();
  const [lena, ...others] = base.hosts;
  const workingHours = {
    ...lena?.workingHours,
    awayDays: [{ from: '2026-12-24', to: '2026-12-01' }],
    zoneChanges: [{ from: '2026-12-24', timeZone: 'Asia/Kolkata' }, { from: '2026-12-24', to: '2026-12-01', timeZone: 'Nowhere' }],
  };
  const parsed = parseConfiguration({ ...base, hosts: [{ ...lena, workingHours }, ...others] });
  expect(parsed.kind === 'invalid' ? parsed.problems.map(({ path, problem }) => `${path}: ${problem}`) : parsed).toEqual([
    'hosts.0.workingHours.awayDays.0: endsBeforeStart',
    'hosts.0.workingHours.zoneChanges.1.timeZone: notATimeZone',
    'hosts.0.workingHours.zoneChanges.1: endsBeforeStart',
  ]);
});

test('each service looks at the calendars of its own hosts, and services with the same hosts at the same', () => {
  const base = book();
  const [, massage] = base.services;
  const bath = { ...massage!, slug: 'bath', hosts: ['ida'] };
  const sauna = { ...massage!, slug: 'sauna', hosts: ['ida'] };
  const busyAllDay = { calendar: 'own', reads: [{ kind: 'known', range: known.reads[0].range, busy: [range] }] } as const;
  const readings = new Map(base.hosts.map(({ id }) => [id, { calendars: [id === 'ida' ? busyAllDay : known] }]));
  function startsOf(service: string): number {
    const configured = { ...base, services: [...base.services, bath, sauna] };
    return findStarts(bookQuery(configured, { service, range, now }, readings)).starts.length;
  }
  expect([startsOf('bath'), startsOf('sauna'), startsOf('massage')]).toEqual([0, 0, 8]);
});
