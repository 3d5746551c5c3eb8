import type { Appointment } from '../../src/domain/appointment/appointment.ts';
import {
  KEY_PROPERTY,
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../../src/domain/appointment/properties.ts';
import { toAppointments } from '../../src/graph/to-appointments.ts';
import { eventBody } from './support/fake-graph.ts';

const MAILBOX = 'jonas@practice.example';

async function read(fields: Readonly<Record<string, unknown>>, zone = 'Europe/Berlin') {
  return toAppointments([eventBody(fields)], MAILBOX, zone);
}

async function readOne(
  fields: Readonly<Record<string, unknown>>,
  zone?: string,
): Promise<Appointment> {
  const { appointments } = await read(fields, zone);
  const [appointment] = appointments;
  if (!appointment) throw new Error('was to be readable');
  return appointment;
}

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const property = (id: string, value: string) => ({ id, value });

describe('another time that an attendee proposes', () => {
  const status = { response: 'declined', time: '2026-11-20T10:00:00Z' };
  const emailAddress = { name: 'Ada', address: 'ada@example.com' };
  const slot = (start: string, end: string, timeZone = 'UTC') => ({
    start: { dateTime: `2026-11-24T${start}`, timeZone },
    end: { dateTime: `2026-11-24T${end}`, timeZone },
  });
  test.each([
    ['is a period', slot('13:00:00.0000000', '13:30:00.0000000'), { start: at('2026-11-24T13:00Z'), end: at('2026-11-24T13:30Z') }],
    ['is read in the zone beside it', slot('13:00:00', '13:30:00', 'W. Europe Standard Time'), { start: at('2026-11-24T12:00Z'), end: at('2026-11-24T12:30Z') }],
    ['is none where it is no time', slot('noon', '13:30:00'), undefined],
    ['is none where it ends before it starts', slot('14:00:00', '13:30:00'), undefined],
    ['is none where it says something else', 'next week', undefined],
    ['is none where there is none', null, undefined],
  ])('%s', async (_name, proposedNewTime, period) => {
    const { attendees } = await readOne({ attendees: [{ type: 'required', emailAddress, status, proposedNewTime }] });
    expect(attendees[0]?.proposes).toEqual(period);
    expect(attendees[0]?.partStat).toBe('declined');
  });
});

test('an event becomes an appointment', async () => {
  const appointment = await readOne({
    sensitivity: 'private',
    attendees: [
      {
        type: 'required',
        emailAddress: { name: 'Ada Lindqvist', address: 'ada@example.com' },
        status: { response: 'accepted', time: '2026-11-20T10:00:00Z' },
      },
    ],
    categories: ['Confirmed', 'VIP'],
    onlineMeeting: { joinUrl: 'https://teams.example/1' },
    createdDateTime: '2026-11-01T08:00:00Z',
    lastModifiedDateTime: '2026-11-02T08:00:00Z',
    singleValueExtendedProperties: [
      property(KIND_PROPERTY, '1'),
      property(KEY_PROPERTY, 'b-7'),
      property(STATE_PROPERTY, '{"v":1,"s":"physio","e":"ada@example.com","h":["cphk2b8x Mira"]}'),
      property(REMINDERS_PROPERTY, '{"v":1,"r":["e1440"]}'),
    ],
  });
  expect(appointment).toEqual({
    ref: { mailbox: MAILBOX, eventId: 'event-1' },
    version: 'W/"1"',
    uid: 'uid-1',
    series: { kind: 'single' },
    kind: 'booking',
    key: 'b-7',
    subject: 'Physiotherapy: Ada Lindqvist',
    period: { start: at('2026-11-23T09:00Z'), end: at('2026-11-23T09:30Z') },
    isAllDay: false,
    freeBusyStatus: 'busy',
    isCancelled: false,
    isPrivate: true,
    isOrganizer: true,
    organizer: { name: 'Jonas Weber', address: MAILBOX },
    attendees: [
      {
        name: 'Ada Lindqvist',
        address: 'ada@example.com',
        role: 'required',
        partStat: 'accepted',
        answeredAt: at('2026-11-20T10:00Z'),
      },
    ],
    categories: ['Confirmed', 'VIP'],
    location: 'Room 2',
    joinUrl: 'https://teams.example/1',
    webLink: 'https://outlook.example/1',
    createdAt: at('2026-11-01T08:00Z'),
    changedAt: at('2026-11-02T08:00Z'),
    state: expect.objectContaining({ kind: 'known' }),
    reminders: expect.objectContaining({ kind: 'known' }),
  });
});

test('what Graph leaves out or sends as null is absent, not a failure', async () => {
  const fields = [
    'iCalUId',
    'type',
    'subject',
    'showAs',
    'isCancelled',
    'sensitivity',
    'isOrganizer',
  ];
  const more = [
    'organizer',
    'attendees',
    'categories',
    'location',
    'onlineMeeting',
    'webLink',
    'isAllDay',
  ];
  const nothing = Object.fromEntries([...fields, ...more].map((field) => [field, null]));
  expect(await readOne(nothing)).toMatchObject({
    uid: '',
    subject: '',
    series: { kind: 'single' },
    freeBusyStatus: 'unknown',
    attendees: [],
    categories: [],
    location: '',
    kind: 'foreign',
    state: { kind: 'absent' },
    reminders: { kind: 'absent' },
  });
});

describe('words', () => {
  test.each([
    { showAs: 'Busy', status: 'busy' },
    { showAs: 'workingElsewhere', status: 'workingElsewhere' },
    { showAs: 'OOF', status: 'oof' },
    { showAs: 'unknownFutureValue', status: 'unknown' },
    { showAs: 'constructor', status: 'unknown' },
  ])('showAs $showAs is $status', async ({ showAs, status }) => {
    expect((await readOne({ showAs })).freeBusyStatus).toBe(status);
  });

  test.each([
    { response: 'TentativelyAccepted', partStat: 'tentative' },
    { response: 'declined', partStat: 'declined' },
    { response: 'organizer', partStat: 'accepted' },
    { response: 'notResponded', partStat: 'needsAction' },
    { response: 'none', partStat: 'needsAction' },
  ])('the response $response is $partStat', async ({ response, partStat }) => {
    const status = { response, time: '0001-01-01T00:00:00Z' };
    const { attendees } = await readOne({
      attendees: [{ type: 'Resource', emailAddress: null, status }],
    });
    expect(attendees).toEqual([{ name: '', address: '', role: 'resource', partStat }]);
  });

  test.each([
    { type: 'seriesMaster', seriesMasterId: null, series: { kind: 'master' } },
    { type: 'Occurrence', seriesMasterId: 'm', series: { kind: 'occurrence', masterId: 'm' } },
    { type: 'exception', seriesMasterId: 'm', series: { kind: 'exception', masterId: 'm' } },
    { type: 'singleInstance', seriesMasterId: null, series: { kind: 'single' } },
  ])('$type has its place', async ({ type, seriesMasterId, series }) => {
    expect((await readOne({ type, seriesMasterId })).series).toEqual(series);
  });
});

describe('times', () => {
  const times = (start: string, end: string, timeZone: string | null = 'UTC') => ({
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone },
  });

  test.each([
    {
      name: 'seven digits',
      fields: times('2026-11-23T09:00:00.1230000', '2026-11-23T09:30:00.0000000'),
      start: '2026-11-23T09:00:00.123Z',
    },
    {
      name: 'no fraction',
      fields: times('2026-11-23T09:00:00', '2026-11-23T09:30:00'),
      start: '2026-11-23T09:00Z',
    },
    {
      name: 'no zone',
      fields: times('2026-11-23T09:00:00', '2026-11-23T09:30:00', null),
      start: '2026-11-23T09:00Z',
    },
    {
      name: 'an offset in the value',
      fields: times('2026-11-23T09:00:00+01:00', '2026-11-23T09:30:00Z'),
      start: '2026-11-23T08:00Z',
    },
    {
      name: 'a Windows zone',
      fields: times('2026-11-23T09:00:00', '2026-11-23T09:30:00', 'W. Europe Standard Time'),
      start: '2026-11-23T08:00Z',
    },
    {
      name: 'an IANA zone',
      fields: times('2026-11-23T09:00:00', '2026-11-23T09:30:00', 'Asia/Kolkata'),
      start: '2026-11-23T03:30Z',
    },
    {
      name: 'a time inside a spring gap',
      fields: times('2026-03-29T02:30:00', '2026-03-29T04:00:00', 'Europe/Berlin'),
      start: '2026-03-29T01:30Z',
    },
    {
      name: 'the first of two readings in autumn',
      fields: times('2026-10-25T02:30:00', '2026-10-25T04:00:00', 'Europe/Berlin'),
      start: '2026-10-25T00:30Z',
    },
  ])('$name', async ({ fields, start }) => {
    expect((await readOne(fields)).period.start).toBe(at(start));
  });

  test('an unknown zone is read as UTC, and said', async () => {
    const fields = times('2026-11-23T09:00:00', '2026-11-23T09:30:00', 'tzone://Microsoft/Custom');
    const { appointments, unknownZones } = await read(fields);
    expect(appointments[0]?.period.start).toBe(at('2026-11-23T09:00Z'));
    expect(unknownZones).toEqual(['tzone://Microsoft/Custom']);
  });

  test.each([
    { zone: 'America/Los_Angeles', start: '2026-11-23T08:00Z', end: '2026-11-24T08:00Z' },
    { zone: 'Pacific/Tongatapu', start: '2026-11-22T11:00Z', end: '2026-11-23T11:00Z' },
    { zone: 'Asia/Kolkata', start: '2026-11-22T18:30Z', end: '2026-11-23T18:30Z' },
    { zone: 'Europe/Berlin', start: '2026-11-22T23:00Z', end: '2026-11-23T23:00Z' },
  ])('an all-day event is its date in $zone', async ({ zone, start, end }) => {
    const fields = {
      isAllDay: true,
      ...times('2026-11-23T00:00:00.0000000', '2026-11-24T00:00:00.0000000'),
    };
    expect((await readOne(fields, zone)).period).toEqual({ start: at(start), end: at(end) });
  });

  test('several days stay several days, whatever zone stands beside them', async () => {
    const dates = times('2026-11-23T00:00:00', '2026-11-26T00:00:00', 'Tonga Standard Time');
    const { period } = await readOne({ isAllDay: true, ...dates }, 'America/Los_Angeles');
    expect(period).toEqual({ start: at('2026-11-23T08:00Z'), end: at('2026-11-26T08:00Z') });
  });

  test('an all-day event without length is one day', async () => {
    const fields = { isAllDay: true, ...times('2026-11-23T00:00:00', '2026-11-23T00:00:00') };
    expect((await readOne(fields, 'UTC')).period.end).toBe(at('2026-11-24T00:00Z'));
  });
});

