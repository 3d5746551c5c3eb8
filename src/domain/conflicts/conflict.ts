import type { Appointment } from '../appointment/appointment.ts';
import type { ClosedBecause } from '../availability/open-verdict.ts';
import type { Instant, Period } from '../time/period.ts';

/** What an appointment cannot stand beside, or what is wrong with where it stands. */
export type Conflict =
  | { readonly kind: 'overlap'; readonly other: Appointment }
  /** Nearer to each other than the services want it. */
  | {
      readonly kind: 'buffer';
      readonly other: Appointment;
      readonly gapMinutes: number;
      readonly keptMinutes: number;
    }
  | {
      readonly kind: 'notOpen';
      /** `service`: its host is open then, and the service is not. */
      readonly because: ClosedBecause | 'service';
      /** The host's, of that date. */
      readonly open: readonly Period[];
    }
  /** It names the booking it was to become in another host's calendar. */
  | { readonly kind: 'moveLeft'; readonly host: string }
  /** Left behind by somebody who was interrupted. */
  | { readonly kind: 'holdExpired' | 'claimLeft'; readonly since: Instant };

/** The other one, of those that are between two. */
export function otherOf(conflict: Conflict): Appointment | undefined {
  return 'other' in conflict ? conflict.other : undefined;
}

/**
 * The same for both sides, and another one as soon as either stands at another time: who accepted
 * a conflict has not accepted the next one.
 */
export function conflictKey(appointment: Appointment, conflict: Conflict): string {
  const sides = [appointment, otherOf(conflict)].flatMap((side) =>
    side ? [`${side.ref.eventId} ${side.period.start} ${side.period.end}`] : [],
  );
  return [conflict.kind, ...sides.toSorted()].join(' | ');
}
