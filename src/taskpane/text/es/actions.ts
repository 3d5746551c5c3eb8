import type { Text } from '../text.ts';

export const actions: Text['actions'] = {
  confirm: 'Confirmar',
  cancel: 'Cancelar',
  noShow: 'No vino',
  arrived: 'Ha llegado',
  awaiting: 'Dejar pendiente',
  confirmSeries: 'Confirmar toda la serie',
  open: 'Abrir los detalles',
  openInOutlook: 'Abrir en Outlook',
  remind: 'Enviar un recordatorio',
  move: 'Mover',
  notMovable: 'Desde aquí solo se puede mover una cita de un calendario que usted pueda modificar.',
  seriesInOutlook: 'Una serie entera se mueve en el propio Outlook.',
  cancelWithNote: 'Cancelar con un mensaje',
  notOpened: {
    blocked: 'El navegador bloqueó la ventana. Permita las ventanas de esta página.',
    notSupported: 'Outlook no puede abrir la cita desde aquí. Búsquela en el calendario.',
    new: 'Outlook no puede abrir una cita nueva desde aquí. Anótela en el calendario.',
  },
  undo: 'Deshacer',
  done: {
    awaiting: (name) => `Vuelve a estar pendiente: ${name}`,
    tentative: (name) => `Provisional: ${name}`,
    confirmed: (name) => `Confirmada: ${name}`,
    declined: (name) => `Marcada como rechazada: ${name}`,
    cancelled: (name) => `Marcada como cancelada: ${name}`,
    noShow: (name) => `${name} no vino`,
    arrived: (name) => `${name} ha llegado`,
  },
  doneMany: (count, status) => `${count} citas: ${status}`,
  undone: (name) => `Deshecho: ${name}`,
  notSaved: (name) => `Sin cambios: ${name}.`,
  dismiss: 'Cerrar',
  refused: {
    viewOnly:
      'Puede ver este calendario, pero no cambiarlo. Pida a su propietario permiso para editarlo.',
    private:
      'Es privada y sus detalles no se comparten con usted. Pregunte al propietario del calendario.',
    stateUnreadable:
      'Su registro no se puede leer y se dejó como está. Abra la cita para sustituir el registro.',
    tooLong: 'Los datos de contacto no dejan sitio para el estado. Acórtelos primero.',
    eventCancelled: 'La reunión se canceló en Outlook. No queda nada que marcar.',
    timeTaken: 'Su hora ya está ocupada, así que sigue cancelada. Muévala a otra.',
    timeUnknown: 'No se pudo comprobar si su hora sigue libre, así que sigue cancelada. Inténtelo de nuevo en un momento.',
    markedSince: 'Alguien la ha marcado entretanto, por eso no se deshizo nada.',
  },
  series: {
    title: '¿Solo esta o toda la serie?',
    text: (title) => `${title} pertenece a una serie.`,
    occurrence: 'Solo esta',
    series: 'Toda la serie',
  },
  cancelMeetingToo: 'Cancelar la reunión',
  meetingCancelled: (name) => `La reunión con ${name} está cancelada en Outlook`,
  teamCancelled: (name) => `${name}: cancelado; el tiempo de todos vuelve a estar libre`,
  alreadyCancelled: (name) =>
    `La reunión con ${name} ya no existía. Desde aquí no se envió ningún correo.`,
};
