import type { PracticeCustomer } from './customers.ts';
import { pickWeighted, type Random } from './random.ts';
import {
  ASSESSMENT,
  FIRST_VISIT,
  FOLLOW_UP,
  ONLINE_CHECK_IN,
  SPORTS_MASSAGE,
  type PracticeService,
} from './services.ts';
import type { Staff } from './staff.ts';
import { atTheDesk, type Visit, type VisitContext } from './visit.ts';

const VISITS_ON_A_WORKING_DAY = 8;
const VISITS_ON_A_WEEKEND_DAY = 2;

export const OPENING = '08:30';
export const CLOSING = '17:30';
const DAY = 86_400_000;

export type DayPlan = {
  readonly host: Staff;
  readonly date: Temporal.PlainDate;
  readonly isToday: boolean;
  readonly customers: readonly PracticeCustomer[];
};

/** A host's visits on a day, one after the other with gaps between. */
export function visitsOf(plan: DayPlan, context: VisitContext): Visit[] {
  const { host, date, customers } = plan;
  const { random } = context;
  const wanted = visitCount(plan);
  const queue = random.shuffled(customers);
  const visits: Visit[] = [];
  let minutes = random.below(3) * 15;
  for (const customer of queue.slice(0, wanted)) {
    const start = date.toZonedDateTime({ timeZone: host.zone.iana, plainTime: OPENING }).add({ minutes });
    const service = pickService(random, customer);
    const end = start.add({ minutes: service.minutes }).toPlainTime();
    if (Temporal.PlainTime.compare(end, CLOSING) > 0) break;
    visits.push(makeVisit({ host, start, service, customer }, context));
    minutes += quarterHours(service.minutes) + random.pick([0, 0, 15, 15, 30, 45]);
  }
  return visits;
}

export function makeVisit(
  visit: Pick<Visit, 'host' | 'start' | 'service' | 'customer'>,
  { random, now }: VisitContext,
): Visit {
  const latest = Math.min(now, visit.start.epochMilliseconds) - DAY / 24;
  return {
    ...visit,
    bookedAt: atTheDesk(latest - Math.floor((1 + random.next() * 18) * DAY), visit),
    key: random.guid(),
    room: `Room ${1 + random.below(4)}`,
  };
}

/** The day that is shown first is never empty. */
function visitCount({ date, isToday }: DayPlan): number {
  if (date.dayOfWeek <= 5) return VISITS_ON_A_WORKING_DAY;
  return date.dayOfWeek === 6 || isToday ? VISITS_ON_A_WEEKEND_DAY : 0;
}

function pickService(random: Random, { email }: PracticeCustomer): PracticeService {
  const service = pickWeighted(random, [
    [16, FIRST_VISIT],
    [40, FOLLOW_UP],
    [10, ASSESSMENT],
    [20, SPORTS_MASSAGE],
    [14, ONLINE_CHECK_IN],
  ]);
  if (!service || (service.isOnline && email === undefined)) return FOLLOW_UP;
  return service;
}

function quarterHours(minutes: number): number {
  return Math.ceil(minutes / 15) * 15;
}
