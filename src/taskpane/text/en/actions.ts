import type { RecordedStatus } from '../../../domain/appointment/state.ts';

export const actions = {
  confirm: 'Confirm',
  cancel: 'Cancel',
  noShow: 'No-show',
  arrived: 'Arrived',
  awaiting: 'Back to awaiting',
  confirmSeries: 'Confirm the whole series',
  open: 'Open details',
  openInOutlook: 'Open in Outlook',
  move: 'Move',
  notMovable: 'Only a visit in a calendar that you may change can be moved from here.',
  seriesInOutlook: 'A whole series is moved in Outlook itself.',
  cancelWithNote: 'Cancel with a note',
  notOpened: {
    blocked: 'The browser blocked the window. Allow windows from this page.',
    notSupported: 'Outlook cannot open it from here. Look for it in the calendar.',
    new: 'Outlook cannot open a new appointment from here. Enter it in the calendar.',
  },
  undo: 'Undo',
  done: {
    awaiting: (name: string) => `${name} is awaiting again`,
    tentative: (name: string) => `${name} is tentative`,
    confirmed: (name: string) => `Confirmed ${name}`,
    declined: (name: string) => `Marked ${name} as declined`,
    cancelled: (name: string) => `Marked ${name} as cancelled`,
    noShow: (name: string) => `${name} did not come`,
    arrived: (name: string) => `${name} has arrived`,
  } satisfies Record<RecordedStatus, (name: string) => string>,
  doneMany: (count: number, status: string) => `${count} appointments: ${status}`,
  undone: (name: string) => `Taken back: ${name}`,
  notSaved: (name: string) => `${name} was not changed.`,
  dismiss: 'Dismiss',
  refused: {
    viewOnly:
      'You may look at this calendar and not change it. Ask its owner to let you edit it.',
    private: 'It is private, and its details are not shared with you. Ask the calendar’s owner.',
    stateUnreadable: 'Its record cannot be read, so it was left as it is. Open it to replace the record.',
    tooLong: 'The customer’s contact leaves no room for the state. Shorten it first.',
    eventCancelled: 'The meeting has been cancelled in Outlook. There is nothing left to mark.',
    markedSince: 'Somebody has marked it since, so nothing was taken back.',
  },
  series: {
    title: 'This one or the whole series?',
    text: (title: string) => `${title} belongs to a series.`,
    occurrence: 'Only this one',
    series: 'The whole series',
  },
  cancelMeetingToo: 'Cancel the meeting too',
  meetingCancelled: (name: string) => `The meeting with ${name} was cancelled in Outlook`,
  alreadyCancelled: (name: string) =>
    `The meeting with ${name} was not there any more. Nobody got mail from here.`,
} as const;
