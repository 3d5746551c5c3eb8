import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { Host } from '../../../src/domain/book/configuration.ts';
import { knownState } from '../../../src/domain/appointment/state.ts';
import { buildDay } from '../../../src/domain/day/day.ts';
import { takingTime } from '../../../src/domain/day/taking-time.ts';
import { MINUTE, overlaps, type Period } from '../../../src/domain/time/period.ts';
import { clearAway } from '../../../src/graph/booking/clear-away.ts';
import { resolveLink } from '../../../src/graph/booking/leave-behind.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import { createRandom, type Random } from '../../../src/simulator/practice/random.ts';
import { FRONT, MIRA, NOW, ZONE, type Practice } from '../support/practice.ts';
import { at, configuration, context, dayOf, emptyPractice, stillClock } from './support/desk.ts';
import { place, race, type Pane, type RaceDay, type Told } from './support/race.ts';
import { TROUBLES } from './support/trouble.ts';

const HOSTS = configuration.hosts as [Host, ...Host[]];
const SEED = Number(process.env['RACE_SEED'] ?? 1);
const TURNS = Number(process.env['RACE_TURNS'] ?? 200);

/** Requests of a pane that may be late, fail or be its last. */
function troubledPane(practice: Practice, random: Random, mail: string): Pane {
  let crash: (value: 'crashed') => void;
  let crashed: Promise<'crashed'>;
  let client: GraphClient;
  function restart(): void {
    let isDown = false;
    crashed = new Promise((resolve) => {
      crash = resolve;
    });
    const working = practice.as(mail, {
      before: async ({ method }) => {
        if (random.chance(0.01)) {
          isDown = true;
          crash('crashed');
        }
        if (isDown) throw new TypeError('the machine has stopped');
        await practice.sleep(delayOf(random));
        if (random.chance(0.05)) {
          practice.faults.add({ kind: random.pick(TROUBLES), method, mail, times: 1 });
        }
      },
    });
    client = {
      ...working,
      sleep: (ms, signal) => (isDown ? new Promise(() => {}) : working.sleep(ms, signal)),
    };
  }
  restart();
  return { name: mail, client: () => client, restart, crashed: () => crashed };
}

/** Now and then long enough for a hold to expire, as when a laptop is closed. */
function delayOf(random: Random): number {
  return random.chance(0.015) ? random.below(6 * MINUTE) : random.below(random.chance(0.03) ? 20_000 : 200);
}

/** Somebody who pulls whatever he sees to another time, and enters what he likes, with no regard. */
async function drag(practice: Practice, day: RaceDay, dragged: Map<string, Period>, turns: number): Promise<void> {
  const { random, hosts } = day;
  for (let turn = 0; turn < turns; turn++) {
    await practice.sleep(500 + random.below(3_000));
    const host = random.pick(hosts);
    const { mailbox } = host.destination;
    const client = practice.as(mailbox);
    const { slot } = place(day);
    const times = { start: utc(slot.start), end: utc(slot.end) };
    const call = { mailbox, scopes: client.calendarScopes([mailbox]) };
    const [first, ...others] = (await dayOf(client, host)).filter(({ kind }) => kind !== 'claim' && kind !== 'void');
    if (!first || random.chance(0.3)) {
      const body = { subject: 'Entered in Outlook', ...times };
      const { body: event } = await client.send({ ...call, method: 'POST', path: `/users/${mailbox}/events`, body });
      dragged.set((event as { readonly id: string }).id, slot);
    } else {
      const { eventId } = random.pick([first, ...others]).ref;
      dragged.set(eventId, slot);
      const path = `/users/${mailbox}/events/${eventId}`;
      await client.send({ ...call, method: 'PATCH', path, body: times }).catch(() => undefined);
    }
  }
}

function utc(instant: number): { readonly dateTime: string; readonly timeZone: string } {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}

