import type { Appointment } from '../../src/domain/appointment/appointment.ts';
import { KIND_PROPERTY, STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { encodeState } from '../../src/domain/appointment/state.ts';
import { HOUR } from '../../src/domain/time/period.ts';
import { readCustomerAppointments } from '../../src/graph/read-customer-appointments.ts';
import type { EventSeed, OrganisationSeed } from '../../src/simulator/mailbox/seed.ts';
import { FRONT, JONAS, LENA, MIRA, NOW, openPractice, ZONE } from './support/practice.ts';

const DAY = 24 * HOUR;
const ADA = "ada.o'brien@example.com";
const calendars = [JONAS, LENA].map((mailbox) => ({ mailbox }));

function event(subject: string, start: number, fields: Partial<EventSeed> = {}): EventSeed {
  const at = (instant: number) => ({
    dateTime: new Date(instant).toISOString().slice(0, 19),
    timeZone: 'UTC',
  });
  return { subject, start: at(start), end: at(start + HOUR), showAs: 'busy', ...fields };
}

function onRecord(email: string, kind = '1'): Partial<EventSeed> {
  const encoded = encodeState({ customer: { name: 'Ada', email }, history: [] });
  if (encoded.kind !== 'encoded') throw new Error('was to fit');
  return {
    singleValueExtendedProperties: [
      { id: KIND_PROPERTY, value: kind },
      { id: STATE_PROPERTY, value: encoded.text },
    ],
  };
}

function invited(address: string): Partial<EventSeed> {
  return { attendees: [{ type: 'required', emailAddress: { name: 'Ada', address } }] };
}

function withEvents(mail: string, events: readonly EventSeed[]) {
  return (seed: OrganisationSeed): OrganisationSeed => ({
    ...seed,
    people: seed.people.map((person) => {
      const [calendar, ...others] = person.calendars;
      if (person.mail !== mail || !calendar) return person;
      return {
        ...person,
        calendars: [{ ...calendar, events: [...calendar.events, ...events] }, ...others],
      };
    }),
  });
}

const subjects = (appointments: readonly Appointment[]) =>
  appointments.map(({ subject }) => subject);

test('the sender’s appointments are found by record and by invitation, nearest first', async () => {
  const practice = openPractice({
    change: withEvents(JONAS, [
      event('long ago, on record', NOW - 200 * DAY, onRecord(ADA)),
      event('last week, invited', NOW - 7 * DAY, invited(ADA)),
      event('long ago, only invited', NOW - 60 * DAY, invited(ADA)),
      event('running', NOW - HOUR / 2, onRecord(ADA)),
      event('tomorrow, both', NOW + DAY, { ...onRecord(ADA.toUpperCase()), ...invited(ADA) }),
      event('next year, on record', NOW + 300 * DAY, onRecord(ADA)),
      event('a voided hold', NOW + 2 * DAY, onRecord(ADA, '0')),
      event('somebody with a similar address', NOW + DAY, onRecord(`x${ADA}`)),
      event('somebody else', NOW + DAY, invited('bob@example.com')),
    ]),
  });
  const found = await readCustomerAppointments(practice.as(MIRA), {
    calendars,
    address: ADA,
    now: NOW,
    zone: ZONE,
  });
  expect(subjects(found.upcoming)).toEqual(['running', 'tomorrow, both', 'next year, on record']);
  expect(subjects(found.last)).toEqual(['last week, invited', 'long ago, on record']);
  expect(found.unknown).toEqual([]);
  expect(practice.exchanges.filter(({ url }) => url.endsWith('/$batch'))).toHaveLength(2);
});

test('occurrences of a series count, its master does not', async () => {
  const weekly = event('weekly', NOW - 7 * DAY, {
    ...invited(ADA),
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-11-17', numberOfOccurrences: 3 },
    },
  });
  const practice = openPractice({ change: withEvents(LENA, [weekly]) });
  const found = await readCustomerAppointments(practice.as(MIRA), {
    calendars,
    address: ADA,
    now: NOW,
    zone: ZONE,
  });
  expect(found.upcoming.map(({ series }) => series.kind)).toEqual(['occurrence', 'occurrence']);
  expect(found.last.map(({ series }) => series.kind)).toEqual(['occurrence']);
});

test('of very many the nearest ten of each are shown', async () => {
  const events = Array.from({ length: 40 }, (_, index) =>
    event(`${index}`, NOW + (index - 20) * DAY + HOUR, onRecord(ADA)),
  );
  const practice = openPractice({ change: withEvents(JONAS, events) });
  const found = await readCustomerAppointments(practice.as(MIRA), {
    calendars,
    address: ADA,
    now: NOW,
    zone: ZONE,
  });
  expect(subjects(found.upcoming).slice(0, 3)).toEqual(['20', '21', '22']);
  expect(subjects(found.last).slice(0, 3)).toEqual(['19', '18', '17']);
  expect(found.upcoming.length + found.last.length).toBe(20);
});

test('a calendar that cannot be searched is named, and the others are searched', async () => {
  const practice = openPractice({
    change: withEvents(JONAS, [event('tomorrow', NOW + DAY, onRecord(ADA))]),
  });
  practice.faults.add({ kind: 'accessDenied', path: LENA });
  const found = await readCustomerAppointments(practice.as(FRONT), {
    calendars,
    address: ADA,
    now: NOW,
    zone: ZONE,
  });
  expect(subjects(found.upcoming)).toEqual(['tomorrow']);
  expect(found.unknown).toEqual([
    {
      address: { mailbox: LENA },
      kind: 'unknown',
      reason: 'forbidden',
      requestId: expect.any(String),
    },
  ]);
});

test('an appointment that can be found but not read is not passed over', async () => {
  const practice = openPractice({
    change: withEvents(JONAS, [event('tomorrow', NOW + DAY, onRecord(ADA))]),
  });
  practice.faults.add({ kind: 'accessDenied', path: '/events/' });
  const found = await readCustomerAppointments(practice.as(MIRA), {
    calendars,
    address: ADA,
    now: NOW,
    zone: ZONE,
  });
  expect([found.upcoming, found.unknown]).toMatchObject([
    [],
    [{ address: { mailbox: JONAS }, reason: 'forbidden' }],
  ]);
});

test('a stranger has none', async () => {
  const found = await readCustomerAppointments(openPractice().as(MIRA), {
    calendars,
    address: 'stranger@example.org',
    now: NOW,
    zone: ZONE,
  });
  expect(found).toEqual({ upcoming: [], last: [], unknown: [] });
});
