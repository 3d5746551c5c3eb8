import type { RecordedStatus, StatusChange } from '../../domain/appointment/state.ts';
import { STATE_PROPERTY } from '../../domain/appointment/properties.ts';
import type { EventSeed } from '../mailbox/seed.ts';
import { fullName, RECEPTIONIST } from './staff.ts';
import { pickWeighted, type Weighted } from './random.ts';
import { atTheDesk, bookedEvent, HOUR, isoAt, MINUTE, plainEvent, remindersOf, type Visit, type VisitContext } from './visit.ts';

/** Every way in which an appointment can have come to its state. */
export const SCENARIOS = [
  'awaiting',
  'confirmedAtDesk',
  'confirmedByLink',
  'confirmedByResponse',
  'confirmedByHand',
  'confirmedInTitle',
  'tentativeAtDesk',
  'tentativeByResponse',
  'declinedByResponse',
  'declinedByPhone',
  'cancelledAtDesk',
  'cancelledByHand',
  'cancelledInTitle',
  'cancelledInOutlook',
  'bothCategories',
  'categoryAgainstResponse',
  'unreadableState',
  'enteredByHand',
] as const;

export type Scenario = (typeof SCENARIOS)[number] | 'arrived' | 'noShow';

const PAST: Weighted<Scenario> = [
  [68, 'arrived'],
  [6, 'noShow'],
  [6, 'cancelledAtDesk'],
  [3, 'cancelledByHand'],
  [9, 'confirmedAtDesk'],
  [4, 'enteredByHand'],
  [2, 'declinedByPhone'],
  [2, 'awaiting'],
];

const SOON: Weighted<Scenario> = [
  [30, 'confirmedAtDesk'],
  [12, 'confirmedByResponse'],
  [10, 'confirmedByLink'],
  [6, 'confirmedByHand'],
  [20, 'awaiting'],
  [5, 'enteredByHand'],
  [3, 'tentativeAtDesk'],
  [3, 'tentativeByResponse'],
  [3, 'declinedByResponse'],
  [5, 'cancelledAtDesk'],
  [1, 'cancelledByHand'],
  [1, 'bothCategories'],
  [1, 'categoryAgainstResponse'],
];

const LATER: Weighted<Scenario> = [
  [58, 'awaiting'],
  [14, 'confirmedAtDesk'],
  [8, 'confirmedByResponse'],
  [6, 'confirmedByLink'],
  [6, 'enteredByHand'],
  [3, 'tentativeByResponse'],
  [2, 'declinedByPhone'],
  [3, 'cancelledAtDesk'],
];

export function likelyScenario(visit: Visit, { random, now }: VisitContext): Scenario {
  const start = visit.start.epochMilliseconds;
  const choices = start < now ? PAST : start < now + 48 * HOUR ? SOON : LATER;
  return pickWeighted(random, choices) ?? 'awaiting';
}

/** Answers come from people who could be asked. */
export function needsEmail(scenario: Scenario): boolean {
  return scenario.endsWith('Response');
}

export function play(scenario: Scenario, visit: Visit, context: VisitContext): EventSeed {
  switch (scenario) {
    case 'awaiting':
      return recorded(visit, context, []);
    case 'confirmedAtDesk':
      return withCategories(recorded(visit, context, ['confirmed']), 'Confirmed');
    case 'confirmedByLink':
      return withCategories(recorded(visit, context, ['confirmed'], 'link'), 'Confirmed');
    case 'confirmedByResponse':
      return answered(recorded(visit, context, []), 'accepted', context);
    case 'confirmedByHand':
      return withCategories(plainEvent(visit), 'Insurance', 'Confirmed');
    case 'confirmedInTitle':
      return titled(plainEvent(visit), '[Confirmed]');
    case 'tentativeAtDesk':
      return { ...recorded(visit, context, ['tentative']), showAs: 'tentative' };
    case 'tentativeByResponse':
      return answered(recorded(visit, context, []), 'tentativelyAccepted', context);
    case 'declinedByResponse':
      return answered(recorded(visit, context, []), 'declined', context);
    case 'declinedByPhone':
      return recorded(visit, context, ['declined']);
    case 'cancelledAtDesk':
      return withCategories(recorded(visit, context, ['cancelled']), 'Cancelled');
    case 'cancelledByHand':
      return withCategories(plainEvent(visit), 'Cancelled');
    case 'cancelledInTitle':
      return titled(plainEvent(visit), '[Cancelled]');
    case 'cancelledInOutlook':
      return { ...titled(recorded(visit, context, ['confirmed']), 'Canceled:'), isCancelled: true, showAs: 'free' };
    case 'bothCategories':
      return withCategories(recorded(visit, context, ['confirmed']), 'Confirmed', 'Cancelled');
    case 'categoryAgainstResponse':
      return answered(withCategories(recorded(visit, context, []), 'VIP', 'Confirmed'), 'declined', context);
    case 'unreadableState':
      return cutOff(recorded(visit, context, ['confirmed']));
    case 'enteredByHand':
      return { ...plainEvent(visit), subject: visit.customer.name, attendees: [] };
    case 'arrived':
      return withCategories(recorded(visit, context, ['confirmed', 'arrived']), 'Confirmed');
    case 'noShow':
      return recorded(visit, context, ['confirmed', 'noShow']);
  }
}

function recorded(
  visit: Visit,
  context: VisitContext,
  changes: readonly RecordedStatus[],
  through: 'pane' | 'link' = 'pane',
): EventSeed {
  const { random, now } = context;
  const desk = fullName(RECEPTIONIST);
  const bySelf = through === 'link' || random.chance(0.3);
  const history: StatusChange[] = [
    {
      status: 'awaiting',
      at: visit.bookedAt,
      by: bySelf ? visit.customer.name : desk,
      through: bySelf ? 'service' : 'pane',
    },
  ];
  const start = visit.start.epochMilliseconds;
  for (const status of changes) {
    const isLast = status === 'arrived' || status === 'noShow';
    const earliest = history.at(-1)?.at ?? visit.bookedAt;
    const latest = Math.min(now, start - HOUR);
    const at = isLast
      ? start + (status === 'noShow' ? 15 : -4) * MINUTE
      : Math.max(earliest, atTheDesk(earliest + Math.max(0, latest - earliest) * (0.2 + 0.7 * random.next()), visit));
    history.push({ status, at: Math.min(Math.round(at), now), by: through === 'link' ? visit.customer.name : desk, through });
  }
  return bookedEvent(visit, history, remindersOf(visit, context));
}

function withCategories(event: EventSeed, ...categories: readonly string[]): EventSeed {
  return { ...event, categories };
}

function titled(event: EventSeed, prefix: string): EventSeed {
  return { ...event, subject: `${prefix} ${event.subject}` };
}

/** The answer came within the last day, after all that is on record. */
function answered(event: EventSeed, response: string, { random, now }: VisitContext): EventSeed {
  const time = isoAt(now - Math.floor((2 + random.next() * 20) * MINUTE));
  const attendees = (event.attendees ?? []).map((attendee) => ({ ...attendee, status: { response, time } }));
  return { ...event, attendees };
}

/** As a program leaves it that does not know where a text may be cut. */
function cutOff(event: EventSeed): EventSeed {
  const properties = (event.singleValueExtendedProperties ?? []).map((property) =>
    property.id === STATE_PROPERTY ? { ...property, value: property.value.slice(0, 40) } : property,
  );
  return { ...event, singleValueExtendedProperties: properties };
}
