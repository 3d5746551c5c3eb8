import type { Text } from '../text.ts';

export const due: Text['due'] = {
  title: 'Fällige Nachrichten',
};
