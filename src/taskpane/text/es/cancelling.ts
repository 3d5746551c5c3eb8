import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const cancelling: Text['cancelling'] = {
  title: 'Cancelar la cita',
  rule: {
    cancellation: {
      allowed: (until, before) =>
        `Se puede cancelar hasta ${midSentence(until, common)} (${before} antes).`,
      tooLate: (since, before) =>
        `Se podía cancelar hasta ${midSentence(since, common)} (${before} antes). Puede hacerlo de todos modos.`,
    },
    moving: {
      allowed: (until, before) =>
        `Se puede mover hasta ${midSentence(until, common)} (${before} antes).`,
      tooLate: (since, before) =>
        `Se podía mover hasta ${midSentence(since, common)} (${before} antes). Puede hacerlo de todos modos.`,
    },
  },
  reason: 'Por qué de todos modos',
  reasonHint: 'Queda anotado en la cita; el cliente no lo ve.',
  reasonMissing: 'Indique el motivo para poder consultarlo más tarde.',
  late: {
    title: 'Más tarde de lo que permite la regla',
    line: (name, rule) => `${name}: ${rule}`,
    more: (count) => `Y ${count} más.`,
  },
  ask: (name) => `¿Cancelar en Outlook la reunión con ${name}?`,
  meeting: 'La reunión en Outlook',
  keep: 'Solo marcarla como cancelada',
  keepHint: 'La hora vuelve a estar libre. Sigue en el calendario y nadie recibe correo.',
  drop: 'Cancelar también la reunión',
  dropHint: (people) => `Se envía una cancelación a ${people}.`,
  dropSilently: 'No se invitó a nadie, así que nadie recibe correo. Se quita del calendario.',
  notOrganizer: 'Otra persona envió la invitación, así que aquí solo se marca. Nadie recibe correo.',
  marked: 'Ya está marcada como cancelada.',
  ended: 'La reunión se canceló en Outlook. No queda nada que cancelar.',
  note: 'Mensaje para las personas invitadas (opcional)',
  mark: 'Marcar como cancelada',
  send: 'Enviar cancelación',
  remove: 'Quitar del calendario',
  back: 'Volver',
  working: 'Cancelando',
  stands: (name) => `${name} está marcada como cancelada, pero la reunión sigue en Outlook y no se ha avisado a nadie.`,
  failed: 'No se ha cancelado.',
};
