import { createClock } from '../../../src/simulator/clock.ts';
import { findView, type EventChange } from '../../../src/simulator/mailbox/event-store.ts';
import type { EventFields } from '../../../src/simulator/mailbox/model.ts';
import {
  createOrganisation,
  defaultCalendar,
  findPerson,
} from '../../../src/simulator/mailbox/organisation.ts';
import { answerMeeting, receiveAnswer } from '../../../src/simulator/mailbox/responses.ts';
import {
  cancelEvent,
  forwardMeeting,
  reschedule,
  scheduleEvent,
} from '../../../src/simulator/mailbox/scheduling.ts';
import type { EventSeed } from '../../../src/simulator/mailbox/seed.ts';
import { parseWall } from '../../../src/simulator/mailbox/wall.ts';
import { readProperties } from '../../../src/simulator/mailbox/properties.ts';
import { hour, NOW, practice } from '../graph/support/world.ts';

const CUSTOMER = {
  type: 'required',
  emailAddress: { name: 'Cleo', address: 'cleo@example.com' },
} as const;
const BEN = {
  type: 'required',
  emailAddress: { name: 'Ben', address: 'ben@practice.test' },
} as const;

function meeting(more: Partial<EventSeed> = {}) {
  const organisation = createOrganisation(
    practice([hour('Visit', '2026-11-03T09:00:00', { attendees: [CUSTOMER], ...more })]),
    createClock(NOW),
  );
  const ada = findPerson(organisation, 'ada@practice.test')!;
  const ben = findPerson(organisation, 'ben@practice.test')!;
  const record = [...defaultCalendar(ada).events.values()][0]!;
  return { organisation, ada, ben, record };
}

function sent({ organisation }: ReturnType<typeof meeting>): string[] {
  return organisation.outbox.map(({ kind, to }) => `${kind} to ${to.join(', ')}`);
}

const BERLIN = { name: 'Europe/Berlin', iana: 'Europe/Berlin' };

function wall(text: string) {
  return { wall: parseWall(text)!, zone: BERLIN };
}

const LATER = { start: wall('2026-11-03T11:00:00'), end: wall('2026-11-03T12:00:00') };
const NOBODY_ANSWERED = { response: 'none', time: undefined } as const;
const DORA = {
  type: 'required',
  emailAddress: { name: 'Dora', address: 'dora@example.com' },
  status: NOBODY_ANSWERED,
} as const;

const CHANGES: readonly {
  readonly name: string;
  readonly change: EventChange;
  readonly mails: readonly string[];
}[] = [
  { name: 'categories', change: { fields: { categories: ['Confirmed'] } }, mails: [] },
  {
    name: 'extended properties',
    change: { properties: readProperties([{ id: 'Integer 0x8001', value: '1' }]) },
    mails: [],
  },
  {
    name: 'the alert',
    change: { fields: { isReminderOn: false, reminderMinutesBeforeStart: 5 } },
    mails: [],
  },
  { name: 'how the time shows', change: { fields: { showAs: 'free' } }, mails: [] },
  {
    name: 'the same time in the name of Windows',
    change: {
      fields: {
        start: {
          ...wall('2026-11-03T09:00:00'),
          zone: { name: 'W. Europe Standard Time', iana: 'Europe/Berlin' },
        },
      },
    },
    mails: [],
  },
  {
    name: 'the subject',
    change: { fields: { subject: 'Other' } },
    mails: ['update to cleo@example.com'],
  },
  {
    name: 'the body',
    change: { fields: { body: { contentType: 'text', content: 'x' } } },
    mails: ['update to cleo@example.com'],
  },
  {
    name: 'the place',
    change: { fields: { locations: [{ displayName: 'Room 2' }] } },
    mails: ['update to cleo@example.com'],
  },
  { name: 'the time', change: { fields: LATER }, mails: ['update to cleo@example.com'] },
  {
    name: 'nobody any more',
    change: { fields: { attendees: [] } },
    mails: ['cancellation to cleo@example.com'],
  },
  {
    name: 'one more',
    change: { fields: { attendees: [{ ...CUSTOMER, status: NOBODY_ANSWERED }, DORA] } },
    mails: ['invitation to dora@example.com'],
  },
  {
    name: 'another one',
    change: { fields: { attendees: [DORA] } },
    mails: ['invitation to dora@example.com', 'cancellation to cleo@example.com'],
  },
  {
    name: 'one more and the time',
    change: { fields: { ...LATER, attendees: [{ ...CUSTOMER, status: NOBODY_ANSWERED }, DORA] } },
    mails: ['invitation to dora@example.com', 'update to cleo@example.com'],
  },
];

test.each(CHANGES)('a change of $name mails $mails', ({ change, mails }) => {
  const world = meeting();
  reschedule(world.organisation, { record: world.record }, change);
  expect(sent(world)).toEqual(mails);
});

test('an event without attendees mails nobody, whatever happens to it', () => {
  const world = meeting({ attendees: [] });
  reschedule(world.organisation, { record: world.record }, { fields: LATER });
  cancelEvent(world.organisation, { record: world.record }, 'bye');
  expect(sent(world)).toEqual([]);
});

