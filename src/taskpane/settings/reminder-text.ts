import type { ReminderStep } from '../../domain/book/configuration.ts';
import type { Text } from '../text/text.ts';
import { durationText } from './duration-text.ts';

/** "1 day before, by e-mail", with the name of its words where they are not the usual ones. */
export function reminderText({ minutesBefore, channel, template }: ReminderStep, text: Text): string {
  const { line, channels } = text.settings.reminders;
  const said = line(durationText(minutesBefore, text), channels[channel]);
  return template === undefined ? said : `${said} (${template})`;
}
