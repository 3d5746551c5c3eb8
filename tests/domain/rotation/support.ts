import type {
  RotationBooking,
  RotationHost,
  RotationQuery,
  RotationRule,
} from '../../../src/domain/rotation/query.ts';
import { rankHosts, type RankedHost } from '../../../src/domain/rotation/rank-hosts.ts';

/** `15T09:00` is a moment of June 2026 in UTC; longer texts say the month or the year as well. */
export function at(text: string): number {
  const head = '2026-06-'.slice(0, Math.max(0, 16 - text.length));
  return Temporal.Instant.from(`${head}${text}Z`).epochMilliseconds;
}

/** Bookings made at these moments, for a week later. */
export function booked(...texts: readonly string[]): readonly RotationBooking[] {
  return texts.map((text) => ({ createdAt: at(text), start: at(text) + 7 * 24 * 60 * 60_000 }));
}

export const NOW = at('20T12:00');

export function query(
  rule: Partial<RotationRule>,
  hosts: readonly Omit<RotationHost, 'position'>[],
): RotationQuery {
  return {
    rule: { kind: 'leastRecent', timeZone: 'UTC', ...rule },
    now: NOW,
    start: at('22T10:00'),
    hosts: hosts.map((host, position) => ({ ...host, position })),
  };
}

export function rankAll(asked: RotationQuery): readonly RankedHost[] {
  return rankHosts(
    asked,
    asked.hosts.map(({ id }) => id),
  );
}

export function idsOf(ranked: readonly RankedHost[]): readonly string[] {
  return ranked.map(({ hostId }) => hostId);
}

/** The same question after `id` was booked for its start. */
export function afterBooking(asked: RotationQuery, id: string): RotationQuery {
  const booking = { createdAt: asked.now, start: asked.start };
  return {
    ...asked,
    now: asked.now + 1,
    hosts: asked.hosts.map((host) =>
      host.id === id ? { ...host, bookings: [...(host.bookings ?? []), booking] } : host,
    ),
  };
}

/** Who is chosen, time after time, when all are always free. */
export function choices(asked: RotationQuery, times: number): readonly string[] {
  const chosen: string[] = [];
  let current = asked;
  for (let count = 0; count < times; count += 1) {
    const [first] = rankAll(current);
    if (!first) break;
    chosen.push(first.hostId);
    current = afterBooking(current, first.hostId);
  }
  return chosen;
}

export function tally(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
