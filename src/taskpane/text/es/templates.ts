import type { Text } from '../text.ts';

export const templates: Text['templates'] = {
  title: 'Mensajes',
};
