export const help = {
  title: 'Keys and help',
  intro:
    'Letters work on the appointment under the pointer or with the focus, on all that are selected, or on the one that is open.',
  groups: {
    appointment: 'On an appointment',
    list: 'In a list',
    everywhere: 'Everywhere',
  },
  keys: {
    confirm: 'Confirm',
    cancel: 'Cancel',
    arrived: 'Arrived',
    noShow: 'No-show',
    awaiting: 'Back to awaiting',
    outlook: 'Open in Outlook',
    move: 'Next or previous one',
    ends: 'First or last one',
    open: 'Open details',
    select: 'Select it too',
    selectRange: 'Select several in a row',
    unselect: 'Select none',
    pickUp: 'Pick up, carry with the arrows, put down (side by side)',
    days: 'Previous or next day',
    weeks: 'Previous or next week',
    today: 'Today',
    undo: 'Undo the last change',
    search: 'Find a name in the day',
    help: 'Show this',
    back: 'Back',
  },
  names: {
    space: 'Space',
    enter: 'Enter',
    escape: 'Esc',
    shift: 'Shift',
    home: 'Home',
    end: 'End',
    or: 'or',
  },
  marks: {
    title: 'What a mark does',
    categories: (confirmed: string, cancelled: string) =>
      `Confirm and Arrived give the appointment the category ${confirmed} in Outlook, Cancel the category ${cancelled}. Other categories stay.`,
    prefixes: (confirmed: string, cancelled: string) =>
      `${confirmed} or ${cancelled} is put before its title.`,
    noMail: 'Nobody gets mail by a mark. What mails somebody is asked first and says to whom.',
    undo: 'Everything can be undone while the bar at the bottom is there.',
  },
  support: {
    title: 'If something does not work',
    text: 'Copy the details and send them to your IT. They hold no names, addresses or titles.',
  },
} as const;
