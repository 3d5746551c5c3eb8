export const calendar = {
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
} as const;
