import type {
  Calendar,
  EmailAddress,
  Organisation,
  Permission,
  Person,
  SharedCopy,
} from './model.ts';
import { isSharedWith, sameAddress } from './rights.ts';
import type { CalendarRole } from './seed.ts';

type CalendarDraft = { readonly name: string; readonly color: string; readonly isDefault: boolean };

export function createCalendar(
  organisation: Organisation,
  owner: Person,
  draft: CalendarDraft,
): Calendar {
  const calendar: Calendar = {
    number: organisation.nextNumber(),
    owner,
    isDefault: draft.isDefault,
    name: draft.name,
    color: draft.color,
    version: organisation.nextVersion(),
    permissions: [myOrganization(draft.isDefault ? 'freeBusyRead' : 'none')],
    events: new Map(),
    properties: new Map(),
  };
  owner.calendars.push(calendar);
  organisation.announce({
    what: 'calendar',
    kind: 'created',
    mailbox: owner.mail,
    calendar: calendar.number,
  });
  return calendar;
}

/** Cannot be removed: without an entry of their own, this is what colleagues may do. */
function myOrganization(role: CalendarRole): Permission {
  const emailAddress = { name: 'My Organization' };
  return { id: 'RGVmYXVsdA==', emailAddress, isInsideOrganization: true, isRemovable: false, role };
}

export function permissionFor(
  emailAddress: EmailAddress,
  role: CalendarRole,
  isInsideOrganization = true,
): Permission {
  return {
    id: base64(emailAddress.address.toLowerCase()),
    emailAddress,
    isInsideOrganization,
    isRemovable: true,
    role,
  };
}

/** The calendar appears among those of the person it is shared with, or leaves them. */
export function sharePermission(
  organisation: Organisation,
  calendar: Calendar,
  permission: Permission,
): void {
  const sharee = organisation.people.find((person) =>
    sameAddress(permission.emailAddress.address, person.mail),
  );
  if (sharee && isSharedWith(calendar, sharee)) {
    if (!sharee.sharedCopies.has(calendar))
      sharee.sharedCopies.set(calendar, sharedCopyOf(organisation, calendar));
  } else sharee?.sharedCopies.delete(calendar);
  announcePermission(organisation, calendar);
}

export function unsharePermission(
  organisation: Organisation,
  calendar: Calendar,
  permission: Permission,
): void {
  calendar.permissions.splice(calendar.permissions.indexOf(permission), 1);
  sharePermission(organisation, calendar, permission);
}

/** Outlook names the copy of somebody's main calendar after him. */
export function sharedCopyOf(organisation: Organisation, calendar: Calendar): SharedCopy {
  const name = calendar.isDefault ? calendar.owner.displayName : calendar.name;
  return { name, color: 'auto', version: organisation.nextVersion(), properties: new Map() };
}

function announcePermission(organisation: Organisation, calendar: Calendar): void {
  organisation.announce({
    what: 'permission',
    kind: 'updated',
    mailbox: calendar.owner.mail,
    calendar: calendar.number,
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
