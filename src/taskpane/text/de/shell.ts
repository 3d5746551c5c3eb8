import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Tag',
  appointment: 'Termin',
  message: 'Nachricht',
  settings: 'Einstellungen',
  help: 'Tasten und Hilfe',
  signOut: 'Abmelden',
  menu: 'Menü',
  back: 'Zurück',
  search: 'Namen suchen',
  signedInAs: (name) => `Angemeldet als ${name}`,
};
