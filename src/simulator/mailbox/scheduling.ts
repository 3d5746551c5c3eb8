import {
  addEvent,
  changeEvent,
  findView,
  removeEvent,
  type EventChange,
  type EventDraft,
  type EventTarget,
} from './event-store.ts';
import { cancelCopies, deliverCopies } from './copies.ts';
import { notifyInsiders, type MeetingMail } from './meeting-mail.ts';
import type { Attendee, Calendar, EventFields, EventRecord, Organisation } from './model.ts';
import { sameAddress } from './rights.ts';
import type { Zone } from './zones.ts';

/** Creates an event and invites whoever attends it: Exchange has no way to do the one without the other. */
export function scheduleEvent(
  organisation: Organisation,
  calendar: Calendar,
  draft: EventDraft,
): EventRecord {
  const record = addEvent(organisation, calendar, draft);
  mail(organisation, { record }, { kind: 'invitation', to: othersOf(record.fields), comment: '' });
  return record;
}

/** Changes an event and mails whom Exchange would mail: see `mailsAbout`. */
export function reschedule(
  organisation: Organisation,
  target: EventTarget,
  change: EventChange,
): void {
  const before = findView(target)?.fields;
  const isMoved = change.fields?.start !== undefined || change.fields?.end !== undefined;
  const fields =
    isMoved && before
      ? { ...change.fields, attendees: unanswered(change.fields?.attendees ?? before.attendees) }
      : change.fields;
  changeEvent(organisation, target, { ...change, ...(fields && { fields }) });
  const after = findView(target)?.fields;
  if (!before || !after || !isOrganizedHere(target.record)) return;
  for (const message of mailsAbout(before, after, change.recurrence !== undefined))
    mail(organisation, target, message);
}

/** Removes an event. On the organiser's calendar this cancels it for everybody else. */
export function cancelEvent(
  organisation: Organisation,
  target: EventTarget,
  comment: string,
): void {
  const fields = findView(target)?.fields;
  if (!fields) return;
  if (isOrganizedHere(target.record))
    mail(organisation, target, { kind: 'cancellation', to: othersOf(fields), comment });
  removeEvent(organisation, target);
}

/** The invitation goes on to others; where somebody else organises, he is told. */
export function forwardMeeting(
  organisation: Organisation,
  target: EventTarget,
  { to, comment }: Pick<MeetingMail, 'to' | 'comment'>,
): void {
  const fields = findView(target)?.fields;
  if (!fields) return;
  const { record } = target;
  const common = {
    from: record.calendar.owner.mail,
    subject: fields.subject,
    at: organisation.clock.now(),
    event: record.number,
  };
  organisation.outbox.push({ ...common, kind: 'forward', to, comment });
  if (!isOrganizedHere(record))
    organisation.outbox.push({
      ...common,
      kind: 'forwardNotice',
      to: [fields.organizer.address],
      comment: '',
    });
}

export function isOrganizedHere(record: EventRecord): boolean {
  return sameAddress(record.fields.organizer.address, record.calendar.owner.mail);
}

/** Everybody who attends but the organiser. */
export function othersOf({ attendees, organizer }: EventFields): string[] {
  const addresses = attendees.map((attendee) => attendee.emailAddress.address);
  return addresses.filter((address) => address !== '' && !sameAddress(address, organizer.address));
}

/**
 * Only who came or went is mailed about the attendees; everybody is about a change of what Exchange calls significant.
 * Categories, the alert, how the time shows and extended properties mail nobody.
 */
export function mailsAbout(
  before: EventFields,
  after: EventFields,
  isOtherRule: boolean,
): MeetingMail[] {
  const [were, are] = [othersOf(before), othersOf(after)];
  const added = are.filter((address) => !were.some((other) => sameAddress(other, address)));
  const removed = were.filter((address) => !are.some((other) => sameAddress(other, address)));
  const kept = are.filter((address) => !added.includes(address));
  const mails: MeetingMail[] = [
    { kind: 'invitation', to: added, comment: '' },
    { kind: 'update', to: isOtherRule || isSignificant(before, after) ? kept : [], comment: '' },
    { kind: 'cancellation', to: removed, comment: '' },
  ];
  return mails.filter((message) => message.to.length > 0);
}

const SIGNIFICANT = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'locations',
  'location',
  'onlineMeeting',
] as const;

function isSignificant(before: EventFields, after: EventFields): boolean {
  return SIGNIFICANT.some(
    (name) => JSON.stringify(before[name], zoneless) !== JSON.stringify(after[name], zoneless),
  );
}

/** Another name of the same zone is no other time. */
function zoneless(name: string, value: unknown): unknown {
  return name === 'zone' ? (value as Zone).iana : value;
}

function unanswered(attendees: readonly Attendee[]): readonly Attendee[] {
  return attendees.map((attendee) => ({
    ...attendee,
    status: { response: 'none', time: undefined },
    proposedNewTime: undefined,
  }));
}

function mail(organisation: Organisation, target: EventTarget, message: MeetingMail): void {
  const { record } = target;
  const fields = findView(target)?.fields;
  if (message.to.length === 0 || !fields || !isOrganizedHere(record)) return;
  const { kind, to, comment } = message;
  const from = record.calendar.owner.mail;
  const at = organisation.clock.now();
  organisation.outbox.push({
    kind,
    from,
    to,
    subject: fields.subject,
    comment,
    at,
    event: record.number,
  });
  if (kind === 'cancellation') cancelCopies(organisation, target, to);
  else deliverCopies(organisation, record, to);
  notifyInsiders(organisation, target, message);
}
