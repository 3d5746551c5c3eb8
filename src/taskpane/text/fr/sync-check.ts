import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Vérifier la connexion',
};
