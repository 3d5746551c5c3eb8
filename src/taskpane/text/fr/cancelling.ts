import type { Text } from '../text.ts';

export const cancelling: Text['cancelling'] = {
  title: 'Annuler le rendez-vous',
};
