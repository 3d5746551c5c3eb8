import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { Reminder } from '../../../src/domain/appointment/reminders.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { firstConfiguration } from '../../../src/domain/book/defaults.ts';
import { countReady, dueMessages } from '../../../src/domain/reminders/due.ts';
import { messageOffer } from '../../../src/domain/reminders/notice.ts';
import { longestReminder } from '../../../src/domain/reminders/plan.ts';
import { remindNow } from '../../../src/domain/reminders/remind-now.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { appointment, at, change, guest, state } from '../appointment/support.ts';

const BOOK = firstConfiguration({
  organisation: 'Practice',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  host: { name: 'Lena', mailbox: 'lena@example.com' },
  service: { name: 'Check-up', durationMinutes: 30 },
});

function book(fields: Partial<BookingConfiguration>): BookingConfiguration {
  return { ...BOOK, ...fields };
}

/** At nine; reminded of an hour before. */
const HOUR_BEFORE = book({ reminderPlan: [{ minutesBefore: 60, channel: 'email' }] });

function visit(fields: Partial<Appointment> = {}): Appointment {
  return appointment({ kind: 'booking', state: state({ customer: { name: 'Ada', email: 'ada@example.com' } }), ...fields });
}

function due(one: Appointment, now: string, configuration = HOUR_BEFORE) {
  const [host] = configuration.hosts;
  return dueMessages([{ appointment: one, host: host! }], configuration, at(now)).map(
    ({ reminder, state: how, readiness, template }) =>
      [reminder.minutesBefore, how, readiness.kind, ...(template === undefined ? [] : [template])].join(' '),
  );
}

const reminders = (...value: Reminder[]): Appointment['reminders'] => ({ kind: 'known', value });

test.each<{ name: string; one: Appointment; now: string; is: string[]; configuration?: BookingConfiguration }>([
  { name: 'not before it is due', one: visit(), now: '7:59', is: [] },
  { name: 'from the minute it is due', one: visit(), now: '8:00', is: ['60 due ready'] },
  { name: 'until it starts', one: visit(), now: '8:59', is: ['60 due ready'] },
  { name: 'never after the start', one: visit(), now: '9:00', is: [] },
  {
    name: 'not again when it was sent',
    one: visit({ reminders: reminders({ minutesBefore: 60, channel: 'email', outcome: { kind: 'sent', at: at('8:01'), start: at('9:00') } }) }),
    now: '8:30',
    is: [],
  },
  {
    name: 'again when it was sent for another start',
    one: visit({ reminders: reminders({ minutesBefore: 60, channel: 'email', outcome: { kind: 'sent', at: at('7:01'), start: at('8:00') } }) }),
    now: '8:30',
    is: ['60 due ready'],
  },
  {
    name: 'again when it failed',
    one: visit({ reminders: reminders({ minutesBefore: 60, channel: 'email', outcome: { kind: 'failed', at: at('8:01'), reason: 'offline' } }) }),
    now: '8:30',
    is: ['60 failed ready'],
  },
  {
    name: 'as begun when somebody is at it',
    one: visit({ reminders: reminders({ minutesBefore: 60, channel: 'email', outcome: { kind: 'sending', at: at('8:01'), attempt: 'a' } }) }),
    now: '8:30',
    is: ['60 begun ready'],
  },
  { name: 'not of a cancelled meeting', one: visit({ isCancelled: true }), now: '8:30', is: [] },
  { name: 'not of one marked as cancelled', one: visit({ categories: ['Cancelled'] }), now: '8:30', is: [] },
  { name: 'not to who declined', one: visit({ attendees: [guest('declined', '7:00')] }), now: '8:30', is: [] },
  {
    name: 'not to who has arrived',
    one: visit({ categories: ['Confirmed'], state: state({ customer: { email: 'a@example.com' }, history: [change({ status: 'arrived' })] }) }),
    now: '8:30',
    is: [],
  },
  { name: 'to who has confirmed', one: visit({ categories: ['Confirmed'] }), now: '8:30', is: ['60 due ready'] },
  { name: 'not of a hold', one: visit({ kind: 'hold' }), now: '8:30', is: [] },
  { name: 'not of a claim', one: visit({ kind: 'claim' }), now: '8:30', is: [] },
  {
    name: 'of what was typed into Outlook, to its only guest',
    one: appointment({ attendees: [guest('needsAction')] }),
    now: '8:30',
    is: ['60 due ready'],
  },
  { name: 'said where there is no address', one: appointment(), now: '8:30', is: ['60 due noAddress'] },
  {
    name: 'said where its record cannot be read',
    one: visit({ reminders: { kind: 'malformed', text: '{', problem: 'is cut off' } }),
    now: '8:30',
    is: ['60 due unclear'],
  },
  { name: 'said where it is both confirmed and cancelled', one: visit({ categories: ['Confirmed', 'Cancelled'] }), now: '8:30', is: ['60 due unclear'] },
  {
    name: 'an SMS needs the service',
    one: visit({ state: state({ customer: { phone: '+49 30 1' } }) }),
    configuration: book({ reminderPlan: [{ minutesBefore: 60, channel: 'sms' }] }),
    now: '8:30',
    is: ['60 due needsService'],
  },
  {
    name: 'of several that are due only the last one',
    one: visit(),
    configuration: book({ reminderPlan: [{ minutesBefore: 1440, channel: 'email' }, { minutesBefore: 60, channel: 'email' }] }),
    now: '8:30',
    is: ['60 due ready'],
  },
  {
    name: 'the earlier one not once the later one went out',
    one: visit({ reminders: reminders({ minutesBefore: 60, channel: 'email', outcome: { kind: 'sent', at: at('8:01') } }) }),
    configuration: book({ reminderPlan: [{ minutesBefore: 1440, channel: 'email' }, { minutesBefore: 60, channel: 'email' }] }),
    now: '8:30',
    is: [],
  },
  {
    name: 'by the service’s own plan, with its own words',
    one: visit({ state: state({ service: 'check-up', customer: { email: 'ada@example.com' } }) }),
    configuration: book({ services: BOOK.services.map((s) => ({ ...s, reminderPlan: [{ minutesBefore: 120, channel: 'email', template: 'Early' }] })) }),
    now: '7:00',
    is: ['120 due ready Early'],
  },
  {
    name: 'never of a service that has none',
    one: visit({ state: state({ service: 'check-up', customer: { email: 'ada@example.com' } }) }),
    configuration: book({ ...HOUR_BEFORE, services: BOOK.services.map((s) => ({ ...s, reminderPlan: [] })) }),
    now: '8:30',
    is: [],
  },
])('a reminder is due: $name', ({ one, now, is, configuration }) => {
  expect(due(one, now, configuration)).toEqual(is);
});

