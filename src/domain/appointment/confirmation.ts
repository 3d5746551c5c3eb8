import type { Instant } from '../time/period.ts';
import { customerOf, guests, type Appointment, type Attendee } from './appointment.ts';
import { categoryFor, readCategories, type CategoryNames, type CategorySignal } from './categories.ts';
import type { Channel, RecordedStatus, StatusChange } from './state.ts';
import { readPrefix, type PrefixSignal, type TitlePrefixes } from './title-prefix.ts';

export type ConfirmationStatus = RecordedStatus | 'conflicting' | 'unknown';

/** Why it is what it is, for the pane to put into words. */
export type ConfirmationReason =
  | 'eventCancelled'
  | 'recorded'
  | 'categoryByHand'
  | 'categoryRemovedByHand'
  | 'response'
  | 'titlePrefix'
  | 'nothingYet'
  | 'bothCategories'
  | 'categoryAgainstResponse'
  | 'categoryAgainstTitle'
  | 'stateUnreadable';

export type Confirmation = {
  readonly status: ConfirmationStatus;
  readonly reason: ConfirmationReason;
  /** Who, when and through what, where the record or the answer says it. */
  readonly change?: {
    readonly at: Instant;
    readonly by: string;
    readonly through: Channel;
  };
};

export type MarkSettings = {
  readonly categories: CategoryNames;
  readonly titlePrefixes: TitlePrefixes;
};

/**
 * What confirmation an appointment has, from all its signals: the event being cancelled, our
 * record, the categories, the title prefix and the customer's answer.
 */
export function confirmationOf(appointment: Appointment, settings: MarkSettings): Confirmation {
  if (appointment.isCancelled) return { status: 'cancelled', reason: 'eventCancelled' };

  const category = readCategories(appointment.categories, settings.categories);
  const record =
    appointment.state.kind === 'known' ? appointment.state.value.history.at(-1) : undefined;
  const prefix = titleSignal(appointment, { record, category, settings });
  if (category === 'both') return { status: 'conflicting', reason: 'bothCategories' };
  if (category !== 'none' && (prefix === 'both' || (prefix !== 'none' && prefix !== category))) {
    return { status: 'conflicting', reason: 'categoryAgainstTitle' };
  }
  if (appointment.state.kind === 'malformed' && category === 'none') {
    return { status: 'unknown', reason: 'stateUnreadable' };
  }

  const answer = answerOf(appointment);
  if (record && categoryFor(record.status) === category) return recordedOrNewer(record, answer);
  if (category !== 'none') return byCategory(category, record, answer);
  if (record) return byRemovedCategory(record, answer);
  if (answer) return byAnswer(answer);
  if (prefix === 'both') return { status: 'conflicting', reason: 'categoryAgainstTitle' };
  if (prefix !== 'none') return { status: prefix, reason: 'titlePrefix' };
  return { status: 'awaiting', reason: 'nothingYet' };
}

/** The title of a meeting is not changed by a mark (marking.ts): what it says may be older. */
function titleSignal(
  appointment: Appointment,
  {
    record,
    category,
    settings,
  }: {
    readonly record: StatusChange | undefined;
    readonly category: CategorySignal;
    readonly settings: MarkSettings;
  },
): PrefixSignal {
  const isNewer = record !== undefined && categoryFor(record.status) === category;
  return isNewer && guests(appointment).length > 0
    ? 'none'
    : readPrefix(appointment.subject, settings.titlePrefixes);
}

type Answer = {
  readonly status: 'confirmed' | 'tentative' | 'declined';
  readonly at: Instant;
  readonly by: string;
};

/** Category and record agree; only a newer word of the customer changes that. */
function recordedOrNewer(record: StatusChange, answer: Answer | undefined): Confirmation {
  // Who came, or did not come, has said the last word by that.
  const isSettled = record.status === 'arrived' || record.status === 'noShow';
  if (!isSettled && answer && isNewer(answer, record) && answer.status !== record.status) {
    if (record.status === 'cancelled' && answer.status !== 'declined') {
      return { status: 'conflicting', reason: 'categoryAgainstResponse', ...changeOf(answer) };
    }
    if (record.status !== 'cancelled') return byAnswer(answer);
  }
  return { status: record.status, reason: 'recorded', ...changeOf(record) };
}

/** A person set the category in Outlook; when is unknown, so an answer it contradicts is too. */
function byCategory(
  category: 'confirmed' | 'cancelled',
  record: StatusChange | undefined,
  answer: Answer | undefined,
): Confirmation {
  const contradicts =
    answer !== undefined &&
    (record === undefined || isNewer(answer, record)) &&
    (category === 'confirmed' ? answer.status === 'declined' : answer.status === 'confirmed');
  return contradicts
    ? { status: 'conflicting', reason: 'categoryAgainstResponse', ...changeOf(answer) }
    : { status: category, reason: 'categoryByHand' };
}

/** The record asks for a category that a person took away. */
function byRemovedCategory(record: StatusChange, answer: Answer | undefined): Confirmation {
  return answer && isNewer(answer, record)
    ? byAnswer(answer)
    : { status: 'awaiting', reason: 'categoryRemovedByHand' };
}

function byAnswer(answer: Answer): Confirmation {
  return { status: answer.status, reason: 'response', ...changeOf(answer) };
}

function changeOf(source: StatusChange | Answer): Pick<Confirmation, 'change'> {
  const through = 'through' in source ? source.through : 'response';
  return { change: { at: source.at, by: source.by, through } };
}

/** The record is kept to the minute, so an answer of the same minute is not newer. */
function isNewer(answer: Answer, record: StatusChange): boolean {
  return Math.floor(answer.at / 60_000) > Math.floor(record.at / 60_000);
}

/** The customer's own answer; that of the guests where they agree and nobody is on record. */
function answerOf(appointment: Appointment): Answer | undefined {
  const email = customerOf(appointment).email?.toLowerCase();
  const all = guests(appointment);
  const customer = all.find((guest) => guest.address.toLowerCase() === email);
  const answers = (customer ? [customer] : all).map(toAnswer);
  const [first] = answers;
  return first && answers.every((answer) => answer?.status === first.status) ? first : undefined;
}

function toAnswer({ partStat, answeredAt, name, address }: Attendee): Answer | undefined {
  const by = name || address;
  const at = answeredAt ?? 0;
  switch (partStat) {
    case 'accepted':
      return { status: 'confirmed', at, by };
    case 'tentative':
      return { status: 'tentative', at, by };
    case 'declined':
      return { status: 'declined', at, by };
    case 'needsAction':
      return undefined;
  }
}
