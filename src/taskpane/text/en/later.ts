import { appointment } from './appointment.ts';
import { help } from './help.ts';
import { message } from './message.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';

export const later = {
  appointment,
  help,
  message,
  settings,
  setup,
};
