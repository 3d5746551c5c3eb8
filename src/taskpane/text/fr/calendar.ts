import type { Text } from '../text.ts';

export const calendar: Text['calendar'] = {
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
};
