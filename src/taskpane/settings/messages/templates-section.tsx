import { Button, ProgressBar, Select, Field } from '@fluentui/react-components';
import { ArrowUndo20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { bookShare } from '../../../domain/book/book-text.ts';
import type { BookingConfiguration, ReminderStep, Template } from '../../../domain/book/configuration.ts';
import { findTemplate, type TemplateChoice } from '../../../messages/find-template.ts';
import { languageOf, MESSAGE_LANGUAGES, type MessageLanguage } from '../../../messages/locale.ts';
import { MESSAGE_KINDS, TEMPLATE_PARTS, type TemplatePart } from '../../../messages/message.ts';
import {
  indexOfTemplate,
  templateNames,
  withoutTemplate,
  withTemplatePart,
} from '../../../messages/own-templates.ts';
import type { Placeholder } from '../../../messages/placeholders.ts';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { useSettings } from '../settings-context.ts';
import { AddReminderText } from './add-reminder-text.tsx';
import { languageName } from './language-name.ts';
import { MailFields } from './mail-fields.tsx';
import { PlaceholderButtons } from './placeholder-buttons.tsx';
import { TemplateField, type Caret } from './template-field.tsx';
import { TemplatePreview } from './template-preview.tsx';

/** Until somebody has put the caret somewhere. */
const AT_THE_END: Caret = { part: 'body', at: Number.POSITIVE_INFINITY };

/** What customers read, in each language, beside how it will look. */
export function TemplatesSection() {
  const form = useFormStyles();
  const text = useText();
  const { locale: shownIn } = useFormat();
  const { isReadOnly } = useForm();
  const { draft, change } = useSettings();
  const words = text.templates;
  const templates = draft.templates ?? [];
  const [which, setWhich] = useState('confirmation');
  const [locale, setLocale] = useState<MessageLanguage>(() => languageOf(draft.organisation.locale));
  const [caret, setCaret] = useState<Caret>(AT_THE_END);
  const names = templateNames(templates);
  const choice = toChoice(which, names, locale);
  const template = findTemplate(draft, choice);
  const index = indexOfTemplate(templates, choice);
  const own = templates[index];
  const isOwn = own !== undefined && TEMPLATE_PARTS.some((part) => own[part] !== undefined);

  function choose(next: string): void {
    setWhich(next);
    setCaret(AT_THE_END);
  }

  function setTemplates(next: readonly Template[]): void {
    change((c) => withTemplates(c, next));
  }

  function setPart(part: TemplatePart, value: string): void {
    setTemplates(withTemplatePart(templates, choice, { part, text: value }));
  }

  function insert(name: Placeholder): void {
    const { part, at } = caret;
    const before = template[part];
    const put = `{${name}}`;
    setPart(part, `${before.slice(0, at)}${put}${before.slice(at)}`);
    setCaret({ part, at: at + put.length });
  }

  return (
    <>
      <p className={form.hint}>{words.intro}</p>
      <Room configuration={draft} />
      <MailFields />
      <Field label={words.which}>
        <Select value={which} onChange={(_event, data) => choose(data.value)} data-field="kind">
          {MESSAGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
          {names.map((name) => (
            <option key={`named ${name}`} value={`named ${name}`}>
              {words.furtherReminder(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.language}>
        <Select
          value={locale}
          data-field="language"
          onChange={(_event, data) =>
            setLocale(MESSAGE_LANGUAGES.find((known) => known === data.value) ?? locale)
          }
        >
          {MESSAGE_LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {languageName(language, shownIn)}
            </option>
          ))}
        </Select>
      </Field>
      {TEMPLATE_PARTS.map((part) => (
        <TemplateField
          key={`${which} ${locale} ${part}`}
          path={`templates.${index}.${part}`}
          part={part}
          kind={choice.kind}
          value={template[part]}
          onChange={(value) => setPart(part, value)}
          onCaret={setCaret}
        />
      ))}
      {!isReadOnly && <PlaceholderButtons kind={choice.kind} onInsert={insert} />}
      <p className={form.hint}>{words.linksLater}</p>
      {!isReadOnly && isOwn && (
        <Button
          className={form.start}
          icon={<ArrowUndo20Regular />}
          data-action="backToDefault"
          onClick={() => setTemplates(withoutTemplate(templates, choice))}
        >
          {words.back}
        </Button>
      )}
      <TemplatePreview template={template} kind={choice.kind} locale={locale} configuration={draft} />
      {!isReadOnly && (
        <AddReminderText
          names={names}
          onAdd={(name) => {
            setTemplates([...templates, { kind: 'reminder', locale, name }]);
            choose(`named ${name}`);
          }}
        />
      )}
      {!isReadOnly && choice.name !== undefined && (
        <Button
          className={form.start}
          icon={<Delete20Regular />}
          onClick={() => {
            change((c) => withoutNamed(c, choice.name));
            choose('reminder');
          }}
        >
          {words.remove(choice.name)}
        </Button>
      )}
    </>
  );
}

function toChoice(which: string, names: readonly string[], locale: string): TemplateChoice {
  const name = names.find((one) => which === `named ${one}`);
  if (name !== undefined) return { kind: 'reminder', locale, name };
  return { kind: MESSAGE_KINDS.find((kind) => kind === which) ?? 'reminder', locale };
}

function withTemplates(c: BookingConfiguration, templates: readonly Template[]): BookingConfiguration {
  const { templates: _former, ...rest } = c;
  return templates.length === 0 ? rest : { ...rest, templates: [...templates] };
}

/** Plans that named it go back to the usual reminder. */
function withoutNamed(c: BookingConfiguration, name: string | undefined): BookingConfiguration {
  function usual(step: ReminderStep): ReminderStep {
    const { template, ...rest } = step;
    return template === name ? rest : step;
  }
  return {
    ...withTemplates(c, (c.templates ?? []).filter((template) => template.name !== name)),
    reminderPlan: c.reminderPlan.map(usual),
    services: c.services.map((service) =>
      service.reminderPlan ? { ...service, reminderPlan: service.reminderPlan.map(usual) } : service,
    ),
  };
}

/** The book holds a bounded text: how much of it is taken. */
function Room({ configuration }: { readonly configuration: BookingConfiguration }) {
  const form = useFormStyles();
  const { templates: words } = useText();
  const share = bookShare(configuration);
  const percent = Math.ceil(share * 100);
  return (
    <div data-room={percent}>
      <p className={share > 1 ? form.problem : form.hint}>
        {share > 1 ? words.roomFull : words.room(percent)}
      </p>
      <ProgressBar value={Math.min(1, share)} color={share > 0.9 ? 'warning' : 'brand'} aria-label={words.room(percent)} />
    </div>
  );
}
