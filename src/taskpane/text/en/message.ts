import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
export const message = {
  upcoming: 'Coming up',
  last: 'Before',
  list: (name: string) => `Appointments of ${name}`,
  copyAddress: (address: string) => `Copy the address ${address}`,
  none: 'No appointments found',
  noneHint: (address: string, calendars: number) =>
    calendars === 1
      ? `The calendar has none under ${address}. Appointments booked under another address are not found.`
      : `None of the ${calendars} calendars has one under ${address}. Appointments booked under another address are not found.`,
  book: 'Book appointment',
  reach: (back: number, ahead: number) =>
    `Looked through invitations from ${back} days ago to ${ahead} days ahead, and through all that Frontdesk recorded.`,
  noneUpcoming: 'Nothing is coming up.',
  noMessageTitle: 'No message is open',
  noMessage: 'Select a message in Outlook, and the appointments of its sender are shown here.',
  noSenderTitle: 'No sender',
  noSender: 'This message does not say who sent it, so there is nobody to look for.',
  toDay: 'Show the day',
  partly: 'There may be more appointments than are shown.',
  reply: {
    confirm: (name: string, when: string) => `${name} seems to confirm ${midSentence(when, common)}`,
    cancel: (name: string, when: string) => `${name} seems to cancel ${midSentence(when, common)}`,
    quote: (words: string) => `“${words}”`,
    leave: 'Leave it',
  },
} as const;
