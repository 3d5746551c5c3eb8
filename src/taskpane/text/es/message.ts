import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import type { Text } from '../text.ts';

export const message: Text['message'] = {
  upcoming: 'Próximas',
  last: 'Anteriores',
  list: (name) => `Citas de ${name}`,
  copyAddress: (address) => `Copiar la dirección ${address}`,
  none: 'No se encontraron citas',
  noneHint: (address, calendars) =>
    calendars === 1
      ? `En el calendario no hay ninguna con ${address}. Las citas hechas con otra dirección no se encuentran.`
      : `En ninguno de los ${calendars} calendarios hay una con ${address}. Las citas hechas con otra dirección no se encuentran.`,
  book: 'Reservar cita',
  reach: (back, ahead) =>
    `Se buscó en las invitaciones desde hace ${back} días hasta dentro de ${ahead} días, y en todo lo que Frontdesk ha anotado.`,
  noneUpcoming: 'No hay nada próximo.',
  noMessageTitle: 'No hay ningún mensaje abierto',
  noMessage: 'Seleccione un mensaje en Outlook y aquí se mostrarán las citas de su remitente.',
  noSenderTitle: 'Sin remitente',
  noSender: 'Este mensaje no dice quién lo envió, así que no hay a quién buscar.',
  toDay: 'Mostrar el día',
  partly: 'Puede haber más citas de las que se muestran.',
  reply: {
    confirm: (name, when) => `Parece que ${name} confirma ${midSentence(when, common)}`,
    cancel: (name, when) => `Parece que ${name} cancela ${midSentence(when, common)}`,
    quote: (words) => `«${words}»`,
    leave: 'Dejarlo así',
  },
};