test('only what a click would send is counted', () => {
  const [host] = HOUR_BEFORE.hosts;
  const messages = dueMessages(
    [visit(), appointment()].map((one) => ({ appointment: one, host: host! })),
    HOUR_BEFORE,
    at('8:30'),
  );
  expect([messages.length, countReady(messages)]).toEqual([2, 1]);
});

test('the earliest reminder of any plan says how far one has to look ahead', () => {
  expect(longestReminder(book({ reminderPlan: [], services: BOOK.services.map((s) => ({ ...s, reminderPlan: [{ minutesBefore: 4320, channel: 'email' }] })) }))).toBe(4320);
  expect(longestReminder(book({ reminderPlan: [] }))).toBe(0);
});

describe('reminding now', () => {
  const [host] = HOUR_BEFORE.hosts;
  const now = (one: Appointment, time: string) => remindNow({ appointment: one, host: host! }, HOUR_BEFORE, at(time));

  test('takes the one that is due', () => {
    expect(now(visit(), '8:30')?.reminder).toEqual({ minutesBefore: 60, channel: 'email', outcome: { kind: 'planned' } });
  });

  test('before that it is one beside the plan, so that the planned one still goes out', () => {
    expect(now(visit(), '6:30')).toMatchObject({ reminder: { minutesBefore: 150 }, readiness: { kind: 'ready' }, dueAt: at('6:30') });
  });

  test.each([
    ['has begun', visit(), '9:00'],
    ['is cancelled', visit({ isCancelled: true }), '8:30'],
  ])('not of what %s', (_name, one, time) => {
    expect(now(one, time)).toBeUndefined();
  });
});

type Asked = { messages?: 'own' | 'none'; isInvited: boolean; email?: string; start?: number };

test.each<[Asked, object]>([
  [{ messages: 'own', isInvited: false, email: 'a@example.com' }, { kind: 'own', notice: 'moved', to: { address: 'a@example.com' } }],
  [{ messages: 'own', isInvited: true, email: 'a@example.com' }, { kind: 'outlook', notice: 'moved', to: { address: 'a@example.com' } }],
  [{ messages: 'own', isInvited: false }, { kind: 'none', why: 'noAddress' }],
  [{ messages: 'none', isInvited: false, email: 'a@example.com' }, { kind: 'none', why: 'service' }],
  [{ isInvited: false, email: 'a@example.com' }, { kind: 'none', why: 'notInvited' }],
  [{ messages: 'own', isInvited: false, email: 'a@example.com', start: -MINUTE }, { kind: 'none', why: 'past' }],
])('who gets mail about a move with %j: %j', ({ messages, isInvited, email, start = MINUTE }, offer) => {
  const [service] = BOOK.services.map((one) => ({ ...one, ...(messages && { messages }) }));
  const customer = email === undefined ? {} : { email };
  expect(messageOffer({ notice: 'moved', service, customer, isInvited, start, now: 0 })).toEqual(offer);
});
