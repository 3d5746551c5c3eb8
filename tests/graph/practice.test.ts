import { STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { dayPeriod } from '../../src/domain/time/civil.ts';
import { HOUR } from '../../src/domain/time/period.ts';
import { readAppointment } from '../../src/graph/read-appointment.ts';
import { readDays, type CalendarRead } from '../../src/graph/read-days.ts';
import { readVersions } from '../../src/graph/read-versions.ts';
import type { EventSeed, OrganisationSeed } from '../../src/simulator/mailbox/seed.ts';
import { HOSTS } from '../../src/simulator/practice/staff.ts';
import { FRONT, JONAS, LENA, MIRA, NOW, openPractice, PAUL, ZONE } from './support/practice.ts';

const calendars = HOSTS.map(({ mail }) => ({ mailbox: mail }));
const range = dayPeriod(Temporal.PlainDate.from('2026-11-24'), ZONE);

function withEvents(mail: string, events: readonly EventSeed[]) {
  return (seed: OrganisationSeed): OrganisationSeed => ({
    ...seed,
    people: seed.people.map((person) => {
      const [calendar, ...others] = person.calendars;
      if (person.mail !== mail || !calendar) return person;
      return { ...person, calendars: [{ ...calendar, events }, ...others] };
    }),
  });
}

function held(read: CalendarRead | undefined) {
  if (read?.kind !== 'known') throw new Error(`was to be known: ${read?.reason}`);
  return read.appointments;
}

test('a day of five hosts is one request, and the look for changes another', async () => {
  const practice = openPractice();
  const client = practice.as(MIRA);
  const reads = await readDays(client, { calendars, range, zone: ZONE });
  expect(practice.exchanges).toHaveLength(1);
  const versions = await readVersions(client, { calendars, range });
  expect(practice.exchanges).toHaveLength(2);
  const sizes = practice.exchanges.map(({ body }) => JSON.stringify(body).length);
  expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) / 3);
  for (const [index, read] of reads.entries()) {
    const look = versions[index];
    const own = new Map(held(read).map(({ ref, version }) => [ref.eventId, version]));
    expect(look?.kind === 'known' && look.versions).toEqual(own);
    expect(own.size).toBeGreaterThan(4);
    expect(held(read).every(({ ref }) => ref.mailbox === calendars[index]?.mailbox)).toBe(true);
  }
});

test('a single event reads the same as in its day, and says when it was made', async () => {
  const client = openPractice().as(MIRA);
  const [read] = await readDays(client, { calendars, range, zone: ZONE });
  for (const appointment of held(read)) {
    const { createdAt, changedAt, ...single } = await readAppointment(client, appointment.ref, {
      zone: ZONE,
    });
    expect(single).toEqual(appointment);
    expect(createdAt).toBeLessThan(NOW + HOUR);
    expect(changedAt).toBeLessThan(NOW + HOUR);
  }
});

test('a change made in Outlook shows in the versions of that event and of no other', async () => {
  const practice = openPractice();
  const client = practice.as(MIRA);
  const [before] = await readVersions(client, { calendars, range });
  const [day] = await readDays(client, { calendars, range, zone: ZONE });
  const changed = held(day)[2];
  await practice.as(JONAS).send({
    method: 'PATCH',
    path: `/me/events/${changed?.ref.eventId}`,
    body: { subject: 'Changed in Outlook' },
    scopes: [],
  });
  const [after] = await readVersions(client, { calendars, range });
  if (before?.kind !== 'known' || after?.kind !== 'known') throw new Error('was to be known');
  const differing = [...after.versions].filter(
    ([id, version]) => before.versions.get(id) !== version,
  );
  expect(differing.map(([id]) => id)).toEqual([changed?.ref.eventId]);
});

test('more than a page of events are all read', async () => {
  const events = Array.from({ length: 260 }, (_, index) => ({
    subject: `Event ${index}`,
    start: { dateTime: '2026-11-24T09:00:00', timeZone: 'W. Europe Standard Time' },
    end: { dateTime: '2026-11-24T09:05:00', timeZone: 'W. Europe Standard Time' },
  }));
  const practice = openPractice({ change: withEvents(JONAS, events) });
  const [read] = await readDays(practice.as(MIRA), {
    calendars: [{ mailbox: JONAS }],
    range,
    zone: ZONE,
  });
  expect(new Set(held(read).map(({ subject }) => subject)).size).toBe(260);
  const [look] = await readVersions(practice.as(MIRA), { calendars: [{ mailbox: JONAS }], range });
  expect(look?.kind === 'known' && look.versions.size).toBe(260);
});

test.each(['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata', 'Europe/Berlin'])(
  'an all-day event lies on its own day in %s',
  async (zone) => {
    const allDay = {
      subject: 'Away',
      isAllDay: true,
      start: { dateTime: '2026-11-24T00:00:00', timeZone: zone },
      end: { dateTime: '2026-11-25T00:00:00', timeZone: zone },
    };
    const practice = openPractice({ change: withEvents(JONAS, [allDay]) });
    const day = dayPeriod(Temporal.PlainDate.from('2026-11-24'), zone);
    const [read] = await readDays(practice.as(MIRA), {
      calendars: [{ mailbox: JONAS }],
      range: day,
      zone,
    });
    expect(held(read)).toMatchObject([{ isAllDay: true, period: day }]);
  },
);

