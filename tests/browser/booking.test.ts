import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { decodeState } from '../../src/domain/appointment/state.ts';
import { addEvent } from '../../src/simulator/mailbox/event-store.ts';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { draftOfSeed } from '../../src/simulator/mailbox/seed-event.ts';
import { instantOf } from '../../src/simulator/mailbox/wall.ts';
import { rewriteBook } from './support/book.ts';
import { allEvents, propertyOf } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { NOW } from './support/practice.ts';
import type { Scene } from './support/scene.ts';
import { usePractice } from './support/use-practice.ts';
import { booking } from './support/views/booking-views.ts';
import { day, rows } from './support/views/day-views.ts';
import { openDay } from './support/practice.ts';

const stage = usePractice();

const NAME = 'Zelda Testperson';

/** Keys as a person presses them, counted. */
function keyboard({ page }: Scene) {
  let strokes = 0;
  return {
    press: async (key: string) => {
      strokes += 1;
      await page.keyboard.press(key);
    },
    /** Of the customer's name nothing is counted. */
    type: (text: string) => page.keyboard.type(text),
    strokes: () => strokes,
  };
}

function bookingsOf(name: string): EventRecord[] {
  return allEvents(stage.simulator.organisation).filter((event) => {
    const state = decodeState(propertyOf(event, STATE_PROPERTY));
    return state.kind === 'known' && state.value.customer.name === name;
  });
}

/** Whatever the product has left in any calendar that is no booking. */
function leftBehind(): EventRecord[] {
  return allEvents(stage.simulator.organisation).filter((event) => {
    const kind = propertyOf(event, KIND_PROPERTY);
    return (kind === '0' || kind === '2' || kind === '4') && event.created >= NOW;
  });
}

async function waitForStep({ pane }: Scene): Promise<void> {
  await pane.locator('[data-booking-failed], [data-notice]').first().waitFor();
}

test('by keyboard alone, from the open pane to booked in at most twelve keys and the name', async () => {
  const scene = await day(stage);
  const { pane } = scene;
  await rows(pane).first().focus();
  const keys = keyboard(scene);
  await keys.press('b');
  await pane.locator('[data-next-starts]').waitFor();
  await keys.press('1');
  await keys.type(NAME);
  await keys.press('Enter');
  await keys.press('Enter');
  await pane.locator('[data-notice="told"]').waitFor();
  expect(keys.strokes()).toBeLessThanOrEqual(12);

  const [booked, ...others] = bookingsOf(NAME);
  expect(others).toEqual([]);
  expect(propertyOf(booked as EventRecord, KIND_PROPERTY)).toBe('1');
  // The row of it is there, and has the focus.
  await eventually(() => pane.evaluate(() => document.activeElement?.textContent ?? ''), new RegExp(NAME, 'u'));
  expect(stage.simulator.organisation.outbox).toEqual([]);
  expect(leftBehind()).toEqual([]);
  await keys.press('u');
  await pane.locator('[data-notice]').filter({ hasText: 'taken back' }).waitFor();
  await eventually(() => bookingsOf(NAME)[0]?.fields.categories, ['Cancelled']);
  expect(stage.simulator.organisation.outbox).toEqual([]);
});

test('a customer found again, invited, in the host’s own zone: one event, one invitation', async () => {
  const scene = await booking(stage);
  const { page, pane } = scene;
  await pane.locator('select[data-action="chooseHost"]').selectOption('owen-clarke');
  await pane.locator('[data-next-starts] button').first().click();
  // What both of them see is said before: he works by another clock.
  const lines = await pane.locator('[data-summary] p').allTextContents();
  expect(lines[1]).toMatch(/^For Owen in London that is \d/u);
  await pane.getByRole('combobox', { name: 'Name' }).fill('ليلى');
  await pane.getByRole('listbox', { name: 'People found' }).getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await pane.getByRole('textbox', { name: /^E-mail/u }).inputValue()).toBe('layla.alkhatib@example.com');
  const before = allEvents(stage.simulator.organisation).length;
  await pane.locator('footer [data-action="book"]').click();
  await waitForStep(scene);
  expect(allEvents(stage.simulator.organisation)).toHaveLength(before + 1);
  const booked = allEvents(stage.simulator.organisation).at(-1);
  expect(stage.simulator.organisation.outbox.map(({ kind, to }) => [kind, to])).toEqual([['invitation', ['layla.alkhatib@example.com']]]);
  const made = allEvents(stage.simulator.organisation).find(({ created, fields }) => created >= NOW && fields.attendees.some(({ emailAddress }) => emailAddress.address === 'layla.alkhatib@example.com'));
  expect(made?.calendar.owner.mail).toBe('owen.clarke@nordlicht.example');
  expect(made?.fields.start.zone.iana).toBe('Europe/London');
  expect(booked).toBeDefined();
  const words = await pane.locator('[data-notice]').textContent();
  expect(words).toContain('Undo sends a cancellation to layla.alkhatib@example.com');
});

