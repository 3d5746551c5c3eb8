import type { Text } from '../text.ts';

export const calendar: Text['calendar'] = {
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
};
