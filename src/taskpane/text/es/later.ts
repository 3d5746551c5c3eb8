import type { LaterText } from '../text.ts';
import { appointment } from './appointment.ts';
import { help } from './help.ts';
import { message } from './message.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';

export const later: LaterText = {
  appointment,
  help,
  message,
  settings,
  setup,
};
