import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { busyRulesOf } from '../../domain/availability/busy-rules.ts';
import { BUSY_RULE_NAMES } from './busy-rules-text.ts';
import { groupsText } from './host-text.ts';
import type { SectionKind } from './sections.ts';
import { plain, spoken, zoned, type FieldName, type Lens, type SettingField } from './setting-field.ts';

export const ORGANISATION: readonly SettingField[] = [
  field(
    { name: 'organisationName', section: 'organisation' },
    {
      get: (c) => c.organisation.name,
      set: (c, name) => ({ ...c, organisation: { ...c.organisation, name } }),
      show: plain,
    },
  ),
  field(
    { name: 'timeZone', section: 'organisation' },
    {
      get: (c) => c.organisation.timeZone,
      set: (c, timeZone) => ({ ...c, organisation: { ...c.organisation, timeZone } }),
      show: zoned,
    },
  ),
  field(
    { name: 'locale', section: 'organisation' },
    {
      get: (c) => c.organisation.locale,
      set: (c, locale) => ({ ...c, organisation: { ...c.organisation, locale } }),
      show: plain,
    },
  ),
];

export const CATEGORIES: readonly SettingField[] = (['confirmed', 'cancelled'] as const).flatMap(
  (which) => [
    field(
      { name: `${which}Category`, section: 'categories' },
      {
        get: (c) => c.categories[which].name,
        set: (c, name) => withCategory(c, which, { name }),
        show: plain,
      },
    ),
    field(
      { name: `${which}Color`, section: 'categories' },
      {
        get: (c) => c.categories[which].color,
        set: (c, color) => withCategory(c, which, { color }),
        show: (color) => ({ kind: 'categoryColor', color }),
      },
    ),
  ],
);

export const PREFIXES: readonly SettingField[] = [
  field(
    { name: 'prefixes', section: 'prefixes' },
    {
      get: (c) => c.titlePrefixes.enabled,
      set: (c, enabled) => ({ ...c, titlePrefixes: { ...c.titlePrefixes, enabled } }),
      show: (isOn) => ({ kind: 'switch', isOn }),
    },
  ),
  field(
    { name: 'confirmedPrefix', section: 'prefixes' },
    {
      get: (c) => c.titlePrefixes.confirmed,
      set: (c, confirmed) => ({ ...c, titlePrefixes: { ...c.titlePrefixes, confirmed } }),
      show: plain,
    },
  ),
  field(
    { name: 'cancelledPrefix', section: 'prefixes' },
    {
      get: (c) => c.titlePrefixes.cancelled,
      set: (c, cancelled) => ({ ...c, titlePrefixes: { ...c.titlePrefixes, cancelled } }),
      show: plain,
    },
  ),
];

export const REMINDERS: readonly SettingField[] = [
  field(
    { name: 'reminderPlan', section: 'reminders' },
    {
      get: (c) => c.reminderPlan,
      set: (c, reminderPlan) => ({ ...c, reminderPlan }),
      show: (plan) => ({ kind: 'reminders', plan }),
    },
  ),
];

export const GROUPS: readonly SettingField[] = [
  field(
    { name: 'groups', section: 'hosts' },
    {
      get: (c) => c.groups,
      set: (c, groups) => ({ ...c, groups }),
      show: spoken((groups, saying) => groupsText(groups?.map(({ id }) => id), saying)),
    },
  ),
];

export const BUSY_RULES: readonly SettingField[] = BUSY_RULE_NAMES.map((rule) => ({
  ...field(
    { name: 'busyRules', section: 'busyRules' },
    {
      get: (c) => busyRulesOf(c)[rule],
      set: (c, isOn) => ({ ...c, busyRules: { ...c.busyRules, ...busyRulesOf(c), [rule]: isOn } }),
      show: (isOn) => ({ kind: 'switch', isOn }),
    },
  ),
  key: `busyRules.${rule}`,
  label: (text) => text.settings.busyRules.names[rule],
}));

function withCategory(
  c: BookingConfiguration,
  which: 'confirmed' | 'cancelled',
  change: { readonly name?: string; readonly color?: string },
): BookingConfiguration {
  return {
    ...c,
    categories: { ...c.categories, [which]: { ...c.categories[which], ...change } },
  };
}

function field<T>(
  { name, section }: { readonly name: FieldName; readonly section: SectionKind },
  { get, set, show }: Lens<BookingConfiguration, T>,
): SettingField {
  return {
    key: name,
    name,
    section,
    value: (c) => show(get(c)),
    copy: (from, to) => set(to, get(from)),
  };
}
