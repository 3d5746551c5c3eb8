import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import { DEFAULT_CATEGORIES, DEFAULT_PREFIXES, newHost, newService } from '../../domain/book/defaults.ts';
import { bookSeed } from '../mailbox/book-seed.ts';
import type { ExtendedPropertySeed } from '../mailbox/seed.ts';
import { CLOSING, OPENING } from './schedule.ts';
import { SERVICES } from './services.ts';
import { fullName, HOSTS, PRACTICE_NAME, RECEPTIONIST } from './staff.ts';

/** The practice's configuration as the front desk's calendar carries it. */
export function bookProperties(updatedAt: number): ExtendedPropertySeed[] {
  return bookSeed(practiceConfiguration(), { updatedAt, updatedBy: fullName(RECEPTIONIST) });
}

export function practiceConfiguration(): BookingConfiguration {
  const hosts: Host[] = [];
  for (const host of HOSTS) {
    const window = { start: OPENING, end: CLOSING };
    const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [window]]));
    const workingHours = { timeZone: host.zone.iana, weekly, overrides: [] };
    hosts.push(newHost({ name: fullName(host), mailbox: host.mail, workingHours, others: hosts }));
  }
  const services: Service[] = [];
  for (const { name, minutes } of SERVICES) {
    services.push(newService({ name, durationMinutes: minutes, hosts: hosts.map(({ id }) => id), others: services }));
  }
  return {
    organisation: { name: PRACTICE_NAME, timeZone: 'Europe/Berlin', locale: 'en-GB' },
    hosts,
    services,
    categories: structuredClone(DEFAULT_CATEGORIES),
    titlePrefixes: { ...DEFAULT_PREFIXES },
    reminderPlan: [
      { minutesBefore: 1440, channel: 'email' },
      { minutesBefore: 120, channel: 'sms' },
    ],
  };
}
