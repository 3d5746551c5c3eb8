import type {
  RotationBooking,
  RotationHost,
  RotationKind,
  RotationQuery,
  RotationRule,
} from '../../src/domain/rotation/query.ts';
import type { RotationCase } from './rotation-case-format.ts';

type CaseHost = RotationCase['hosts'][number];
type CaseRule = RotationCase['rule'];

const SOME_MOMENT = Date.UTC(2026, 0, 1);
/** What "equal distribution" means where the case gives no number. */
const THREE_AHEAD = 3;
const DAY = 24 * 60 * 60_000;

/** What is asked. Shared numbers such as `assigned: 3` become that many bookings. */
export function toQuery(rotationCase: RotationCase): RotationQuery {
  const { rule, intervalIgnored } = rotationCase;
  const now = rotationCase.now ?? SOME_MOMENT;
  const start = rotationCase.meetingStart ?? now + DAY;
  const hosts = rotationCase.hosts.map(
    (host, position): RotationHost => ({
      id: host.id,
      position,
      weight: host.weight ?? undefined,
      priority: host.priority ?? undefined,
      since: host.addedAt ?? undefined,
      absences: (host.away ?? []).map((away) => ({ start: away.from, end: away.to })),
      bookings: [
        ...(host.bookings ?? []).map(toBooking),
        ...bookings(host.upcoming, { createdAt: now - 1, start }),
        ...bookings(host.assigned, { createdAt: now, start }),
      ],
      lastBookedAt: rotationCase.lastBooked?.[host.id] ?? toMoment(host.lastAssigned),
      freeMinutes: toMoment(host.freeHoursThatDay, 60),
    }),
  );
  const asked = toRule(rule);
  return { rule: intervalIgnored ? { ...asked, period: 'ever' } : asked, now, start, hosts };
}

/** Those the case has free for the start. */
export function freeIn({ hosts }: RotationCase): readonly string[] {
  const isFree = (host: CaseHost) => (host.available ?? true) && (host.freeAtAskedHour ?? true);
  return hosts.filter(isFree).map(({ id }) => id);
}

export function toRule(rule: CaseRule): RotationRule {
  const kind = toKind(rule);
  return {
    kind,
    timeZone: 'UTC',
    period: rule.reset ?? 'month',
    basis: rule.basis === 'startTime' ? 'start' : 'createdAt',
    countNoShows: rule.countNoShows ?? false,
    ...(rule.horizonDays == null ? {} : { upcomingDays: rule.horizonDays }),
    ...(kind === 'equal' ? { leadLimit: rule.hideWhenAheadBy ?? THREE_AHEAD } : {}),
  };
}

function toKind({ kind, weights }: CaseRule): RotationKind {
  switch (kind) {
    case 'fewestUpcoming':
      return 'fewestUpcoming';
    case 'mostFreeHoursThatDay':
      return 'mostFree';
    case 'equalDistribution':
      return 'equal';
    case 'leastRecentlyAssigned':
    case 'priorityThenLeastRecent':
      return 'leastRecent';
    case null:
    case undefined:
      return weights ? 'weighted' : 'leastRecent';
  }
}

function toBooking(booking: NonNullable<CaseHost['bookings']>[number]): RotationBooking {
  return {
    createdAt: booking.createdAt,
    start: booking.startTime ?? booking.start ?? booking.createdAt,
    hostNoShow: booking.hostNoShow ?? undefined,
    guestNoShow: booking.guestNoShow ?? undefined,
  };
}

function bookings(howMany: number | null | undefined, one: RotationBooking): RotationBooking[] {
  return Array.from({ length: howMany ?? 0 }, () => one);
}

function toMoment(value: number | null | undefined, factor = 1): number | undefined {
  return value == null ? undefined : value * factor;
}
