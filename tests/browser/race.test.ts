import { KIND_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { overlaps } from '../../src/domain/time/period.ts';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { instantOf } from '../../src/simulator/mailbox/wall.ts';
import { createRandom, type Random } from '../../src/simulator/practice/random.ts';
import { HOSTS } from '../../src/simulator/practice/staff.ts';
import { allEvents, paneId, propertyOf } from './support/calendar.ts';
import { drag, enter, startOf } from './support/changes.ts';
import { eventually } from './support/eventually.ts';
import { MIRA } from './support/practice.ts';
import { addressOf, customerOf, openRaceDesk, type RaceDesk, type Told } from './support/race/race-desk.ts';
import { NARROW, usePractice } from './support/use-practice.ts';
import { day, rowById } from './support/views/day-views.ts';

const SEED = Number(process.env['RACE_SEED'] ?? 1);
const OPERATIONS = Number(process.env['RACE_OPERATIONS'] ?? 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QUARTER = 15 * MINUTE;
const IDS = HOSTS.map(({ mail }) => mail.split('@')[0]?.replace('.', '-')) as [string, ...string[]];
const TROUBLES = ['throttled', 'unavailable', 'conflict', 'cutAfter', 'cutBefore', 'gatewayTimeout'] as const;

const stage = usePractice();

/** The five hosts have the whole day before them. */
function emptyCalendars(): void {
  for (const { mail } of HOSTS) hostCalendar(mail).events.clear();
}

function hostCalendar(mail: string) {
  const calendar = stage.simulator.organisation.people.find((person) => person.mail === mail)?.calendars[0];
  if (!calendar) throw new Error(`${mail} has no calendar.`);
  return calendar;
}

/** Now and then a request fails, is slow, or is done and never answered. */
function trouble(random: Random, address: string): number {
  const { faults } = stage.simulator;
  const before = faults.list().length;
  if (random.chance(0.25)) faults.add({ kind: 'latency', mail: address, times: 2, milliseconds: 400 });
  if (random.chance(0.35)) {
    const method = random.pick(['POST', 'PATCH', 'DELETE']);
    faults.add({ kind: random.pick(TROUBLES), method, mail: address, path: '/events', times: 1, retryAfter: 1 });
  }
  return faults.list().length - before;
}

/** Somebody who pulls what he sees to another time of the day, and enters what he likes. */
async function dragAround(random: Random, { isOver, dragged }: { readonly isOver: () => boolean; readonly dragged: Map<EventRecord, number> }): Promise<void> {
  const { organisation, clock } = stage.simulator;
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, 2000 + random.below(4000)));
    const start = Math.ceil(clock.now() / QUARTER) * QUARTER + random.below(12) * QUARTER;
    const [first, ...others] = allEvents(organisation).filter((event) => customerOf(event.fields.subject) && propertyOf(event, KIND_PROPERTY) === '1');
    if (!first) continue;
    const event = random.pick([first, ...others]);
    if (random.chance(0.3)) dragged.set(enter(organisation, event, 'Entered in Outlook', start), start);
    else {
      drag(organisation, event, start);
      dragged.set(event, start);
    }
  }
}

type Course = { left: number; readonly told: Told[]; troubles: number };

async function work(desk: RaceDesk, random: Random, course: Course): Promise<void> {
  const { told } = course;
  while (course.left > 0) {
    course.left -= 1;
    course.troubles += trouble(random, desk.address);
    const done = await desk.act();
    if (done) told.push(done);
  }
}

/** What was on its way when a pane was closed is cleared away by whoever sees it next. */
async function clearAway(): Promise<void> {
  const { simulator } = stage;
  simulator.faults.clear();
  simulator.clock.advance(6 * MINUTE);
  const left = unfinished();
  if (left.length === 0) return;
  const { page, pane } = await day({ simulator, profile: stage.profile, options: { panewidth: NARROW, as: MIRA } });
  for (const event of left) {
    await page.keyboard.press('t');
    const days = Math.floor(startOf(event) / DAY) - Math.floor(simulator.clock.now() / DAY);
    for (let step = 0; step < days; step++) await page.keyboard.press('ArrowRight');
    await rowById(pane, paneId(event)).dblclick();
    await pane.locator('[data-fix="clear"]').first().click();
    await eventually(() => allEvents(simulator.organisation).includes(event), false, 15_000);
    await page.keyboard.press('Escape');
    await pane.locator('[data-action="bookAppointment"]').waitFor();
  }
}

