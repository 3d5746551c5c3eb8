import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Comprobar la conexión',
  intro:
    'Reserva, mueve y cancela en un día lejano, mira cada vez si Outlook y las horas libres coinciden, y lo quita todo. No se invita a nadie y nadie recibe correo.',
  calendar: 'Qué calendario',
  wait: 'Esperar un minuto entre los pasos',
  waitHint: 'Para cuando los cambios llegan tarde. Dura unos cinco minutos; deje el panel abierto.',
  start: 'Comprobar ahora',
  again: 'Comprobar de nuevo',
  stop: 'Parar',
  stopping: 'Parando y limpiando',
  preparing: 'Buscando un día libre',
  cleaning: 'Limpiando',
  waiting: 'Un minuto hasta el paso siguiente',
  running: (step) => `Ahora: ${step}`,
  steps: {
    book: 'Una reserva aparece y su hora queda ocupada',
    direct: 'Una cita hecha en Outlook ocupa su hora',
    move: 'Mover cambia la misma cita',
    cancel: 'Cancelar libera la hora',
    zones: 'Cada parte lee la hora local correcta',
  },
  verdicts: {
    passed: 'Correcto',
    failed: 'Incorrecto',
    skipped: 'Sin mirar',
    running: 'En curso',
    open: 'Pendiente',
  },
  took: (seconds) => `${seconds} s`,
  details: (step) => `Lo que se vio: ${step}`,
  result: {
    passed: (calendar) => `${calendar} funciona: los cinco pasos son correctos.`,
    failed: (count) =>
      count === 1
        ? '1 paso no es correcto. Abajo está lo que suele ayudar.'
        : `${count} pasos no son correctos. Abajo está lo que suele ayudar.`,
    aborted: 'Parado. Lo que se había creado se ha quitado.',
    noFreeDay: 'No se encontró ningún día libre a lo lejos. Elija otro calendario.',
    stopped: 'La comprobación no pudo continuar.',
    when: (when, day) => `Comprobado ${when}, para el ${day}`,
  },
  cleanup: {
    removed: (count) => (count === 1 ? 'Se creó 1 entrada y se quitó.' : `Se crearon ${count} entradas y se quitaron.`),
    none: 'No había nada que quitar.',
    left: (count, day) =>
      count === 1
        ? `No se pudo quitar 1 entrada «Frontdesk check»${day}. La próxima comprobación la quita, o bórrela en Outlook.`
        : `No se pudieron quitar ${count} entradas «Frontdesk check»${day}. La próxima comprobación las quita, o bórrelas en Outlook.`,
    leftOver: (count) =>
      count === 1
        ? 'Una comprobación interrumpida dejó 1 entrada en este calendario. La próxima la quita.'
        : `Una comprobación interrumpida dejó ${count} entradas en este calendario. La próxima las quita.`,
    removeNow: 'Quitar ahora',
  },
  sights: {
    once: 'Está una vez en el calendario',
    missing: 'No está en el calendario',
    twice: (count) => `Está ${count} veces en el calendario`,
    directThere: 'La cita está ahí',
    directMissing: 'La cita no se ve',
    gone: (time) => `${time} ya no se ofrece`,
    stillOffered: (time) => `${time} se sigue ofreciendo`,
    back: (time) => `${time} se ofrece de nuevo`,
    stillGone: (time) => `${time} no se ofrece de nuevo`,
    same: 'Es la misma cita que antes',
    another: 'Es otra cita distinta de la de antes',
    stands: (time) => `Está a las ${time}`,
    standsWrong: (time, wanted) => `Está a las ${time} y no a las ${wanted}`,
    standsNowhere: 'No está en ninguna parte',
    marked: 'Outlook la muestra como cancelada',
    notMarked: 'Outlook no la muestra como cancelada',
    localTime: (zone, time) => `En ${zone}: ${time}`,
    localTimeWrong: (zone, shown, wanted) => `En ${zone}: ${shown}, pero debería ser ${wanted}`,
    localTimeUnknown: (zone) => `Outlook no conoce la zona horaria de ${zone}`,
    beforeChange: 'Antes del cambio de hora',
    afterChange: 'Después del cambio de hora',
    unread: (calendar, why) => `No se pudo leer ${calendar}: ${why}`,
    notDone: {
      taken: 'Mientras tanto, otra persona tomó la hora',
      unknown: 'No se pudo leer un calendario, así que no se reservó nada',
      refused: 'Outlook lo rechazó',
      lost: 'Otra persona quitó la reserva provisional',
      unsure: 'No se sabe si llegó a hacerse: demasiadas peticiones quedaron sin respuesta',
      changed: 'Mientras tanto, otra persona cambió la cita',
      gone: 'Mientras tanto, otra persona quitó la cita',
    },
  },
  baseline: {
    keep: 'Guardar como buena',
    keepHint: 'Las próximas comprobaciones de este calendario se comparan con ella.',
    kept: 'Guardada como buena.',
    notKept: 'No se pudo guardar.',
    none: 'Todavía no hay ninguna comprobación guardada de este calendario.',
    before: (when) => `Guardada como buena: ${when}`,
    asBefore: 'Tan rápida como la guardada.',
    slower: (step, now, before) => `Más lento que la guardada: ${step}, ${now} s en vez de ${before} s`,
  },
};
