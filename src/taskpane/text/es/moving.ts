import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const moving: Text['moving'] = {
  title: 'Mover la cita',
  from: 'De',
  to: 'A',
  withHost: (when, host) => `${when} con ${host}`,
  notChosen: 'Elija una hora más abajo.',
  host: 'Con',
  anyone: 'Quien esté libre',
  mail: {
    update: (people) => `Outlook envía una actualización a ${people}.`,
    otherCalendar: (people, host) =>
      `Pasa al calendario de ${host}, así que Outlook envía a ${people} una cancelación y una invitación nueva.`,
    none: 'No se invitó a nadie, así que nadie recibe correo.',
    reminders: 'Los recordatorios previstos siguen la nueva hora.',
  },
  occurrence: 'Solo se mueve esta cita de la serie.',
  move: 'Mover',
  chooseOther: 'Elegir otra hora',
  back: 'Volver',
  working: {
    checking: 'Comprobando si está libre',
    holding: 'Guardando la hora',
    settling: 'Asegurando que nadie más la tenga',
    confirming: 'Moviendo la cita',
  },
  moved: (name, when) => `${name}: cita movida a ${midSentence(when, common)}.`,
  oldStands: 'La del calendario anterior aún no se pudo cancelar. Ábrala allí y termine el cambio.',
  undoMails: (people) => `Deshacer envía otra actualización a ${people}.`,
  movedBack: (name, when) => `${name}: la cita vuelve a ser ${midSentence(when, common)}.`,
  notMovedBack: (why) => `No se ha devuelto a su hora. ${why}`,
  failed: {
    taken: (what) => `Mientras tanto se ocupó esa hora: ${what}. Elija otra.`,
    takenSilently: 'Mientras tanto se ocupó esa hora. Elija otra.',
    unknown:
      'No se pudo comprobar si esa hora está libre, así que no se ha movido nada. Inténtelo de nuevo en un momento.',
    lost: 'No se pudo guardar la hora, así que no se ha movido nada. Inténtelo de nuevo.',
    unsure:
      'Outlook no ha respondido: no se sabe si se ha movido. Mire el calendario antes de volver a intentarlo.',
    bookingChanged: (when) =>
      `Alguien la movió mientras tanto. Ahora es ${midSentence(when, common)}; elija de nuevo si aún hay que moverla.`,
    bookingGone: 'Ya no está en el calendario, así que no se ha movido nada.',
    refused: 'Outlook lo rechazó, así que no se ha movido nada.',
    contactTooLong: 'El registro no tiene sitio para anotar el cambio. Acorte primero los datos de contacto.',
    recordUnreadable: 'El registro no se puede leer. Abra la cita y sustitúyalo primero.',
    recurrence: 'Outlook no puede repetirla así.',
    notOneAppointment: 'Los eventos de todo el día y las series enteras se mueven en el propio Outlook.',
    companion: 'Este tiempo está reservado para una cita con otra persona. Mueva esa cita; este irá con ella.',
    team: 'Hay varias personas reservadas. Puede cambiar la hora, no las personas.',
    notOrganizer: 'Otra persona envió la invitación. Solo esa persona puede moverla.',
    private: 'Es privada y sus detalles no se comparten con usted. Pregunte a quien lleva el calendario.',
    eventCancelled: 'La reunión se canceló en Outlook. No queda nada que mover.',
  },
  proposal: {
    title: 'Se propone otra hora',
    asks: (name, when) => `${name} propone ${midSentence(when, common)}`,
    checking: 'Comprobando si está libre',
    free: (host) => `Libre con ${host}`,
    notFree: (why) => `No está libre: ${why}`,
    unusual: (why) => `Libre, pero fuera de las reglas: ${why}`,
    unknown: 'No se pudo comprobar si está libre.',
    move: 'Mover a esa hora',
    other: 'Elegir otra hora',
  },
};
