import fc from 'fast-check';
import { parseConfiguration, type BookingConfiguration, type ServiceQuestion } from '../../../src/domain/book/configuration.ts';
import { practiceConfiguration } from '../../../src/simulator/practice/practice-book.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { differences } from '../../../src/taskpane/settings/differences.ts';
import { withNewHost, withoutHost } from '../../../src/taskpane/settings/new-host.ts';
import { withHost, withService } from '../../../src/taskpane/settings/settings-context.ts';
import { changeText } from '../../../src/taskpane/settings/value-text.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin', text });
const before = practiceConfiguration();

function said(after: BookingConfiguration): string[] {
  return differences(before, after).map((field) => changeText(field, { before, after }, { text, format }));
}

test('a configuration does not differ from a copy of itself', () => {
  expect(said(structuredClone(before))).toEqual([]);
});

test.each<[string, (c: BookingConfiguration) => BookingConfiguration, string[]]>([
  [
    'the zone of the organisation',
    (c) => ({ ...c, organisation: { ...c.organisation, timeZone: 'America/New_York' } }),
    ['Organisation, Time zone: Berlin (Europe) → New York (America)'],
  ],
  [
    'a colour',
    (c) => withHost(c, 1, (h) => ({ ...h, destination: { ...h.destination, color: '#0F6CBD' } })),
    ['Lena Hartwig, Colour: Purple → Blue'],
  ],
  [
    'a colour that has no name',
    (c) => withHost(c, 1, (h) => ({ ...h, destination: { ...h.destination, color: '#123456' } })),
    ['Lena Hartwig, Colour: Purple → #123456'],
  ],
  [
    'which calendar',
    (c) => withHost(c, 0, (h) => ({ ...h, destination: { ...h.destination, calendarId: 'two' } })),
    [
      'Jonas Brandt, Calendar: jonas.brandt@nordlicht.example, the main calendar → jonas.brandt@nordlicht.example, another calendar',
    ],
  ],
  [
    'calendars that count as busy',
    (c) => withHost(c, 0, (h) => ({ ...h, availability: [h.destination] })),
    ['Jonas Brandt, Other calendars that count as busy: none → Jonas Brandt'],
  ],
  [
    'hours, with days that are alike together',
    (c) =>
      withHost(c, 0, (h) => ({
        ...h,
        workingHours: {
          ...h.workingHours,
          weekly: {
            1: [{ start: '09:00', end: '12:00' }, { start: '13:00', end: '17:00' }],
            2: [{ start: '09:00', end: '12:00' }, { start: '13:00', end: '17:00' }],
            4: [{ start: '09:00', end: '12:00' }],
            5: [],
          },
        },
      })),
    ['Jonas Brandt, Working hours: Mon–Fri 08:30–17:30 → Mon–Tue 09:00–12:00 13:00–17:00, Thu 09:00–12:00'],
  ],
  [
    'a special date',
    (c) =>
      withHost(c, 0, (h) => ({
        ...h,
        workingHours: { ...h.workingHours, overrides: [{ date: '2026-12-24', windows: [] }] },
      })),
    ['Jonas Brandt, Special dates: 0 dates → 1 date'],
  ],
  [
    'minutes',
    (c) => withService(c, 0, (s) => ({ ...s, durationMinutes: 50 })),
    ['First visit, Minutes: 45 min → 50 min'],
  ],
  [
    'the name in web addresses, of the same service',
    (c) => withService(c, 0, (s) => ({ ...s, slug: 'first' })),
    ['First visit, Name in web addresses: first-visit → first'],
  ],
  [
    'who does it',
    (c) => withService(c, 0, (s) => ({ ...s, hosts: ['lena-hartwig'] })),
    [
      'First visit, Who does it: Jonas Brandt, Lena Hartwig, Amir Haddad, Sofia Lindqvist, Owen Clarke → Lena Hartwig',
    ],
  ],
  [
    'a service less',
    (c) => ({ ...c, services: c.services.slice(1) }),
    ['Service removed: First visit'],
  ],
  [
    'category and colour',
    (c) => ({
      ...c,
      categories: { ...c.categories, confirmed: { name: 'Bestätigt', color: 'preset19' } },
    }),
    [
      'Category for confirmed: Confirmed → Bestätigt',
      'Colour of the confirmed category: Green → Dark green',
    ],
  ],
  [
    'prefixes',
    (c) => ({ ...c, titlePrefixes: { ...c.titlePrefixes, enabled: true, cancelled: '(off)' } }),
    [
      'Put the state before the title: off → on',
      'Before the title of a cancelled appointment: [Cancelled] → (off)',
    ],
  ],
  [
    'reminders',
    (c) => ({ ...c, reminderPlan: [{ minutesBefore: 10_080, channel: 'email' }] }),
    ['Reminders: 1 day before, by e-mail, 2 hours before, by SMS → 1 week before, by e-mail'],
  ],
])('%s is said in one line', (_name, change, lines) => {
  expect(said(change(before))).toEqual(lines);
});

