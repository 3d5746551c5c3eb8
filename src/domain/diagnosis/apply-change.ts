import { busyRulesOf } from '../availability/busy-rules.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { withCounted } from '../book/host-calendars.ts';
import type { WorkingHours } from '../time/working-hours.ts';
import type { BookChange } from './finding.ts';

/** The book with one thing put right; everything else as it is. */
export function applyChange(configuration: BookingConfiguration, change: BookChange): BookingConfiguration {
  switch (change.kind) {
    case 'countCalendar':
      return withHost(configuration, change.host, (host) => withCounted(host, change.calendar));
    case 'blockTentative':
      return { ...configuration, busyRules: { ...configuration.busyRules, ...busyRulesOf(configuration), tentative: true } };
    case 'takeHostZone':
      return withHost(configuration, change.host, (host) => ({
        ...host,
        workingHours: { ...host.workingHours, timeZone: change.zone },
      }));
    case 'takeOrganisationZone':
      return { ...configuration, organisation: { ...configuration.organisation, timeZone: change.zone } };
    case 'takeHours':
      return withHost(configuration, change.host, (host) => ({
        ...host,
        // Dates of their own, and what newer versions know of hours, stay.
        workingHours: { ...host.workingHours, weekly: weeklyOf(change.hours) },
      }));
  }
}

function withHost(
  configuration: BookingConfiguration,
  id: string,
  update: (host: Host) => Host,
): BookingConfiguration {
  const hosts = configuration.hosts.map((host) => (host.id === id ? update(host) : host));
  return { ...configuration, hosts };
}

function weeklyOf({ weekly }: WorkingHours): Host['workingHours']['weekly'] {
  return Object.fromEntries(
    Object.entries(weekly).map(([day, windows]) => [day, windows.map((window) => ({ ...window }))]),
  );
}
