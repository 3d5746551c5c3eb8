import type { Person } from '../mailbox/model.ts';
import { accessDenied, sendAsDenied } from './errors.ts';
import type { Caller } from './facts.ts';

type Access = 'read' | 'write';

/** Calendars.*: for what belongs to others a person needs the .Shared form, an application never does. */
export function requireCalendars(caller: Caller, access: Access, owner: Person | undefined): void {
  const isOthers = caller.person !== undefined && owner !== undefined && caller.person !== owner;
  const own =
    access === 'write'
      ? ['Calendars.ReadWrite']
      : ['Calendars.Read', 'Calendars.ReadWrite', 'Calendars.ReadBasic'];
  const shared =
    access === 'write'
      ? ['Calendars.ReadWrite.Shared']
      : ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
  requireOneOf(caller, isOthers ? shared : [...own, ...shared]);
}

/** With Calendars.ReadBasic alone there is no body, no attachment and no extension. */
export function isBasic(caller: Caller): boolean {
  return caller.scopes.has('Calendars.ReadBasic') && !hasOneOf(caller, CALENDAR_READERS);
}

const CALENDAR_READERS = [
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite.Shared',
];

/** There is no .Shared scope for settings and categories: a delegated call reaches the caller's own only. */
export function requireSettings(caller: Caller, access: Access, mailbox: Person): void {
  if (caller.person && caller.person !== mailbox) throw accessDenied();
  requireOneOf(
    caller,
    access === 'write'
      ? ['MailboxSettings.ReadWrite']
      : ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
  );
}

export function requireMail(caller: Caller, access: Access | 'send', mailbox: Person): void {
  const names = {
    read: ['Mail.Read', 'Mail.ReadWrite'],
    write: ['Mail.ReadWrite'],
    send: ['Mail.Send'],
  }[access];
  const isOthers = caller.person !== undefined && caller.person !== mailbox;
  requireOneOf(caller, isOthers ? names.map((name) => `${name}.Shared`) : names);
  if (!isOthers) return;
  const sends = mailbox.mailDelegates.get(caller.person.mail.toLowerCase());
  if (sends === undefined) throw accessDenied();
  if (access === 'send' && !sends) throw sendAsDenied();
}

export function requireContacts(caller: Caller, mailbox: Person): void {
  const names = ['Contacts.Read', 'Contacts.ReadWrite'];
  const isOthers = caller.person !== undefined && caller.person !== mailbox;
  requireOneOf(caller, isOthers ? names.map((name) => `${name}.Shared`) : names);
  // Nobody has shared his contacts with anybody in this organisation.
  if (isOthers) throw accessDenied();
}

export function requireUser(caller: Caller, access: Access, person: Person): void {
  const readers = [
    'User.Read',
    'User.ReadWrite',
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite.All',
  ];
  const own = access === 'write' ? ['User.ReadWrite', 'User.ReadWrite.All'] : readers;
  requireOneOf(
    caller,
    caller.person === person ? own : own.filter((name) => name.endsWith('.All')),
  );
}

export function requireOneOf(caller: Caller, names: readonly string[]): void {
  if (!hasOneOf(caller, names)) throw accessDenied();
}

function hasOneOf(caller: Caller, names: readonly string[]): boolean {
  return names.some((name) => caller.scopes.has(name));
}
