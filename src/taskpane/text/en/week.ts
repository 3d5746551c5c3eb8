import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const week = {
  title: 'Week',
  range: (from: string, to: string) => `${from} – ${to}`,
  list: (from: string, to: string) => `Week from ${from} to ${to}`,
  previous: 'Previous week',
  next: 'Next week',
  thisWeek: 'This week',
  everyone: 'Everyone',
  appointments: (count: number) =>
    count === 0 ? 'No appointments' : count === 1 ? '1 appointment' : `${count} appointments`,
  unconfirmed: (count: number) => `${count} not confirmed`,
  attention: (count: number) => (count === 1 ? '1 needs attention' : `${count} need attention`),
  booked: (booked: string, open: string) => `${booked} of ${open} booked`,
  otherwise: (time: string) => `${time} taken otherwise`,
  freeFrom: (time: string) => `free ${time}`,
  freeFromLong: (time: string) => `First free time ${time}`,
  freeWith: (time: string, name: string) => `First free time ${time} with ${name}`,
  nextFree: (when: string) => `Next free ${midSentence(when, common)}`,
  nothingFree: 'Nothing free',
  notWorking: 'Closed',
  unread: 'Not read',
  unreadLong: 'The calendar could not be read',
  unknownTime: 'Not known what is free',
  someUnknown: (names: string) => `Not counted, because not everything could be read: ${names}`,
  duration: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
} as const;
