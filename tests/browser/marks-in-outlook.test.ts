import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BookingConfiguration } from '../../src/domain/book/configuration.ts';
import { bookSeed } from '../../src/simulator/mailbox/book-seed.ts';
import type { OrganisationSeed } from '../../src/simulator/mailbox/seed.ts';
import { practiceConfiguration } from '../../src/simulator/practice/practice-book.ts';
import { practiceSeed } from '../../src/simulator/practice/practice-seed.ts';
import { startSimulator, type Simulator } from '../../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { LENA, NOW, openDay, row } from './support/practice.ts';

const ADA = 'Ada Nowak';
let browser: Browser;
let profile: BrowserContext;
let simulator: Simulator;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  await profile.close();
  await simulator.close();
});

/** The practice with one appointment of Lena's, and with its settings changed. */
async function open(
  change: (configuration: BookingConfiguration) => BookingConfiguration = (same) => same,
  categories = ['VIP'],
) {
  const configuration = change(practiceConfiguration());
  const seed = practiceSeed({ seed: 1, now: NOW, book: 'present' });
  simulator = await startSimulator({ seed: withBookAndAda(seed, { configuration, categories }), now: NOW });
  profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator);
  await row(pane, ADA).focus();
  return { page, pane, block: page.locator(`[data-event][data-subject*="${ADA}"]`).first() };
}

function withBookAndAda(
  seed: OrganisationSeed,
  { configuration, categories }: { configuration: BookingConfiguration; categories: string[] },
): OrganisationSeed {
  const ada = {
    subject: ADA,
    start: { dateTime: '2026-11-24T12:30:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-11-24T13:00:00', timeZone: 'Europe/Berlin' },
    categories,
  };
  const book = bookSeed(configuration, { updatedAt: NOW, updatedBy: 'Mira Keller' });
  return {
    ...seed,
    people: seed.people.map((person) => ({
      ...person,
      calendars: person.calendars.map((calendar, index) => {
        if (index > 0) return calendar;
        if (person.mail === LENA) return { ...calendar, events: [...calendar.events, ada] };
        return calendar.extendedProperties ? { ...calendar, extendedProperties: book } : calendar;
      }),
    })),
  };
}

function lena() {
  return simulator.organisation.people.find(({ mail }) => mail === LENA)!;
}

function ada() {
  const events = lena().calendars.flatMap((calendar) => [...calendar.events.values()]);
  return events.find(({ fields }) => fields.subject.includes(ADA))!;
}

async function press(page: Page, key: string, status: string): Promise<void> {
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'))!;
  await page.keyboard.press(key);
  await eventually(() => row(frame, ADA).getAttribute('data-status'), status);
  await eventually(() => row(frame, ADA).getAttribute('aria-busy'), 'false');
}

test('confirming puts the Confirmed category on the event, shown in its colour in Outlook', async () => {
  const { page, block } = await open(undefined, []);
  const before = await block.evaluate((element) => getComputedStyle(element).backgroundColor);
  await press(page, 'c', 'confirmed');
  expect(ada().fields.categories).toEqual(['Confirmed']);
  await eventually(() => block.getAttribute('data-categories'), 'Confirmed');
  await eventually(
    async () => (await block.evaluate((element) => getComputedStyle(element).backgroundColor)) !== before,
    true,
  );
});

test('cancelling puts the Cancelled category in its place and keeps everybody else’s', async () => {
  const { page } = await open();
  await press(page, 'c', 'confirmed');
  await press(page, 'x', 'cancelled');
  expect(ada().fields.categories).toEqual(['VIP', 'Cancelled']);
  expect(ada().fields.subject).toBe(ADA);
  expect(simulator.organisation.outbox).toEqual([]);
});

test('the names of the categories are those of the settings', async () => {
  const { page } = await open((configuration) => ({
    ...configuration,
    categories: {
      confirmed: { ...configuration.categories.confirmed, name: 'Bestätigt' },
      cancelled: { ...configuration.categories.cancelled, name: 'Abgesagt' },
    },
  }));
  await press(page, 'c', 'confirmed');
  expect(ada().fields.categories).toEqual(['VIP', 'Bestätigt']);
  await press(page, 'x', 'cancelled');
  expect(ada().fields.categories).toEqual(['VIP', 'Abgesagt']);
});

test('the colour that somebody gave a category in Outlook stays', async () => {
  const { page } = await open();
  const category = lena().categories.find(({ displayName }) => displayName === 'Confirmed')!;
  category.color = 'preset9';
  await press(page, 'c', 'confirmed');
  await press(page, 'w', 'awaiting');
  await press(page, 'c', 'confirmed');
  expect(lena().categories.filter(({ displayName }) => displayName === 'Confirmed')).toEqual([
    { ...category, color: 'preset9' },
  ]);
});

test('with title prefixes on, [Confirmed] stands before the title once', async () => {
  const { page } = await open(withPrefixes);
  await press(page, 'c', 'confirmed');
  await press(page, 'a', 'arrived');
  await press(page, 'c', 'confirmed');
  expect(ada().fields.subject).toBe(`[Confirmed] ${ADA}`);
});

test('with title prefixes on, [Cancelled] takes the place of [Confirmed], and goes with the state', async () => {
  const { page } = await open(withPrefixes);
  await press(page, 'c', 'confirmed');
  await press(page, 'x', 'cancelled');
  expect(ada().fields.subject).toBe(`[Cancelled] ${ADA}`);
  await press(page, 'w', 'awaiting');
  expect(ada().fields.subject).toBe(ADA);
});

test('an appointment typed straight into Outlook is there by itself, with nothing entered twice', async () => {
  const { page, pane } = await open();
  const column = page.locator(`.day-column[data-calendar="${LENA}"]`);
  await column.dblclick({ position: { x: 30, y: 56 * 6.5 } });
  await page.locator('[data-field="subject"]').fill('Typed by Lena');
  await page.locator('[data-action="save"]').click();
  await eventually(() => row(pane, 'Typed by Lena').count(), 1, 15_000);
});

function withPrefixes(configuration: BookingConfiguration): BookingConfiguration {
  return { ...configuration, titlePrefixes: { ...configuration.titlePrefixes, enabled: true } };
}
