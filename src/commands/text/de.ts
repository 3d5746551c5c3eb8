import type { AlertText } from './text.ts';

export const de: AlertText = {
  taken: 'Diese Zeit ist schon vergeben:',
  line: (host, time, what) => `${host}, ${time}: ${what}`,
  near: (host, time, what) => `${host}, ${time}: ${what} (zu knapp davor oder danach)`,
  more: (count) => `und ${count} weitere`,
  nextFree: (when) => `Nächste freie Zeit: ${when}`,
  privately: 'privat',
  untitled: 'ohne Titel',
  show: 'Frontdesk öffnen',
  weekdays: ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.'],
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  date: (weekday, day, month) => `${weekday} ${day}. ${month}`,
};
