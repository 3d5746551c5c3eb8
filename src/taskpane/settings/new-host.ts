import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { defaultWorkingHours, newHost } from '../../domain/book/defaults.ts';
import type { WorkingHours } from '../../domain/time/working-hours.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { readMailboxSettings } from '../../graph/read-mailbox-settings.ts';
import { ownMailbox } from '../../graph/read-me.ts';
import { readWorkingHours } from '../../graph/read-working-hours.ts';
import type { Desk } from '../app/desk.ts';

export type NewPerson = {
  readonly name: string;
  readonly mailbox: string;
  /** `undefined`: the mailbox does not say. */
  readonly hours: WorkingHours | undefined;
};

/** Everybody's may be asked for; a mailbox that does not tell is no reason to stop. */
export async function readHours(desk: Desk, mailbox: string): Promise<WorkingHours | undefined> {
  try {
    const hours = await ask(desk, mailbox);
    return hours && Object.keys(hours.weekly).length > 0 ? hours : undefined;
  } catch {
    return undefined;
  }
}

async function ask(desk: Desk, mailbox: string): Promise<WorkingHours | undefined> {
  // Personal accounts have settings but no free/busy.
  if (sameMailbox(mailbox, await ownMailbox(desk.graph, {}))) {
    return (await readMailboxSettings(desk.graph)).workingHours;
  }
  const outcome = await readWorkingHours(desk.graph, mailbox);
  return outcome.kind === 'known' ? outcome.workingHours : undefined;
}

/** Also does what everybody does. */
export function withNewHost(
  configuration: BookingConfiguration,
  { name, mailbox, hours }: NewPerson,
): BookingConfiguration {
  const { hosts, services, organisation } = configuration;
  const workingHours = hours ?? defaultWorkingHours(organisation.timeZone);
  const host = newHost({ name, mailbox, workingHours, others: hosts });
  const ids = hosts.map(({ id }) => id);
  return {
    ...configuration,
    hosts: [...hosts, host],
    services: services.map((service) =>
      ids.every((id) => service.hosts.includes(id))
        ? { ...service, hosts: [...service.hosts, host.id] }
        : service,
    ),
  };
}

/** Without the host, and without it in what it did. */
export function withoutHost(configuration: BookingConfiguration, id: string): BookingConfiguration {
  return {
    ...configuration,
    hosts: configuration.hosts.filter((host) => host.id !== id),
    services: configuration.services.map((service) =>
      service.hosts.includes(id)
        ? { ...service, hosts: service.hosts.filter((host) => host !== id) }
        : service,
    ),
  };
}

/** As the configuration's own rule has it. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}
