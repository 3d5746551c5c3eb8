import type { Text } from '../text.ts';
import { actions } from './actions.ts';
import { appointment } from './appointment.ts';
import { common } from './common.ts';
import { day } from './day.ts';
import { help } from './help.ts';
import { message } from './message.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';

export const text: Text = {
  actions,
  appointment,
  common,
  day,
  help,
  message,
  settings,
  setup,
  shell,
  status,
};
