export const templates = {
  title: 'Messages',
};
