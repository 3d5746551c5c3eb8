import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { pairServices } from '../../domain/book/pair-services.ts';
import { BUSY_RULES, CATEGORIES, GROUPS, ORGANISATION, PREFIXES, REMINDERS } from './configuration-fields.ts';
import { hostFields } from './host-fields.ts';
import { messageFields } from './messages/message-fields.ts';
import { serviceFields } from './service-fields.ts';
import { isSame, type SettingField } from './setting-field.ts';

/** What two configurations differ in. What this version does not know is not looked at. */
export function differences(
  before: BookingConfiguration,
  after: BookingConfiguration,
): SettingField[] {
  return fieldsOf(before, after).filter(
    (field) => !isSame(field.value(before), field.value(after)),
  );
}

function fieldsOf(before: BookingConfiguration, after: BookingConfiguration): SettingField[] {
  const hostIds = new Set([...before.hosts, ...after.hosts].map((host) => host.id));
  return [
    ...ORGANISATION,
    ...GROUPS,
    ...[...hostIds].flatMap((id) => hostFields(id, before, after)),
    ...pairServices(before.services, after.services).flatMap((slugs) =>
      serviceFields(slugs, before, after),
    ),
    ...BUSY_RULES,
    ...CATEGORIES,
    ...PREFIXES,
    ...REMINDERS,
    ...messageFields(before, after),
  ];
}
