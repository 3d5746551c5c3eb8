import type { Appointment } from '../appointment/appointment.ts';
import { readCategories, type CategoryNames } from '../appointment/categories.ts';
import type { Instant } from '../time/period.ts';
import type { BusyPeriod } from './free-busy.ts';

/** Which events take up time. */
export type BusyRules = {
  readonly busy: boolean;
  readonly outOfOffice: boolean;
  readonly tentative: boolean;
  readonly workingElsewhere: boolean;
  /** All-day events count by what they show as, or not at all. */
  readonly allDay: boolean;
  /** The same for private ones. */
  readonly private: boolean;
};

export const DEFAULT_BUSY_RULES: BusyRules = {
  busy: true,
  outOfOffice: true,
  tentative: true,
  workingElsewhere: false,
  allDay: true,
  private: true,
};

/** The book's, or the usual ones. */
export function busyRulesOf({ busyRules }: { readonly busyRules?: BusyRules | undefined }): BusyRules {
  return busyRules ?? DEFAULT_BUSY_RULES;
}

/** What of an event decides whether it takes up time. */
export type TimeTaker = Pick<
  Appointment,
  'kind' | 'isCancelled' | 'categories' | 'freeBusyStatus' | 'isAllDay' | 'isPrivate' | 'state' | 'key'
>;

export type BusyContext = {
  readonly rules: BusyRules;
  readonly categories: CategoryNames;
  readonly now: Instant;
  /** The key of a hold or booking that does not stand in its own way. */
  readonly ownKey?: string | undefined;
};

/** Why an event leaves its time free; `undefined` where it takes it. */
export type FreeBecause =
  | 'own'
  | 'cancelled'
  | 'ours'
  | 'holdExpired'
  | 'allDay'
  | 'private'
  | 'free'
  | 'tentative'
  | 'outOfOffice'
  | 'workingElsewhere'
  | 'busy';

/**
 * Cancelled events take no time, nor do those in the Cancelled category, what Frontdesk keeps for
 * itself and holds past their expiry. What cannot be read takes its time: unknown is not free.
 */
export function freeBecause(event: TimeTaker, context: BusyContext): FreeBecause | undefined {
  const { rules, categories, ownKey } = context;
  if (ownKey !== undefined && event.key === ownKey) return 'own';
  if (event.isCancelled || readCategories(event.categories, categories) === 'cancelled') return 'cancelled';
  switch (event.kind) {
    case 'void':
    case 'carrier':
      return 'ours';
    case 'hold':
      return isExpired(event, context.now) ? 'holdExpired' : undefined;
    case 'claim':
      return undefined;
    case 'booking':
    case 'foreign':
      break;
  }
  if (event.isAllDay && !rules.allDay) return 'allDay';
  if (event.isPrivate && !rules.private) return 'private';
  return freeByStatus(event, rules);
}

export function takesTime(event: TimeTaker, context: BusyContext): boolean {
  return freeBecause(event, context) === undefined;
}

/** Buffers of a booking's own service, by its slug. */
export type ServiceBuffers = ReadonlyMap<
  string,
  { readonly bufferBeforeMinutes: number; readonly bufferAfterMinutes: number }
>;

/** What of an event says which time it takes, and for what. */
export type BusyEvent = TimeTaker & Pick<Appointment, 'period' | 'ref'>;

/** The busy time of a calendar, with the buffers that bookings bring along. */
export function busyPeriods(
  appointments: readonly BusyEvent[],
  context: BusyContext & { readonly buffers: ServiceBuffers },
): BusyPeriod[] {
  return appointments
    .filter((appointment) => takesTime(appointment, context))
    .map(({ period, ref, state }) => {
      const service = state.kind === 'known' ? state.value.service : undefined;
      return { ...period, ...context.buffers.get(service ?? ''), eventId: ref.eventId };
    });
}

function freeByStatus({ freeBusyStatus }: TimeTaker, rules: BusyRules): FreeBecause | undefined {
  switch (freeBusyStatus) {
    case 'free':
      return 'free';
    case 'tentative':
      return rules.tentative ? undefined : 'tentative';
    case 'oof':
      return rules.outOfOffice ? undefined : 'outOfOffice';
    case 'workingElsewhere':
      return rules.workingElsewhere ? undefined : 'workingElsewhere';
    case 'busy':
      return rules.busy ? undefined : 'busy';
    case 'unknown':
      return undefined;
  }
}

/** A hold whose expiry cannot be read does not expire. */
function isExpired({ state }: TimeTaker, now: Instant): boolean {
  return state.kind === 'known' && state.value.holdExpiresAt !== undefined && state.value.holdExpiresAt <= now;
}
