import type { AlertText } from './text.ts';

export const es: AlertText = {
  taken: 'Esta hora ya está ocupada:',
  line: (host, time, what) => `${host}, ${time}: ${what}`,
  near: (host, time, what) => `${host}, ${time}: ${what} (demasiado justo, antes o después)`,
  more: (count) => `y ${count} más`,
  nextFree: (when) => `Próxima hora libre: ${when}`,
  privately: 'privado',
  untitled: 'sin título',
  show: 'Abrir Frontdesk',
  weekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  date: (weekday, day, month) => `${weekday}, ${day} de ${month}`,
};
