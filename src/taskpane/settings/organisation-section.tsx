import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../app/desk.ts';
import { languageChoices, languageName } from './first-values.ts';
import { useText } from '../text/text.ts';
import { SelectField, TextField } from './fields.tsx';
import { isSameZone, mailboxSettingsQuery } from './mailbox-zone.ts';
import { useSettings } from './settings-context.ts';
import { ZoneField } from './zone-field.tsx';
import { zoneLabel } from './zone-names.ts';

export function OrganisationSection() {
  const text = useText();
  const { host } = useDesk();
  const { draft, base, change } = useSettings();
  const { name, timeZone, locale } = draft.organisation;
  const { fields, organisation: words } = text.settings;

  function set(part: { readonly name?: string; readonly timeZone?: string; readonly locale?: string }) {
    change((c) => ({ ...c, organisation: { ...c.organisation, ...part } }));
  }

  return (
    <>
      <TextField
        path="organisation.name"
        label={fields.organisationName}
        hint={words.nameHint}
        value={name}
        maxLength={120}
        onChange={(changed) => set({ name: changed })}
      />
      <ZoneField
        path="organisation.timeZone"
        label={fields.timeZone}
        hint={words.zoneHint}
        value={timeZone}
        onChange={(changed) => set({ timeZone: changed })}
      />
      <MailboxZone zone={timeZone} />
      <SelectField
        path="organisation.locale"
        label={fields.locale}
        hint={words.localeHint}
        value={locale}
        options={languageChoices([
          locale,
          base.configuration.organisation.locale,
          host.displayLanguage,
        ]).map((tag) => ({ value: tag, label: languageName(tag, host.displayLanguage) }))}
        onChange={(changed) => set({ locale: changed })}
      />
    </>
  );
}

/** Where the reader's own Outlook goes by another clock. */
function MailboxZone({ zone }: { readonly zone: string }) {
  const text = useText();
  const desk = useDesk();
  const settings = useQuery(mailboxSettingsQuery(desk));
  const own = settings.data?.timeZone;
  if (own === undefined || isSameZone(own, zone)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text.settings.zoneDiffers(zoneLabel(own))}</MessageBarBody>
    </MessageBar>
  );
}
