export const cancelling = {
  title: 'Cancel appointment',
};
