import type { BookingConfiguration, Template } from '../../../domain/book/configuration.ts';
import { mailSettingsOf } from '../../../domain/reminders/plan.ts';
import { indexOfTemplate } from '../../../messages/own-templates.ts';
import { TEMPLATE_PARTS } from '../../../messages/message.ts';
import type { Saying } from '../rule-text.ts';
import type { SettingField } from '../setting-field.ts';
import { truncate } from '../../../domain/text-length.ts';
import { languageName } from './language-name.ts';

/** How messages go out, and each text of one's own by itself. */
export function messageFields(
  before: BookingConfiguration,
  after: BookingConfiguration,
): SettingField[] {
  const all = [...(before.templates ?? []), ...(after.templates ?? [])];
  const once = new Map(all.map((template) => [keyOf(template), template]));
  return [FORMAT, CALENDAR_FILE, ...[...once.values()].map(templateField)];
}

const FORMAT: SettingField = {
  key: 'mailFormat',
  name: 'mailFormat',
  section: 'templates',
  value: (c) => ({
    kind: 'spoken',
    value: mailSettingsOf(c).format,
    speak: ({ text }) => text.templates.formats[mailSettingsOf(c).format],
  }),
  copy: (from, to) => ({ ...to, mail: { ...to.mail, format: mailSettingsOf(from).format } }),
};

const CALENDAR_FILE: SettingField = {
  key: 'calendarFile',
  name: 'calendarFile',
  section: 'templates',
  value: (c) => ({ kind: 'switch', isOn: mailSettingsOf(c).calendarFile }),
  copy: (from, to) => ({
    ...to,
    mail: { ...to.mail, calendarFile: mailSettingsOf(from).calendarFile },
  }),
};

function templateField(template: Template): SettingField {
  function find({ templates = [] }: BookingConfiguration): Template | undefined {
    return templates[indexOfTemplate(templates, template)];
  }
  return {
    key: `templates.${keyOf(template)}`,
    name: 'template',
    section: 'templates',
    title: (saying) => titleOf(template, saying),
    value: (c) => {
      const found = find(c);
      return {
        kind: 'spoken',
        value: found && TEMPLATE_PARTS.map((part) => found[part]),
        speak: (saying) => speak(found, saying),
      };
    },
    copy(from, to) {
      const others = (to.templates ?? []).filter((one) => keyOf(one) !== keyOf(template));
      const found = find(from);
      const { templates: _former, ...rest } = to;
      const templates = found ? [...others, found] : others;
      return templates.length === 0 ? rest : { ...rest, templates };
    },
  };
}

function titleOf({ kind, locale, name }: Template, { text, format }: Pick<Saying, 'text' | 'format'>): string {
  const words = text.templates;
  const title = name === undefined ? words.kinds[kind] : words.furtherReminder(name);
  return `${title}, ${languageName(locale, format.locale)}`;
}

/** The beginning of what it says. */
function speak(found: Template | undefined, { text }: Saying): string {
  const said = found?.body ?? found?.subject ?? found?.sms;
  if (said === undefined) return text.templates.asItComes;
  const line = said.replaceAll(/\s+/gu, ' ').trim();
  return text.message.reply.quote(line.length > SHOWN ? `${truncate(line, SHOWN)}…` : line);
}

const SHOWN = 40;

function keyOf({ kind, locale, name = '' }: Template): string {
  return [kind, locale.toLowerCase(), name].join('.');
}
