import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { freshSlug } from '../../domain/book/defaults.ts';
import { withAt } from './settings-context.ts';

export type NamedGroup = { readonly id: string; readonly name: string };

/** Those with a name, and those that only a host or a service names so far. */
export function allGroups({ groups = [], hosts, services }: BookingConfiguration): NamedGroup[] {
  const used = [
    ...hosts.flatMap((host) => host.groups ?? []),
    ...services.flatMap(({ team }) => (team?.kind === 'groups' ? team.groups : [])),
  ];
  const nameless = [...new Set(used)].filter((id) => groups.every((group) => group.id !== id));
  return [...groups, ...nameless.map((id) => ({ id, name: id }))];
}

export function sameGroupName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A group of that name with the host in it. */
export function withNewGroup(
  configuration: BookingConfiguration,
  { name, host: index }: { readonly name: string; readonly host: number },
): BookingConfiguration {
  const groups = allGroups(configuration).map((group) => ({ ...group }));
  const id = freshSlug(name, groups.map((group) => group.id));
  return {
    ...configuration,
    groups: [...groups, { id, name }],
    hosts: withAt(configuration.hosts, index, (host) => ({ ...host, groups: [...(host.groups ?? []), id] })),
  };
}

export function withGroupName(
  configuration: BookingConfiguration,
  { id, name }: NamedGroup,
): BookingConfiguration {
  const groups = allGroups(configuration).map((group) => (group.id === id ? { ...group, name } : { ...group }));
  return { ...configuration, groups };
}

/** Gone, and nobody is in it any more, nor does a service ask for it. */
export function withoutGroup(configuration: BookingConfiguration, id: string): BookingConfiguration {
  const left = configuration.groups?.filter((group) => group.id !== id);
  return {
    ...configuration,
    groups: left && left.length > 0 ? left : undefined,
    hosts: configuration.hosts.map((host) =>
      host.groups?.includes(id) ? { ...host, groups: orNone(host.groups.filter((group) => group !== id)) } : host,
    ),
    services: configuration.services.map((service) =>
      service.team?.kind === 'groups' && service.team.groups.includes(id)
        ? { ...service, team: { ...service.team, groups: service.team.groups.filter((group) => group !== id) } }
        : service,
    ),
  };
}

export function orNone(groups: string[]): string[] | undefined {
  return groups.length === 0 ? undefined : groups;
}
