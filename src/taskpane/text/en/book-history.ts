import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

/** Of the book as a file, and of its earlier versions. */
export const bookHistory = {
  file: {
    title: 'As a file',
    hint: 'All settings, to keep or to take to another book. No appointments and no customers are in it.',
    save: 'Save as a file',
    saveHint: 'If no file arrives, Outlook does not allow it here. Then copy the text.',
    copy: 'Copy as text',
    copyFailed: 'It could not be copied. Open Frontdesk in the browser and try it there.',
    import: 'Import',
    choose: 'Choose a file',
    paste: 'Or paste the text',
    look: 'Show what would change',
    saveThese: 'Save these settings',
    notABook: 'This is no book that Frontdesk exported, or a part of it is missing.',
    newer: 'A newer Frontdesk wrote this. Close Outlook and open it again to get the newest, then import it.',
    tooLarge: 'This is too large to be a book.',
    unreadable: 'The file could not be read. Choose it again.',
    invalid: (count: number) =>
      count === 1
        ? 'Nothing was changed. One setting in it is not possible:'
        : `Nothing was changed. ${count} settings in it are not possible:`,
  },
  preview: {
    title: 'What would change',
    saved: (revision: number, name: string, when: string) =>
      `Version ${revision}, saved by ${name}, ${midSentence(when, common)}`,
    nothing: 'Nothing. Everything is like this already.',
    other: 'More differs that this Frontdesk has no words for, for example an order.',
  },
  history: {
    title: 'Earlier versions',
    hint: 'The last 20 are kept in the calendar, beside the book.',
    none: 'None yet. From the next save on, what stood here before is kept.',
    failed: 'They could not be read.',
    savedBy: (name: string, when: string) => `${name}, ${midSentence(when, common)}`,
    version: (revision: number) => `Version ${revision}`,
    sameAsNow: 'As it is now',
    oldest: 'The oldest that is kept',
    unreadable: 'Could not be read when it was replaced',
    unknownChange: 'What it changed is not known',
    noNamedChange: 'Nothing that has a name here',
    goBack: 'Go back to this',
    notKept: 'Saved. The version before could not be kept: you may not add to that calendar’s history.',
  },
} as const;
