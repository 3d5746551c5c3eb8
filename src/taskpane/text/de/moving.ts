import type { Text } from '../text.ts';

export const moving: Text['moving'] = {
  title: 'Termin verschieben',
};
