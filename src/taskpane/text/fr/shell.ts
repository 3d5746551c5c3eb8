import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Jour',
  appointment: 'Rendez-vous',
  message: 'Message',
  settings: 'Paramètres',
  help: 'Raccourcis et aide',
  search: 'Chercher un nom',
};
