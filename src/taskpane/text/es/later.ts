import type { LaterText } from '../text.ts';
import { appointment } from './appointment.ts';
import { calendar } from './calendar.ts';
import { help } from './help.ts';
import { message } from './message.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';

export const later: LaterText = {
  appointment,
  calendar,
  help,
  message,
  settings,
  setup,
};
