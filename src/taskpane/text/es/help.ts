import type { Text } from '../text.ts';

export const help: Text['help'] = {
  title: 'Atajos y ayuda',
  intro:
    'Las letras actúan sobre la cita bajo el puntero o con el foco, sobre todas las seleccionadas o sobre la que está abierta.',
  groups: {
    appointment: 'Sobre una cita',
    list: 'En una lista',
    everywhere: 'En todas partes',
  },
  keys: {
    confirm: 'Confirmar',
    cancel: 'Cancelar la cita',
    arrived: 'Ha llegado',
    noShow: 'No vino',
    awaiting: 'Dejar pendiente',
    moveTo: 'Mover',
    remind: 'Recordar ahora',
    outlook: 'Abrir en Outlook',
    move: 'Siguiente o anterior',
    ends: 'Primera o última',
    open: 'Abrir los detalles',
    select: 'Seleccionarla también',
    selectRange: 'Seleccionar varias',
    unselect: 'Quitar la selección',
    pickUp: 'Coger, llevar con las flechas, soltar (uno al lado del otro)',
    days: 'Día anterior o siguiente',
    weeks: 'Semana anterior o siguiente',
    today: 'Hoy',
    book: 'Reservar una cita',
    undo: 'Deshacer el último cambio',
    search: 'Buscar un nombre en el día',
    help: 'Mostrar esta ayuda',
    back: 'Volver',
  },
  names: {
    space: 'Espacio',
    enter: 'Intro',
    escape: 'Esc',
    shift: 'Mayús',
    home: 'Inicio',
    end: 'Fin',
    or: 'o',
  },
  marks: {
    title: 'Qué hace una marca',
    categories: (confirmed, cancelled) =>
      `Confirmar y Ha llegado dan a la cita la categoría «${confirmed}» en Outlook; Cancelar, la categoría «${cancelled}». Las demás categorías se quedan.`,
    prefixes: (confirmed, cancelled) => `Delante del título se pone ${confirmed} o ${cancelled}.`,
    noMail:
      'Una marca no envía correo a nadie. Antes de enviar algo se pregunta, y se dice a quién va.',
    undo: 'Todo se puede deshacer mientras se vea la barra de abajo.',
  },
  support: {
    title: 'Si algo no funciona',
    text: 'Copie los detalles y envíelos a su departamento de informática. No contienen nombres, direcciones ni títulos.',
  },
};
