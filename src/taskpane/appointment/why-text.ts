import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { readCategories } from '../../domain/appointment/categories.ts';
import type { Confirmation } from '../../domain/appointment/confirmation.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { reminderStateOf } from '../../domain/day/reminder-state.ts';
import { planFor } from '../../domain/day/reminder-plan.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';

type WhyContext = {
  readonly configuration: BookingConfiguration;
  readonly format: Format;
  readonly text: Text;
  readonly now: Instant;
};

/** Why it has this state, in a sentence or two: who, when, through what, as far as is known. */
export function whyText(
  appointment: Appointment,
  { reason, change, status }: Confirmation,
  { configuration, format, text, now }: WhyContext,
): string {
  const { categories } = markSettings(configuration);
  const signal = readCategories(appointment.categories, categories);
  const words = text.appointment;
  const why = words.why[reason]({
    by: change?.by ?? '',
    // An answer without a time says 0.
    when: change && change.at > 0 ? format.moment(change.at, now) : '',
    through: change ? words.through[change.through] : '',
    confirmed: categories.confirmed,
    cancelled: categories.cancelled,
    category: signal === 'none' || signal === 'both' ? '' : categories[signal],
  });
  if (status !== 'awaiting') return why;
  const isInvited = reason === 'nothingYet' && guests(appointment).length > 0;
  const reminder = reminderStateOf(appointment, { plan: planFor(appointment, configuration), now });
  const reminded =
    reminder.kind === 'sent'
      ? words.reminded(words.byChannel[reminder.channel], format.moment(reminder.at, now))
      : '';
  return [isInvited ? words.invited : why, reminded].filter(Boolean).join(' ');
}
