import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const cancelling = {
  title: 'Cancel appointment',
  rule: {
    cancellation: {
      allowed: (until: string, before: string) =>
        `May be cancelled until ${midSentence(until, common)} (${before} before).`,
      tooLate: (since: string, before: string) =>
        `It could be cancelled until ${midSentence(since, common)} (${before} before). You may do it all the same.`,
    },
    moving: {
      allowed: (until: string, before: string) =>
        `May be moved until ${midSentence(until, common)} (${before} before).`,
      tooLate: (since: string, before: string) =>
        `It could be moved until ${midSentence(since, common)} (${before} before). You may do it all the same.`,
    },
  },
  reason: 'Why all the same',
  reasonHint: 'Kept with the appointment; the customer does not see it.',
  reasonMissing: 'Say why, so that it can be looked up later.',
  late: {
    title: 'Later than the rule allows',
    line: (name: string, rule: string) => `${name}: ${rule}`,
    more: (count: number) => `And ${count} more.`,
  },
  ask: (name: string) => `Cancel the meeting with ${name} in Outlook?`,
  meeting: 'The meeting in Outlook',
  keep: 'Only mark it as cancelled',
  keepHint: 'Its time is free again. It stays in the calendar, and nobody gets mail.',
  drop: 'Cancel the meeting too',
  dropHint: (people: string) => `This sends a cancellation to ${people}.`,
  dropSilently: 'Nobody was invited, so nobody gets mail. It is removed from the calendar.',
  notOrganizer: 'Somebody else invited to it, so it is only marked here. Nobody gets mail.',
  marked: 'It is marked as cancelled already.',
  ended: 'The meeting has been cancelled in Outlook. There is nothing left to cancel.',
  note: 'Note to the people invited (optional)',
  mark: 'Mark as cancelled',
  send: 'Send cancellation',
  remove: 'Remove from the calendar',
  back: 'Back',
  working: 'Cancelling',
  stands: (name: string) => `${name} is marked as cancelled, but the meeting still stands in Outlook and nobody was told.`,
  failed: 'It was not cancelled.',
} as const;