test('taken meanwhile in Outlook: said, with the nearest free ones, and what was typed is still there', async () => {
  const scene = await booking(stage);
  const { page, pane } = scene;
  await pane.locator('select[data-action="chooseHost"]').selectOption('jonas-brandt');
  await pane.locator('[data-next-starts] button').first().click();
  await pane.getByRole('combobox', { name: 'Name' }).fill(NAME);
  const start = Number(await pane.locator('[data-next-starts] button').first().getAttribute('data-start'));
  putInto('jonas.brandt@nordlicht.example', start);
  await pane.locator('footer [data-action="book"]').click();
  const failed = pane.locator('[data-booking-failed="taken"]');
  await failed.waitFor();
  await failed.getByText('Came in between').waitFor();
  expect(await pane.getByRole('combobox', { name: 'Name' }).inputValue()).toBe(NAME);
  expect(bookingsOf(NAME)).toEqual([]);
  await failed.locator('[data-start]').first().click();
  await page.keyboard.press('Enter');
  await pane.locator('[data-notice="told"]').waitFor();
  const [booked] = bookingsOf(NAME);
  expect(instantOf((booked as EventRecord).fields.start)).not.toBe(start);
  expect(leftBehind()).toEqual([]);
});

test('two desks that book the same start at once do not both get it', async () => {
  const one = await booking(stage);
  const two = await booking({ ...stage, options: { panewidth: 320, as: 'lena.hartwig@nordlicht.example' }, profile: stage.profile });
  const desks = [one, two];
  for (const [index, { pane }] of desks.entries()) {
    await pane.locator('select[data-action="chooseHost"]').selectOption('lena-hartwig');
    await pane.locator('[data-next-starts] button').first().click();
    await pane.getByRole('combobox', { name: 'Name' }).fill(`${NAME} ${index}`);
  }
  await Promise.all(desks.map(({ pane }) => pane.locator('footer [data-action="book"]').click()));
  await Promise.all(desks.map(waitForStep));
  const all = [0, 1].flatMap((index) => bookingsOf(`${NAME} ${index}`));
  expect(all.length).toBeLessThanOrEqual(1);
  expect(leftBehind()).toEqual([]);
});

test('any host: whose turn it is gets the booking, and the reason is said', async () => {
  rewriteBook(stage.simulator.organisation, (book) => ({
    ...book,
    services: book.services.map((service) => ({ ...service, team: { kind: 'roundRobin' as const }, rotation: { kind: 'equal' as const } })),
  }));
  const scene = await booking(stage);
  const { pane } = scene;
  await pane.locator('[data-next-starts] button').first().click();
  const turn = pane.locator('[data-turn]');
  await turn.waitFor();
  const host = await turn.getAttribute('data-turn');
  expect(await turn.textContent()).toMatch(/turn\. .+\./u);
  await pane.getByRole('combobox', { name: 'Name' }).fill(NAME);
  await pane.locator('footer [data-action="book"]').click();
  await pane.locator('[data-notice="told"]').waitFor();
  const [booked] = bookingsOf(NAME);
  expect((booked as EventRecord).calendar.owner.mail.split('@')[0]?.replace('.', '-')).toBe(host);
  expect(propertyOf(booked as EventRecord, KEY_PROPERTY)).toMatch(/^[0-9a-f-]{36}/u);
});

test('a series is one event with its occurrences; what does not fit is shown before and left out', async () => {
  const scene = await booking(stage);
  const { pane } = scene;
  await pane.locator('select[data-action="chooseHost"]').selectOption('jonas-brandt');
  await pane.locator('[data-next-starts] button').first().click();
  const start = Number(await pane.locator('[data-next-starts] button').first().getAttribute('data-start'));
  putInto('jonas.brandt@nordlicht.example', start + 14 * 24 * 3_600_000);
  await pane.getByRole('combobox', { name: 'Name' }).fill(NAME);
  await pane.locator('[data-action="repeat"]').click();
  await pane.locator('[data-occurrence="taken"]').first().waitFor();
  const fit = Number(await pane.locator('[data-series-fit]').getAttribute('data-series-fit'));
  expect(fit).toBeLessThan(6);
  await pane.locator('footer [data-action="book"]').click();
  await pane.locator('[data-notice="told"]').waitFor();
  const [series, ...others] = bookingsOf(NAME);
  expect(others).toEqual([]);
  expect(series?.recurrence).toBeDefined();
  expect(series?.deleted.size).toBe(6 - fit);
  expect(stage.simulator.organisation.outbox).toEqual([]);
});

test('Book in free time of the day takes that time and that host along', async () => {
  const { pane } = await openDay(stage.profile, stage.simulator, { ...stage.options });
  const gap = pane.locator('[data-gap]').filter({ hasText: /free · [A-Z][a-z]+Book$/u }).first();
  const words = (await gap.getByRole('gridcell').first().textContent()) ?? '';
  await gap.locator('[data-action="book"]').click();
  await pane.locator('[data-day-browser]').waitFor();
  const name = /free · (\w+)/u.exec(words)?.[1] ?? '';
  const chosen = await pane.locator('select[data-action="chooseHost"] option:checked').textContent();
  expect(chosen).toContain(name);
  // Where the service does not fit into it, that is said.
  expect(await pane.locator('[data-day-starts] [aria-pressed="true"], [data-not-free]').count()).toBeGreaterThan(0);
});

/** Somebody enters something in Outlook that takes half an hour from a moment on. */
function putInto(mail: string, start: number): void {
  const { organisation } = stage.simulator;
  const calendar = organisation.people.find((person) => person.mail === mail)?.calendars[0];
  if (!calendar) throw new Error(`${mail} has no calendar.`);
  const at = (instant: number) => ({ dateTime: `${new Date(instant).toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' });
  const seed = { subject: 'Came in between', start: at(start), end: at(start + 1_800_000), showAs: 'busy' as const };
  addEvent(organisation, calendar, draftOfSeed(calendar, seed, () => {}));
}