test('what is private shows its time and nothing else to who may not see it', async () => {
  const secret: EventSeed = {
    subject: 'Secret',
    sensitivity: 'private',
    categories: ['VIP'],
    start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
  };
  const practice = openPractice({ change: withEvents(LENA, [secret]) });
  const query = { calendars: [{ mailbox: LENA }], range, zone: ZONE };
  const [seen] = await readDays(practice.as(MIRA), query);
  const [withheld] = await readDays(practice.as(PAUL), query);
  expect(held(seen)).toMatchObject([{ subject: 'Secret', isPrivate: true, categories: ['VIP'] }]);
  const [appointment] = held(withheld);
  expect(appointment).toMatchObject({ isPrivate: true, categories: [], freeBusyStatus: 'busy' });
  expect(JSON.stringify(appointment)).not.toContain('Secret');
});

test('a record that is longer than lists carry is read whole', async () => {
  const text = JSON.stringify({ v: 1, n: 'Ada', later: '🦴'.repeat(200) });
  const long: EventSeed = {
    subject: 'Written by a newer version',
    start: { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
    singleValueExtendedProperties: [{ id: STATE_PROPERTY, value: text }],
  };
  const practice = openPractice({ change: withEvents(JONAS, [long]) });
  const query = { calendars: [{ mailbox: JONAS }], range, zone: ZONE };
  const [read] = await readDays(practice.as(MIRA), query);
  expect(held(read)).toMatchObject([
    {
      state: {
        kind: 'known',
        value: { customer: { name: 'Ada' }, unknownFields: { later: '🦴'.repeat(200) } },
      },
    },
  ]);
  expect(practice.exchanges).toHaveLength(2);
});

test('a calendar that nobody shared is unknown beside the known ones', async () => {
  const practice = openPractice();
  const reads = await readDays(practice.as(JONAS), {
    calendars: [{ mailbox: JONAS }, { mailbox: LENA }, { mailbox: 'nobody@nordlicht.example' }],
    range,
    zone: ZONE,
  });
  expect(reads.map((read) => (read.kind === 'known' ? 'known' : read.reason))).toEqual([
    'known',
    expect.stringMatching(/forbidden|notFound/u),
    expect.stringMatching(/forbidden|notFound/u),
  ]);
});

describe('faults in the middle', () => {
  test.each([
    { name: 'a throttled part', fault: { kind: 'throttled', retryAfter: 3 } },
    { name: 'a part that is not available', fault: { kind: 'unavailable' } },
    { name: 'a part that fails inside', fault: { kind: 'serverError' } },
  ] as const)('$name is asked again and nothing is missing', async ({ fault }) => {
    const practice = openPractice();
    practice.faults.add({ ...fault, path: LENA, times: 2 });
    const reads = await readDays(practice.as(MIRA), { calendars, range, zone: ZONE });
    expect(reads.every(({ kind }) => kind === 'known')).toBe(true);
    expect(practice.exchanges.length).toBeGreaterThan(1);
  });

  test('a part whose answer has wrong types leaves its calendar unknown or its events unreadable', async () => {
    const practice = openPractice();
    const whole = await readDays(practice.as(MIRA), { calendars, range, zone: ZONE });
    practice.faults.add({ kind: 'wrongTypes', path: LENA });
    const reads = await readDays(practice.as(MIRA), { calendars, range, zone: ZONE });
    const [, lena] = reads;
    const isSaid = lena?.kind === 'unknown' || (lena?.unreadable.length ?? 0) > 0;
    expect(isSaid).toBe(true);
    expect(reads.filter((_, index) => index !== 1)).toEqual(
      whole.filter((_, index) => index !== 1),
    );
  });

  test.each(['truncated', 'cutAfter', 'accessDenied'] as const)(
    '%s: told, not guessed',
    async (kind) => {
      const practice = openPractice();
      practice.faults.add({ kind, times: 1 });
      await expect(
        readDays(practice.as(MIRA), { calendars, range, zone: ZONE }),
      ).rejects.toMatchObject({
        name: 'GraphError',
      });
    },
  );
});

test('however much is asked for at once, Graph never has to refuse for more than four at a time', async () => {
  const practice = openPractice();
  practice.faults.add({ kind: 'latency', milliseconds: 2, path: '/' });
  const client = practice.as(MIRA);
  const [read] = await readDays(client, { calendars, range, zone: ZONE });
  const ids = held(read).map(({ ref }) => ref);
  await Promise.all([
    ...Array.from({ length: 3 }, () => readDays(client, { calendars, range, zone: ZONE })),
    ...Array.from({ length: 40 }, (_, index) => {
      const ref = ids[index % ids.length];
      return ref && readAppointment(client, ref, { zone: ZONE });
    }),
    ...Array.from({ length: 3 }, () =>
      readDays(client, {
        calendars: Array.from({ length: 12 }, () => ({ mailbox: JONAS })),
        range: { start: range.start, end: range.start + HOUR },
        zone: ZONE,
      }),
    ),
  ]);
  const statuses = practice.exchanges.flatMap(({ status, body }) => {
    const { responses = [] } = (body ?? {}) as { responses?: { status: number }[] };
    return [status, ...responses.map((part) => part.status)];
  });
  expect(statuses.length).toBeGreaterThan(90);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});

test('the front desk may do the same as the receptionist', async () => {
  const reads = await readDays(openPractice().as(FRONT), { calendars, range, zone: ZONE });
  expect(reads.every(({ kind }) => kind === 'known')).toBe(true);
});
