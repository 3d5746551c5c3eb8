import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const moving = {
  title: 'Move appointment',
  from: 'From',
  to: 'To',
  withHost: (when: string, host: string) => `${when} with ${host}`,
  notChosen: 'Choose a time below.',
  host: 'With',
  anyone: 'Anyone free',
  mail: {
    update: (people: string) => `Outlook sends an update to ${people}.`,
    otherCalendar: (people: string, host: string) =>
      `It goes to the calendar of ${host}, so Outlook sends ${people} a cancellation and a new invitation.`,
    none: 'Nobody was invited, so nobody gets mail.',
    reminders: 'Reminders that are planned follow the new time.',
  },
  occurrence: 'Only this one of the series is moved.',
  move: 'Move',
  chooseOther: 'Choose another time',
  back: 'Back',
  working: {
    checking: 'Checking whether it is free',
    holding: 'Keeping the time',
    settling: 'Making sure nobody else took it',
    confirming: 'Moving it',
  },
  moved: (name: string, when: string) => `Moved ${name} to ${midSentence(when, common)}.`,
  oldStands: 'The one in the old calendar could not be cancelled yet. Open it there and finish the move.',
  undoMails: (people: string) => `Undo sends ${people} another update.`,
  movedBack: (name: string, when: string) => `${name} is back at ${midSentence(when, common)}.`,
  notMovedBack: (why: string) => `It was not moved back. ${why}`,
  failed: {
    taken: (what: string) => `That time was taken meanwhile: ${what}. Choose another one.`,
    takenSilently: 'That time was taken meanwhile. Choose another one.',
    unknown: 'Whether that time is free could not be checked, so nothing was moved. Try again in a moment.',
    lost: 'The time could not be kept, so nothing was moved. Try again.',
    unsure:
      'Outlook did not answer, so it is not known whether it was moved. Look at the calendar before you try again.',
    bookingChanged: (when: string) =>
      `Somebody moved it meanwhile. It is now ${midSentence(when, common)}; choose again if it is still to be moved.`,
    bookingGone: 'It is not in the calendar any more, so nothing was moved.',
    refused: 'Outlook refused it, so nothing was moved.',
    contactTooLong: 'Its record has no room to keep the move. Shorten the customer’s contact first.',
    recordUnreadable: 'Its record cannot be read. Open it and replace the record first.',
    recurrence: 'Outlook cannot repeat it like that.',
    notOneAppointment: 'All-day events and whole series are moved in Outlook itself.',
    notOrganizer: 'Somebody else invited to it. Only that person can move it.',
    private: 'It is private, and its details are not shared with you. Ask the calendar’s owner.',
    eventCancelled: 'The meeting has been cancelled in Outlook. There is nothing left to move.',
  },
  proposal: {
    title: 'Another time is proposed',
    asks: (name: string, when: string) => `${name} proposes ${midSentence(when, common)}`,
    checking: 'Checking whether that is free',
    free: (host: string) => `Free with ${host}`,
    notFree: (why: string) => `Not free: ${why}`,
    unusual: (why: string) => `Free, but against the rules: ${why}`,
    unknown: 'Whether that is free could not be checked.',
    move: 'Move there',
    other: 'Choose another time',
  },
} as const;