test('as many special dates as before, but others, are said to have changed', () => {
  function on(date: string): BookingConfiguration {
    return withHost(before, 0, (h) => ({
      ...h,
      workingHours: { ...h.workingHours, overrides: [{ date, windows: [] }] },
    }));
  }
  const [christmas, newYear] = [on('2026-12-24'), on('2026-12-31')];
  expect(
    differences(christmas, newYear).map((field) =>
      changeText(field, { before: christmas, after: newYear }, { text, format }),
    ),
  ).toEqual(['Jonas Brandt, Special dates: changed']);
});

test('somebody new also does what everybody does, and that is said', () => {
  const after = withNewHost(before, { name: 'Ida Berg', mailbox: 'ida@nordlicht.example', hours: undefined });
  expect(said(after)).toEqual([
    'Person added: Ida Berg',
    ...before.services.map(
      ({ name }) =>
        `${name}, Who does it: Jonas Brandt, Lena Hartwig, Amir Haddad, Sofia Lindqvist, Owen Clarke → Jonas Brandt, Lena Hartwig, Amir Haddad, Sofia Lindqvist, Owen Clarke, Ida Berg`,
    ),
  ]);
});

test('somebody who leaves does nothing any more', () => {
  const after = withoutHost(before, 'owen-clarke');
  expect(after.hosts.map((host) => host.id)).not.toContain('owen-clarke');
  expect(after.services.flatMap((service) => service.hosts)).not.toContain('owen-clarke');
  expect(said(after)[0]).toBe('Person removed: Owen Clarke');
});

describe('a field taken from another configuration', () => {
  const theirs: BookingConfiguration = {
    ...before,
    organisation: { ...before.organisation, name: 'Theirs', logo: 'kept' },
    services: before.services.slice(0, 2),
    future: { nobody: 'knows' },
  };
  const mine: BookingConfiguration = {
    ...withHost(before, 0, (h) => ({ ...h, name: 'Mine' })),
    organisation: { ...before.organisation, name: 'Mine' },
  };

  test('all of mine over theirs leaves what nobody knows', () => {
    const merged = differences(theirs, mine).reduce((to, field) => field.copy(mine, to), theirs);
    expect(differences(merged, mine)).toEqual([]);
    expect(merged.organisation).toEqual({ ...before.organisation, name: 'Mine', logo: 'kept' });
    expect(merged).toHaveProperty('future', { nobody: 'knows' });
  });

  test('one field changes nothing else', () => {
    const [name] = differences(theirs, mine);
    expect(name?.copy(mine, theirs)).toEqual({
      ...theirs,
      organisation: { ...theirs.organisation, name: 'Mine' },
    });
  });

  test('a service that is gone comes back whole, or goes', () => {
    const gone = differences(theirs, mine).find((field) => field.key === 'services.assessment');
    expect(gone?.copy(mine, theirs).services.map(({ slug }) => slug)).toEqual([
      'first-visit',
      'follow-up',
      'assessment',
    ]);
    expect(gone?.copy(theirs, mine).services.map(({ slug }) => slug)).toEqual(
      mine.services.map(({ slug }) => slug).filter((slug) => slug !== 'assessment'),
    );
  });

  test('a calendar that became the main one has no id left over', () => {
    const elsewhere = withHost(before, 0, (h) => ({
      ...h,
      destination: { ...h.destination, calendarId: 'two', note: 'kept' },
    }));
    const [field] = differences(elsewhere, before);
    expect(field?.copy(before, elsewhere).hosts[0]?.destination).toEqual({
      ...before.hosts[0]?.destination,
      note: 'kept',
    });
  });
});

