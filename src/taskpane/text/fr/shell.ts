import type { Text } from '../text.ts';
import { de } from './elision.ts';

export const shell: Text['shell'] = {
  day: 'Jour',
  appointment: 'Rendez-vous',
  message: 'Message',
  settings: 'Paramètres',
  help: 'Raccourcis et aide',
  signOut: 'Se déconnecter',
  menu: 'Menu',
  back: 'Retour',
  search: 'Chercher un nom',
  signedInAs: (name) => `Session ${de(name)}`,
};
