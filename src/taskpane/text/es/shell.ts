import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Día',
  appointment: 'Cita',
  message: 'Mensaje',
  settings: 'Configuración',
  help: 'Atajos y ayuda',
  search: 'Buscar un nombre',
};
