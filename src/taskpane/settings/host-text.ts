import type { Host } from '../../domain/book/configuration.ts';
import { dateText } from './date-text.ts';
import { groupName, type Saying } from './rule-text.ts';
import { zoneLabel } from './zone-names.ts';

/** What counts where nothing is said: see docs/rotation.md. */
export const USUAL_WEIGHT = 100;
export const USUAL_PRIORITY = 2;

export const PRIORITIES = [4, 3, 2, 1, 0] as const;

type Hours = Host['workingHours'];

export function awayText(days: Hours['awayDays'], { text, format }: Saying): string {
  const words = text.settings.away;
  const lines = (days ?? []).map(({ from, to }) =>
    from === to ? dateText(from, format) : words.said(dateText(from, format), dateText(to, format)),
  );
  return lines.length === 0 ? words.none : text.common.and(lines);
}

export function elsewhereText(changes: Hours['zoneChanges'], { text, format }: Saying): string {
  const words = text.settings.elsewhere;
  const lines = (changes ?? []).map(({ timeZone, from }) =>
    words.since(zoneLabel(timeZone), dateText(from, format)),
  );
  return lines.length === 0 ? words.none : text.common.and(lines);
}

export function groupsText(groups: Host['groups'], { text, configuration }: Saying): string {
  const names = (groups ?? []).map((id) => groupName(configuration, id));
  return names.length === 0 ? text.settings.groups.none : text.common.and(names);
}

export function priorityText(priority: Host['priority'], { text }: Pick<Saying, 'text'>): string {
  const { priorities } = text.settings.turns;
  const known = PRIORITIES.find((one) => one === (priority ?? USUAL_PRIORITY));
  return known === undefined ? String(priority) : priorities[known];
}

export function turnsText({ priority, weight = USUAL_WEIGHT }: Host, saying: Saying): string {
  return saying.text.settings.turns.said(priorityText(priority, saying), weight);
}
