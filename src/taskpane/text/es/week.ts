import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const week: Text['week'] = {
  title: 'Semana',
  range: (from, to) => `${from} – ${to}`,
  list: (from, to) => `Semana del ${from} al ${to}`,
  previous: 'Semana anterior',
  next: 'Semana siguiente',
  thisWeek: 'Esta semana',
  everyone: 'Todos',
  appointments: (count) =>
    count === 0 ? 'Ninguna cita' : count === 1 ? '1 cita' : `${count} citas`,
  unconfirmed: (count) => `${count} sin confirmar`,
  attention: (count) => `${count} por revisar`,
  booked: (booked, open) => `${booked} de ${open} reservadas`,
  otherwise: (time) => `${time} ocupadas por otra cosa`,
  freeFrom: (time) => `libre ${time}`,
  freeFromLong: (time) => `Primera hora libre ${time}`,
  freeWith: (time, name) => `Primera hora libre ${time} con ${name}`,
  nextFree: (when) => `Próxima hora libre ${midSentence(when, common)}`,
  nothingFree: 'Nada libre',
  notWorking: 'Cerrado',
  unread: 'Sin leer',
  unreadLong: 'No se pudo leer el calendario',
  unknownTime: 'No se sabe qué está libre',
  someUnknown: (names) => `Sin contar, porque no se pudo leer todo: ${names}`,
  duration: (hours, minutes) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
};
