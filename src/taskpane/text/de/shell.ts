import type { Text } from '../text.ts';

export const shell: Text['shell'] = {
  day: 'Tag',
  appointment: 'Termin',
  message: 'Nachricht',
  settings: 'Einstellungen',
  help: 'Tasten und Hilfe',
  search: 'Namen suchen',
};
