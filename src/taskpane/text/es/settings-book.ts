import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const settingsBook: Pick<
  Text['settings'],
  'save' | 'values' | 'leave' | 'discard' | 'conflict' | 'unreadable' | 'problems'
> = {
  save: {
    region: 'Cambios sin guardar',
    changes: (count) => (count === 1 ? '1 cambio' : `${count} cambios`),
    changed: (field, from, to) => `${field}: ${from} → ${to}`,
    ofOwner: (owner, field) => `${owner}, ${field}`,
    // A person is feminine and a service masculine, so the verb says it.
    added: (what, name) => `${what}: se añade ${name}`,
    removed: (what, name) => `${what}: se quita ${name}`,
    more: (count) => `${count} más`,
    fewer: 'Mostrar menos',
    save: 'Guardar',
    shortcut: 'Ctrl+S',
    saving: 'Guardando',
    discard: 'Descartar',
    saved: (time) => `Guardado ${time}`,
    problems: (count) => (count === 1 ? 'Hay 1 campo por revisar.' : `Hay ${count} campos por revisar.`),
    failed: 'No se guardó.',
    forbidden: (mailbox) =>
      `No se guardó. No puede cambiar el calendario de ${mailbox}. Pida a su propietario permiso para editarlo.`,
    tooLarge: (units, limit) =>
      `No se guardó. La configuración se ha hecho demasiado grande: ${units} caracteres, y en un calendario caben ${limit}. Quite las fechas especiales pasadas o las personas que ya no están.`,
    categoriesRefused: 'Guardado, pero no se pudo añadir la categoría a su Outlook.',
  },
  values: {
    on: 'sí',
    off: 'no',
    none: 'ninguno',
    days: (first, last) => `${first}–${last}`,
    dates: (count) => (count === 1 ? '1 fecha' : `${count} fechas`),
    changedHours: 'se cambia',
  },
  leave: {
    title: '¿Guardar los cambios?',
    text: (count) =>
      count === 1 ? '1 cambio aún no se ha guardado.' : `${count} cambios aún no se han guardado.`,
    save: 'Guardar',
    discard: 'Descartar',
    stay: 'Seguir editando',
  },
  discard: {
    title: '¿Descartar los cambios?',
    text: 'La configuración vuelve a mostrarse como estaba guardada.',
    discard: 'Descartar',
    keep: 'Conservarlos',
  },
  conflict: {
    title: 'Alguien guardó entretanto',
    text: (name, when) =>
      `${name} guardó esta configuración${when && ` ${midSentence(when, common)}`}, después de que usted la abriera. Aún no se ha perdido nada: elija qué debe quedar.`,
    somebody: 'Alguien',
    nothingDiffers: 'Las dos dicen lo mismo, así que no hay nada que elegir.',
    keepMine: 'Todo lo mío',
    takeTheirs: 'Todo lo guardado',
    mine: 'Lo mío',
    theirs: 'Lo guardado',
    has: 'está',
    hasNot: 'no está',
    save: 'Guardar lo elegido',
    take: 'Tomar lo guardado',
    back: 'Seguir editando',
    gone: 'La agenda ya no está en ese calendario. Puede que se quitara a propósito. Su configuración se puede volver a guardar allí.',
    saveAgain: 'Guardar lo mío',
    unreadable:
      'Lo que hay ahora en el calendario no se puede leer, así que no se sobrescribió.',
    replace: 'Sustituir por lo mío',
    replaceTitle: '¿Sustituir lo que no se puede leer?',
    replaceText: 'Se perderá. Cópielo antes si alguien puede necesitarlo.',
  },

  unreadable: {
    title: 'No se puede leer la agenda',
    where: (mailbox) => `Está en el calendario de ${mailbox}. Allí no se ha cambiado nada.`,
    reasons: {
      head: 'El comienzo está dañado.',
      missingPart: 'Falta una parte.',
      checksum: 'Algo que no es Frontdesk la cambió, o se escribió solo a medias.',
      format: 'La escribió una versión más reciente de Frontdesk.',
      notJson: 'El texto está dañado.',
      invalid: 'Algunos de sus datos no son posibles.',
    },
    remedies: {
      head: 'Si alguien está guardando ahora, vuelva a intentarlo. Si no, sustitúyala por una nueva.',
      missingPart:
        'Si alguien está guardando ahora, vuelva a intentarlo. Si no, sustitúyala por una nueva.',
      checksum:
        'Si alguien está guardando ahora, vuelva a intentarlo. Si no, sustitúyala por una nueva.',
      format:
        'Cierre Outlook y vuelva a abrirlo para obtener el Frontdesk más reciente. No sustituya la agenda.',
      notJson: 'Sustitúyala por una nueva y guarde el texto para su departamento de informática.',
      invalid:
        'Corrija los campos donde se escribieron, o sustituya la agenda por una nueva.',
    },
    problems: 'Qué está mal',
    part: (part, count) => `parte ${part} de ${count}`,
    problem: (path, problem) => `${path}: ${problem}`,
    moreProblems: (count) => `${count} más`,
    found: 'Lo que se encontró',
    nothing: 'Solo un sitio vacío.',
    copy: 'Copiar el texto',
    copyFailed: 'No se pudo copiar. Seleccione el texto y cópielo usted.',
    download: 'Guardar como archivo',
    other: 'Cambiar de agenda',
    replace: 'Sustituir por una nueva',
    replaceTitle: '¿Sustituir la agenda?',
    replaceText: (mailbox) =>
      `Se pierden las personas, los servicios, las categorías, los recordatorios y toda la demás configuración del calendario de ${mailbox}. Las citas y sus marcas se quedan.`,
    replaceEverybody: 'Se pierde para todos los que usan esta agenda.',
    replaceGo: 'Configurar una nueva',
    keep: 'Conservarla',
  },

  problems: {
    wrongType: 'Este tipo de dato no va aquí.',
    empty: 'Escriba algo aquí.',
    tooLong: 'Es demasiado largo. Acórtelo.',
    notATimeOfDay: 'Escriba una hora, por ejemplo 9:00.',
    endsBeforeStart: 'El final debe ser posterior al comienzo.',
    notATimeZone: 'Elija una zona horaria de la lista.',
    notADate: 'Elija una fecha.',
    notAWeekday: 'Los días se numeran del 1, lunes, al 7, domingo.',
    notAColor: 'Elija un color.',
    notACategoryColor: 'Elija uno de los colores de categoría de Outlook.',
    notAnAddress: 'Escriba una dirección de correo, por ejemplo ada@example.com.',
    notASlug: 'Use minúsculas, cifras y guiones, como máximo 40.',
    notAWholeNumber: 'Escriba un número entero.',
    tooSmall: 'Escriba un número mayor.',
    tooLarge: 'Escriba un número menor.',
    standsTwice: 'Se usa dos veces. Elija otra cosa.',
    noSuchHost: 'Alguien elegido aquí ya no está entre las personas.',
    noSuchTemplate: 'No hay ninguna plantilla con este nombre.',
    tooMany: 'Son demasiados.',
    noGroup: 'Elija al menos un grupo.',
    noSuchGroup: 'En uno de los grupos elegidos no hay nadie que preste este servicio.',
    sameAsConfirmed: 'Debe ser distinto de lo que vale para las citas confirmadas.',
    missing: 'Falta.',
    unreadable: 'No se puede leer.',
    checksumDiffers: 'No corresponde al texto.',
    notJson: 'No es un texto escrito por Frontdesk.',
    formatUnknown: 'Este Frontdesk no conoce este formato.',
  },
};