test('deleting a meeting on the organiser’s calendar cancels it, on an attendee’s it does not', () => {
  const own = meeting();
  cancelEvent(own.organisation, { record: own.record }, 'ill');
  expect(own.organisation.outbox).toEqual([
    {
      kind: 'cancellation',
      from: 'ada@practice.test',
      to: ['cleo@example.com'],
      subject: 'Visit',
      comment: 'ill',
      at: expect.any(Number),
      event: own.record.number,
    },
  ]);
  const foreign = meeting({ organizer: { name: 'Zoe', address: 'zoe@example.com' } });
  cancelEvent(foreign.organisation, { record: foreign.record }, '');
  expect(sent(foreign)).toEqual([]);
});

test('a new time asks everybody again, another category does not', () => {
  const answered: EventSeed['attendees'] = [
    { ...CUSTOMER, status: { response: 'accepted', time: '2026-11-01T08:00:00Z' } },
  ];
  const world = meeting({ attendees: answered });
  reschedule(world.organisation, { record: world.record }, { fields: { categories: ['x'] } });
  expect(world.record.fields.attendees[0]?.status.response).toBe('accepted');
  reschedule(world.organisation, { record: world.record }, { fields: LATER });
  expect(world.record.fields.attendees[0]?.status).toEqual(NOBODY_ANSWERED);
});

function schedule(world: ReturnType<typeof meeting>, more: Partial<EventFields> = {}) {
  const fields: EventFields = {
    ...world.record.fields,
    attendees: [{ ...BEN, status: NOBODY_ANSWERED }],
    ...more,
  };
  const record = scheduleEvent(world.organisation, defaultCalendar(world.ada), { fields });
  const copy = [...defaultCalendar(world.ben).events.values()].find(
    ({ uid }) => uid === record.uid,
  );
  return { record, copy };
}

test('a colleague who is invited has the meeting in his calendar and the mail in his inbox', () => {
  const world = meeting();
  const { record, copy } = schedule(world, { categories: ['own'] });
  expect(copy?.fields).toMatchObject({
    subject: 'Visit',
    start: record.fields.start,
    showAs: 'tentative',
    categories: [],
    responseStatus: { response: 'notResponded' },
    organizer: { address: 'ada@practice.test' },
  });
  expect(
    world.ben.messages.map(({ fields, meeting: about }) => [fields['subject'], about?.type]),
  ).toEqual([['Visit', 'meetingRequest']]);
});

test('an update reaches the colleague’s copy and leaves what is his', () => {
  const world = meeting();
  const { record, copy } = schedule(world);
  reschedule(
    world.organisation,
    { record: copy! },
    { fields: { categories: ['mine'], showAs: 'oof' } },
  );
  reschedule(world.organisation, { record }, { fields: LATER });
  expect(copy?.fields).toMatchObject({ ...LATER, categories: ['mine'], showAs: 'oof' });
  expect(defaultCalendar(world.ben).events.size).toBe(1);
});

test('a cancelled meeting stays with the colleague, marked as cancelled', () => {
  const world = meeting();
  const { record, copy } = schedule(world);
  cancelEvent(world.organisation, { record }, '');
  expect(copy?.fields).toMatchObject({
    isCancelled: true,
    subject: 'Canceled: Visit',
    showAs: 'free',
  });
  expect(findView({ record })).toBeUndefined();
});

test.each([
  { response: 'accepted', showAs: 'busy' },
  { response: 'tentativelyAccepted', showAs: 'tentative' },
] as const)(
  'a colleague who answers $response is seen by the organiser',
  ({ response, showAs }) => {
    const world = meeting();
    const { record, copy } = schedule(world);
    answerMeeting(
      world.organisation,
      { record: copy! },
      { response, sendResponse: true, comment: 'ok' },
    );
    expect(copy?.fields).toMatchObject({ showAs, responseStatus: { response } });
    expect(record.fields.attendees[0]?.status.response).toBe(response);
    expect(sent(world).slice(1)).toEqual(['response to ada@practice.test']);
  },
);

test('whoever declines has the meeting no more; without a response nobody is told', () => {
  const world = meeting();
  const { record, copy } = schedule(world);
  answerMeeting(
    world.organisation,
    { record: copy! },
    { response: 'declined', sendResponse: false, comment: '' },
  );
  expect(findView({ record: copy! })).toBeUndefined();
  expect(record.fields.attendees[0]?.status.response).toBe('none');
  expect(sent(world)).toHaveLength(1);
});

test('a customer outside answers by mail', () => {
  const world = meeting();
  expect(
    receiveAnswer(
      world.organisation,
      { record: world.record },
      { address: 'Cleo@Example.com', response: 'declined' },
    ),
  ).toBe(true);
  expect(world.record.fields.attendees[0]?.status.response).toBe('declined');
  expect(
    receiveAnswer(
      world.organisation,
      { record: world.record },
      { address: 'nobody@example.com', response: 'declined' },
    ),
  ).toBe(false);
});

test('forwarding somebody else’s meeting tells its organiser', () => {
  const world = meeting({ organizer: { name: 'Zoe', address: 'zoe@example.com' } });
  forwardMeeting(
    world.organisation,
    { record: world.record },
    { to: ['dora@example.com'], comment: 'come' },
  );
  expect(sent(world)).toEqual(['forward to dora@example.com', 'forwardNotice to zoe@example.com']);
});
