import type { Text } from '../text.ts';

export const moving: Text['moving'] = {
  title: 'Déplacer le rendez-vous',
};
