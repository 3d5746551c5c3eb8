import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';
import { categoryColorName, hostColorName } from './colors.ts';
import { reminderText } from './reminder-text.ts';
import type { SettingField } from './setting-field.ts';
import { weeklyText } from './weekly-text.ts';
import { zoneLabel } from './zone-names.ts';

type Words = { readonly text: Text; readonly format: Format };

/** One line for a difference: what it is, as it was and as it is. */
export function changeText(
  field: SettingField,
  { before, after }: { readonly before: BookingConfiguration; readonly after: BookingConfiguration },
  words: Words,
): string {
  const { save, values } = words.text.settings;
  const name = words.text.settings.fields[field.name];
  if (field.name === 'host' || field.name === 'service') {
    const now = field.value(after);
    const isThere = now?.kind === 'presence' && now.isThere;
    return (isThere ? save.added : save.removed)(name, field.owner ?? '');
  }
  const from = valueText(field, before, words);
  const to = valueText(field, after, words);
  const label = labelOf(field, words);
  return from === to
    ? words.text.common.labelled(label, values.changedHours)
    : save.changed(label, from, to);
}

export function labelOf({ name, owner, section, label, title }: SettingField, words: Words): string {
  const { fields, save, sections } = words.text.settings;
  if (title) return title(words);
  const whose = section === 'organisation' || section === 'busyRules' ? sections[section] : owner;
  const what = label?.(words.text) ?? fields[name];
  return whose === undefined ? what : save.ofOwner(whose, what);
}

/** The field's value as a person would say it. */
export function valueText(
  { value }: SettingField,
  configuration: BookingConfiguration,
  words: Words,
): string {
  const { text } = words;
  const { values } = text.settings;
  const found = value(configuration);
  switch (found?.kind) {
    case undefined:
      return values.none;
    case 'presence':
      return found.isThere ? text.settings.conflict.has : text.settings.conflict.hasNot;
    case 'text':
      return found.text;
    case 'switch':
      return found.isOn ? values.on : values.off;
    case 'zone':
      return zoneLabel(found.zone);
    case 'hostColor':
      return hostColorName(found.color, text);
    case 'categoryColor':
      return categoryColorName(found.color, text);
    case 'calendar':
      return calendarText(found, text);
    case 'calendars':
      return listText(found.calendars.map((calendar) => calendar.name), text);
    case 'weekly':
      return weeklyText(found.weekly, words);
    case 'overrides':
      return values.dates(found.overrides.length);
    case 'minutes':
      return text.common.minutes(found.minutes);
    case 'hosts':
      return listText(found.ids.map((id) => hostName(configuration, id)), text);
    case 'spoken':
      return found.speak({ ...words, configuration });
    case 'reminders':
      return listText(found.plan.map((step) => reminderText(step, text)), text);
  }
}

export function hostName({ hosts }: BookingConfiguration, id: string): string {
  return hosts.find((host) => host.id === id)?.name ?? id;
}

export function calendarText(
  { mailbox, calendarId }: { readonly mailbox: string; readonly calendarId?: string | undefined },
  text: Text,
): string {
  const { book } = text.settings;
  return calendarId === undefined ? book.primaryOf(mailbox) : book.otherOf(mailbox);
}

function listText(names: readonly string[], text: Text): string {
  return names.length === 0 ? text.settings.values.none : text.common.and(names);
}
