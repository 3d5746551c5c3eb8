import type { Text } from '../text.ts';

export const week: Text['week'] = {
  title: 'Semana',
};