describe('every part of a configuration that a form can change', () => {
  const services = before.services.map(({ slug }) => slug);
  const people = before.hosts.map(({ id }) => id);
  const date = fc.integer({ min: 0, max: 400 }).map((days) => Temporal.PlainDate.from('2026-11-01').add({ days }).toString());
  const minutes = fc.integer({ min: 1, max: 600 });
  const windows = fc.array(fc.constantFrom({ start: '09:00', end: '12:00' }, { start: '13:00', end: '17:30' }), { maxLength: 2 });
  const hours = fc.record(
    {
      timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
      weekly: fc.dictionary(fc.constantFrom('1', '3', '7'), windows.filter((list) => list.length > 0), { noNullPrototype: true }),
      overrides: fc.array(fc.record({ date, windows }), { maxLength: 2 }),
      awayDays: fc.array(date.map((day) => ({ from: day, to: day })), { minLength: 1, maxLength: 2 }),
      zoneChanges: fc.array(fc.record({ from: date, timeZone: fc.constant('Europe/Lisbon') }), { minLength: 1, maxLength: 1 }),
    },
    { requiredKeys: ['timeZone', 'weekly', 'overrides'], noNullPrototype: true },
  );
  const ahead = { days: fc.integer({ min: 1, max: 366 }), count: fc.constantFrom('days' as const, 'workdays' as const) };
  const service = fc.record(
    {
      name: fc.constantFrom('First', 'Second'),
      durationMinutes: minutes,
      hosts: fc.subarray(people),
      hours,
      stepMinutes: minutes,
      alignment: fc.constantFrom('clock' as const, 'open' as const),
      bufferBeforeMinutes: minutes,
      bufferAfterMinutes: minutes,
      minimumNoticeMinutes: minutes,
      bookingWindow: fc.oneof(
        fc.record({ kind: fc.constant('rolling' as const), ...ahead }, { noNullPrototype: true }),
        fc.record({ kind: fc.constant('bookable' as const), ...ahead }, { noNullPrototype: true }),
        date.map((day) => ({ kind: 'dates' as const, from: day, to: day })),
      ),
      limits: fc.record({ perDay: fc.record({ bookings: minutes }), perWeek: fc.record({ minutes }) }, { noNullPrototype: true }),
      team: fc.constantFrom({ kind: 'any' as const }, { kind: 'roundRobin' as const }, { kind: 'all' as const }),
      rotation: fc.record({ kind: fc.constantFrom('equal' as const, 'weighted' as const) }, { noNullPrototype: true }),
      cancellation: minutes.map((latestMinutes) => ({ latestMinutes })),
      moving: minutes.map((latestMinutes) => ({ latestMinutes })),
      location: fc.constantFrom('Room 2'),
      onlineMeeting: fc.boolean(),
      questions: fc.constant<ServiceQuestion[]>([{ id: 'side', label: 'Side?', kind: 'choice', choices: ['Left', 'Right'] }]),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const host = fc.record(
    {
      name: fc.constantFrom('Lena', 'Tom'),
      workingHours: hours,
      groups: fc.constant<string[]>(['therapy']),
      weight: fc.oneof(fc.constant(100), fc.nat(1000)),
      priority: fc.nat(4),
      since: date,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const busyRules = fc.record({
    busy: fc.boolean(), outOfOffice: fc.boolean(), tentative: fc.boolean(),
    workingElsewhere: fc.boolean(), allDay: fc.boolean(), private: fc.boolean(),
  });
  const edit = fc.record({ service, host, busyRules, groups: fc.constantFrom<BookingConfiguration['groups'][]>(undefined, [{ id: 'therapy', name: 'Therapy' }]), at: fc.nat(4) });
  const edited = edit.map((change): BookingConfiguration => {
    const { at, groups } = change;
    const withParts = withService(withHost(before, at, (h) => ({ ...h, ...change.host })), at % services.length, (s) => ({ ...s, ...change.service }));
    return { ...withParts, busyRules: change.busyRules, ...(groups ? { groups } : {}) };
  });

  /** The usual weight is no difference, whether it is written down or not. */
  function meaningOf({ hosts, ...rest }: BookingConfiguration): unknown {
    const weighted = hosts.map((one) => ({ ...one, weight: one.weight ?? 100 }));
    return JSON.parse(JSON.stringify({ ...rest, hosts: weighted }));
  }

  test('is possible, is a difference, can be taken over field by field, and is said', () => {
    fc.assert(
      fc.property(edited, edited, (one, other) => {
        expect(parseConfiguration(one).kind).toBe('valid');
        const found = differences(one, other);
        const merged = found.reduce((to, field) => field.copy(other, to), one);
        expect(meaningOf(merged)).toEqual(meaningOf(other));
        for (const field of found) {
          expect(changeText(field, { before: one, after: other }, { text, format })).not.toMatch(/undefined|\[object/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});
