import type { Calendar, JsonObject, Person, SharedCopy } from '../../mailbox/model.ts';
import type { Rights } from '../../mailbox/rights.ts';
import { calendarId, changeKey } from '../item-ids.ts';

export type CalendarLook = {
  /** Whose list of calendars it is shown in. */
  readonly mailbox: Person;
  readonly rights: Rights;
  /** The sharee's own object for it. */
  readonly copy: SharedCopy | undefined;
};

type Property = (calendar: Calendar, look: CalendarLook) => unknown;

const CALENDAR: Readonly<Record<string, Property>> = {
  id: (calendar, { mailbox }) => calendarId(calendar, mailbox),
  name: (calendar, { copy }) => copy?.name ?? calendar.name,
  color: (calendar, { copy }) => copy?.color ?? calendar.color,
  hexColor: () => '',
  isDefaultCalendar: (calendar, { copy }) => calendar.isDefault && !copy,
  changeKey: (calendar, { mailbox, copy }) => changeKey(mailbox, copy?.version ?? calendar.version),
  canShare: (_, { rights }) => rights.role === 'owner',
  canViewPrivateItems: (_, { rights }) => rights.seesPrivate,
  canEdit: (_, { rights }) => rights.edits,
  allowedOnlineMeetingProviders: () => ['teamsForBusiness'],
  defaultOnlineMeetingProvider: () => 'teamsForBusiness',
  isTallyingResponses: (calendar) => calendar.isDefault,
  isRemovable: (calendar, { copy }) => copy !== undefined || !calendar.isDefault,
  owner: (calendar) => ({ name: calendar.owner.displayName, address: calendar.owner.mail }),
};

export const CALENDAR_PROPERTIES: readonly string[] = Object.keys(CALENDAR);
export const CALENDAR_NAVIGATION = [
  'calendarPermissions',
  'calendarView',
  'events',
  'singleValueExtendedProperties',
  'multiValueExtendedProperties',
] as const;

export function renderCalendar(
  calendar: Calendar,
  look: CalendarLook,
  names: Iterable<string> = CALENDAR_PROPERTIES,
): JsonObject {
  return Object.fromEntries([...names].map((name) => [name, CALENDAR[name]?.(calendar, look)]));
}

export function calendarProperty(calendar: Calendar, look: CalendarLook, name: string): unknown {
  return CALENDAR[name]?.(calendar, look);
}
