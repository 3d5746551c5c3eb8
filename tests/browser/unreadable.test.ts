import type { Frame } from 'playwright-core';
import { STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import type { BookProblem } from '../../src/domain/book/book-text.ts';
import { instantOf } from '../../src/simulator/mailbox/wall.ts';
import { bookTexts, breakBook, newestBook, rewriteBook, writeBook } from './support/book.ts';
import { allEvents, edit, findVisit, paneId, propertyOf, setProperty } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { openDay, openPane } from './support/practice.ts';
import { rewriteAnswers } from './support/rewrite-answers.ts';
import { usePractice } from './support/use-practice.ts';
import { day, rowById } from './support/views/day-views.ts';
import { settings, unsaved } from './support/views/settings-views.ts';

const stage = usePractice();

describe('a book that cannot be read is shown with its cause, and nothing is written over it', () => {
  const CASES: readonly { reason: BookProblem['reason']; says: string; names: string }[] = [
    { reason: 'head', says: 'Its beginning is damaged.', names: 'head' },
    { reason: 'missingPart', says: 'A part of it is missing.', names: 'part 2 of 2' },
    { reason: 'checksum', says: 'It was changed by something other than Frontdesk, or only half written.', names: 'sha256' },
    { reason: 'format', says: 'It was written by a newer Frontdesk.', names: 'format' },
    { reason: 'notJson', says: 'Its text is damaged.', names: 'text' },
    { reason: 'invalid', says: 'Some of its settings are not possible.', names: 'organisation.timeZone' },
  ];

  test.each(CASES)('$reason', async ({ reason, says, names }) => {
    const { simulator, profile, options } = stage;
    breakBook(simulator.organisation, reason);
    const before = bookTexts(simulator.organisation);
    const { page, pane } = await openPane(profile, simulator, { ...options });
    await pane.getByRole('heading', { name: 'The book cannot be read' }).waitFor();
    await pane.getByText(says).waitFor();
    await pane.getByRole('listitem').filter({ hasText: names }).waitFor();
    const found = await pane.getByRole('textbox').inputValue();
    for (const text of Object.values(before)) expect(found).toContain(text);

    await pane.getByRole('button', { name: 'Replace it with a new one' }).click();
    const question = pane.getByRole('alertdialog');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('heading', { name: 'The book cannot be read' }).waitFor();
    expect(bookTexts(simulator.organisation)).toEqual(before);
  });

  test('and once it is mended, it opens', async () => {
    const { simulator, profile, options } = stage;
    const whole = bookTexts(simulator.organisation);
    breakBook(simulator.organisation, 'head');
    const { pane } = await openPane(profile, simulator, { ...options });
    await pane.getByRole('button', { name: 'Try again' }).waitFor();
    writeBook(simulator.organisation, whole);
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.locator('[data-event]').first().waitFor();
  });
});

test('of two who save the settings both are shown, and what is chosen stands', async () => {
  const { page, pane } = await unsaved(stage);
  rewriteBook(stage.simulator.organisation, (book) => ({ ...book, organisation: { ...book.organisation, name: 'Nordlicht', locale: 'de-DE' } }));
  await page.keyboard.press('Control+s');
  await pane.getByRole('heading', { name: 'Somebody saved in the meantime' }).waitFor();
  await pane.getByText('Nordlicht Physiotherapie am Hafen').waitFor();
  await pane.getByRole('button', { name: 'Save this choice' }).click();
  await pane.locator('[data-save-bar]').getByText(/^Saved/u).waitFor();
  expect(newestBook(stage.simulator.organisation)).toMatchObject({
    name: 'Nordlicht Physiotherapie am Hafen',
    locale: 'de-DE',
  });
});

describe('a record of an appointment that cannot be read', () => {
  test.each([
    { name: 'cut off', text: '{"v":1,"s":"first-visit","n":"Ad' },
    { name: 'of something else', text: 'call back at 5' },
    { name: 'with a field of another type', text: '{"v":1,"h":42}' },
  ])('$name: is called unreadable, a mark leaves it alone, and it is replaced only after being asked', async ({ text }) => {
    const { organisation } = stage.simulator;
    const event = findVisit(organisation);
    setProperty(organisation, event, [STATE_PROPERTY, text]);
    const { page, pane } = await day(stage);
    const row = rowById(pane, paneId(event));
    expect(await row.getAttribute('data-status')).toBe('unknown');
    await row.focus();
    await page.keyboard.press('c');
    await pane.locator('[data-notice]').getByText('Its record cannot be read, so it was left as it is.').waitFor();
    expect([propertyOf(event, STATE_PROPERTY), event.fields.categories]).toEqual([text, []]);

    await page.keyboard.press('Enter');
    const note = pane.locator('[data-unreadable="state"]');
    expect(await note.getByRole('textbox').inputValue()).toBe(text);
    await note.locator('[data-action="replaceRecord"]').click();
    await pane.getByRole('alertdialog').getByRole('button', { name: 'Back' }).click();
    expect(propertyOf(event, STATE_PROPERTY)).toBe(text);
    await note.locator('[data-action="replaceRecord"]').click();
    await pane.getByRole('alertdialog').locator('[data-action="replace"]').click();
    await note.waitFor({ state: 'detached' });
    expect(propertyOf(event, STATE_PROPERTY)).toMatch(/^\{"v":1/u);
  });
});

test('categories of odd names stay as they are and where they are', async () => {
  const odd = ['🎉 party 👩‍👩‍👧', 'x'.repeat(255), 'تصنيف', 'a, b; c', '<b>bold</b>'];
  const event = findVisit(stage.simulator.organisation);
  edit(stage.simulator.organisation, event, { categories: odd });
  const { page, pane } = await day(stage);
  const row = rowById(pane, paneId(event));
  await row.focus();
  await page.keyboard.press('c');
  await pane.locator('[data-notice="marked"]').waitFor();
  expect(event.fields.categories).toEqual([...odd, 'Confirmed']);
  await row.focus();
  await page.keyboard.press('u');
  await eventually(async () => event.fields.categories, odd);
});

test('a time zone that nobody knows is named, and its time read as UTC', async () => {
  const { simulator, profile, options } = stage;
  const event = findVisit(simulator.organisation);
  await rewriteAnswers(profile, simulator, (text) => text.replaceAll(startOf(event), `${startOf(event).slice(0, -5)}"Customized Time Zone"`));
  const { pane } = await openDay(profile, simulator, { ...options });
  await pane.locator('[data-unknown]').getByText('Read as UTC, because nobody here knows the time zone Customized Time Zone.').waitFor();
  await rowById(pane, paneId(event)).waitFor();
});

describe('the details for IT hold no names, addresses or titles', () => {
  test('where the book cannot be opened', async () => {
    const { simulator, profile, options } = stage;
    simulator.faults.add({ kind: 'wrongTypes', path: '/calendar?' });
    const { pane } = await openPane(profile, simulator, { ...options });
    await pane.locator('[data-screen]').waitFor();
    const details = await copied(pane);
    expect(details).toContain('error: graph malformed');
    expect(details).toMatch(/^field: \S+$/mu);
    expect(details).toMatch(/^requestId: [\w-]{36}$/mu);
    expect(personalWordsIn(details)).toEqual([]);
  });

  test('where somebody looks them up', async () => {
    const { pane } = await settings(stage, 'account');
    const details = await copied(pane);
    expect(details).toMatch(/^product: Frontdesk$/mu);
    expect(personalWordsIn(details)).toEqual([]);
  });
});

/** `"dateTime":"…","timeZone":"UTC"` as Graph writes it. */
function startOf(event: ReturnType<typeof findVisit>): string {
  const time = new Date(instantOf(event.fields.start)).toISOString().slice(0, -1);
  return `"start":{"dateTime":"${time}0000","timeZone":"UTC"`;
}

async function copied(pane: Frame): Promise<string> {
  await pane.evaluate(() => {
    const seen = window as unknown as { copied?: string };
    navigator.clipboard.writeText = async (text) => {
      seen.copied = text;
    };
  });
  await pane.locator('[data-action="copyDetails"]').click();
  await pane.locator('[data-action="copyDetails"]').getByText('Copied').waitFor();
  return await pane.evaluate(() => (window as unknown as { copied: string }).copied);
}

/** What of the practice's people, customers and titles stands in a text. */
function personalWordsIn(text: string): string[] {
  const { organisation } = stage.simulator;
  const people = organisation.people.flatMap(({ mail, displayName, id }) => [mail, displayName, id]);
  const events = allEvents(organisation).flatMap(({ fields }) => [
    fields.subject,
    ...fields.attendees.flatMap(({ emailAddress: { name, address } }) => [name, address]),
  ]);
  const wholes = [...people, ...events].filter((whole) => whole.length > 3);
  const words = new Set(wholes.flatMap((whole) => whole.split(/[\s@]+/u)));
  return [
    ...wholes.filter((whole) => text.includes(whole)),
    ...text.split(/[\s:]+/u).filter((word) => words.has(word)),
  ];
}
