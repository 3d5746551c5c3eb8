import type { Text } from '../text.ts';

export const calendars: Text['calendars'] = {
  title: 'Calendarios',
  intro: 'Todos los calendarios que Frontdesk lee, y para qué.',
  receivesLine: 'Recibe las reservas, cuenta como ocupado',
  countsLine: 'Cuenta como ocupado',
  onlyThis: (name) => `Ninguno. Solo se mira ${name}, y ningún otro calendario.`,
  nobody: 'No se lee ningún calendario. Añada primero a una persona.',
  nameAndColor: (name) => `Nombre y color de ${name}`,
  unread: (why) => `No se pudo leer la última vez: ${why}`,
  remembered: 'Su nombre y su color aquí vuelven si lo añade de nuevo.',
  check: 'Comprobar la conexión',
  checkHint: 'Reserva, mueve y cancela en un día lejano, y mira si todo llega.',
  receives: {
    title: 'Calendario que recibe las reservas',
    hint: 'El día lo muestra, y sus citas cuentan como tiempo ocupado.',
    other: 'Usar otro calendario',
    changeTitle: (name) => `¿Enviar las reservas a ${name}?`,
    changeText: (before) =>
      `Las reservas hechas hasta ahora se quedan en ${before}. Si ya no se lee, su tiempo vuelve a ofrecerse.`,
    keepCounting: (before) => `Sí, y ${before} sigue contando como ocupado`,
    stopReading: (before) => `Sí, y dejar de leer ${before}`,
  },
  chooser: {
    own: 'Sus calendarios',
    shared: 'Compartidos con usted',
    looking: 'Buscando sus calendarios',
    failed: 'No se pudieron enumerar sus calendarios.',
    noCalendar:
      'Esta cuenta no tiene calendario propio ni ninguno compartido. Indique abajo un buzón compartido, o inicie sesión con una cuenta que tenga calendario.',
    onlyMain:
      'De otras personas se puede leer el calendario principal. Otro de los suyos solo lo vería usted; sus compañeros no lo encontrarían.',
    otherOf: (mailbox) => `${mailbox}, otro calendario`,
    onlyLook: 'solo puede mirarlo',
    cannotReceive: 'puede mirarlo, pero no reservar en él',
    byAddress: 'Por dirección',
    byAddressHint: 'Un buzón compartido, una sala o un compañero.',
    look: 'Mirar',
    lookingAt: (mailbox) => `Mirando ${mailbox}`,
    already: (name) => `${name} ya se lee.`,
    mayOnlyLook: (mailbox) =>
      `Puede mirar el calendario de ${mailbox}, pero no cambiarlo, así que no podría reservar en él. Pida «Puede editar».`,
    chooseAnyway: 'Usarlo de todos modos',
  },
  needed: {
    title: (mailbox) =>
      `No se ve ningún calendario de ${mailbox}. O la dirección es incorrecta, o no está compartido con usted.`,
    colleagueSees:
      'Un compañero lo comparte en Outlook: Calendario, Compartir, el nombre de usted, «Puede ver todos los detalles».',
    colleagueEdits:
      'Un compañero lo comparte en Outlook: Calendario, Compartir, el nombre de usted, «Puede editar».',
    sharedMailbox:
      'Para un buzón compartido, un administrador le da «Acceso total» o un permiso sobre su calendario.',
    room: 'Para una sala, un administrador le da un permiso sobre el calendario de la sala.',
    later: 'Outlook puede tardar una hora en saberlo. Mire entonces otra vez.',
  },
  noCalendar: {
    title: 'Esta cuenta no tiene calendario',
    text: (mailbox) =>
      `Frontdesk trabaja en un calendario, y ${mailbox} no tiene ninguno que Microsoft 365 abra. Quizá la cuenta no tiene buzón, o el suyo no está en Microsoft 365. Abra en su lugar la agenda de un buzón compartido, o pida un buzón a su departamento de informática.`,
    other: 'Abrir otro calendario',
  },
};
