import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';
import { dateText } from './date-text.ts';
import { durationText } from './duration-text.ts';
import { reminderText } from './reminder-text.ts';

/** What rules need to be said: by whose names, and in whose words. */
export type Saying = {
  readonly text: Text;
  readonly format: Format;
  readonly configuration: BookingConfiguration;
};

const SEPARATOR = ' · ';

export function teamText({ team = { kind: 'any' } }: Pick<Service, 'team'>, { text, configuration }: Saying): string {
  const words = text.settings.rules.team;
  if (team.kind !== 'groups') return words[team.kind];
  return words.ofEach(text.common.and(team.groups.map((id) => groupName(configuration, id))));
}

export function groupName({ groups = [] }: Pick<BookingConfiguration, 'groups'>, id: string): string {
  return groups.find((group) => group.id === id)?.name ?? id;
}

/** Where nothing is said: see rotation/service-rotation.ts. */
export const USUAL_ROTATION = { kind: 'equal', period: 'month', basis: 'createdAt' } as const;

export function rotationText({ rotation = USUAL_ROTATION }: Pick<Service, 'rotation'>, { text }: Saying): string {
  const words = text.settings.rules.rotation;
  const kind = words.kinds[rotation.kind];
  if (!hasShares(rotation.kind)) return kind;
  return words.said(kind, words.periods[rotation.period ?? USUAL_ROTATION.period]);
}

export function hasShares(kind: NonNullable<Service['rotation']>['kind']): boolean {
  return kind === 'equal' || kind === 'weighted';
}

export function startsText({ stepMinutes, durationMinutes, alignment = 'clock' }: Service, { text }: Saying): string {
  const words = text.settings.rules.starts;
  return words.every(text.common.minutes(stepMinutes ?? durationMinutes), words[alignment]);
}

export function buffersText(
  { bufferBeforeMinutes: before = 0, bufferAfterMinutes: after = 0 }: Service,
  { text }: Saying,
): string {
  const words = text.settings.rules.buffers;
  return said(
    [
      before === 0 ? '' : words.saidBefore(text.common.minutes(before)),
      after === 0 ? '' : words.saidAfter(text.common.minutes(after)),
    ],
    words.none,
  );
}

export function noticeText({ minimumNoticeMinutes: notice = 0 }: Service, { text }: Saying): string {
  const words = text.settings.rules.ahead;
  return notice === 0 ? words.noNotice : words.saidNotice(durationText(notice, text));
}

export function windowText({ bookingWindow = { kind: 'none' } }: Service, { text, format }: Saying): string {
  const words = text.settings.rules.ahead;
  switch (bookingWindow.kind) {
    case 'none':
      return words.always;
    case 'rolling':
      return (bookingWindow.count === 'days' ? words.saidDays : words.saidWorkdays)(bookingWindow.days);
    case 'bookable':
      return words.saidBookable(bookingWindow.days);
    case 'dates':
      return words.saidDates(dateText(bookingWindow.from, format), dateText(bookingWindow.to, format));
  }
}

export function aheadText(service: Service, saying: Saying): string {
  return `${noticeText(service, saying)}${SEPARATOR}${windowText(service, saying)}`;
}

export function limitsText({ limits = {} }: Service, { text }: Saying): string {
  const words = text.settings.rules.limits;
  const { perDay = {}, perWeek = {} } = limits;
  return said(
    [
      perDay.bookings === undefined ? '' : words.aDay(words.saidBookings(perDay.bookings)),
      perDay.minutes === undefined ? '' : words.aDay(text.common.minutes(perDay.minutes)),
      perWeek.bookings === undefined ? '' : words.aWeek(words.saidBookings(perWeek.bookings)),
      perWeek.minutes === undefined ? '' : words.aWeek(text.common.minutes(perWeek.minutes)),
    ],
    words.none,
  );
}

export function placeText({ location = '', onlineMeeting = false }: Service, { text }: Saying): string {
  const words = text.settings.rules.place;
  return said([location, onlineMeeting ? words.saidOnline : ''], words.none);
}

export function questionsText({ questions = [] }: Service, { text }: Saying): string {
  const words = text.settings.rules.questions;
  return questions.length === 0 ? words.none : words.count(questions.length);
}

export function latestText(rule: Service['cancellation'], { text }: Saying): string {
  return rule === undefined
    ? text.settings.rules.changes.always
    : text.settings.rules.changes.before(durationText(rule.latestMinutes, text));
}

export function changesText({ cancellation, moving }: Service, { text }: Saying): string {
  const words = text.settings.rules.changes;
  function one(rule: Service['cancellation'], what: string): string {
    return rule === undefined ? '' : words.said(what, durationText(rule.latestMinutes, text));
  }
  return said([one(cancellation, words.cancelling), one(moving, words.movingShort)], words.always);
}

function said(parts: readonly string[], none: string): string {
  const some = parts.filter((part) => part !== '');
  return some.length === 0 ? none : some.join(SEPARATOR);
}

/** Who tells the customer, and the service's own reminders where it has some. */
export function messagesText(service: Pick<Service, 'messages' | 'reminderPlan'>, saying: Saying): string {
  const words = saying.text.templates.service;
  return words.summary(words.kinds[service.messages ?? 'outlook'], planText(service, saying));
}

export function planText({ reminderPlan }: Pick<Service, 'reminderPlan'>, { text }: Saying): string {
  const words = text.templates.service;
  if (!reminderPlan) return words.planKinds.usual;
  return reminderPlan.length === 0
    ? words.noReminders
    : reminderPlan.map((step) => reminderText(step, text)).join(', ');
}
