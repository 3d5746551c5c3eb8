import type { ContactSeed } from '../mailbox/seed.ts';

/** Whom the receptionist keeps among her contacts: people who were never booked, and no people at all. */
export const RECEPTIONIST_CONTACTS: readonly ContactSeed[] = [
  {
    displayName: 'Robin Castellanos',
    givenName: 'Robin',
    surname: 'Castellanos',
    emailAddresses: [{ name: 'Robin Castellanos', address: 'robin.castellanos@example.net' }],
    mobilePhone: '+49 30 5550 941',
  },
  {
    displayName: 'Dr. Renate Weiss',
    givenName: 'Renate',
    surname: 'Weiss',
    companyName: 'Clinic',
    emailAddresses: [{ name: 'Dr. Renate Weiss', address: 'weiss@clinic.example' }],
    businessPhones: ['+49 30 5550 200'],
  },
  { displayName: 'Nur Telefon', homePhones: ['+49 30 5550 007'] },
  { displayName: '', emailAddresses: [{ name: 'newsletter', address: 'newsletter@movewell.example' }] },
  { displayName: 'MoveWell Sales', emailAddresses: [{ name: 'MoveWell', address: 'sales@movewell.example' }] },
];
