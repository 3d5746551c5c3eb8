import type { Calendar, EmailAddress, Organisation, Permission, Person } from './model.ts';
import type { CalendarRole } from './seed.ts';

type CalendarDraft = { readonly name: string; readonly color: string; readonly isDefault: boolean };

export function createCalendar(organisation: Organisation, owner: Person, draft: CalendarDraft): Calendar {
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
  organisation.announce({ what: 'calendar', kind: 'created', mailbox: owner.mail, calendar: calendar.number });
  return calendar;
}

/** Cannot be removed: without an entry of their own, this is what colleagues may do. */
function myOrganization(role: CalendarRole): Permission {
  const emailAddress = { name: 'My Organization' };
  return { id: 'RGVmYXVsdA==', emailAddress, isInsideOrganization: true, isRemovable: false, role };
}

export function permissionFor(emailAddress: EmailAddress, role: CalendarRole): Permission {
  return { id: base64(emailAddress.address.toLowerCase()), emailAddress, isInsideOrganization: true, isRemovable: true, role };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
