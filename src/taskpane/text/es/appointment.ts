import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

/** The sentence is written as it stands after a colon. */
function at(when: string, sentence: string): string {
  return when
    ? `${when}: ${sentence}`
    : sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

export const appointment: Text['appointment'] = {
  title: 'Cita',
  back: 'Volver',
  bookNext: 'Reservar la próxima',
  openInOutlook: 'Abrir en Outlook',
  actions: 'Qué hacer con esta cita',
  calendarOf: (name) => `Calendario de ${name}`,
  calendarOfWithAddress: (name, address) => `Calendario de ${name} (${address})`,
  hostTime: (time, name, place) => `${time} para ${name} (${place})`,
  deskTime: (time, place) => `${time} (${place})`,
  join: 'Unirse en línea',
  series: 'Parte de una serie',
  seriesMaster: 'Toda la serie',
  allDay: 'Todo el día',
  state: {
    awaiting: 'Pendiente de confirmar',
    tentative: 'Aceptada provisionalmente',
    confirmed: 'Confirmada',
    declined: 'Rechazada',
    cancelled: 'Cancelada',
    noShow: 'No vino',
    arrived: 'Ha llegado',
    conflicting: 'Contradictoria',
    unknown: 'Registro ilegible',
  },
  other: 'No es una visita',
  otherWhy: 'Solo ocupa tiempo, nadie tiene que confirmarla.',
  held: 'Reservado',
  heldWhy: 'La hora se guarda unos minutos mientras se hace la reserva.',
  through: {
    pane: 'en recepción',
    outlook: 'en Outlook',
    response: 'al responder a la invitación',
    link: 'con el enlace recibido',
    message: 'al responder a un mensaje',
    service: 'en línea',
  },
  why: {
    eventCancelled: () => 'La reunión se canceló en Outlook.',
    recorded: ({ by, when, through }) =>
      by ? `${when} por ${by}, ${through}.` : `${when}, ${through}.`,
    categoryByHand: ({ category }) =>
      `Alguien le puso la categoría «${category}» en Outlook. No consta quién ni cuándo.`,
    categoryRemovedByHand: () =>
      'Estaba marcada, y desde entonces alguien le quitó la categoría en Outlook.',
    response: ({ by, when }) => at(when, `${by} respondió a la invitación.`),
    titlePrefix: () => 'Lo dice el título. No hay categoría ni registro.',
    nothingYet: () => 'Nadie la ha confirmado todavía.',
    bothCategories: ({ confirmed, cancelled }) =>
      `Tiene las dos categorías, «${confirmed}» y «${cancelled}». Elija la correcta.`,
    categoryAgainstResponse: ({ by, when, category }) =>
      at(
        when,
        `la respuesta de ${by} contradice la categoría «${category}». Elija lo correcto.`,
      ),
    categoryAgainstTitle: () => 'El título y la categoría se contradicen. Elija lo correcto.',
    stateUnreadable: () => 'Su registro no se puede leer; véase más abajo.',
  },
  invited: 'Invitación enviada, aún sin respuesta.',
  reminded: (how, when) => `Recordatorio enviado ${how}: ${midSentence(when, common)}.`,
  byChannel: { email: 'por correo', sms: 'por SMS' },
  readOnly: (owner) =>
    `Puede ver el calendario de ${owner}, pero no cambiarlo. Pida a su propietario permiso para editarlo.`,
  withheld:
    'Sus detalles son privados y no se comparten con usted. Solo puede marcarla el propietario del calendario.',
  gone: 'Ya no está en el calendario. Se eliminó o se movió.',
  conflict: {
    title: 'Conflicto',
    overlaps: (name, time) => `Coincide con ${name}, ${time}`,
    more: (count) => `y ${count} más`,
    unknown: 'No se pudo comprobar si coincide con otra.',
    tooClose: (name, time, gap, kept) =>
      `A solo ${gap} min de ${name}, ${time}; deben quedar ${kept} min libres`,
    away: (host) => `${host} no está ese día`,
    override: (host, hours) => `${host} tiene otro horario ese día: ${hours}`,
    endsAfterClosing: (host, hours) => `Termina después del horario de ${host}: ${hours}`,
    closed: (host, hours) => `Fuera del horario de ${host}: ${hours}`,
    closedDay: (host) => `${host} no trabaja ese día`,
    service: (name) => `Fuera del horario de ${name}`,
    holdExpired: (when) =>
      `La hora se guardó para una reserva que nadie terminó. La retención caducó ${midSentence(when, common)}.`,
    claimLeft: 'Alguien empezó a mover una cita aquí y no terminó. La hora sigue ocupada.',
    fixes: (name) => `Qué se puede hacer: ${name}`,
    move: (name) => `Mover ${name}`,
    clear: 'Liberar la hora',
    accept: 'Dejarlo así',
    acceptHint: 'Ya no cuenta como conflicto hasta que se cierre el panel o cambie la hora de una de las citas.',
    moveLeft: (host) => `Se empezó a mover al calendario de ${host} y no se terminó.`,
    moveLeftMails: (people) => `Si ya está allí, al terminar se envía a ${people} una cancelación de esta.`,
    finish: 'Terminar el cambio',
    finished: 'El cambio está terminado.',
    stays: 'No había llegado al otro calendario, así que sigue aquí.',
    underWay: 'Alguien la está moviendo ahora. Vuelva a mirar en un minuto.',
    cleared: 'Hecho. La hora vuelve a estar libre.',
    notCleared: 'Ya no quedaba nada por liberar, así que no se ha cambiado nada.',
  },
  contact: {
    title: 'Contacto',
    none: 'Sin datos de contacto',
    write: (address) => `Escribir a ${address}`,
    call: (phone) => `Llamar al ${phone}`,
    copyEmail: (address) => `Copiar la dirección ${address}`,
    copyPhone: (phone) => `Copiar el número ${phone}`,
  },
  reminders: {
    title: 'Recordatorios',
    none: 'No hay recordatorios previstos.',
    cancelled: 'Está cancelada, así que ya no se envían recordatorios.',
    noContact: 'No hay datos de contacto, así que no se puede recordar a nadie.',
    noEmail: 'sin dirección de correo',
    noPhone: 'sin número de teléfono',
    one: { email: 'Correo', sms: 'SMS' },
    planned: 'previsto',
    due: 'pendiente de envío',
    sending: 'empezado',
    missed: 'no enviado',
    sent: 'enviado',
    failed: (reason) => (reason ? `fallido: ${reason}` : 'fallido'),
  },
  history: {
    title: 'Historial',
    created: (organizer) => `Anotada en el calendario de ${organizer}`,
    createdPlain: 'Anotada en el calendario',
    booked: 'Reservada',
    changed: {
      awaiting: 'Vuelta a pendiente',
      tentative: 'Aceptada provisionalmente',
      confirmed: 'Confirmada',
      declined: 'Rechazada',
      cancelled: 'Marcada como cancelada',
      noShow: 'No vino',
      arrived: 'Ha llegado',
    },
    by: (through, name) => (name ? `${through}, por ${name}` : through),
    answer: {
      needsAction: (name) => `${name} no ha respondido a la invitación`,
      accepted: (name) => `${name} aceptó la invitación`,
      tentative: (name) => `${name} aceptó provisionalmente`,
      declined: (name) => `${name} rechazó la invitación`,
    },
    moved: (from) => `Movida, antes ${midSentence(from, common)}`,
    movedFromHost: (from, host) => `Movida, antes ${midSentence(from, common)} con ${host}`,
    proposed: (when) => `y propone ${midSentence(when, common)}`,
    because: (who, reason) => `${who}: «${reason}»`,
    reminderSent: (how) => `Recordatorio enviado ${how}`,
    reminderFailed: (how) => `Falló el recordatorio ${how}`,
    cancelledInOutlook: 'La reunión se canceló en Outlook',
    none: 'No hay nada registrado.',
  },
  unreadable: {
    state: 'El registro de esta cita no se puede leer',
    reminders: 'El registro de sus recordatorios no se puede leer',
    cut: 'Está cortado, o no lo escribió Frontdesk. Se queda como está hasta que usted decida.',
    field: (field) =>
      `Su campo ${field} no tiene sentido. Se queda como está hasta que usted decida.`,
    newer:
      'Lo escribió una versión más reciente de Frontdesk. Cierre el panel y vuelva a abrirlo para actualizar.',
    found: 'Lo que se encontró',
    copy: 'Copiar el texto',
    replace: 'Sustituir el registro',
    ask: (name) => `¿Sustituir el registro de ${name}?`,
    askState: (status) =>
      `El texto encontrado se sobrescribe: se pierden el contacto, el servicio y el historial que contiene. El nuevo registro dice: ${status}. Nadie recibe correo. Puede deshacerlo mientras se vea la barra de abajo.`,
    askReminders:
      'El texto encontrado se elimina: ya no se sabrá qué recordatorios se enviaron. Cópielo antes si alguien puede necesitarlo. No se puede deshacer.',
    replaced: 'Se sustituyó el registro de los recordatorios.',
  },
  details: {
    title: 'Detalles en Outlook',
    change: 'Cambiar título, lugar o texto',
    subject: 'Título',
    place: 'Lugar o enlace',
    description: 'Texto de la invitación',
    descriptionHint: 'Pueden leerlo todas las personas invitadas.',
    online: 'Reunión en línea',
    onlineStays: 'Outlook ya no puede quitar el enlace.',
    save: 'Guardar',
    saving: 'Guardando',
    saved: 'Cambiado en Outlook.',
    changedMeanwhile:
      'Alguien acaba de cambiar lo mismo. Mírelo en Outlook y guarde otra vez si debe quedar como aquí.',
    textNotKept:
      'El texto de esta reunión en línea solo se puede cambiar en Outlook; si no, se perdería el enlace.',
  },
  visits: {
    title: 'Antes y después',
    last: 'Anterior',
    next: 'Siguiente',
    noLast: 'No se encontró ninguna cita anterior',
    noNext: 'No se encontró ninguna cita posterior',
    failed: 'No se pudieron leer las citas anteriores y posteriores.',
    partly: (names) => `No se pudo leer el calendario de ${names}; puede haber más citas.`,
  },
  cancelMeeting: 'Cancelar también la reunión en Outlook',
  open: {
    savedOnly: 'Se marca la cita tal como se guardó por última vez.',
    nothingTitle: 'No hay ninguna cita abierta',
    nothing: 'Abra una cita en Outlook y se mostrará aquí.',
    toDay: 'Mostrar el día',
    unsavedTitle: 'Aún sin guardar',
    unsaved: 'Guarde la cita en Outlook. Después se mostrará aquí por sí sola.',
    saving: 'Outlook todavía la está guardando. Se mostrará en cuanto esté.',
    notFoundTitle: 'No está en el calendario',
    notFound: (mailbox) =>
      `La cita que muestra Outlook no está en el calendario de ${mailbox}. Si se acaba de guardar, se mostrará aquí en cuanto llegue.`,
    forbiddenTitle: 'Sin permiso',
    forbidden: (mailbox) =>
      `No puede abrir el calendario de ${mailbox}. Pida que se comparta con usted.`,
    noAnswerTitle: 'Outlook no responde',
    noAnswer:
      'Haga clic en la cita y vuelva a intentarlo. Si no basta, cierre el panel y vuelva a abrirlo.',
  },
};
