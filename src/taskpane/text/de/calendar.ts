import type { Text } from '../text.ts';

export const calendar: Text['calendar'] = {
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
};
