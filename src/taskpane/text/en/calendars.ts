/** Of the calendars that are read, and of adding one. */
export const calendars = {
  title: 'Calendars',
  intro: 'Every calendar that Frontdesk reads, and what for.',
  receivesLine: 'Receives bookings, counts as busy',
  countsLine: 'Counts as busy',
  onlyThis: (name: string) => `None. Only ${name} is looked at, and no other calendar.`,
  nobody: 'No calendar is read. Add a person first.',
  nameAndColor: (name: string) => `Name and colour of ${name}`,
  unread: (why: string) => `Could not be read the last time: ${why}`,
  remembered: 'Its name and colour here come back if you add it again.',
  check: 'Check the connection',
  checkHint: 'Books, moves and cancels on a day far ahead, and looks whether everything arrives.',
  receives: {
    title: 'Calendar that receives bookings',
    hint: 'The day shows it, and its appointments count as busy.',
    other: 'Use another calendar',
    changeTitle: (name: string) => `Let bookings go to ${name}?`,
    changeText: (before: string) =>
      `Bookings made so far stay in ${before}. If it is no longer read, their time is offered again.`,
    keepCounting: (before: string) => `Yes, and ${before} still counts as busy`,
    stopReading: (before: string) => `Yes, and no longer read ${before}`,
  },
  chooser: {
    own: 'Your calendars',
    shared: 'Shared with you',
    looking: 'Looking for your calendars',
    failed: 'Your calendars could not be listed.',
    noCalendar:
      'This account has no calendar of its own, and none is shared with it. Name a shared mailbox below, or sign in with an account that has a calendar.',
    onlyMain: 'Of others, the main calendar can be read. A further one of theirs can only be seen by you, so colleagues would not find it.',
    otherOf: (mailbox: string) => `${mailbox}, another calendar`,
    onlyLook: 'you may only look',
    cannotReceive: 'you may look but not book there',
    byAddress: 'By address',
    byAddressHint: 'A shared mailbox, a room or a colleague.',
    look: 'Look',
    lookingAt: (mailbox: string) => `Looking at ${mailbox}`,
    already: (name: string) => `${name} is read already.`,
    mayOnlyLook: (mailbox: string) =>
      `You may look at the calendar of ${mailbox} but not change it, so you could not book there. Ask for “Can edit”.`,
    chooseAnyway: 'Use it all the same',
  },
  needed: {
    title: (mailbox: string) =>
      `No calendar of ${mailbox} can be seen. Either the address is wrong, or it is not shared with you.`,
    colleagueSees:
      'A colleague shares it in Outlook: Calendar, Share, your name, “Can view all details”.',
    colleagueEdits: 'A colleague shares it in Outlook: Calendar, Share, your name, “Can edit”.',
    sharedMailbox:
      'For a shared mailbox an administrator gives you “Full Access”, or a permission on its calendar.',
    room: 'For a room an administrator gives you a permission on the calendar of the room.',
    later: 'It can take an hour until Outlook knows. Then look again.',
  },
  noCalendar: {
    title: 'This account has no calendar',
    text: (mailbox: string) =>
      `Frontdesk works in a calendar, and ${mailbox} has none that Microsoft 365 would open. Perhaps the account has no mailbox, or one that is not in Microsoft 365. Open the book of a shared mailbox instead, or ask your IT for a mailbox.`,
    other: 'Open another calendar',
  },
} as const;
