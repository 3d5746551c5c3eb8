import type { CalendarRole, CategorySeed, MailboxSettingsSeed } from '../mailbox/seed.ts';

export const PRACTICE_NAME = 'Nordlicht Physiotherapie';
export const TENANT_ID = '6f1c2f0e-5d6b-4a51-9a0e-3f0b7a4c9d10';
const DOMAIN = 'nordlicht.example';

export type Staff = {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly zone: { readonly iana: string; readonly windows: string };
};

const BERLIN = { iana: 'Europe/Berlin', windows: 'W. Europe Standard Time' } as const;
const LONDON = { iana: 'Europe/London', windows: 'GMT Standard Time' } as const;

function staff(number: number, name: string, zone: Staff['zone']): Staff {
  const [givenName = '', surname = ''] = name.split(' ');
  return {
    id: `5c1e7a90-2b34-4d6f-8e10-00000000000${number}`,
    givenName,
    surname,
    mail: `${givenName}.${surname}@${DOMAIN}`.toLowerCase(),
    zone,
  };
}

export const HOSTS = [
  staff(1, 'Jonas Brandt', BERLIN),
  staff(2, 'Lena Hartwig', BERLIN),
  staff(3, 'Amir Haddad', BERLIN),
  staff(4, 'Sofia Lindqvist', BERLIN),
  staff(5, 'Owen Clarke', LONDON),
] as const;

/** May write to every calendar of the practice. */
export const RECEPTIONIST: Staff = staff(6, 'Mira Keller', BERLIN);

/** May only look. */
export const TRAINEE: Staff = staff(7, 'Paul Weber', BERLIN);

export const FRONT_DESK: Staff = {
  ...staff(8, 'Front Desk', BERLIN),
  mail: `frontdesk@${DOMAIN}`,
};

export function fullName({ givenName, surname }: Staff): string {
  return `${givenName} ${surname}`;
}

export function permissions(owner: Staff): { readonly mail: string; readonly role: CalendarRole }[] {
  // One host lets the receptionist see private items, too.
  const trusted = owner === HOSTS[1] ? 'delegateWithPrivateEventAccess' : 'write';
  const sharers: { mail: string; role: CalendarRole }[] = [
    { mail: RECEPTIONIST.mail, role: trusted },
    { mail: TRAINEE.mail, role: 'read' },
    ...(owner === FRONT_DESK ? HOSTS.map(({ mail }) => ({ mail, role: 'read' as const })) : []),
    { mail: FRONT_DESK.mail, role: 'write' },
  ];
  return sharers.filter(({ mail }) => mail !== owner.mail);
}

/** Some let the receptionist answer their mail, one without sending as them, the others not at all. */
export function mailDelegates(owner: Staff): { readonly mail: string; readonly sends: boolean }[] {
  const { mail } = RECEPTIONIST;
  if (owner === HOSTS[0] || owner === HOSTS[2] || owner === FRONT_DESK) return [{ mail, sends: true }];
  return owner === HOSTS[3] ? [{ mail, sends: false }] : [];
}

export function settings(owner: Staff): MailboxSettingsSeed {
  const timeZone = owner.zone.windows;
  return {
    timeZone,
    language: owner.zone === LONDON ? 'en-GB' : 'de-DE',
    userPurpose: owner === FRONT_DESK ? 'shared' : 'user',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:30:00.0000000',
      endTime: '17:30:00.0000000',
      timeZone,
    },
  };
}

export const CATEGORIES: readonly CategorySeed[] = [
  { displayName: 'Confirmed', color: 'preset4' },
  { displayName: 'Cancelled', color: 'preset0' },
  { displayName: 'VIP', color: 'preset8' },
  { displayName: 'Insurance', color: 'preset7' },
  { displayName: 'Equipment needed', color: 'preset1' },
];
