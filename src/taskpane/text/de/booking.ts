import type { Text } from '../text.ts';

export const booking: Text['booking'] = {
  title: 'Termin buchen',
};
