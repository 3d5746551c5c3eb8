import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const organizerForm = {
  title: 'This time',
  service: 'Service',
  isFree: (names: string, when: string) => `${when} is free for ${names}.`,
  notFree: (when: string) => `${when} is not free.`,
  lasts: (service: string, minutes: string, form: string) =>
    `${service} takes ${minutes}. The form has ${form}.`,
  makeItLast: (minutes: string) => `Make it ${minutes}`,
  set: (when: string) => `The form now says ${midSentence(when, common)}. Save or send it in Outlook to keep that.`,
  notSet: 'Outlook did not take the time. Put it into the form yourself, or try again.',
  setTo: (when: string) => `Put ${midSentence(when, common)} into the form`,
  noTime: 'Outlook does not say what time the form has.',
  allDay: 'What takes a whole day is not checked.',
  nobody: (mailbox: string) =>
    `Nobody in Frontdesk takes bookings in the calendar of ${mailbox}. Invite somebody who does, and the time is checked.`,
  noService: (names: string) => `There is no service that ${names} offers.`,
  noneNear: 'No free start was found near it.',
  make: {
    title: 'Make it a booking',
    text: 'Service and customer are recorded on the appointment, so it is confirmed and reminded like any other. Nobody gets mail.',
    customer: 'Customer',
    nobody: 'Not one of the people invited',
    button: 'Make it a booking',
    done: (service: string) => `It is a booking now: ${service}.`,
    saveFirst: 'The form has another time than what is saved. Save it in Outlook first.',
  },
} as const;
