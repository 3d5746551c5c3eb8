import { errors, type Locator } from 'playwright-core';
import { KIND_PROPERTY } from '../../../../src/domain/appointment/properties.ts';
import type { Random } from '../../../../src/simulator/practice/random.ts';
import { allEvents, paneId, propertyOf } from '../calendar.ts';
import { openPane } from '../practice.ts';
import type { Scene, Stage } from '../scene.ts';
import { rowById } from '../views/day-views.ts';

/** What somebody at a pane tried, and what the pane said of it. */
export type Told = {
  readonly what: 'book' | 'move' | 'cancel' | 'undo';
  readonly outcome: string;
  readonly customer: string;
};

export type RaceDesk = {
  readonly address: string;
  /** Does one thing to the end; `undefined` where there was nothing to do it with. */
  readonly act: () => Promise<Told | undefined>;
};

type DeskOptions = {
  readonly stage: Stage;
  readonly random: Random;
  readonly hosts: readonly [string, ...string[]];
  /** Names the next customer; nobody else gets that name. */
  readonly nextCustomer: () => string;
};

/** What stands on the screen already comes at once; what goes to Outlook may be tried again first. */
const SHORT = 8000;
const LONG = 60_000;

/** Stands in the day only: whoever sees it has left the form. */
const DAY = '[data-action="bookAppointment"]';

/** A receptionist who works the pane as people do, quickly and without looking twice. */
export async function openRaceDesk(address: string, options: DeskOptions): Promise<RaceDesk> {
  const { stage, random } = options;
  let scene = await open();

  async function open(): Promise<Scene> {
    const opened = await openPane(stage.profile, stage.simulator, { ...stage.options, as: address });
    await opened.pane.locator(DAY).waitFor();
    return opened;
  }

  /** Somebody else was quicker, and what was to be pressed is gone: the pane is opened anew. */
  async function startOver(): Promise<void> {
    await scene.page.close();
    scene = await open();
  }

  async function act(): Promise<Told | undefined> {
    const dice = random.next();
    const action = dice < 0.5 ? book : dice < 0.8 ? move : cancel;
    try {
      return await action(scene, options);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await startOver();
      return undefined;
    }
  }
  return { address, act };
}

async function book({ page, pane }: Scene, { random, hosts, nextCustomer }: DeskOptions): Promise<Told> {
  const customer = nextCustomer();
  await pane.locator(DAY).click();
  await pane.locator('select[data-action="chooseHost"]').selectOption(random.pick(hosts), { timeout: SHORT });
  await pane.getByRole('combobox', { name: 'Name' }).fill(customer);
  if (random.chance(0.5)) await pane.getByRole('textbox', { name: /^E-mail/u }).fill(addressOf(customer));
  await chooseStart(pane.locator('[data-next-starts] button'), random);
  await pane.locator('footer [data-action="book"]').click();
  const failed = pane.locator('[data-booking-failed]');
  await failed.or(pane.locator(DAY)).first().waitFor({ timeout: LONG });
  if ((await failed.count()) === 0) return { what: 'book', outcome: 'booked', customer };
  const outcome = (await failed.getAttribute('data-booking-failed')) ?? '';
  await page.keyboard.press('Escape');
  await pane.locator('[data-action="discardAndLeave"]').click();
  await pane.locator(DAY).waitFor();
  return { what: 'book', outcome, customer };
}

async function move(scene: Scene, options: DeskOptions): Promise<Told | undefined> {
  const { page, pane } = scene;
  const { random, hosts } = options;
  const found = await pickRow(scene, options);
  if (!found) return undefined;
  await found.row.focus({ timeout: SHORT });
  await page.keyboard.press('m');
  const next = pane.locator('[data-next-starts] button');
  await next.first().waitFor({ timeout: SHORT });
  if (random.chance(0.4)) await pane.locator('select[data-field="host"]').selectOption([random.pick(hosts), 'any'], { timeout: SHORT });
  await chooseStart(next, random);
  await pane.locator('[data-action="moveNow"]').click({ timeout: SHORT });
  const failure = pane.locator('[data-failure]');
  await failure.or(pane.locator(DAY)).first().waitFor({ timeout: LONG });
  const isMoved = (await failure.count()) === 0;
  const outcome = isMoved ? 'moved' : ((await failure.textContent()) ?? '');
  if (!isMoved) await page.keyboard.press('Escape');
  await pane.locator(DAY).waitFor({ timeout: SHORT });
  return { what: 'move', outcome, customer: found.customer };
}

async function cancel(scene: Scene, options: DeskOptions): Promise<Told | undefined> {
  const { page } = scene;
  const found = await pickRow(scene, options);
  if (!found) return undefined;
  const { row, customer } = found;
  const settled = () => row.and(scene.pane.locator('[aria-busy="false"]')).waitFor({ timeout: LONG });
  await row.focus({ timeout: SHORT });
  await page.keyboard.press('x');
  await settled();
  const outcome = (await row.getAttribute('data-status', { timeout: SHORT })) ?? '';
  if (options.random.chance(0.6)) return { what: 'cancel', outcome, customer };
  await row.focus({ timeout: SHORT });
  await page.keyboard.press('u');
  await settled();
  return { what: 'undo', outcome: (await row.getAttribute('data-status', { timeout: SHORT })) ?? '', customer };
}

/** One of the next three starts; the others look at the same ones. */
async function chooseStart(starts: Locator, random: Random): Promise<void> {
  await starts.first().waitFor({ timeout: LONG });
  await starts.nth(random.below(3)).click();
}

/** Of the bookings that the pane shows, one that was made in this race. */
async function pickRow(
  { pane }: Scene,
  { stage, random }: DeskOptions,
): Promise<{ readonly row: Locator; readonly customer: string } | undefined> {
  const shown = await pane
    .locator('[data-day-list] [data-event]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')));
  const [first, ...others] = allEvents(stage.simulator.organisation).filter(
    (event) =>
      propertyOf(event, KIND_PROPERTY) === '1' &&
      event.fields.showAs !== 'free' &&
      customerOf(event.fields.subject) !== undefined &&
      shown.includes(paneId(event)),
  );
  if (!first) return undefined;
  const event = random.pick([first, ...others]);
  return { row: rowById(pane, paneId(event)), customer: customerOf(event.fields.subject) ?? '' };
}

const CUSTOMER = /Racer \d+/u;

/** Whom a title names, of those who came in this race. */
export function customerOf(subject: string): string | undefined {
  return CUSTOMER.exec(subject)?.[0];
}

export function addressOf(customer: string): string {
  return `${customer.toLowerCase().replace(' ', '-')}@customer.example`;
}
