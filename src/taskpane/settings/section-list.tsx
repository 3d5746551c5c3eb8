import { busyRulesOf } from '../../domain/availability/busy-rules.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { calendarKey } from '../../domain/book/host-calendars.ts';
import { useDesk } from '../app/desk.ts';
import { useText, type Text } from '../text/text.ts';
import { busyRulesText } from './busy-rules-text.ts';
import { RowList } from './row-list.tsx';
import { isInPlace, type Place, type SectionKind } from './sections.ts';
import { useSettings, type Settings } from './settings-context.ts';
import { reminderText } from './reminder-text.ts';
import { zoneLabel } from './zone-names.ts';

const SECTIONS: readonly SectionKind[] = [
  'organisation',
  'hosts',
  'calendars',
  'services',
  'busyRules',
  'categories',
  'prefixes',
  'reminders',
  'templates',
  'book',
  'account',
];

/** Each section with what it says now, so that most questions are answered by looking. */
export function SectionList({ problemPaths }: { readonly problemPaths: readonly string[] }) {
  const text = useText();
  const settings = useSettings();
  const { signIn, host } = useDesk();
  const account = signIn.account()?.name ?? host.user?.name ?? '';
  return (
    <RowList
      rows={SECTIONS.map((section) => {
        const place: Place = { kind: 'section', section };
        const hasProblem = problemPaths.some((path) => isInPlace(path, place));
        return {
          key: section,
          title: text.settings.sections[section],
          line: section === 'account' ? account : lineOf(section, settings, text),
          problem: hasProblem ? text.settings.needsAttention : undefined,
          onOpen: () => settings.go(place),
        };
      })}
    />
  );
}

function lineOf(
  section: Exclude<SectionKind, 'account'>,
  { draft, address }: Settings,
  text: Text,
): string {
  const { categories, hosts, organisation, reminderPlan, services, titlePrefixes } = draft;
  switch (section) {
    case 'organisation':
      return `${organisation.name} · ${zoneLabel(organisation.timeZone)}`;
    case 'hosts':
      return names(hosts.map((host) => host.name)) || text.settings.people(0);
    case 'calendars':
      return calendarNames(hosts);
    case 'services':
      return names(services.map((service) => service.name)) || text.settings.servicesCount(0);
    case 'busyRules':
      return busyRulesText(busyRulesOf(draft), text);
    case 'categories':
      return `${categories.confirmed.name}, ${categories.cancelled.name}`;
    case 'prefixes':
      return titlePrefixes.enabled
        ? text.settings.prefixesOn(titlePrefixes.confirmed, titlePrefixes.cancelled)
        : text.settings.prefixesOff;
    case 'reminders':
      return reminderPlan.length === 0
        ? text.settings.remindersNone
        : reminderPlan.map((step) => reminderText(step, text)).join(' · ');
    case 'templates': {
      const own = draft.templates?.length ?? 0;
      return own === 0 ? text.templates.asComes : text.templates.changed(own);
    }
    case 'book':
      return address.mailbox;
  }
}

function names(list: readonly string[]): string {
  return list.filter((name) => name !== '').join(', ');
}

/** Each once, whoever it counts for. */
function calendarNames(hosts: readonly Host[]): string {
  const all = hosts.flatMap(({ destination, availability }) => [destination, ...availability]);
  return names([...new Map(all.map((calendar) => [calendarKey(calendar), calendar.name])).values()]);
}
