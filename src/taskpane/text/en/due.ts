export const due = {
  title: 'Messages that are due',
};
