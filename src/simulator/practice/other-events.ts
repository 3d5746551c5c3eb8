import { KEY_PROPERTY, KIND_NUMBERS, KIND_PROPERTY } from '../../domain/appointment/properties.ts';
import type { AttendeeSeed, EventSeed } from '../mailbox/seed.ts';
import type { PracticeCustomer } from './customers.ts';
import { ASSESSMENT, FOLLOW_UP } from './services.ts';
import { fullName, HOSTS, RECEPTIONIST, type Staff } from './staff.ts';
import { bookedEvent, isoAt, MINUTE, stateProperty, wallClock, type Visit, type VisitContext } from './visit.ts';

/** An event and whose calendar it stands in. */
export type Placed = { readonly owner: Staff; readonly event: EventSeed };

const [JONAS, LENA, AMIR, SOFIA, OWEN] = HOSTS;

export function at(date: Temporal.PlainDate, time: string, zone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time });
}

type Span = { readonly date: Temporal.PlainDate; readonly from: string; readonly minutes: number };

function span(owner: Staff, { date, from, minutes }: Span): Pick<EventSeed, 'start' | 'end'> {
  const start = at(date, from, owner.zone.iana);
  const { windows } = owner.zone;
  return { start: wallClock(start, windows), end: wallClock(start.add({ minutes }), windows) };
}

function allDay(owner: Staff, date: Temporal.PlainDate, days: number): Pick<EventSeed, 'start' | 'end' | 'isAllDay'> {
  const { iana, windows } = owner.zone;
  return {
    start: wallClock(at(date, '00:00', iana), windows),
    end: wallClock(at(date.add({ days }), '00:00', iana), windows),
    isAllDay: true,
  };
}

/** What hosts have in their calendars besides customers. `workday` is the next after today. */
export function hostEvents(today: Temporal.PlainDate, workday: Temporal.PlainDate, now: number): Placed[] {
  const yesterday = isoAt(now - 26 * 60 * MINUTE);
  const supplier = { name: 'MoveWell Sales', address: 'sales@movewell.example' };
  const surgeon = { name: 'Dr. Renate Weiss', address: 'weiss@clinic.example' };
  const california = at(today, '09:00', 'America/Los_Angeles');
  return [
    { owner: AMIR, event: { subject: 'Dentist', ...span(AMIR, { date: today, from: '07:30', minutes: 45 }), sensitivity: 'private', showAs: 'oof' } },
    { owner: LENA, event: { subject: 'School: parents’ evening', ...span(LENA, { date: today, from: '19:00', minutes: 60 }), sensitivity: 'private', showAs: 'busy' } },
    { owner: AMIR, event: { subject: '🎂 Birthday: Amir', ...allDay(AMIR, today, 1), showAs: 'free' } },
    { owner: OWEN, event: { subject: 'Out of office: conference', ...allDay(OWEN, workday, 1), showAs: 'oof' } },
    { owner: SOFIA, event: { subject: 'Working from home', ...allDay(SOFIA, workday.add({ weeks: 1 }), 1), showAs: 'workingElsewhere' } },
    {
      owner: SOFIA,
      event: {
        subject: 'Case conference: shoulder group',
        ...span(SOFIA, { date: today, from: '18:00', minutes: 30 }),
        showAs: 'tentative',
        organizer: surgeon,
        responseStatus: { response: 'tentativelyAccepted', time: yesterday },
        attendees: [invited(SOFIA, 'tentativelyAccepted', yesterday)],
      },
    },
    {
      owner: JONAS,
      event: {
        subject: 'Equipment demo',
        start: wallClock(california, 'Pacific Standard Time'),
        end: wallClock(california.add({ minutes: 45 }), 'Pacific Standard Time'),
        showAs: 'tentative',
        organizer: supplier,
        responseStatus: { response: 'notResponded', time: '0001-01-01T00:00:00Z' },
        attendees: [invited(JONAS, 'none', '0001-01-01T00:00:00Z')],
        isOnlineMeeting: true,
      },
    },
    {
      owner: JONAS,
      event: {
        subject: 'Canceled: Equipment demo, first date',
        ...span(JONAS, { date: workday, from: '18:15', minutes: 45 }),
        showAs: 'free',
        isCancelled: true,
        organizer: supplier,
        responseStatus: { response: 'accepted', time: yesterday },
        attendees: [invited(JONAS, 'accepted', yesterday)],
      },
    },
    {
      owner: LENA,
      event: {
        subject: `Team supervision: ${'one topic after the other, '.repeat(9)}and tea`.slice(0, 255),
        ...span(LENA, { date: workday, from: '18:00', minutes: 60 }),
        showAs: 'busy',
      },
    },
  ];
}

/**
 * The weekly meeting of the team, older than the last change of the clocks and without an end:
 * moved this week and cancelled next week, in the organizer's calendar and everybody's copy.
 */
