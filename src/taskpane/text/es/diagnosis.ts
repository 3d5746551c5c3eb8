import type { Text } from '../text.ts';

export const diagnosis: Text['diagnosis'] = {
  title: 'Causas habituales',
  hint: 'Preguntado ahora mismo a Microsoft 365, para el calendario elegido arriba.',
  looking: 'Buscando causas habituales',
  nothing: 'No se encontró ninguna de las causas habituales.',
  again: 'Mirar de nuevo',
  problem: 'Hay que corregirlo',
  notice: 'Quizá sea intencionado',
  causes: {
    signedOut: () => 'Su inicio de sesión ha caducado o se ha revocado.',
    consent: () => 'Un administrador tiene que permitir antes Frontdesk.',
    blockedByPolicy: () => 'Las reglas de inicio de sesión de su organización bloquean Frontdesk. El texto para informática está abajo.',
    throttled: () => 'Microsoft 365 pide una pausa porque hay muchas peticiones.',
    offline: () => 'No hay conexión.',
    unavailable: () => 'Microsoft 365 no responde en este momento.',
    newerBook: () => 'Los ajustes los guardó un Frontdesk más nuevo. Ábralo de nuevo para tenerlo.',
    unreadableBook: () => 'Los ajustes del calendario ya no se pueden leer.',
    changedBook: () => 'Alguien ha guardado los ajustes desde que usted los abrió.',
    noCalendar: () => 'Su cuenta no tiene calendario ni ninguno compartido.',
    calendarNotShared: (calendar) => `${calendar} no está compartido con usted, o ya no.`,
    calendarUnread: (calendar) => `No se pudo leer ${calendar} ahora mismo.`,
    cannotBook: (calendar) => `Puede mirar ${calendar}, pero no cambiarlo. Pida «Puede editar».`,
    calendarNotCounted: (calendar, _more, count) =>
      count === 1
        ? `${calendar} no cuenta, pero tiene 1 cita en las próximas tres semanas.`
        : `${calendar} no cuenta, pero tiene ${count} citas en las próximas tres semanas.`,
    tentativeFree: (_name, _more, count) =>
      count === 0
        ? 'Las citas provisionales dejan libre su hora.'
        : count === 1
        ? 'Las citas provisionales dejan libre su hora. Hay 1 en las próximas tres semanas.'
        : `Las citas provisionales dejan libre su hora. Hay ${count} en las próximas tres semanas.`,
    hostZone: (ours, outlook) => `El horario está aquí en la hora de ${ours}, y en Outlook en la de ${outlook}.`,
    organisationZone: (ours, outlook) =>
      `Frontdesk muestra la hora de ${ours}, y su Outlook en la web la de ${outlook}.`,
    deviceZone: (device, outlook) =>
      `Este equipo, y Outlook en él, muestran la hora de ${device}, no la de ${outlook}. Cámbielo en los ajustes del equipo si no es intencionado.`,
    noHours: (host) => `${host} no tiene aquí horario de trabajo, así que no se ofrece nada.`,
    hoursOutside: (host, days) => `El horario de ${host} sobrepasa el horario de trabajo de Outlook: ${days}.`,
  },
  fixes: {
    signIn: 'Iniciar sesión de nuevo',
    copyConsentLink: 'Copiar enlace para un administrador',
    wait: 'Esperar y mirar de nuevo',
    waiting: (seconds) => `Se mira de nuevo en ${seconds} s`,
    lookAgain: 'Mirar de nuevo',
    reload: 'Cargar de nuevo',
    openHost: 'Abrir los ajustes',
    countCalendar: 'Hacer que cuente',
    blockTentative: 'Hacer que lo provisional cuente',
    takeHostZone: (zone) => `Tomar la hora de ${zone}`,
    takeOrganisationZone: (zone) => `Tomar la hora de ${zone}`,
    takeHours: 'Tomar el horario de Outlook',
    done: 'Cambiado y guardado.',
    conflict: 'Mientras tanto alguien guardó los ajustes, así que no se cambió nada. Mire de nuevo.',
    forbidden: (mailbox) => `No puede cambiar los ajustes del calendario de ${mailbox}. Pregunte a su propietario.`,
    failed: 'No se pudo cambiar.',
  },
  help: {
    title: 'Qué ayuda',
    open: 'Qué ayuda',
    hide: 'Ocultar la ayuda',
    more: 'Más en «Comprobar la conexión»',
    forIt: 'Copiar texto para informática',
    itText: (clientId, permissions, url) =>
      [
        'Frontdesk es un complemento de Outlook. Las personas inician sesión con Microsoft y el complemento actúa solo en su nombre (permisos delegados).',
        `Id. de aplicación (cliente): ${clientId}`,
        `Permisos delegados que puede pedir: ${permissions}. No necesita ningún secreto ni permiso de aplicación.`,
        ...(url === '' ? [] : [`Para aprobarlo para todos: ${url}`]),
        'Si el acceso condicional exige una aplicación cliente aprobada, el inicio de sesión dentro de Outlook falla: use en su lugar la directiva de protección de aplicaciones, o exima a esta aplicación.',
      ].join('\n'),
    topics: {
      stoppedSyncing: {
        title: 'Mi calendario ya no está al día',
        lines: [
          'El inicio de sesión puede haber caducado o haberse revocado: inicie sesión de nuevo. No se pierde nada.',
          'Si han cambiado las reglas de su organización, quizá un administrador tenga que aprobar Frontdesk otra vez.',
        ],
      },
      notAppearing: {
        title: 'Las citas nuevas no aparecen',
        lines: [
          'Mientras el día está a la vista se mira cada diez segundos, y al momento cuando usted vuelve. Arriba pone cuándo fue la última vez; el botón de al lado mira ahora mismo.',
          'Mire si la cita está en un calendario que se lee: Ajustes, Calendarios.',
          'El día muestra las personas y los estados elegidos arriba. Elija todos.',
        ],
      },
      wrongCalendar: {
        title: 'Está conectado el calendario equivocado',
        lines: [
          'En Ajustes, Calendarios pone cuáles se leen. Abra a la persona y elija «Usar otro calendario».',
          'El equivocado deja de leerse en cuanto usted guarda. Sus citas se quedan en Outlook.',
        ],
      },
      sharedNotVisible: {
        title: 'No se ve un calendario compartido',
        lines: [
          'Su propietario tiene que compartirlo con usted en Outlook: «Puede ver todos los detalles» para que cuente, «Puede editar» para reservar en él.',
          'Un buzón compartido se indica por su dirección. Un administrador le da «Acceso total», o un permiso sobre su calendario.',
          'De otras personas, desde su cuenta solo se llega al calendario principal. Para otro, su propietario tiene que abrir Frontdesk.',
          'Un permiso nuevo puede tardar una hora.',
        ],
      },
      adminApproval: {
        title: 'Un administrador tiene que aprobarlo',
        lines: [
          'En su organización, un administrador aprueba los complementos una vez para todos. Envíele el texto de abajo: con su enlace inicia sesión y acepta.',
          'Vuelva después e inicie sesión. La aprobación puede tardar unos minutos en llegar.',
        ],
      },
      notFound: {
        title: 'No se encuentra ningún calendario, o todo parece libre',
        lines: [
          'Inicie sesión de nuevo, con la cuenta de quien es el calendario.',
          'La cuenta necesita un buzón en Microsoft 365 con al menos un calendario.',
          'Lo desconocido nunca se muestra como libre: si un calendario no se puede leer, no se ofrece ninguna hora. Entonces quizá falte la aprobación de un administrador.',
        ],
      },
      notInOutlook: {
        title: 'Una reserva no está en Outlook',
        lines: [
          'Una reserva solo vale cuando Outlook la ha aceptado. Si ponía «No reservado», no se reservó nada.',
          'Está en el calendario que recibe las reservas de esa persona: Ajustes, Calendarios.',
          'Inicie sesión de nuevo si el día no está actualizado.',
        ],
      },
      doubleBookings: {
        title: 'Aun así hay reservas dobles',
        lines: [
          'Haga que cuente todo calendario en el que la persona tiene citas, no solo uno.',
          'Haga que las citas provisionales ocupen su hora.',
          'Dé a los servicios un tiempo antes y después y una antelación, para que nadie reserve el momento siguiente.',
          'Una cita hecha en Outlook después de una reserva no se puede impedir: el día la señala como conflicto.',
        ],
      },
      freeTimesStay: {
        title: 'Se reserva, pero las horas siguen libres',
        lines: [
          'Quizá las reservas van a un calendario distinto del que cuenta. Ambos están en Ajustes, Calendarios.',
          'Necesita el derecho de ver los detalles de ese calendario, no solo cuándo está ocupado.',
          'Las horas libres se leen de nuevo cuando se elige un servicio.',
        ],
      },
      shiftedTimes: {
        title: 'Las horas son incorrectas o están desplazadas',
        lines: [
          'Mire la zona horaria que figura junto al horario de la persona, no lo que muestra Outlook en un equipo.',
          'Compare: Frontdesk, el horario de la persona, Outlook en la web y el equipo. Las causas de arriba dicen en qué difieren.',
          'En torno a los cambios de hora, compruebe una vez más. El quinto paso mira ambos lados del cambio.',
        ],
      },
      blocked: {
        title: 'Mi organización lo bloquea',
        lines: [
          'O nadie ha aprobado todavía Frontdesk, o una regla de acceso condicional no le deja iniciar sesión.',
          'Ambas cosas las resuelve su departamento de informática. El texto para enviarles se puede copiar aquí.',
        ],
      },
    },
  },
};