describe('what cannot be understood is said and hides nothing else', () => {
  const good = eventBody({ id: 'good' });
  const dateTime = (text: unknown) => ({ dateTime: text, timeZone: 'UTC' });

  test.each<{ name: string; item: unknown; unreadable: object }>([
    { name: 'no object', item: 'event', unreadable: { problem: 'body' } },
    { name: 'null', item: null, unreadable: { problem: 'body' } },
    { name: 'no id', item: { ...good, id: undefined }, unreadable: { problem: 'id' } },
    { name: 'an empty id', item: { ...good, id: '' }, unreadable: { eventId: '', problem: 'id' } },
    {
      name: 'no version',
      item: eventBody({ '@odata.etag': undefined }),
      unreadable: { eventId: 'event-1', problem: '@odata.etag' },
    },
    {
      name: 'no start',
      item: eventBody({ start: undefined }),
      unreadable: { eventId: 'event-1', problem: 'start' },
    },
    {
      name: 'a start that is a number',
      item: eventBody({ start: dateTime(5) }),
      unreadable: { eventId: 'event-1', problem: 'start.dateTime' },
    },
    {
      name: 'a start that is no time',
      item: eventBody({ start: dateTime('tomorrow') }),
      unreadable: { eventId: 'event-1', problem: 'start.dateTime' },
    },
    {
      name: 'the 31st of November',
      item: eventBody({ start: dateTime('2026-11-31T09:00:00') }),
      unreadable: { eventId: 'event-1', problem: 'start.dateTime' },
    },
    {
      name: 'an end before the start',
      item: eventBody({ end: dateTime('2026-11-23T08:00:00') }),
      unreadable: { eventId: 'event-1', problem: 'end.dateTime' },
    },
    {
      name: 'an all-day date that is none',
      item: eventBody({ isAllDay: true, start: dateTime('soon') }),
      unreadable: { eventId: 'event-1', problem: 'start.dateTime' },
    },
    {
      name: 'categories that are a text',
      item: eventBody({ categories: 'Confirmed' }),
      unreadable: { eventId: 'event-1', problem: 'categories' },
    },
    {
      name: 'an attendee that is a text',
      item: eventBody({ attendees: ['ada'] }),
      unreadable: { eventId: 'event-1', problem: 'attendees.0' },
    },
  ])('$name', async ({ item, unreadable }) => {
    const read = await toAppointments([item, good], MAILBOX, 'Europe/Berlin');
    expect(read.appointments.map(({ ref }) => ref.eventId)).toEqual(['good']);
    expect(read.unreadable).toEqual([unreadable]);
  });

  test('an event that two pages brought is there once, as it came last', async () => {
    const items = [
      eventBody({ subject: 'old' }),
      eventBody({ subject: 'new', '@odata.etag': 'W/"2"' }),
    ];
    const { appointments } = await toAppointments(items, MAILBOX, 'Europe/Berlin');
    expect(appointments.map(({ subject }) => subject)).toEqual(['new']);
  });
});

