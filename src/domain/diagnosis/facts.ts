import type { BusyRules } from '../availability/busy-rules.ts';
import type { BookingConfiguration, Host, LinkedCalendar } from '../book/configuration.ts';
import type { Instant } from '../time/period.ts';
import type { WorkingHours } from '../time/working-hours.ts';

/** What keeps anything from being read at all. */
export type Trouble =
  | { readonly kind: 'signedOut' }
  /** An administrator has to allow it; the address of where, where it is known. */
  | { readonly kind: 'consent'; readonly url: string | undefined }
  | { readonly kind: 'blockedByPolicy' }
  | { readonly kind: 'throttled'; readonly until: Instant | undefined }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unavailable' };

/** One calendar that counts for the host, as it was read just now. */
export type ReadCalendar = {
  readonly calendar: LinkedCalendar;
  /** `undefined` where it was read. */
  readonly unread: 'notShared' | 'failed' | undefined;
  /** Of events ahead that show as tentative. */
  readonly tentative: number;
};

export type UncountedCalendar = {
  readonly calendar: LinkedCalendar;
  /** Events ahead that would take time if it counted. */
  readonly busy: number;
};

/** What was found out about one host. What could not be asked is `undefined`, never a guess. */
export type Facts = {
  readonly now: Instant;
  readonly configuration: BookingConfiguration;
  readonly busyRules: BusyRules;
  readonly host: Host | undefined;
  readonly trouble: readonly Trouble[];
  /** The first one receives bookings. */
  readonly calendars: readonly ReadCalendar[];
  readonly uncounted: readonly UncountedCalendar[];
  /** Whether this person may book into the calendar that receives. */
  readonly canEdit: boolean | undefined;
  /** Of the host's mailbox, with the zone that Outlook keeps there. */
  readonly outlookHours: WorkingHours | undefined;
  /** Of this person's mailbox: the clock of Outlook on the web. */
  readonly mailboxZone: string | undefined;
  /** Of this computer: the clock of Outlook on the desktop. */
  readonly deviceZone: string | undefined;
  /** What stands in the calendar by now. */
  readonly book: 'same' | 'changed' | 'newerFormat' | 'unreadable' | undefined;
  /** Of this person's own account; `undefined` where they could not be listed. */
  readonly calendarCount: number | undefined;
};
