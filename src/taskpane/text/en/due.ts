import type { NoticeKind } from '../../../domain/appointment/reminders.ts';

export const due = {
  title: 'Reminders',
  lead: (count: number) => (count === 1 ? '1 reminder is due' : `${count} reminders are due`),
  none: 'Nothing is due',
  noneHint: 'Every reminder that was due has gone out. The next ones appear here when it is their time.',
  noneAsRead: 'Nothing is due in the calendars that could be read.',
  refresh: 'Refresh',
  list: 'Reminders that are due',
  choose: (name: string) => `Send to ${name}`,
  chooseAll: 'All of them',
  to: (address: string) => `E-mail to ${address}`,
  dueSince: (when: string) => `due since ${when}`,
  preview: 'Read the message',
  hidePreview: 'Close the message',
  subject: 'Subject',
  calendarFile: 'With a calendar file',
  state: {
    due: 'due',
    failed: (why: string) => `Not sent last time: ${why}`,
    begun: 'Begun before and not finished. Sending it now finishes it, and never sends it twice.',
  },
  send: (count: number) => (count === 1 ? 'Send 1 reminder' : `Send ${count} reminders`),
  /** Of a booking, a move or a cancellation that was just done. */
  notice: {
    title: { confirmation: 'Confirmation', moved: 'New time', cancelled: 'Cancellation' } satisfies Record<NoticeKind, string>,
    lead: 'Not sent yet',
    send: { confirmation: 'Send the confirmation', moved: 'Send the new time', cancelled: 'Send the cancellation' } satisfies Record<NoticeKind, string>,
    sent: 'The message was sent',
    notSent: 'The message was not sent',
  },
  sendOne: 'Send',
  question: {
    title: (count: number) => (count === 1 ? '1 person gets mail' : `${count} people get mail`),
    people: (people: string) => `A reminder goes to ${people}.`,
    others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
    from: (mailbox: string) => `It is sent from the mailbox ${mailbox}.`,
    fromSome: (mailbox: string, count: number) =>
      count === 1 ? `1 of them from the mailbox ${mailbox}.` : `${count} of them from the mailbox ${mailbox}.`,
    own: (names: string) =>
      `You may not send from the mailbox of ${names}, so that mail comes from you, and answers come to you.`,
    send: 'Send',
    back: 'Back',
  },
  preparing: 'Looking up the mailboxes',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  pausing: (seconds: number) =>
    seconds === 1 ? 'Microsoft 365 asks for a pause of 1 second' : `Microsoft 365 asks for a pause of ${seconds} seconds`,
  stop: 'Stop',
  stopping: 'Stopping after this one',
  finished: (sent: number, notSent: number) =>
    notSent === 0
      ? sent === 1 ? '1 reminder was sent' : `${sent} reminders were sent`
      : `${sent} sent, ${notSent} not sent`,
  result: {
    waiting: 'waiting',
    sending: 'sending',
    sent: 'Sent',
    sentUnrecorded: 'Sent. Outlook would not note it on the appointment yet; the next look does.',
    alreadySent: (when: string) => `Had been sent already, ${when}. Nothing was sent now.`,
    busy: 'Somebody else is sending it right now. Look again in two minutes.',
    elsewhere: (mailbox: string) =>
      `It was begun from the mailbox ${mailbox}, which you may not open. Whoever it belongs to finishes it.`,
    unsure:
      'It may have gone out, but no copy is found. It is not sent again by itself; ask the customer, or call.',
    interrupted: 'Interrupted. Send it again in two minutes; it does not go out twice.',
    changed: 'The appointment has changed in the meantime, so nothing was sent.',
    failed: (why: string) => `Not sent: ${why}`,
  },
  failures: {
    badAddress: 'the address does not exist. Correct it on the appointment.',
    noAddress: 'no e-mail address is given.',
    notAllowed: 'you may not send from this mailbox. Send it from your own.',
    limit: 'the limit of the mailbox is reached. Try again later.',
    interrupted: 'it was interrupted.',
    changed: 'the appointment had changed.',
    tooLong: 'the appointment’s record has no room left.',
    forbidden: 'you may not change this calendar. Ask its owner.',
    offline: 'there was no connection.',
    unavailable: 'Microsoft 365 did not answer.',
    throttled: 'Microsoft 365 asks for a pause. Try again later.',
    invalid: 'Microsoft 365 refused the message.',
    other: 'it did not work. Try again.',
  },
  sendFromOwn: 'Send from my mailbox',
  consent: {
    title: 'Sending takes your permission',
    text: 'Microsoft asks you once whether Frontdesk may write and send mail as you. It sends nothing before you have seen who gets it.',
    button: 'Continue',
  },
  cannot: {
    title: 'Not from here',
    noAddress: (names: string) => `No e-mail address is given: ${names}. Call them.`,
    needsService: (names: string) => `By SMS, which only the Frontdesk service sends: ${names}.`,
    unclear: (names: string) => `It is not clear whether these take place: ${names}. Open them first.`,
  },
  gone: 'This appointment has begun or is cancelled, so there is nothing to remind of.',
  offer: {
    own: {
      confirmation: (who: string) => `${who} gets a confirmation.`,
      moved: (who: string) => `${who} gets a message with the new time.`,
      cancelled: (who: string) => `${who} gets a cancellation.`,
    } satisfies Record<NoticeKind, (who: string) => string>,
    outlook: (address: string) => `Outlook sends mail to ${address}.`,
    afterwards: 'Nobody gets mail by booking. After it you can read the confirmation and send it.',
    none: {
      service: 'Nobody gets mail: this service sends no messages.',
      notInvited: 'Nobody gets mail: nobody is invited.',
      noAddress: 'Nobody gets mail: no e-mail address is given.',
      past: 'Nobody gets mail: it is over.',
    },
    person: (name: string, address: string) => `${name} at ${address}`,
  },
} as const;
