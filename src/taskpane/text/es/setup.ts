import type { Text } from '../text.ts';

export const setup: Text['setup'] = {
  title: 'Configurar Frontdesk',
  intro:
    'Revise estos datos y empiece. Todo se puede cambiar en cualquier momento en la configuración.',
  advice: 'Empiece con poco: una persona, un calendario, un servicio y un solo conjunto de reglas. Cuando funcione unos días, añada lo demás.',
  where: (mailbox) => `Todo se guarda en el calendario de ${mailbox}, y en ningún otro sitio.`,
  organisation: 'Organización',
  organisationHint: 'Los clientes ven este nombre.',
  timeZone: 'Zona horaria',
  language: 'Idioma para los clientes',
  host: 'Con quién se reserva',
  hostHint: 'En la configuración se pueden añadir más personas.',
  calendarOf: 'Calendario',
  ownCalendar: (name) => `${name} (el suyo)`,
  hostName: 'Nombre',
  hours: 'Horario de trabajo',
  hoursHint:
    'Tomado del buzón. Las pausas y los días libres se indican en la configuración.',
  hoursDefault:
    'El buzón no indica ningún horario, así que este es el habitual. Se puede cambiar en la configuración.',
  service: 'Qué se reserva',
  serviceName: 'Servicio',
  defaultService: 'Cita',
  minutes: 'Minutos',
  categories: 'En Outlook',
  categoriesText: (confirmed, cancelled) =>
    `Se añaden dos categorías a su Outlook: «${confirmed}» y «${cancelled}». La que ya exista conserva su color.`,
  prefixesOff: 'Los títulos de las citas se quedan como están.',
  submit: 'Configurar',
  busy: 'Configurando',
  replaces: 'La agenda que no se pudo leer se sustituye por esta.',
  other: 'Usar una agenda existente',
  readOnly: {
    title: 'Frontdesk aún no está configurado',
    text: (mailbox) =>
      `Puede ver el calendario de ${mailbox}, pero no cambiarlo, así que no puede configurarlo.`,
    remedy: (mailbox) =>
      `Pida a ${mailbox}, o a alguien que pueda editar este calendario, que abra Frontdesk una vez. O pida a ${mailbox} permiso para editarlo.`,
  },
  failed: {
    nothingWritten: 'No se configuró nada.',
    forbidden: (mailbox) =>
      `No puede cambiar el calendario de ${mailbox}. Pida a su propietario permiso para editarlo, o use otra agenda.`,
    conflict: (name) => `${name} ha configurado Frontdesk aquí entretanto.`,
    conflictOpen: 'Abrirlo',
    unreadable:
      'Ahora hay aquí una agenda que no se puede leer. Abra Frontdesk de nuevo para verla.',
    tooLarge: 'Es más de lo que cabe en un calendario. Acorte los nombres.',
    invalid: 'Hay datos que conviene revisar.',
  },
  done: {
    title: 'Frontdesk está configurado',
    categoriesRefused:
      'No se pudieron añadir las categorías a su Outlook. Se puede marcar igualmente: Outlook las muestra sin color hasta que las añada allí o en la configuración.',
    notRemembered:
      'Outlook no pudo recordar la elección. Puede que Frontdesk vuelva a preguntar la próxima vez que se abra.',
    go: 'Ir al día',
  },
  mailboxSilent:
    'El buzón no indicó su configuración. Compruebe la zona horaria y el idioma.',
  chooser: {
    title: 'Usar una agenda existente',
    intro: 'Elija en qué calendario está la agenda. De ella depende de quién son los días que ve.',
    shared: 'Calendarios compartidos con usted',
    searching: 'Buscando en los calendarios compartidos con usted',
    none: 'Ningún calendario compartido con usted contiene una agenda.',
    searchFailed: 'No se pudieron consultar los calendarios compartidos con usted.',
    bookOf: (name, mailbox) => `${name}, en el calendario de ${mailbox}`,
    current: 'En uso',
    address: 'Dirección de otro buzón',
    addressHint: 'Por ejemplo, recepcion@example.com',
    open: 'Abrir',
    opening: 'Buscando la agenda',
    empty: (mailbox) => `El calendario de ${mailbox} aún no contiene ninguna agenda.`,
    emptyReadOnly: 'No puede cambiar ese calendario, así que no puede configurarla allí.',
    setUpHere: 'Configurarla allí',
    unreadable: (mailbox) => `No se puede leer la agenda del calendario de ${mailbox}.`,
    openAnyway: 'Verla',
    notFound: (mailbox) =>
      `No hay ningún calendario de ${mailbox} compartido con usted. Compruebe la dirección, o pida a su propietario que lo comparta.`,
    notRemembered: 'Outlook no guardó la elección. Vuelva a intentarlo.',
    back: 'Volver',
  },
};
