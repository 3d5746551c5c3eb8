// Free starts of a month in a real browser: from choosing a service to the starts being painted.
import 'temporal-polyfill/global';
import type { Frame } from 'playwright-core';
import type { BookingConfiguration, Host } from '../src/domain/book/configuration.ts';
import { newHost, newService } from '../src/domain/book/defaults.ts';
import { bookSeed } from '../src/simulator/mailbox/book-seed.ts';
import type { EventSeed, OrganisationSeed, PersonSeed } from '../src/simulator/mailbox/seed.ts';
import { practiceConfiguration } from '../src/simulator/practice/practice-book.ts';
import { practiceSeed } from '../src/simulator/practice/practice-seed.ts';
import { FRONT_DESK } from '../src/simulator/practice/staff.ts';
import { startSimulator } from '../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from '../tests/browser/support/browser.ts';
import { MIRA, NOW, openPane } from '../tests/browser/support/practice.ts';
import { median, report } from './support/report.ts';

const HOSTS = 50;
/** Weeks that are filled, the present one included. */
const WEEKS = 6;
const A_DAY = 6;
const RUNS = 9;

const browser = await launchBrowser({ isLongLived: true });
const { seed, configuration } = largePractice();
const simulator = await startSimulator({ seed, now: NOW });
try {
  const profile = await newProfile(browser);
  const { pane } = await openPane(profile, simulator);
  await pane.locator('[data-action="bookAppointment"]').waitFor({ timeout: 60_000 });
  const opened = await timed(pane, '[data-action="bookAppointment"]');
  const chosen: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const slugs = configuration.services.map(({ slug }) => slug);
    chosen.push(await choose(pane, slugs[(run + 1) % slugs.length] ?? ''));
  }
  const starts = await pane.locator('[data-day]').allTextContents();
  const events = HOSTS * WEEKS * 5 * A_DAY;
  const input = `${HOSTS} hosts, ${events} events in ${WEEKS} weeks, 5 weeks read, days of the first: ${starts.join(' ')}`;
  report({ name: 'booking: from opening it to the starts painted', value: Math.round(opened), unit: 'ms', input: `${input}; calendars are read meanwhile` });
  report({
    name: 'booking: free starts of a month from choosing the service to painted',
    value: Math.round(median(chosen)),
    unit: 'ms',
    input: `${input}, ${RUNS} runs`,
    aim: 300,
    runs: chosen.map(Math.round),
  });
} finally {
  await browser.close();
  await simulator.close();
}

/** Milliseconds from a click until the frame after the starts are there. */
function timed(pane: Frame, selector: string): Promise<number> {
  return pane.evaluate(async (wanted) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(wanted)?.click();
    while (!document.querySelector('[data-next-starts]')) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, selector);
}

function choose(pane: Frame, slug: string): Promise<number> {
  return pane.evaluate(async (wanted) => {
    const select = document.querySelector<HTMLSelectElement>('select[data-action="chooseService"]');
    const value = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value');
    const start = performance.now();
    if (select) value?.set?.call(select, wanted);
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    while (!document.querySelector(`[data-starts="${wanted}"] [data-next-starts]`)) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, slug);
}

/** Fifty hosts who all do the same three services. */
function largePractice(): { readonly seed: OrganisationSeed; readonly configuration: BookingConfiguration } {
  const usual = practiceSeed({ seed: 1, now: NOW, book: 'none' });
  const [example] = usual.people;
  if (!example) throw new Error('The practice has nobody in it.');
  const hosts: Host[] = [];
  const people: PersonSeed[] = [];
  for (let index = 0; index < HOSTS; index++) {
    const mail = `host${index}@nordlicht.example`;
    const name = `Host${index} Example`;
    const workingHours = { timeZone: 'Europe/Berlin', weekly: weekly(), overrides: [] };
    hosts.push(newHost({ name, mailbox: mail, workingHours, others: hosts }));
    people.push({
      ...example,
      id: `7c1e7a90-2b34-4d6f-8e10-${String(index).padStart(12, '0')}`,
      displayName: name,
      mail,
      calendars: example.calendars.map((calendar) => ({
        ...calendar,
        permissions: [{ mail: MIRA, role: 'write' as const }],
        events: eventsOf(index),
      })),
      messages: [],
    });
  }
  const services = [30, 45, 60].map((minutes) =>
    newService({ name: `Service ${minutes}`, durationMinutes: minutes, hosts: hosts.map(({ id }) => id), others: [] }),
  );
  const configuration = { ...practiceConfiguration(), hosts, services };
  const properties = bookSeed(configuration, { updatedAt: NOW, updatedBy: 'Mira Keller' });
  const others = usual.people
    .filter(({ mail }) => mail === MIRA || mail === FRONT_DESK.mail)
    .map((person) =>
      person.mail === FRONT_DESK.mail
        ? { ...person, calendars: person.calendars.map((calendar) => ({ ...calendar, extendedProperties: properties })) }
        : person,
    );
  return { seed: { ...usual, people: [...people, ...others] }, configuration };
}

function weekly() {
  return Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [{ start: '08:00', end: '17:00' }]]));
}

function eventsOf(host: number): EventSeed[] {
  const monday = Temporal.PlainDate.from('2026-11-23');
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => monday.add({ days: index })).filter((day) => day.dayOfWeek <= 5);
  return days.flatMap((day) =>
    Array.from({ length: A_DAY }, (_, index): EventSeed => {
      const start = day.toPlainDateTime(Temporal.PlainTime.from('08:00')).add({ minutes: index * 80 + ((host * 7) % 30) });
      return { subject: `Visit ${index}`, start: berlin(start), end: berlin(start.add({ minutes: 60 })), showAs: 'busy' };
    }),
  );
}

function berlin(time: Temporal.PlainDateTime) {
  return { dateTime: `${time.toString({ smallestUnit: 'second' })}.0000000`, timeZone: 'Europe/Berlin' };
}
