import { at, hour, person, calendar, practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const ROB = 'rob@practice.test';
const EVENTS = [
  hour('Busy', '2026-11-03T09:00:00', { location: { displayName: 'Room' } }),
  hour('Maybe', '2026-11-03T10:00:00', { showAs: 'tentative' }),
  hour('Away', '2026-11-03T10:30:00', { showAs: 'oof', end: at('2026-11-03T11:00:00') }),
  hour('Elsewhere', '2026-11-03T11:00:00', { showAs: 'workingElsewhere' }),
  hour('Free', '2026-11-03T12:00:00', { showAs: 'free' }),
  hour('Private', '2026-11-03T13:00:00', { sensitivity: 'private' }),
  hour('Cancelled', '2026-11-03T14:00:00', { isCancelled: true }),
];
const ASKED = {
  schedules: [ADA],
  startTime: at('2026-11-03T08:00:00'),
  endTime: at('2026-11-03T16:00:00'),
  availabilityViewInterval: 30,
};
const IN_BERLIN = { Prefer: 'outlook.timezone="Europe/Berlin"' };

function ask(body: object, mail = ROB) {
  return world(practice(EVENTS)).ask(mail, 'POST', '/me/calendar/getSchedule', {
    body: { ...ASKED, ...body },
    headers: IN_BERLIN,
  });
}

test('the strongest of what is in an interval shows', async () => {
  const { body } = await ask({});
  expect(body.value[0]).toMatchObject({
    scheduleId: ADA,
    availabilityView: '00' + '22' + '13' + '44' + '00' + '22' + '00' + '00',
  });
  expect(body.value[0].workingHours).toMatchObject({
    startTime: '08:00:00.0000000',
    timeZone: { name: 'W. Europe Standard Time' },
  });
});

test('whoever may read sees what and where, but nothing of what is private', async () => {
  const items = (await ask({})).body.value[0].scheduleItems;
  expect(items[0]).toEqual({
    isPrivate: false,
    subject: 'Busy',
    location: 'Room',
    status: 'busy',
    start: at('2026-11-03T09:00:00.0000000'),
    end: at('2026-11-03T10:00:00.0000000'),
  });
  expect(items.at(-1)).toEqual({
    isPrivate: true,
    status: 'busy',
    start: at('2026-11-03T13:00:00.0000000'),
    end: at('2026-11-03T14:00:00.0000000'),
  });
});

test('a colleague sees times only', async () => {
  const items = (await ask({}, 'ben@practice.test')).body.value[0].scheduleItems;
  expect(items).toHaveLength(6);
  expect(Object.keys(items[0])).toEqual(['status', 'start', 'end']);
});

test('an address that nobody has fails alone', async () => {
  const { status, body } = await ask({ schedules: [ADA, 'nobody@practice.test'] });
  expect([status, body.value[0].error, body.value[1].error.responseCode]).toEqual([
    200,
    undefined,
    'ErrorMailRecipientNotFound',
  ]);
});

test('more entries than Exchange counts fail alone', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => hour(`E${i}`, '2026-11-03T09:00:00'));
  const seed = { tenantId: 't', people: [person('Ada', [calendar('Calendar', many, [])])] };
  const { body } = await world(seed).ask(ADA, 'POST', '/me/calendar/getSchedule', { body: ASKED });
  expect(body.value[0]).toMatchObject({ scheduleItems: [], error: { responseCode: '5006' } });
});

test.each([
  {
    name: 'sixty-two days',
    change: { endTime: at('2027-01-04T08:00:00') },
    code: 'ErrorTimeIntervalTooBig',
  },
  {
    name: 'twenty-one addresses',
    change: { schedules: Array.from({ length: 21 }, () => ADA) },
    code: 'ErrorMailboxDataArrayTooBig',
  },
  {
    name: 'an end before the start',
    change: { endTime: at('2026-11-03T07:00:00') },
    code: 'ErrorTimeInterval',
  },
  {
    name: 'an interval of four minutes',
    change: { availabilityViewInterval: 4 },
    code: 'Interval',
  },
  {
    name: 'an interval longer than the window',
    change: { availabilityViewInterval: 600 },
    code: 'Interval',
  },
  { name: 'no address', change: { schedules: [] }, code: 'RequestBodyRead' },
])('$name is refused', async ({ change, code }) => {
  const { status, body } = await ask(change);
  expect([status, body.error.code]).toEqual([
    400,
    expect.stringContaining(code.replace('ErrorTimeInterval', 'TimeInterval')),
  ]);
});

test('a time is found when all can attend, and the reason there is none is said', async () => {
  const w = world(practice(EVENTS));
  const look = async (from: string, to: string) =>
    (
      await w.ask(ROB, 'POST', '/me/findMeetingTimes', {
        body: {
          attendees: [{ type: 'required', emailAddress: { address: ADA } }],
          timeConstraint: { timeslots: [{ start: at(from), end: at(to) }] },
          meetingDuration: 'PT1H',
          minimumAttendeePercentage: '100',
          returnSuggestionReasons: 'true',
        },
        headers: IN_BERLIN,
      })
    ).body;
  const found = await look('2026-11-03T08:00:00', '2026-11-03T10:00:00');
  expect(found.meetingTimeSuggestions).toEqual([
    expect.objectContaining({
      confidence: 100,
      order: 1,
      organizerAvailability: 'free',
      meetingTimeSlot: {
        start: at('2026-11-03T08:00:00.0000000'),
        end: at('2026-11-03T09:00:00.0000000'),
      },
    }),
  ]);
  expect(await look('2026-11-03T09:00:00', '2026-11-03T10:00:00')).toMatchObject({
    meetingTimeSuggestions: [],
    emptySuggestionsReason: 'attendeesUnavailable',
  });
});

test.each([
  { meetingDuration: 'an hour' },
  { meetingDuration: '-PT1H' },
  {
    timeConstraint: {
      timeSlots: [{ start: at('2026-11-03T09:00:00'), end: at('2026-11-03T08:00:00') }],
    },
  },
])('looking for a time with %j is refused', async (body) => {
  expect((await world().ask(ROB, 'POST', '/me/findMeetingTimes', { body })).status).toBe(400);
});
