import type { Text } from '../text.ts';

export const due: Text['due'] = {
  title: 'Recordatorios',
  lead: (count) => (count === 1 ? 'Hay 1 recordatorio por enviar' : `Hay ${count} recordatorios por enviar`),
  none: 'No hay nada por enviar',
  noneHint: 'Todos los recordatorios que tocaban han salido. Los próximos aparecerán aquí a su hora.',
  noneAsRead: 'No hay nada por enviar en los calendarios que se pudieron leer.',
  refresh: 'Actualizar',
  list: 'Recordatorios por enviar',
  choose: (name) => `Enviar a ${name}`,
  chooseAll: 'Todos',
  to: (address) => `Correo a ${address}`,
  dueSince: (when) => `pendiente desde ${when}`,
  preview: 'Leer el mensaje',
  hidePreview: 'Cerrar el mensaje',
  subject: 'Asunto',
  calendarFile: 'Con un archivo de calendario',
  state: {
    due: 'por enviar',
    failed: (why) => `La última vez no se envió: ${why}`,
    begun: 'Se empezó y no se terminó. Enviarlo ahora lo termina, y nunca sale dos veces.',
  },
  send: (count) => (count === 1 ? 'Enviar 1 recordatorio' : `Enviar ${count} recordatorios`),
  /** Of a booking, a move or a cancellation that was just done. */
  notice: {
    title: { confirmation: 'Confirmación', moved: 'Nueva hora', cancelled: 'Cancelación' },
    lead: 'Aún sin enviar',
    send: { confirmation: 'Enviar la confirmación', moved: 'Enviar la nueva hora', cancelled: 'Enviar la cancelación' },
    sent: 'El mensaje se envió',
    notSent: 'El mensaje no se envió',
  },
  sendOne: 'Enviar',
  question: {
    title: (count) => (count === 1 ? '1 persona recibe correo' : `${count} personas reciben correo`),
    people: (people) => `Sale un recordatorio para ${people}.`,
    others: (count) => (count === 1 ? '1 más' : `${count} más`),
    from: (mailbox) => `Se envía desde el buzón ${mailbox}.`,
    fromSome: (mailbox, count) =>
      count === 1 ? `1 desde el buzón ${mailbox}.` : `${count} desde el buzón ${mailbox}.`,
    own: (names) =>
      `No puede enviar desde el buzón de ${names}; esos mensajes salen de usted, y las respuestas le llegan a usted.`,
    send: 'Enviar',
    back: 'Volver',
  },
  preparing: 'Comprobando los buzones',
  progress: (done, all) => `${done} de ${all} hechos`,
  pausing: (seconds) =>
    seconds === 1 ? 'Microsoft 365 pide una pausa de 1 segundo' : `Microsoft 365 pide una pausa de ${seconds} segundos`,
  stop: 'Parar',
  stopping: 'Para después de este',
  finished: (sent, notSent) =>
    notSent === 0
      ? sent === 1 ? 'Se envió 1 recordatorio' : `Se enviaron ${sent} recordatorios`
      : `${sent} enviados, ${notSent} sin enviar`,
  result: {
    waiting: 'en espera',
    sending: 'enviando',
    sent: 'Enviado',
    sentUnrecorded: 'Enviado. Outlook aún no lo anotó en la cita; se hará en la próxima lectura.',
    alreadySent: (when) => `Ya se había enviado, ${when}. Ahora no salió nada.`,
    busy: 'Otra persona lo está enviando en este momento. Vuelva a mirar en dos minutos.',
    elsewhere: (mailbox) =>
      `Se empezó en el buzón ${mailbox}, que usted no puede abrir. Lo terminará la persona a quien pertenece.`,
    unsure:
      'Puede que haya salido, pero no se encuentra ninguna copia. No se vuelve a enviar solo; pregunte al cliente o llame.',
    interrupted: 'Interrumpido. Envíelo otra vez en dos minutos; no sale dos veces.',
    changed: 'La cita ha cambiado mientras tanto, así que no se envió nada.',
    failed: (why) => `No se envió: ${why}`,
  },
  failures: {
    badAddress: 'la dirección no existe. Corríjala en la cita.',
    noAddress: 'no hay dirección de correo.',
    notAllowed: 'no puede enviar desde este buzón. Envíelo desde el suyo.',
    limit: 'se ha alcanzado el límite del buzón. Inténtelo más tarde.',
    interrupted: 'se interrumpió.',
    changed: 'la cita había cambiado.',
    tooLong: 'no queda sitio para anotarlo en la cita.',
    forbidden: 'no puede cambiar este calendario. Pregunte a su propietario.',
    offline: 'no había conexión.',
    unavailable: 'Microsoft 365 no respondió.',
    throttled: 'Microsoft 365 pide una pausa. Inténtelo más tarde.',
    invalid: 'Microsoft 365 rechazó el mensaje.',
    other: 'no funcionó. Inténtelo otra vez.',
  },
  sendFromOwn: 'Enviar desde mi buzón',
  consent: {
    title: 'Para enviar hace falta su permiso',
    text: 'Microsoft le pregunta una vez si Frontdesk puede escribir y enviar correo en su nombre. No sale nada antes de que vea quién lo recibe.',
    button: 'Continuar',
  },
  cannot: {
    title: 'Desde aquí no',
    noAddress: (names) => `Sin dirección de correo: ${names}. Llámelos.`,
    needsService: (names) => `Por SMS, que solo envía el servicio de Frontdesk: ${names}.`,
    unclear: (names) => `No está claro si estas tienen lugar: ${names}. Ábralas primero.`,
  },
  gone: 'Esta cita ha empezado o está cancelada; no hay nada que recordar.',
  offer: {
    own: {
      confirmation: (who) => `${who} recibe una confirmación.`,
      moved: (who) => `${who} recibe un mensaje con la nueva hora.`,
      cancelled: (who) => `${who} recibe una cancelación.`,
    },
    outlook: (address) => `Outlook envía correo a ${address}.`,
    afterwards: 'Nadie recibe correo al reservar. Después puede leer la confirmación y enviarla.',
    none: {
      service: 'Nadie recibe correo: este servicio no envía mensajes.',
      notInvited: 'Nadie recibe correo: no hay nadie invitado.',
      noAddress: 'Nadie recibe correo: no hay dirección de correo.',
      past: 'Nadie recibe correo: ya pasó.',
    },
    person: (name, address) => `${name} (${address})`,
  },
};
