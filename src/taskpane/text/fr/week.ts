import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const week: Text['week'] = {
  title: 'Semaine',
  range: (from, to) => `${from} – ${to}`,
  list: (from, to) => `Semaine du ${from} au ${to}`,
  previous: 'Semaine précédente',
  next: 'Semaine suivante',
  thisWeek: 'Cette semaine',
  everyone: 'Tout le monde',
  appointments: (count) => (count === 0 ? 'Aucun rendez-vous' : `${count} rendez-vous`),
  unconfirmed: (count) => (count === 1 ? '1 non confirmé' : `${count} non confirmés`),
  attention: (count) => `${count} à vérifier`,
  booked: (booked, open) => `${booked} réservées sur ${open}`,
  otherwise: (time) => `${time} prises autrement`,
  freeFrom: (time) => `libre ${time}`,
  freeFromLong: (time) => `Premier créneau libre ${time}`,
  freeWith: (time, name) => `Premier créneau libre ${time} avec ${name}`,
  nextFree: (when) => `Prochain créneau libre ${midSentence(when, common)}`,
  nothingFree: 'Rien de libre',
  notWorking: 'Fermé',
  unread: 'Non lu',
  unreadLong: 'Le calendrier n’a pas pu être lu',
  unknownTime: 'On ne sait pas ce qui est libre',
  someUnknown: (names) => `Non compté, car tout n’a pas pu être lu\u00A0: ${names}`,
  duration: (hours, minutes) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
};
