import type { Calendar, Person } from './model.ts';
import type { CalendarRole } from './seed.ts';

export type Rights = {
  readonly role: CalendarRole | 'owner';
  /** How much of an event that is not private. */
  readonly sees: 'nothing' | 'freeBusy' | 'limited' | 'details';
  readonly edits: boolean;
  readonly seesPrivate: boolean;
};

const RIGHTS: Readonly<Record<CalendarRole, Omit<Rights, 'role'>>> = {
  none: { sees: 'nothing', edits: false, seesPrivate: false },
  freeBusyRead: { sees: 'freeBusy', edits: false, seesPrivate: false },
  limitedRead: { sees: 'limited', edits: false, seesPrivate: false },
  read: { sees: 'details', edits: false, seesPrivate: false },
  write: { sees: 'details', edits: true, seesPrivate: false },
  delegateWithoutPrivateEventAccess: { sees: 'details', edits: true, seesPrivate: false },
  delegateWithPrivateEventAccess: { sees: 'details', edits: true, seesPrivate: true },
};

/** What `viewer` may do in the calendar. Without an entry of his own, "My Organization" speaks for him. */
export function rightsOn(calendar: Calendar, viewer: Person): Rights {
  if (calendar.owner === viewer)
    return { role: 'owner', sees: 'details', edits: true, seesPrivate: true };
  const role = explicitRole(calendar, viewer) ?? defaultRole(calendar);
  return { role, ...RIGHTS[role] };
}

/** Whether Outlook lists the calendar among those of `viewer`: it was shared with him by name. */
export function isSharedWith(calendar: Calendar, viewer: Person): boolean {
  const role = explicitRole(calendar, viewer);
  return (
    calendar.owner !== viewer &&
    role !== undefined &&
    RIGHTS[role].sees !== 'nothing' &&
    role !== 'freeBusyRead'
  );
}

function explicitRole(calendar: Calendar, viewer: Person): CalendarRole | undefined {
  return calendar.permissions.find((p) => sameAddress(p.emailAddress.address, viewer.mail))?.role;
}

function defaultRole(calendar: Calendar): CalendarRole {
  return calendar.permissions.find((p) => p.emailAddress.address === undefined)?.role ?? 'none';
}

export function sameAddress(a: string | undefined, b: string): boolean {
  return a !== undefined && a.toLowerCase() === b.toLowerCase();
}