describe('our properties', () => {
  const withProperties = (...properties: { id: string; value: string | null }[]) =>
    readOne({ singleValueExtendedProperties: properties });

  test('Graph may write their ids in its own spelling', async () => {
    const id = STATE_PROPERTY.toUpperCase().replace('STRING', 'String').replace('NAME', 'name');
    const { state } = await withProperties(property(id, '{"v":1,"n":"Ada"}'));
    expect(state).toMatchObject({ kind: 'known', value: { customer: { name: 'Ada' } } });
  });

  test('an empty value is none', async () => {
    const appointment = await withProperties(property(STATE_PROPERTY, ''), {
      id: KEY_PROPERTY,
      value: null,
    });
    expect([appointment.state, 'key' in appointment]).toEqual([{ kind: 'absent' }, false]);
  });

  test.each([
    { kind: '0', is: 'void' },
    { kind: '1', is: 'booking' },
    { kind: '2', is: 'hold' },
    { kind: '3', is: 'carrier' },
    { kind: '4', is: 'claim' },
  ])('kind $kind is $is', async ({ kind, is }) => {
    expect((await withProperties(property(KIND_PROPERTY, kind))).kind).toBe(is);
  });

  test('a kind of a newer version is not touched', async () => {
    const appointment = await withProperties(
      property(KIND_PROPERTY, '9'),
      property(STATE_PROPERTY, '{"v":1}'),
    );
    expect(appointment).toMatchObject({
      kind: 'foreign',
      state: { kind: 'malformed', text: '{"v":1}', problem: 'is of a kind of a newer version' },
    });
  });

  test.each(['{"v":1,"h":["cp-', '{"v":2}', '[]', 'null', '{"v":1,"h":[5]}', 'hello'])(
    'a record that reads %j is kept and said to be unreadable',
    async (text) => {
      expect((await withProperties(property(STATE_PROPERTY, text))).state).toMatchObject({
        kind: 'malformed',
        text,
      });
    },
  );
});
