export const moving = {
  title: 'Move appointment',
};
