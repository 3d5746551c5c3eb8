import type { Attendee } from '../../../domain/appointment/appointment.ts';
import type { ConfirmationReason, ConfirmationStatus } from '../../../domain/appointment/confirmation.ts';
import type { ReminderChannel } from '../../../domain/appointment/reminders.ts';
import type { Channel, RecordedStatus } from '../../../domain/appointment/state.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

/** What a reason can be told with; empty where it is not known. */
type WhyFacts = {
  readonly by: string;
  readonly when: string;
  readonly through: string;
  readonly confirmed: string;
  readonly cancelled: string;
  readonly category: string;
};

function at(when: string, sentence: string): string {
  return when ? `${when}: ${sentence}` : sentence;
}

export const appointment = {
  title: 'Appointment',
  back: 'Back',
  bookNext: 'Book the next one',
  openInOutlook: 'Open in Outlook',
  actions: 'What to do with it',
  calendarOf: (name: string) => `Calendar of ${name}`,
  calendarOfWithAddress: (name: string, address: string) => `Calendar of ${name} (${address})`,
  hostTime: (time: string, name: string, place: string) => `${time} for ${name} (${place})`,
  deskTime: (time: string, place: string) => `${time} (${place})`,
  join: 'Join online',
  series: 'Part of a series',
  seriesMaster: 'The whole series',
  allDay: 'All day',
  state: {
    awaiting: 'Awaiting confirmation',
    tentative: 'Tentatively accepted',
    confirmed: 'Confirmed',
    declined: 'Declined',
    cancelled: 'Cancelled',
    noShow: 'Did not come',
    arrived: 'Arrived',
    conflicting: 'Contradictory',
    unknown: 'Record unreadable',
  } satisfies Record<ConfirmationStatus, string>,
  other: 'Not a visit',
  otherWhy: 'It only takes up time, so nobody has to confirm it.',
  held: 'Held',
  heldWhy: 'The time is kept for a few minutes while it is being booked.',
  through: {
    pane: 'at the desk',
    outlook: 'in Outlook',
    response: 'in the answer to the invitation',
    link: 'with the customer’s link',
    message: 'in the answer to a message',
    service: 'online',
  } satisfies Record<Channel, string>,
  why: {
    eventCancelled: () => 'The meeting was cancelled in Outlook.',
    recorded: ({ by, when, through }: WhyFacts) =>
      by ? `${when} by ${by}, ${through}.` : `${when}, ${through}.`,
    categoryByHand: ({ category }: WhyFacts) =>
      `Somebody gave it the category ${category} in Outlook. Who and when is not recorded.`,
    categoryRemovedByHand: () =>
      'It was marked before, and somebody has taken the category away in Outlook since.',
    response: ({ by, when }: WhyFacts) => at(when, `${by} answered the invitation.`),
    titlePrefix: () => 'The title says so. There is no category and no record.',
    nothingYet: () => 'Nobody has confirmed it yet.',
    bothCategories: ({ confirmed, cancelled }: WhyFacts) =>
      `It has both categories, ${confirmed} and ${cancelled}. Choose which one is right.`,
    categoryAgainstResponse: ({ by, when, category }: WhyFacts) =>
      at(when, `the answer of ${by} says something else than ${category}. Choose what is right.`),
    categoryAgainstTitle: () =>
      'The title says something else than the category. Choose which one is right.',
    stateUnreadable: () => 'What was recorded on it cannot be read; see below.',
  } satisfies Record<ConfirmationReason, (facts: WhyFacts) => string>,
  invited: 'Invited, not answered yet.',
  reminded: (how: string, when: string) => `Reminded ${how}: ${when}.`,
  byChannel: { email: 'by e-mail', sms: 'by SMS' } satisfies Record<ReminderChannel, string>,
  readOnly: (owner: string) =>
    `You may look at the calendar of ${owner} but not change it. Ask its owner for the right to edit.`,
  withheld: 'Its details are private and not shared with you. Only its owner can mark it.',
  gone: 'It is not in the calendar any more. It was deleted or moved away.',
  conflict: {
    title: 'Conflict',
    overlaps: (name: string, time: string) => `Overlaps ${name}, ${time}`,
    more: (count: number) => `and ${count} more`,
    unknown: 'Whether it overlaps something could not be checked.',
    tooClose: (name: string, time: string, gap: string, kept: string) =>
      `Only ${gap} min from ${name}, ${time}; ${kept} min are to stay free`,
    away: (host: string) => `${host} is away that day`,
    override: (host: string, hours: string) => `${host} works other hours that day: ${hours}`,
    endsAfterClosing: (host: string, hours: string) =>
      `It ends after the hours of ${host}: ${hours}`,
    closed: (host: string, hours: string) => `Outside the hours of ${host}: ${hours}`,
    closedDay: (host: string) => `${host} does not work that day`,
    service: (name: string) => `Outside the hours of ${name}`,
    holdExpired: (when: string) =>
      `The time was kept for a booking that nobody finished. That ran out ${midSentence(when, common)}.`,
    claimLeft: 'Somebody began to move an appointment here and did not finish. The time is still taken.',
    fixes: (name: string) => `What can be done: ${name}`,
    move: (name: string) => `Move ${name}`,
    clear: 'Clear it away',
    accept: 'Leave it so',
    acceptHint: 'It is not shown as a conflict any more until the pane is closed or one of them moves.',
    moveLeft: (host: string) => `A move to the calendar of ${host} was begun and not finished.`,
    moveLeftMails: (people: string) => `If it has arrived there, finishing sends ${people} a cancellation of this one.`,
    finish: 'Finish the move',
    finished: 'The move is finished.',
    stays: 'It had not arrived in the other calendar, so it stays here.',
    underWay: 'Somebody is moving it right now. Look again in a minute.',
    cleared: 'Cleared away. The time is free again.',
    notCleared: 'It was not left behind any more, so nothing was changed.',
  },
  contact: {
    title: 'Contact',
    none: 'No contact given',
    write: (address: string) => `Write to ${address}`,
    call: (phone: string) => `Call ${phone}`,
    copyEmail: (address: string) => `Copy the address ${address}`,
    copyPhone: (phone: string) => `Copy the number ${phone}`,
  },
  reminders: {
    title: 'Reminders',
    none: 'No reminders are planned.',
    cancelled: 'It is cancelled, so no more reminders go out.',
    noContact: 'No contact is given, so nobody can be reminded.',
    noEmail: 'no e-mail address is given',
    noPhone: 'no phone number is given',
    one: { email: 'E-mail', sms: 'SMS' } satisfies Record<ReminderChannel, string>,
    planned: 'planned',
    due: 'due',
    sending: 'begun',
    missed: 'not sent',
    sent: 'sent',
    failed: (reason: string) => (reason ? `failed: ${reason}` : 'failed'),
  },
  history: {
    title: 'History',
    created: (organizer: string) => `Entered in the calendar of ${organizer}`,
    createdPlain: 'Entered in the calendar',
    booked: 'Booked',
    changed: {
      awaiting: 'Set back to awaiting',
      tentative: 'Tentatively accepted',
      confirmed: 'Confirmed',
      declined: 'Declined',
      cancelled: 'Marked as cancelled',
      noShow: 'Did not come',
      arrived: 'Arrived',
    } satisfies Record<RecordedStatus, string>,
    by: (through: string, name: string) => (name ? `${through}, by ${name}` : through),
    answer: {
      needsAction: (name: string) => `${name} has not answered the invitation`,
      accepted: (name: string) => `${name} accepted the invitation`,
      tentative: (name: string) => `${name} accepted the invitation tentatively`,
      declined: (name: string) => `${name} declined the invitation`,
    } satisfies Record<Attendee['partStat'], (name: string) => string>,
    moved: (from: string) => `Moved from ${midSentence(from, common)}`,
    movedFromHost: (from: string, host: string) => `Moved from ${midSentence(from, common)} with ${host}`,
    proposed: (when: string) => `and proposed ${midSentence(when, common)}`,
    because: (who: string, reason: string) => `${who}: “${reason}”`,
    reminderSent: (how: string) => `Reminded ${how}`,
    reminderFailed: (how: string) => `Reminder ${how} failed`,
    cancelledInOutlook: 'The meeting was cancelled in Outlook',
    none: 'Nothing is recorded.',
  },
  unreadable: {
    state: 'The record of this appointment cannot be read',
    reminders: 'The record of its reminders cannot be read',
    cut: 'It is cut off, or something else than Frontdesk wrote it. It is left as it is until you decide.',
    field: (field: string) =>
      `Its field ${field} makes no sense. It is left as it is until you decide.`,
    newer: 'A newer version of Frontdesk wrote it. Close the pane and open it again to update.',
    found: 'What was found',
    copy: 'Copy the text',
    replace: 'Replace the record',
    ask: (name: string) => `Replace the record of ${name}?`,
    askState: (status: string) =>
      `The text that was found is overwritten: contact, service and history in it are lost. The new record says: ${status}. Nobody gets mail. You can undo it while the bar at the bottom is there.`,
    askReminders:
      'The text that was found is removed: which reminders were sent is lost. Copy it first if somebody may need it. This cannot be undone.',
    replaced: 'The record of the reminders was replaced.',
  },
  details: {
    title: 'Details in Outlook',
    change: 'Change title, place or text',
    subject: 'Title',
    place: 'Place or link',
    description: 'Text of the invitation',
    descriptionHint: 'Everybody who is invited can read it.',
    online: 'Online meeting',
    onlineStays: 'Outlook cannot take the link away any more.',
    save: 'Save',
    saving: 'Saving',
    saved: 'Changed in Outlook.',
    changedMeanwhile: 'Somebody changed the same just now. Look at it in Outlook, then save again to have it as it is here.',
    textNotKept: 'The text of this online meeting can only be changed in Outlook, or its link would be lost.',
  },
  visits: {
    title: 'Before and after',
    last: 'Last',
    next: 'Next',
    noLast: 'No earlier appointment found',
    noNext: 'No later appointment found',
    failed: 'Earlier and later appointments could not be read.',
    partly: (names: string) => `The calendar of ${names} could not be read; there may be more.`,
  },
  cancelMeeting: 'Cancel the meeting in Outlook too',
  open: {
    savedOnly: 'Marks are written to the appointment as it was last saved.',
    nothingTitle: 'No appointment is open',
    nothing: 'Open an appointment in Outlook and it is shown here.',
    toDay: 'Show the day',
    unsavedTitle: 'Not saved yet',
    unsaved: 'Save the appointment in Outlook. It is then shown here by itself.',
    saving: 'Outlook is still saving it. It is shown as soon as it is there.',
    notFoundTitle: 'Not found in the calendar',
    notFound: (mailbox: string) =>
      `The calendar of ${mailbox} does not have the appointment that Outlook shows. If it was saved just now, it is shown here as soon as it arrives.`,
    forbiddenTitle: 'No permission',
    forbidden: (mailbox: string) =>
      `You may not open the calendar of ${mailbox}. Ask its owner to share it with you.`,
    noAnswerTitle: 'Outlook does not answer',
    noAnswer: 'Click into the appointment and try again. If that does not help, close the pane and open it again.',
  },
} as const;