export function teamMeeting(monday: Temporal.PlainDate): Placed[] {
  const first = monday.subtract({ weeks: 30 }).add({ days: 2 });
  const time = { from: '08:00', minutes: 25 };
  const thisWeek = span(JONAS, { date: monday.add({ days: 2 }), ...time });
  const accepted = isoAt(at(first, '08:00', JONAS.zone.iana).subtract({ days: 3 }).epochMilliseconds);
  const invitees = [LENA, AMIR, SOFIA, OWEN, RECEPTIONIST];
  const event: EventSeed = {
    subject: 'Team meeting',
    ...span(JONAS, { date: first, ...time }),
    showAs: 'busy',
    location: { displayName: 'Kitchen' },
    iCalUId: '7f7c2c1e-team-meeting@nordlicht.example',
    attendees: invitees.map((person) => invited(person, 'accepted', accepted)),
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'], firstDayOfWeek: 'monday' },
      range: { type: 'noEnd', startDate: first.toString(), recurrenceTimeZone: JONAS.zone.windows },
    },
    exceptions: [
      {
        originalStart: thisWeek.start.dateTime,
        event: {
          subject: 'Team meeting (with cake)',
          ...span(JONAS, { date: monday.add({ days: 2 }), from: '07:45', minutes: 40 }),
        },
      },
    ],
    deletedOccurrences: [span(JONAS, { date: monday.add({ days: 9 }), ...time }).start.dateTime],
  };
  const copy = {
    ...event,
    organizer: { name: fullName(JONAS), address: JONAS.mail },
    responseStatus: { response: 'accepted', time: accepted },
  };
  return [{ owner: JONAS, event }, ...invitees.map((owner) => ({ owner, event: copy }))];
}

/** Twelve treatments, one a week, of which today's is the sixth. */
export function customerSeries(
  today: Temporal.PlainDate,
  customer: PracticeCustomer,
  { random, now }: VisitContext,
): Placed {
  const visit: Visit = {
    host: SOFIA,
    start: at(today.subtract({ weeks: 5 }), '17:30', SOFIA.zone.iana),
    service: FOLLOW_UP,
    customer,
    bookedAt: now - 45 * 24 * 60 * MINUTE,
    key: random.guid(),
    room: 'Room 2',
  };
  function original(weeks: number): string {
    return wallClock(visit.start.add({ weeks }), SOFIA.zone.windows).dateTime;
  }
  const moved = visit.start.add({ weeks: 6, minutes: 30 });
  const history = [
    { status: 'awaiting', at: visit.bookedAt, by: fullName(RECEPTIONIST), through: 'pane' },
  ] as const;
  const event: EventSeed = {
    ...bookedEvent(visit, history, []),
    recurrence: {
      pattern: {
        type: 'weekly',
        interval: 1,
        daysOfWeek: [WEEKDAYS[today.dayOfWeek - 1]],
        firstDayOfWeek: 'monday',
      },
      range: {
        type: 'numbered',
        startDate: visit.start.toPlainDate().toString(),
        numberOfOccurrences: 12,
        recurrenceTimeZone: SOFIA.zone.windows,
      },
    },
    exceptions: [
      {
        originalStart: original(6),
        event: {
          start: wallClock(moved, SOFIA.zone.windows),
          end: wallClock(moved.add({ minutes: FOLLOW_UP.minutes }), SOFIA.zone.windows),
        },
      },
    ],
    deletedOccurrences: [original(3)],
  };
  return { owner: SOFIA, event };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A slot being taken right now, one whose writer never came back, and one that was given up. */
export function holds(date: Temporal.PlainDate, { random, now }: VisitContext): Placed[] {
  const kinds = [
    { kind: 'hold', from: '17:30', expiresIn: 10 },
    { kind: 'hold', from: '18:30', expiresIn: -120 },
    { kind: 'void', from: '19:30', expiresIn: -240 },
  ] as const;
  return kinds.map(({ kind, from, expiresIn }) => ({
    owner: AMIR,
    event: {
      subject: `Hold: ${ASSESSMENT.name}`,
      ...span(AMIR, { date, from, minutes: ASSESSMENT.minutes }),
      showAs: kind === 'void' ? 'free' : 'busy',
      createdDateTime: isoAt(now - MINUTE),
      singleValueExtendedProperties: [
        { id: KIND_PROPERTY, value: String(KIND_NUMBERS[kind]) },
        { id: KEY_PROPERTY, value: random.guid() },
        stateProperty({
          service: ASSESSMENT.slug,
          customer: {},
          history: [],
          holdExpiresAt: now + expiresIn * MINUTE,
        }),
      ],
    },
  }));
}

function invited(person: Staff, response: string, time: string): AttendeeSeed {
  return {
    type: 'required',
    emailAddress: { name: fullName(person), address: person.mail },
    status: { response, time },
  };
}
