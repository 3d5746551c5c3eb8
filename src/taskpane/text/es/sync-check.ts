import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Comprobar la conexión',
};
