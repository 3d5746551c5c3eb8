import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Día',
  appointment: 'Cita',
  message: 'Mensaje',
  settings: 'Configuración',
  help: 'Atajos y ayuda',
  signOut: 'Cerrar sesión',
  menu: 'Menú',
  back: 'Volver',
  search: 'Buscar un nombre',
  signedInAs: (name) => `Sesión iniciada como ${name}`,
};
