export const week = {
  title: 'Week',
};
