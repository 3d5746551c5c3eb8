import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Verbindung prüfen',
};
