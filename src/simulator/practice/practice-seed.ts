import type { EventSeed, OrganisationSeed, PersonSeed } from '../mailbox/seed.ts';
import { RECEPTIONIST_CONTACTS } from './contacts.ts';
import { makeCustomers, type PracticeCustomer } from './customers.ts';
import { customerMessages } from './messages.ts';
import { customerSeries, holds, hostEvents, teamMeeting, type Placed } from './other-events.ts';
import { bookProperties } from './practice-book.ts';
import { createRandom } from './random.ts';
import { likelyScenario, needsEmail, play, SCENARIOS, type Scenario } from './scenarios.ts';
import { makeVisit, visitsOf } from './schedule.ts';
import { FOLLOW_UP } from './services.ts';
import {
  CATEGORIES,
  FRONT_DESK,
  fullName,
  HOSTS,
  mailDelegates,
  permissions,
  RECEPTIONIST,
  settings,
  TENANT_ID,
  TRAINEE,
  type Staff,
} from './staff.ts';
import { endOf, HOUR, type Visit, type VisitContext } from './visit.ts';

export type PracticeOptions = {
  readonly seed: number;
  /** Epoch milliseconds. The weeks before, of and after it are filled. */
  readonly now: number;
  /** Whether the front desk's calendar carries the booking configuration already. */
  readonly book?: 'none' | 'present';
};

const CUSTOMERS = 96;
const WEEKS = 3;

/** A physiotherapy practice, the same for the same seed and moment. */
export function practiceSeed({ seed, now, book = 'none' }: PracticeOptions): OrganisationSeed {
  const context = { random: createRandom(seed), now };
  const zone = FRONT_DESK.zone.iana;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const workday = nextWorkday(today);
  const customers = makeCustomers(context.random, CUSTOMERS);
  const visits = allVisits({ today, first: monday.subtract({ weeks: 1 }), workday, customers }, context);
  const regular = customers.findLast(({ email, phone }) => email !== undefined && phone !== undefined);
  const placed: Placed[] = [
    ...played(visits, today, context),
    ...hostEvents(today, workday, now),
    ...teamMeeting(monday),
    ...(regular ? [customerSeries(today, regular, context)] : []),
    ...holds(workday, context),
  ];
  const soon = visits.filter(({ start }) => start.epochMilliseconds > now - HOUR && start.epochMilliseconds < now + 60 * HOUR);
  const messages = customerMessages(soon, context);
  const people = [...HOSTS, RECEPTIONIST, TRAINEE, FRONT_DESK];
  return {
    tenantId: TENANT_ID,
    people: people.map((owner) => {
      const events = placed.filter((entry) => entry.owner === owner).map(({ event }) => event);
      const person = personSeed(owner, events);
      // Some customers write to the receptionist herself.
      if (owner === RECEPTIONIST) {
        return { ...person, messages: messages.slice(0, 3), contacts: RECEPTIONIST_CONTACTS };
      }
      if (owner !== FRONT_DESK) return person;
      const [calendar, ...others] = person.calendars;
      const extendedProperties = book === 'present' ? bookProperties(now - 20 * 24 * HOUR) : [];
      const calendars = calendar ? [{ ...calendar, extendedProperties }, ...others] : [];
      return { ...person, messages, calendars };
    }),
  };
}

type Weeks = {
  readonly today: Temporal.PlainDate;
  readonly first: Temporal.PlainDate;
  readonly workday: Temporal.PlainDate;
  readonly customers: readonly PracticeCustomer[];
};

function allVisits({ today, first, workday, customers }: Weeks, context: VisitContext): Visit[] {
  const visits: Visit[] = [];
  for (let day = 0; day < WEEKS * 7; day++) {
    const date = first.add({ days: day });
    const isToday = date.equals(today);
    // Today begins with the unusual names, so that whoever looks meets them.
    const queue = isToday ? customers : context.random.shuffled(customers);
    for (const [index, host] of HOSTS.entries()) {
      // He is away that day.
      if (index === 4 && date.equals(workday)) continue;
      const own = queue.filter((_, position) => position % HOSTS.length === index).slice(0, 10);
      visits.push(...visitsOf({ host, date, isToday, customers: own }, context));
    }
    visits.push(...doubleBooking(visits, date, { customers, isSure: isToday }, context));
  }
  return visits;
}

type Doubling = { readonly customers: readonly PracticeCustomer[]; readonly isSure: boolean };

/** Somebody was squeezed in where somebody was already. */
function doubleBooking(
  visits: readonly Visit[],
  date: Temporal.PlainDate,
  { customers, isSure }: Doubling,
  context: VisitContext,
): Visit[] {
  const { random } = context;
  if (!isSure && !random.chance(0.35)) return [];
  const [crowded] = random.shuffled(visits.filter(({ start }) => start.toPlainDate().equals(date)));
  const customer = random.shuffled(customers).find(({ name }) => name !== crowded?.customer.name);
  if (!crowded || !customer) return [];
  const start = crowded.start.add({ minutes: 10 });
  return [makeVisit({ host: crowded.host, start, service: FOLLOW_UP, customer }, context)];
}

/** Every scenario once on the visits that come next, then whatever is likely. */
function played(visits: readonly Visit[], today: Temporal.PlainDate, context: VisitContext): Placed[] {
  const { random, now } = context;
  const ahead = visits.filter(({ start }) => start.epochMilliseconds > now);
  const todays = ahead.filter(({ start }) => start.toPlainDate().equals(today));
  const stage = [...random.shuffled(todays), ...ahead.filter((visit) => !todays.includes(visit))];
  const cast = new Map<Visit, Scenario>();
  for (const scenario of SCENARIOS) {
    const visit = stage.find(
      (candidate) =>
        !cast.has(candidate) && (!needsEmail(scenario) || candidate.customer.email !== undefined),
    );
    if (visit) cast.set(visit, scenario);
  }
  return visits.map((visit) => {
    const likely = cast.get(visit) ?? likelyScenario(visit, context);
    const scenario = needsEmail(likely) && visit.customer.email === undefined ? 'awaiting' : likely;
    // Who is being treated right now has arrived and nothing more.
    const isOver = endOf(visit).epochMilliseconds <= now;
    return {
      owner: visit.host,
      event: play(scenario === 'noShow' && !isOver ? 'arrived' : scenario, visit, context),
    };
  });
}

function personSeed(owner: Staff, events: readonly EventSeed[]): PersonSeed {
  return {
    id: owner.id,
    displayName: fullName(owner),
    givenName: owner.givenName,
    surname: owner.surname,
    mail: owner.mail,
    canSignIn: owner !== FRONT_DESK,
    mailboxSettings: settings(owner),
    masterCategories: CATEGORIES,
    calendars: [{ name: 'Calendar', color: 'auto', permissions: permissions(owner), events }],
    messages: [],
    mailDelegates: mailDelegates(owner),
  };
}

function nextWorkday(date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.add({ days: 1 });
  return next.dayOfWeek <= 5 ? next : nextWorkday(next);
}
