import {
  encodeReminders,
  type Reminder,
} from '../../domain/appointment/reminders.ts';
import {
  KEY_PROPERTY,
  KIND_NUMBERS,
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../../domain/appointment/properties.ts';
import { encodeState, type AppointmentState, type StatusChange } from '../../domain/appointment/state.ts';
import { assert } from '../../base/assert.ts';
import type { DateTimeTimeZoneSeed, EventSeed, ExtendedPropertySeed } from '../mailbox/seed.ts';
import type { PracticeCustomer } from './customers.ts';
import type { Random } from './random.ts';
import type { PracticeService } from './services.ts';
import type { Staff } from './staff.ts';

/** One customer's time with one host, before anything is known of its state. */
export type Visit = {
  readonly host: Staff;
  readonly start: Temporal.ZonedDateTime;
  readonly service: PracticeService;
  readonly customer: PracticeCustomer;
  /** Epoch milliseconds, before `now`. */
  readonly bookedAt: number;
  readonly key: string;
  readonly room: string;
};

export type VisitContext = { readonly random: Random; readonly now: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function endOf({ start, service }: Visit): Temporal.ZonedDateTime {
  return start.add({ minutes: service.minutes });
}

/** What Outlook would hold of the visit without Frontdesk. */
export function plainEvent(visit: Visit): EventSeed {
  const { host, service, customer, bookedAt } = visit;
  const { windows } = host.zone;
  return {
    subject: `${service.name}: ${customer.name}`,
    start: wallClock(visit.start, windows),
    end: wallClock(endOf(visit), windows),
    showAs: 'busy',
    location: { displayName: service.isOnline ? 'Online' : visit.room },
    isReminderOn: false,
    createdDateTime: isoAt(bookedAt),
    ...(service.isOnline ? { isOnlineMeeting: true } : {}),
    ...(customer.email === undefined
      ? {}
      : { attendees: [{ type: 'required', emailAddress: { name: customer.name, address: customer.email } }] }),
  };
}

/** The same, booked through Frontdesk, with what it wrote on the event. */
export function bookedEvent(
  visit: Visit,
  history: readonly StatusChange[],
  reminders: readonly Reminder[],
): EventSeed {
  const { key, service, customer } = visit;
  const properties = [
    { id: KIND_PROPERTY, value: String(KIND_NUMBERS.booking) },
    { id: KEY_PROPERTY, value: key },
    stateProperty({ service: service.slug, customer, history, agreedStart: visit.start.epochMilliseconds }),
    ...remindersProperty(reminders),
  ];
  return { ...plainEvent(visit), transactionId: key, singleValueExtendedProperties: properties };
}

export function stateProperty(state: AppointmentState): ExtendedPropertySeed {
  const encoded = encodeState(state);
  assert(encoded.kind === 'encoded', 'the practice has no customer whose state is too long');
  return { id: STATE_PROPERTY, value: encoded.text };
}

function remindersProperty(reminders: readonly Reminder[]): ExtendedPropertySeed[] {
  const encoded = encodeReminders(reminders);
  if (reminders.length === 0 || encoded.kind !== 'encoded') return [];
  return [{ id: REMINDERS_PROPERTY, value: encoded.text }];
}

const FAILURES = ['mailbox full', 'unknown recipient', 'number not in service'] as const;

/** A mail a day before and a text message two hours before; what is due has been sent or failed. */
export function remindersOf(visit: Visit, { random, now }: VisitContext): Reminder[] {
  const start = visit.start.epochMilliseconds;
  const { email, phone } = visit.customer;
  const planned = [
    { minutesBefore: DAY / MINUTE, channel: 'email', isPossible: email !== undefined },
    { minutesBefore: 2 * (HOUR / MINUTE), channel: 'sms', isPossible: phone !== undefined },
  ] as const;
  return planned
    .filter(({ minutesBefore, isPossible }) => isPossible && start - minutesBefore * MINUTE > visit.bookedAt)
    .map(({ minutesBefore, channel }): Reminder => {
      const at = start - minutesBefore * MINUTE;
      if (at > now) return { minutesBefore, channel, outcome: { kind: 'planned' } };
      return random.chance(0.08)
        ? { minutesBefore, channel, outcome: { kind: 'failed', at, reason: random.pick(FAILURES) } }
        : { minutesBefore, channel, outcome: { kind: 'sent', at } };
    });
}

/** The same day while the desk is staffed: before it opens and after it closes nobody writes anything. */
export function atTheDesk(instant: number, { host }: Pick<Visit, 'host'>): number {
  const time = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(host.zone.iana);
  const hour = 8 + (time.hour % 9);
  return time.hour >= 8 && time.hour < 17 ? instant : time.with({ hour }).epochMilliseconds;
}

export function wallClock(time: Temporal.ZonedDateTime, timeZone: string): DateTimeTimeZoneSeed {
  return { dateTime: `${time.toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`, timeZone };
}

export function isoAt(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' });
}
