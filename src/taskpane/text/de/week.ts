import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const week: Text['week'] = {
  title: 'Woche',
  range: (from, to) => `${from} – ${to}`,
  list: (from, to) => `Woche von ${from} bis ${to}`,
  previous: 'Vorige Woche',
  next: 'Nächste Woche',
  thisWeek: 'Diese Woche',
  everyone: 'Alle',
  appointments: (count) =>
    count === 0 ? 'Keine Termine' : count === 1 ? '1 Termin' : `${count} Termine`,
  unconfirmed: (count) => `${count} nicht bestätigt`,
  attention: (count) => `${count} zu klären`,
  booked: (booked, open) => `${booked} von ${open} gebucht`,
  otherwise: (time) => `${time} anderweitig belegt`,
  freeFrom: (time) => `frei ${time}`,
  freeFromLong: (time) => `Erste freie Zeit ${time}`,
  freeWith: (time, name) => `Erste freie Zeit ${time} bei ${name}`,
  nextFree: (when) => `Nächste freie Zeit ${midSentence(when, common)}`,
  nothingFree: 'Nichts frei',
  notWorking: 'Geschlossen',
  unread: 'Nicht gelesen',
  unreadLong: 'Der Kalender konnte nicht gelesen werden',
  unknownTime: 'Unbekannt, was frei ist',
  someUnknown: (names) => `Nicht mitgezählt, weil nicht alles gelesen werden konnte: ${names}`,
  duration: (hours, minutes) =>
    hours === 0 ? `${minutes} Min.` : minutes === 0 ? `${hours} Std.` : `${hours} Std. ${minutes} Min.`,
};
