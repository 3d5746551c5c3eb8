import type { Appointment } from '../appointment/appointment.ts';
import type { Service } from '../book/configuration.ts';
import { MINUTE, type Instant } from '../time/period.ts';

/** What a customer may do with an appointment up to some time before it. */
export type Changing = 'cancellation' | 'moving';

export type ChangeRule =
  | { readonly kind: 'noRule' }
  | { readonly kind: 'allowed'; readonly latestMinutes: number; readonly until: Instant }
  /** A receptionist may do it all the same, with a reason that is recorded. */
  | { readonly kind: 'tooLate'; readonly latestMinutes: number; readonly since: Instant };

type Asked = {
  readonly changing: Changing;
  /** Without one there is no rule. */
  readonly service: Pick<Service, Changing> | undefined;
  readonly now: Instant;
};

/** The service's rule at this moment. At the latest moment itself it is not too late. */
export function changeRule(
  { period }: Pick<Appointment, 'period'>,
  { changing, service, now }: Asked,
): ChangeRule {
  const latestMinutes = service?.[changing]?.latestMinutes;
  if (latestMinutes === undefined) return { kind: 'noRule' };
  const latest = period.start - latestMinutes * MINUTE;
  return now <= latest
    ? { kind: 'allowed', latestMinutes, until: latest }
    : { kind: 'tooLate', latestMinutes, since: latest };
}
