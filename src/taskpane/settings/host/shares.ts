import type { BookingConfiguration, Host } from '../../../domain/book/configuration.ts';
import { USUAL_PRIORITY, USUAL_WEIGHT } from '../host-text.ts';

export type Share = { readonly service: string; readonly share: number };

/**
 * What part of the bookings of each service that is shared out by weight comes to the host, among
 * those who are asked at the same time. See docs/rotation.md.
 */
export function sharesOf({ hosts, services }: BookingConfiguration, host: Host): Share[] {
  return services
    .filter(
      ({ hosts: ids, team, rotation }) =>
        ids.includes(host.id) && team?.kind === 'roundRobin' && rotation?.kind === 'weighted',
    )
    .flatMap(({ name, hosts: ids }) => {
      const peers = hosts.filter(
        (other) => ids.includes(other.id) && priorityOf(other) === priorityOf(host),
      );
      const all = peers.reduce((sum, peer) => sum + weightOf(peer), 0);
      return all > 0 ? [{ service: name, share: weightOf(host) / all }] : [];
    });
}

function priorityOf({ priority = USUAL_PRIORITY }: Host): number {
  return priority;
}

/** What is being typed and is no number yet counts as nothing. */
function weightOf({ weight = USUAL_WEIGHT }: Host): number {
  return Number.isFinite(weight) ? weight : 0;
}
