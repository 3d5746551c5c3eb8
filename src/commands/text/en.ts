import type { AlertText } from './text.ts';

export const en: AlertText = {
  taken: 'This time is already taken:',
  line: (host, time, what) => `${host}, ${time}: ${what}`,
  near: (host, time, what) => `${host}, ${time}: ${what} (too close before or after)`,
  more: (count) => `and ${count} more`,
  nextFree: (when) => `Next free: ${when}`,
  privately: 'private',
  untitled: 'no title',
  show: 'Open Frontdesk',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: (weekday, day, month) => `${weekday} ${day} ${month}`,
};
