import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Jour',
  appointment: 'Rendez-vous',
  message: 'Message',
  settings: 'Paramètres',
  help: 'Touches et aide',
  signOut: 'Se déconnecter',
  menu: 'Menu',
  back: 'Retour',
  search: 'Chercher un nom',
  signedInAs: (name) => `Connecté en tant que ${name}`,
};
