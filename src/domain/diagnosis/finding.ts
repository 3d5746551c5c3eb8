import type { LinkedCalendar } from '../book/configuration.ts';
import type { Instant } from '../time/period.ts';
import type { WorkingHours } from '../time/working-hours.ts';

/** A change of the book that puts something right. */
export type BookChange =
  | { readonly kind: 'countCalendar'; readonly host: string; readonly calendar: LinkedCalendar }
  | { readonly kind: 'blockTentative' }
  | { readonly kind: 'takeHostZone'; readonly host: string; readonly zone: string }
  | { readonly kind: 'takeOrganisationZone'; readonly zone: string }
  | { readonly kind: 'takeHours'; readonly host: string; readonly hours: WorkingHours };

/** What can be done about a finding right where it is shown. */
export type Fix =
  | { readonly kind: 'signIn' }
  | { readonly kind: 'copyConsentLink'; readonly url: string }
  | { readonly kind: 'wait'; readonly until: Instant | undefined }
  | { readonly kind: 'lookAgain' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'openHost'; readonly host: string }
  | { readonly kind: 'change'; readonly change: BookChange };

type Cause =
  | { readonly cause: 'signedOut' | 'consent' | 'blockedByPolicy' | 'throttled' | 'offline' | 'unavailable' }
  | { readonly cause: 'newerBook' | 'unreadableBook' | 'changedBook' }
  | { readonly cause: 'noCalendar' }
  | { readonly cause: 'calendarNotShared' | 'calendarUnread'; readonly calendar: LinkedCalendar }
  | { readonly cause: 'cannotBook'; readonly calendar: LinkedCalendar }
  | { readonly cause: 'calendarNotCounted'; readonly calendar: LinkedCalendar; readonly busy: number }
  | { readonly cause: 'tentativeFree'; readonly count: number }
  | { readonly cause: 'hostZone'; readonly host: string; readonly ours: string; readonly outlook: string }
  | { readonly cause: 'organisationZone'; readonly ours: string; readonly outlook: string }
  | { readonly cause: 'deviceZone'; readonly device: string; readonly outlook: string }
  | { readonly cause: 'noHours'; readonly host: string }
  /** ISO weekdays on which our hours reach beyond Outlook's. */
  | { readonly cause: 'hoursOutside'; readonly host: string; readonly weekdays: readonly number[] };

export type Finding = Cause & {
  /** `problem` keeps something from working; `notice` may be meant so. */
  readonly weight: 'problem' | 'notice';
  readonly fix: Fix | undefined;
};

export type CauseName = Cause['cause'];
