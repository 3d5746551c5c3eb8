export const syncCheck = {
  title: 'Check the connection',
};
