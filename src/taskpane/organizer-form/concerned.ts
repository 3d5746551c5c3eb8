import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import { hostsConcerned } from '../../domain/book/hosts-of.ts';
import type { OutlookAppointment } from '../../outlook/host.ts';

/** Whose time the open form takes: whoever's calendar it lies in, and else whoever is invited. */
export function hostsOfForm(
  configuration: BookingConfiguration,
  { mailbox, invited = [] }: Pick<OutlookAppointment, 'mailbox' | 'invited'>,
): Host[] {
  const own = hostsConcerned([mailbox], configuration);
  return own.length > 0 ? own : hostsConcerned(invited.map(({ address }) => address), configuration);
}

/** The services that one of them offers. */
export function servicesOf({ services }: BookingConfiguration, hosts: readonly Host[]): Service[] {
  return services.filter((service) => hosts.some(({ id }) => service.hosts.includes(id)));
}
