import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { bookedService } from '../../domain/rules-of-change/booked-service.ts';
import { changeRule, type ChangeRule, type Changing } from '../../domain/rules-of-change/change-rule.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import { toDuration } from '../settings/duration.ts';
import type { Text } from '../text/text.ts';

/** The rule of the appointment's service at this moment. */
export function ruleOf(
  appointment: Appointment,
  changing: Changing,
  { configuration, now }: { readonly configuration: BookingConfiguration; readonly now: Instant },
): ChangeRule {
  const service = bookedService(appointment, configuration);
  return changeRule(appointment, { changing, service, now });
}

type RuleContext = { readonly format: Format; readonly text: Text; readonly now: Instant };

/** `''` where there is no rule. */
export function ruleText(rule: ChangeRule, changing: Changing, { format, text, now }: RuleContext): string {
  const words = text.cancelling.rule[changing];
  switch (rule.kind) {
    case 'noRule':
      return '';
    case 'allowed':
      return words.allowed(format.moment(rule.until, now), durationText(rule.latestMinutes, format.locale));
    case 'tooLate':
      return words.tooLate(format.moment(rule.since, now), durationText(rule.latestMinutes, format.locale));
  }
}

/** 24 hours, 2 days, 90 minutes. */
export function durationText(minutes: number, locale: string): string {
  const { amount, unit } = toDuration(minutes);
  const style = { style: 'unit', unitDisplay: 'long', unit: unit.slice(0, -1) } as const;
  return new Intl.NumberFormat(locale, style).format(amount);
}