async function run(seed: number, turns: number) {
  const practice = emptyPractice({ clock: stillClock() });
  const random = createRandom(seed);
  const dragged = new Map<string, Period>();
  const day: RaceDay = {
    random,
    hosts: HOSTS,
    context,
    shown: (client, host) => dayOf(client, host).catch(() => []),
    told: [],
    customers: new Map(),
    unwanted: new Set(),
    wanted: { host: HOSTS[0], slot: at(6) },
    from: at(6).start,
    sleep: (ms) => practice.sleep(ms),
  };
  const panes = [MIRA, FRONT].map((mail) => troubledPane(practice, random, mail));
  await Promise.all([
    race(panes, day, turns),
    drag(practice, day, dragged, turns / 5),
  ]);
  practice.faults.clear();
  practice.clock.advance(4 * MINUTE);
  return { practice, day, dragged };
}

test(`two panes and somebody dragging in Outlook (RACE_SEED=${SEED})`, async () => {
  const { practice, day, dragged } = await run(SEED, TURNS);
  const client = practice.as(MIRA);
  const calendars: { readonly host: Host; readonly appointments: readonly Appointment[] }[] = [];
  for (const host of HOSTS) {
    for (const appointment of await dayOf(client, host)) {
      await clearAway(client, { appointment, host }, context);
      await resolveLink(client, appointment, context);
    }
  }
  for (const host of HOSTS) {
    calendars.push({ host, appointments: await dayOf(client, host) });
  }
  const all = calendars.flatMap(({ appointments }) => appointments);
  process.stderr.write(`race ${SEED}: ${countsOf(day.told)}\n`);

  // Nothing of what was only on the way is left.
  expect(all.filter(({ kind }) => kind !== 'booking' && kind !== 'foreign')).toEqual([]);
  expect(all.filter(({ state }) => knownState(state).movingTo)).toEqual([]);

  // Nobody was told that it is booked, or not, where that is not so.
  for (const customer of day.customers.values()) {
    const stands = all.filter(({ subject }) => subject === customer);
    expect([0, 1]).toContain(stands.length);
    const told = day.told.filter((one) => one.customer === customer);
    const booked = told.find(({ what }) => what === 'book')?.outcome;
    const mails = mailsOf(practice, customer);
    const [invited, uninvited] = ['invitation', 'cancellation'].map((kind) => mails.filter((one) => one === kind).length);
    // Who stands in a calendar was invited to that, and to nothing else; nobody is for a hold.
    expect([customer, (invited ?? 0) - (uninvited ?? 0)]).toEqual([customer, stands.length]);
    if (booked === 'booked' && !day.unwanted.has(customer)) expect([customer, stands.length]).toEqual([customer, 1]);
    if (booked && booked !== 'booked' && booked !== 'unsure') expect([customer, mails]).toEqual([customer, []]);
  }

  // What overlaps was put there by hand, and the day says so.
  for (const { host, appointments } of calendars) {
    const shown = buildDay({
      date: Temporal.PlainDate.from('2026-12-05'),
      zone: ZONE,
      calendars: [{ host, calendar: { kind: 'known', appointments } }],
      configuration,
      now: NOW,
    });
    const conflicting = new Set(
      shown.rows.flatMap((row) => (row.kind === 'appointment' && row.conflicts.length > 0 ? [row.appointment.ref.eventId] : [])),
    );
    const taking = appointments.filter(takingTime(configuration, NOW));
    for (const [index, one] of taking.entries()) {
      for (const other of taking.slice(index + 1)) {
        if (!overlaps(one.period, other.period)) continue;
        const byHand = [one, other].some(({ ref, period }) => dragged.get(ref.eventId)?.start === period.start);
        expect({ byHand, one, other }).toMatchObject({ byHand: true });
        expect(conflicting.has(one.ref.eventId) && conflicting.has(other.ref.eventId)).toBe(true);
      }
    }
  }
}, 120_000);

function countsOf(told: readonly Told[]): string {
  const counts = new Map<string, number>();
  for (const { what, outcome } of told) {
    counts.set(`${what} ${outcome}`, (counts.get(`${what} ${outcome}`) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kind}: ${count}`).toSorted().join(', ');
}

function mailsOf({ organisation }: Practice, customer: string): string[] {
  return organisation.outbox.filter(({ to }) => to.includes(customer)).map(({ kind }) => kind);
}