function unfinished(): EventRecord[] {
  return allEvents(stage.simulator.organisation).filter((event) => ['0', '2', '4'].includes(propertyOf(event, KIND_PROPERTY) ?? ''));
}

function standing(): EventRecord[] {
  return allEvents(stage.simulator.organisation).filter(
    ({ fields }) => customerOf(fields.subject) !== undefined && !fields.isCancelled,
  );
}

test(
  `two panes and a person dragging in Outlook, at once (RACE_SEED=${SEED}, RACE_OPERATIONS=${OPERATIONS})`,
  async () => {
    emptyCalendars();
    const random = createRandom(SEED);
    let customers = 0;
    // At the counter and in the office, signed in as the same receptionist.
    const desks: RaceDesk[] = [];
    for (const address of [MIRA, MIRA]) {
      desks.push(
        await openRaceDesk(address, { stage, random, hosts: IDS, nextCustomer: () => `Racer ${(customers += 1)}` }),
      );
    }
    const dragged = new Map<EventRecord, number>();
    const told: Told[] = [];
    const course: Course = { left: OPERATIONS, told, troubles: 0 };
    let isOver = false;
    const dragging = dragAround(random, { isOver: () => isOver, dragged });
    try {
      await Promise.all(desks.map((desk) => work(desk, random, course)));
    } finally {
      isOver = true;
    }
    await dragging;
    const met = course.troubles - stage.simulator.faults.list().length;
    await clearAway();
    process.stderr.write(`race ${SEED}: ${countsOf(told)}, dragged ${dragged.size}, requests that failed or were late ${met}\n`);

    expect(met).toBeGreaterThan(0);
    // Most of it came to an end that the pane could name.
    expect(told.length).toBeGreaterThan(OPERATIONS * 0.7);
    expect(unfinished()).toEqual([]);

    const { outbox } = stage.simulator.organisation;
    for (const { outcome, customer } of told.filter(({ what }) => what === 'book')) {
      const stands = standing().filter((event) => customerOf(event.fields.subject) === customer).length;
      if (outcome === 'booked') expect([customer, stands]).toEqual([customer, 1]);
      else if (outcome !== 'unsure') expect([customer, outcome, stands]).toEqual([customer, outcome, 0]);
      const mails = outbox.filter(({ to }) => to.includes(addressOf(customer))).map(({ kind }) => kind);
      // Who stands in a calendar was invited to that, and to nothing else; nobody is for a hold.
      const invited = mails.filter((kind) => kind === 'invitation').length - mails.filter((kind) => kind === 'cancellation').length;
      expect([customer, invited <= stands]).toEqual([customer, true]);
      if (stands === 0) expect([customer, mails]).toEqual([customer, []]);
    }

    for (const { mail } of HOSTS) {
      const taking = [...hostCalendar(mail).events.values()].filter(({ fields }) => fields.showAs !== 'free' && !fields.isCancelled);
      for (const [index, one] of taking.entries()) {
        for (const other of taking.slice(index + 1)) {
          if (!overlaps(periodOf(one), periodOf(other))) continue;
          const byHand = [one, other].some((event) => dragged.get(event) === startOf(event));
          expect([one.fields.subject, other.fields.subject, byHand]).toEqual([one.fields.subject, other.fields.subject, true]);
        }
      }
    }
  },
  60_000 + OPERATIONS * 10_000,
);

function periodOf({ fields }: EventRecord) {
  return { start: instantOf(fields.start), end: instantOf(fields.end) };
}

function countsOf(told: readonly Told[]): string {
  const counts = new Map<string, number>();
  for (const { what, outcome } of told) {
    const name = `${what} ${outcome}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
