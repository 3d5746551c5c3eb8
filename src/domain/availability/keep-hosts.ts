import type { HostAvailability, SlotQuery } from './query.ts';

/**
 * The query with the host objects of an earlier one wherever they say the same, so that only hosts
 * that changed are worked out again (`findStarts`).
 */
export function keepHosts(query: SlotQuery, before: SlotQuery | undefined): SlotQuery {
  if (!before) return query;
  const held = new Map(before.hosts.map((host) => [host.id, host]));
  return {
    ...query,
    hosts: query.hosts.map((host) => {
      const earlier = held.get(host.id);
      return earlier && isSame(earlier, host) ? earlier : host;
    }),
  };
}

function isSame(a: HostAvailability, b: HostAvailability): boolean {
  return (
    a.hours === b.hours &&
    a.openPeriods === b.openPeriods &&
    areSame(a.calendars, b.calendars, (one, other) =>
      one.calendar === other.calendar && areSame(one.reads, other.reads, Object.is),
    ) &&
    areSame(a.bookings ?? [], b.bookings ?? [], (one, other) => one.start === other.start && one.end === other.end)
  );
}

function areSame<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return other !== undefined && same(one, other);
  });
}
