import type { BusyRules } from '../../domain/availability/busy-rules.ts';
import type { Text } from '../text/text.ts';

export const BUSY_RULE_NAMES = [
  'busy',
  'outOfOffice',
  'tentative',
  'workingElsewhere',
  'allDay',
  'private',
] as const satisfies readonly (keyof BusyRules)[];

/** Those that take time, by name. */
export function busyRulesText(rules: BusyRules, text: Text): string {
  const { names, nothing } = text.settings.busyRules;
  const on = BUSY_RULE_NAMES.filter((name) => rules[name]).map((name) => names[name]);
  return on.length === 0 ? nothing : text.common.and(on);
}
