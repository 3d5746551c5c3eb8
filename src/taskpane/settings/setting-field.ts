import type { BookingConfiguration, Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import type { Text } from '../text/text.ts';
import type { Saying } from './rule-text.ts';
import type { SectionKind } from './sections.ts';

export type FieldName =
  | 'organisationName'
  | 'timeZone'
  | 'locale'
  | 'host'
  | 'hostName'
  | 'hostColor'
  | 'hostCalendarName'
  | 'hostCalendar'
  | 'availability'
  | 'hoursZone'
  | 'weekly'
  | 'overrides'
  | 'awayDays'
  | 'zoneChanges'
  | 'hostGroups'
  | 'priority'
  | 'weight'
  | 'since'
  | 'groups'
  | 'service'
  | 'serviceName'
  | 'slug'
  | 'minutes'
  | 'serviceHosts'
  | 'team'
  | 'rotation'
  | 'serviceHours'
  | 'starts'
  | 'buffers'
  | 'notice'
  | 'bookingWindow'
  | 'limits'
  | 'location'
  | 'onlineMeeting'
  | 'questions'
  | 'cancellation'
  | 'moving'
  | 'busyRules'
  | 'confirmedCategory'
  | 'confirmedColor'
  | 'cancelledCategory'
  | 'cancelledColor'
  | 'prefixes'
  | 'confirmedPrefix'
  | 'cancelledPrefix'
  | 'reminderPlan'
  | 'template'
  | 'mailFormat'
  | 'calendarFile'
  | 'serviceReminders'
  | 'serviceMessages';

export type Weekly = Host['workingHours']['weekly'];

export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'presence'; readonly isThere: boolean }
  | { readonly kind: 'switch'; readonly isOn: boolean }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'hostColor' | 'categoryColor'; readonly color: string }
  | { readonly kind: 'calendar'; readonly mailbox: string; readonly calendarId: string | undefined }
  | { readonly kind: 'calendars'; readonly calendars: readonly LinkedCalendar[] }
  | { readonly kind: 'weekly'; readonly weekly: Weekly }
  | { readonly kind: 'overrides'; readonly overrides: Host['workingHours']['overrides'] }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hosts'; readonly ids: readonly string[] }
  /** Compared by its value, and said by the rule's own words. */
  | { readonly kind: 'spoken'; readonly value: unknown; readonly speak: (saying: Saying) => string }
  | { readonly kind: 'reminders'; readonly plan: BookingConfiguration['reminderPlan'] };

/** One thing of the configuration that a person decides as a whole. */
export type SettingField = {
  readonly key: string;
  readonly name: FieldName;
  readonly section: SectionKind;
  /** Name of the host or the service it belongs to. */
  readonly owner?: string;
  /** Where one name stands for several fields. */
  readonly label?: (text: Text) => string;
  /** In place of the owner, where that takes words. */
  readonly title?: (saying: Pick<Saying, 'text' | 'format'>) => string;
  /** `undefined` where the configuration has no such host or service. */
  readonly value: (configuration: BookingConfiguration) => FieldValue | undefined;
  /** `to`, with this field as it is in `from`. Everything else of `to` stays, known or not. */
  readonly copy: (
    from: BookingConfiguration,
    to: BookingConfiguration,
  ) => BookingConfiguration;
};

export type Lens<Whole, Part> = {
  readonly get: (whole: Whole) => Part;
  readonly set: (whole: Whole, part: Part) => Whole;
  readonly show: (part: Part) => FieldValue;
};

export function plain(text: string): FieldValue {
  return { kind: 'text', text };
}

export function zoned(zone: string): FieldValue {
  return { kind: 'zone', zone };
}

export function spoken<T>(speak: (part: T, saying: Saying) => string): (part: T) => FieldValue {
  return (part) => ({ kind: 'spoken', value: part, speak: (saying) => speak(part, saying) });
}

export function mapKnown<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Copies the order of keys away; `undefined` and a missing key are one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  // Not a number yet is a value too, and JSON would call it null.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}
