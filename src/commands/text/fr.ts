import type { AlertText } from './text.ts';

export const fr: AlertText = {
  taken: 'Ce créneau est déjà pris :',
  line: (host, time, what) => `${host}, ${time} : ${what}`,
  near: (host, time, what) => `${host}, ${time} : ${what} (trop proche, avant ou après)`,
  more: (count) => (count === 1 ? 'et un autre' : `et ${count} autres`),
  nextFree: (when) => `Prochain créneau libre : ${when}`,
  privately: 'privé',
  untitled: 'sans titre',
  show: 'Ouvrir Frontdesk',
  weekdays: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  date: (weekday, day, month) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
};
