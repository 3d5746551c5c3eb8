import type { BookingConfiguration } from '../../../domain/book/configuration.ts';
import { differences } from '../differences.ts';
import { isSame } from '../setting-field.ts';

/** Whether they differ in more than there are words for: the order of people, or newer settings. */
export function differOtherwise(before: BookingConfiguration, after: BookingConfiguration): boolean {
  const named = differences(before, after).reduce((to, field) => field.copy(after, to), before);
  return !isSame(named, after);
}
