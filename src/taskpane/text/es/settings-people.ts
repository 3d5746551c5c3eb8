import type { Text } from '../text.ts';

export const settingsPeople: Pick<
  Text['settings'],
  | 'week'
  | 'outlookHours'
  | 'away'
  | 'elsewhere'
  | 'does'
  | 'turns'
  | 'groups'
  | 'busyRules'
  | 'impact'
  | 'directory'
  | 'bookingPage'
  | 'zoneDiffers'
  | 'size'
> = {
  week: {
    title: 'La semana',
    hint: 'Arrastre sobre las horas para abrirlas o cerrarlas. Con el teclado: flechas para moverse, Mayús y flechas para marcar, barra espaciadora para abrir o cerrar.',
    time: 'Hora',
    cell: (day, time, state) => `${day} ${time}, ${state}`,
    states: {
      open: 'abierto',
      closed: 'cerrado',
      partly: 'abierto en parte',
      night: 'abierto desde el día anterior',
    },
    wholeDay: 'Mostrar las 24 horas',
    usualDay: 'Mostrar menos horas',
  },
  outlookHours: {
    same: 'Como en Outlook.',
    differ: (hours, zone) => `Outlook tiene otro horario: ${hours}, ${zone}.`,
    none: 'Outlook no tiene horario para este buzón.',
    take: 'Tomar el horario de Outlook',
    asking: 'Consultando el horario de Outlook',
  },
  away: {
    title: 'Días de ausencia',
    hint: 'Cerrado del primero al último, sea lo que sea lo demás. Por ejemplo, vacaciones.',
    add: 'Añadir una ausencia',
    from: 'Primer día',
    to: 'Último día',
    remove: (dates) => `Quitar ${dates}`,
    none: 'Ninguno',
    said: (from, to) => `del ${from} al ${to}`,
  },
  elsewhere: {
    title: 'En otra zona horaria',
    hint: 'Mientras alguien trabaja en otro lugar, su horario sigue el reloj de allí.',
    add: 'Añadir otra zona horaria',
    from: 'Desde',
    to: 'Hasta',
    toHint: 'Vacío significa para siempre.',
    zone: 'Zona horaria de allí',
    remove: (zone) => `Quitar ${zone}`,
    none: 'Ninguna',
    since: (zone, from) => `${zone} desde el ${from}`,
  },
  does: {
    title: 'Qué hace esta persona',
    none: 'Aún no hay ningún servicio.',
    nothing: 'Todavía nada, así que no se puede reservar con esta persona',
  },
  turns: {
    title: 'Turnos',
    hint: 'Para servicios que atiende una de varias personas.',
    priority: 'Se le asigna',
    priorities: { 4: 'primero', 3: 'pronto', 2: 'como siempre', 1: 'tarde', 0: 'al final' },
    priorityHint: 'A quien se le asigna antes recibe cada reserva para la que esté libre.',
    weight: 'Peso',
    weightHint: 'Lo habitual es 100. 200 recibe el doble de reservas; 0, solo las que nadie más puede atender.',
    since: 'Participa desde',
    sinceHint: 'Quien llega más tarde no tiene que alcanzar a los demás.',
    share: (service, percent) => `${service}: alrededor del ${percent} de las reservas`,
    noShares: 'Ningún servicio de esta persona se reparte por peso, así que el peso aún no tiene efecto.',
    said: (asked, weight) => `Se le asigna ${asked}, peso ${weight}`,
  },
  groups: {
    title: 'Grupos',
    hint: 'Para servicios que necesitan una persona de cada grupo, por ejemplo una terapeuta y una sala.',
    add: 'Nuevo grupo',
    addButton: 'Añadir',
    name: 'Nombre del grupo',
    remove: (name) => `Quitar el grupo ${name}`,
    nobody: 'nadie',
    none: 'Ninguno',
    exists: (name) => `${name} ya existe.`,
  },
  busyRules: {
    intro: 'Qué entradas de un calendario ocupan tiempo. Encima de lo que no lo ocupa se puede reservar.',
    names: {
      busy: 'Ocupado',
      outOfOffice: 'Fuera de la oficina',
      tentative: 'Provisional',
      workingElsewhere: 'Trabajando en otro lugar',
      allDay: 'Entradas de todo el día',
      private: 'Entradas privadas',
    },
    on: {
      busy: 'Ocupa su tiempo.',
      outOfOffice: 'Ocupa su tiempo: con quien está de vacaciones no se reserva.',
      tentative: 'Ocupa su tiempo, también mientras no se ha aceptado.',
      workingElsewhere: 'Ocupa su tiempo: con quien trabaja en otro lugar no se reserva.',
      allDay: 'Ocupan el día si se muestran como algo de lo anterior.',
      private: 'Ocupan su tiempo como las demás. Nadie ve de qué se trata.',
    },
    off: {
      busy: 'Se puede reservar encima. Casi todo en Outlook se muestra como ocupado, así que es probable que haya dos citas a la vez.',
      outOfOffice: 'Se puede reservar encima: se ofrece también a quien está de vacaciones.',
      tentative: 'Se puede reservar encima. Si se acepta más tarde, es probable que haya dos citas a la vez.',
      workingElsewhere: 'Se puede reservar encima: se reserva con la persona, trabaje donde trabaje.',
      allDay: 'Nunca ocupan tiempo, ni siquiera unas vacaciones anotadas como día entero.',
      private: 'Nunca ocupan tiempo: se puede reservar encima.',
    },
    nothing: 'Nada: se puede reservar encima de todo',
  },
  impact: {
    region: 'Qué cambia con esto',
    looking: 'Comprobando qué cambia con esto',
    none: (days) => `No cambia ninguna hora libre en los próximos ${days} días.`,
    gone: (count) => (count === 1 ? '1 hora libre menos' : `${count} horas libres menos`),
    added: (count) => (count === 1 ? '1 hora libre más' : `${count} horas libres más`),
    goneToo: (count, more) => `Desaparecen ${count} horas libres y se añaden ${more}`,
    within: (change, days) => `${change} en los próximos ${days} días`,
    ofService: (service, change) => `${service}: ${change}`,
    ofServices: (change, count) => `${change}, ${count} servicios juntos`,
    whose: (change, people) => `${change} (${people})`,
    person: (name, change) => `${name} ${change}`,
    unknown: (names) => `Sin contar, porque no se pudo leer el calendario: ${names}.`,
    failed: 'No se sabe qué cambia con esto: no se pudieron leer los calendarios.',
    longer: '4 semanas',
    shorter: '1 semana',
  },
  directory: {
    title: 'Del directorio de su organización',
    label: 'Parte del nombre',
    search: 'Buscar',
    searching: 'Buscando',
    none: (name) => `Nadie se llama ${name}.`,
    found: (count) => (count === 1 ? '1 persona encontrada' : `${count} personas encontradas`),
    more: 'Hay más. Escriba más del nombre.',
    allow: 'Permitir la búsqueda',
    allowText: 'Microsoft pregunta una vez si Frontdesk puede buscar en el directorio. Solo ve nombres y direcciones.',
    refused: 'No se pudo buscar en el directorio. Escriba la dirección en su lugar.',
  },
  bookingPage: 'Los clientes aún no pueden reservar por sí mismos: hace falta una página de reservas, que viene con el servicio de Frontdesk. Hasta entonces reserva usted.',
  zoneDiffers: (zone) =>
    `Su buzón de Outlook está en ${zone}. Las horas de aquí siguen la zona de arriba y pueden diferir de las que ve en Outlook.`,
  size: {
    name: 'Espacio ocupado',
    said: (percent) => `${percent} de lo que cabe en un calendario`,
    nearlyFull: (percent) =>
      `Estos ajustes ocupan el ${percent} de lo que cabe en un calendario. Quite fechas pasadas o personas que ya no están.`,
    over: (percent) =>
      `Demasiado para guardarlo: estos ajustes ocupan el ${percent} de lo que cabe en un calendario. Quite fechas pasadas o personas que ya no están.`,
  },
};
