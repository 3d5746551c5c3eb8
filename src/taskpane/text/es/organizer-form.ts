import { midSentence } from '../mid-sentence.ts';
import type { Text } from '../text.ts';
import { common } from './common.ts';

export const organizerForm: Text['organizerForm'] = {
  title: 'Esta hora',
  service: 'Servicio',
  isFree: (names, when) => `${when} está libre para ${names}.`,
  notFree: (when) => `${when} no está libre.`,
  lasts: (service, minutes, form) => `${service} dura ${minutes}. El formulario tiene ${form}.`,
  makeItLast: (minutes) => `Poner ${minutes}`,
  set: (when) =>
    `El formulario dice ahora ${midSentence(when, common)}. Guárdelo o envíelo en Outlook para conservarlo.`,
  notSet: 'Outlook no ha aceptado la hora. Escríbala usted en el formulario o inténtelo de nuevo.',
  setTo: (when) => `Poner ${midSentence(when, common)} en el formulario`,
  noTime: 'Outlook no dice qué hora tiene el formulario.',
  allDay: 'Lo que dura todo el día no se comprueba.',
  nobody: (mailbox) =>
    `En Frontdesk nadie recibe citas en el calendario de ${mailbox}. Invite a alguien que las reciba y se comprobará la hora.`,
  noService: (names) => `No hay ningún servicio que ofrezca ${names}.`,
  noneNear: 'No se ha encontrado ninguna hora libre cercana.',
  make: {
    title: 'Convertir en reserva',
    text: 'El servicio y el cliente se anotan en la cita, que se confirma y se recuerda como las demás. Nadie recibe correo.',
    customer: 'Cliente',
    nobody: 'Ninguna de las personas invitadas',
    button: 'Convertir en reserva',
    done: (service) => `Ahora es una reserva: ${service}.`,
    saveFirst: 'El formulario tiene otra hora que la guardada. Guárdelo primero en Outlook.',
  },
};
