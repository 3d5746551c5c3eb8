import { decodeReminders } from '../../../src/domain/appointment/reminders.ts';
import {
  KIND_PROPERTY,
  PROPERTY_LENGTH,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { decodeBook } from '../../../src/domain/book/book-text.ts';
import type { EventSeed, OrganisationSeed } from '../../../src/simulator/mailbox/seed.ts';
import { createClock } from '../../../src/simulator/clock.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import { viewsIn } from '../../../src/simulator/mailbox/views.ts';
import { practiceSeed } from '../../../src/simulator/practice/practice-seed.ts';

const NOON_OF_A_WEDNESDAY = Date.parse('2026-11-18T11:00:00Z');
/** With the end of summer time, a morning each. */
const WEEK = Array.from({ length: 7 }, (_, day) => `2026-10-${20 + day}`);

function eventsOf(seed: OrganisationSeed): EventSeed[] {
  return seed.people.flatMap((person) => person.calendars.flatMap((calendar) => calendar.events));
}

function eventsOn(seed: OrganisationSeed, date: string): EventSeed[] {
  return eventsOf(seed).filter((event) => event.start.dateTime.startsWith(date) && !event.recurrence);
}

function propertyOf(event: EventSeed, id: string): string | undefined {
  return event.singleValueExtendedProperties?.find((property) => property.id === id)?.value;
}

const seed = practiceSeed({ seed: 1, now: NOON_OF_A_WEDNESDAY, book: 'present' });

test('the same seed and moment make the same practice, another seed makes another', () => {
  expect(practiceSeed({ seed: 1, now: NOON_OF_A_WEDNESDAY, book: 'present' })).toEqual(seed);
  expect(practiceSeed({ seed: 2, now: NOON_OF_A_WEDNESDAY, book: 'present' })).not.toEqual(seed);
});

test('five hosts in two time zones, two receptionists and a front desk that nobody signs in to', () => {
  expect(
    seed.people.map(({ mail, canSignIn, mailboxSettings }) => [
      mail,
      canSignIn,
      mailboxSettings.timeZone,
      mailboxSettings.userPurpose,
    ]),
  ).toEqual([
    ['jonas.brandt@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['lena.hartwig@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['amir.haddad@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['sofia.lindqvist@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['owen.clarke@nordlicht.example', true, 'GMT Standard Time', 'user'],
    ['mira.keller@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['paul.weber@nordlicht.example', true, 'W. Europe Standard Time', 'user'],
    ['frontdesk@nordlicht.example', false, 'W. Europe Standard Time', 'shared'],
  ]);
});

test('one receptionist may write to every host, the other only read', () => {
  const roles = seed.people.slice(0, 5).map(({ calendars }) =>
    Object.fromEntries((calendars[0]?.permissions ?? []).map(({ mail, role }) => [mail.split('.')[0], role])),
  );
  expect(roles.map(({ mira }) => mira)).toEqual([
    'write',
    'delegateWithPrivateEventAccess',
    'write',
    'write',
    'write',
  ]);
  expect(new Set(roles.map(({ paul }) => paul))).toEqual(new Set(['read']));
});

test('a working day has about forty appointments', () => {
  for (const date of ['2026-11-10', '2026-11-18', '2026-11-25']) {
    const visits = eventsOn(seed, date).filter(({ isAllDay }) => !isAllDay);
    expect(visits.length).toBeGreaterThanOrEqual(34);
    expect(visits.length).toBeLessThanOrEqual(52);
  }
});

test.each(WEEK)('the day that is shown first is never empty: %s', (date) => {
  const now = Date.parse(`${date}T06:30:00Z`);
  const visits = eventsOn(practiceSeed({ seed: 7, now }), date).filter(({ isAllDay }) => !isAllDay);
  const isWeekend = [0, 6].includes(new Date(now).getUTCDay());
  expect(visits.length).toBeGreaterThanOrEqual(isWeekend ? 8 : 34);
});

test('every record decodes, except the one that was cut off on purpose', () => {
  const states = eventsOf(seed).flatMap((event) => {
    const text = propertyOf(event, STATE_PROPERTY);
    return text === undefined ? [] : [decodeState(text).kind];
  });
  expect(states.filter((kind) => kind === 'malformed')).toHaveLength(1);
  expect(states.length).toBeGreaterThan(300);
  for (const event of eventsOf(seed)) {
    expect(decodeReminders(propertyOf(event, REMINDERS_PROPERTY)).kind).not.toBe('malformed');
    for (const { value } of event.singleValueExtendedProperties ?? []) {
      expect(value.length).toBeLessThanOrEqual(PROPERTY_LENGTH);
    }
  }
});

test('every recorded status, every outcome of a reminder and every kind of event is there', () => {
  const statuses = new Set<string>();
  const outcomes = new Set<string>();
  for (const event of eventsOf(seed)) {
    const state = decodeState(propertyOf(event, STATE_PROPERTY));
    if (state.kind === 'known') statuses.add(state.value.history.at(-1)?.status ?? '');
    const reminders = decodeReminders(propertyOf(event, REMINDERS_PROPERTY));
    if (reminders.kind === 'known') for (const { outcome } of reminders.value) outcomes.add(outcome.kind);
  }
  expect([...statuses].toSorted()).toEqual(
    ['', 'arrived', 'awaiting', 'cancelled', 'confirmed', 'declined', 'noShow', 'tentative'],
  );
  expect([...outcomes].toSorted()).toEqual(['failed', 'planned', 'sent']);
  const kinds = new Set(eventsOf(seed).map((event) => propertyOf(event, KIND_PROPERTY)));
  expect(kinds).toEqual(new Set(['0', '1', '2', undefined]));
});

test.each<[string, (event: EventSeed) => boolean]>([
  ['both categories at once', ({ categories = [] }) => categories.includes('Confirmed') && categories.includes('Cancelled')],
  ['a confirmed title without a category', ({ subject, categories }) => subject.startsWith('[Confirmed]') && !categories],
  ['a cancelled title', ({ subject }) => subject.startsWith('[Cancelled]')],
  ['a meeting that Outlook cancelled', ({ isCancelled }) => isCancelled === true],
  ['a private event', ({ sensitivity }) => sensitivity === 'private'],
  ['a meeting of somebody else', ({ organizer }) => organizer?.address === 'weiss@clinic.example'],
  ['an all-day absence', ({ isAllDay, showAs }) => isAllDay === true && showAs === 'oof'],
  ['a series with an exception and a deleted occurrence', ({ exceptions, deletedOccurrences }) => exceptions?.length === 1 && deletedOccurrences?.length === 1],
  ['an event made in another zone', ({ start }) => start.timeZone === 'Pacific Standard Time'],
  ['an online meeting with a customer', ({ isOnlineMeeting, organizer }) => isOnlineMeeting === true && !organizer],
  ['a name outside the basic plane', ({ subject }) => subject.includes('𠮷')],
  ['a name from right to left', ({ subject }) => subject.includes('דוד')],
  ['a subject as long as Outlook takes', ({ subject }) => subject.length > 200],
  ['a customer without an e-mail address', (event) => !event.attendees && propertyOf(event, KIND_PROPERTY) === '1'],
  ['a customer who declined', ({ attendees = [] }) => attendees.some(({ status }) => status?.response === 'declined')],
])('there is %s', (_, isIt) => {
  expect(eventsOf(seed).some(isIt)).toBe(true);
});

test('a host is booked twice at the same time today', () => {
  const clashes = seed.people.slice(0, 5).flatMap((person) => {
    const day = (person.calendars[0]?.events ?? [])
      .filter((event) => event.start.dateTime.startsWith('2026-11-18') && !event.isAllDay && !event.recurrence)
      .filter((event) => event.start.timeZone === person.mailboxSettings.timeZone)
      .toSorted((a, b) => a.start.dateTime.localeCompare(b.start.dateTime));
    return day.filter((event, index) => (day[index + 1]?.start.dateTime ?? '9') < event.end.dateTime);
  });
  expect(clashes.length).toBeGreaterThanOrEqual(1);
});

test('nothing is recorded in the future', () => {
  for (const event of eventsOf(seed)) {
    const state = decodeState(propertyOf(event, STATE_PROPERTY));
    const changes = state.kind === 'known' ? state.value.history : [];
    for (const { at } of changes) expect(at).toBeLessThanOrEqual(NOON_OF_A_WEDNESDAY + 60_000);
    if (event.createdDateTime) expect(Date.parse(event.createdDateTime)).toBeLessThanOrEqual(NOON_OF_A_WEDNESDAY);
  }
});

test('every category on an event is in the master list of its mailbox', () => {
  for (const person of seed.people) {
    const known = new Set(person.masterCategories.map(({ displayName }) => displayName));
    const used = person.calendars.flatMap(({ events }) => events.flatMap(({ categories = [] }) => categories));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  }
});

test('the front desk carries the book when asked to, and customers with appointments write to it', () => {
  const desk = seed.people.at(-1);
  const values = Object.fromEntries(
    (desk?.calendars[0]?.extendedProperties ?? []).map(({ id, value }) => [id, value]),
  );
  const read = decodeBook(values);
  expect(read).toMatchObject({ kind: 'book', head: { revision: 1 } });
  expect(read.kind === 'book' && read.configuration.hosts.map(({ id }) => id)).toEqual([
    'jonas-brandt',
    'lena-hartwig',
    'amir-haddad',
    'sofia-lindqvist',
    'owen-clarke',
  ]);
  const bare = practiceSeed({ seed: 1, now: NOON_OF_A_WEDNESDAY }).people.at(-1);
  expect(bare?.calendars[0]?.extendedProperties).toEqual([]);

  const invited = new Set(
    eventsOf(seed).flatMap(({ attendees = [] }) => attendees.map(({ emailAddress }) => emailAddress.address)),
  );
  const writers = (desk?.messages ?? []).map(({ from }) => from.address);
  expect(writers.length).toBeGreaterThanOrEqual(8);
  expect(writers.filter((address) => invited.has(address)).length).toBeGreaterThanOrEqual(6);
});

test('the simulated mailboxes take the practice as it is, and show its series', () => {
  const organisation = createOrganisation(seed, createClock(NOON_OF_A_WEDNESDAY));
  expect(organisation.problems).toEqual([]);
  const sofia = organisation.people[3]!;
  const days = ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25', '2026-12-30', '2027-01-06'];
  const treatments = days.map((date) => {
    const start = Date.parse(`${date}T00:00:00Z`);
    return viewsIn(sofia.calendars[0]!, { start, end: start + 86_400_000 })
      .filter(({ record }) => record.recurrence?.rule.kind === 'pattern')
      .map(({ type, start: at, fields }) => `${type} ${new Date(at).toISOString().slice(11, 16)} ${fields.subject.split(':')[0]}`);
  });
  expect(treatments).toEqual([
    ['occurrence 07:00 Team meeting'],
    ['occurrence 07:00 Team meeting', 'occurrence 16:30 Follow-up'],
    ['exception 06:45 Team meeting (with cake)', 'occurrence 16:30 Follow-up'],
    ['exception 17:00 Follow-up'],
    ['occurrence 07:00 Team meeting', 'occurrence 16:30 Follow-up'],
    ['occurrence 07:00 Team meeting'],
  ]);
});
