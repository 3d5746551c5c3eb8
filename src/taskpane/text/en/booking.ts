export const booking = {
  title: 'Book appointment',
};
