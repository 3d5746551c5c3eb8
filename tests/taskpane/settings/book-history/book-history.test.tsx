import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeBookFile } from '../../../../src/domain/book/book-file.ts';
import type { BookingConfiguration } from '../../../../src/domain/book/configuration.ts';
import { withService } from '../../../../src/taskpane/settings/settings-context.ts';
import type { Practice } from '../../../graph/support/practice.ts';
import { changes, openSettings, row } from '../support/open-settings.tsx';
import {
  bookOf,
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  JONAS_BRANDT,
  MIRA_KELLER,
  openPractice,
  PAUL_WEBER,
  saveAs,
  type TestDesk,
} from '../support/practice-desk.tsx';

const user = userEvent.setup();

function named(name: string) {
  return (c: BookingConfiguration): BookingConfiguration => ({
    ...c,
    organisation: { ...c.organisation, name },
  });
}

async function openBook(practice: Practice, person = MIRA_KELLER): Promise<TestDesk> {
  const desk = deskOf(practice, person);
  await openSettings(desk);
  await user.click(row(/^Book/u));
  await screen.findByRole('region', { name: 'Earlier versions' });
  return desk;
}

function history() {
  return within(screen.getByRole('region', { name: 'Earlier versions' }));
}

function preview(): string[] {
  const panel = within(screen.getByRole('region', { name: 'What would change' }));
  return panel.queryAllByRole('listitem').map((item) => item.textContent);
}

async function paste(text: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Import' }));
  fireEvent.change(screen.getByLabelText('Or paste the text'), { target: { value: text } });
  await user.click(screen.getByRole('button', { name: 'Show what would change' }));
}

async function nameOf(practice: Practice): Promise<string> {
  return (await configurationOf(practice)).organisation.name;
}

describe('earlier versions', () => {
  test('say who saved what and when, newest first', async () => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, JONAS_BRANDT, named('Nordwind'));
    practice.clock.advance(3_600_000);
    await saveAs(practice, PAUL_WEBER, (c) =>
      withService(c, 0, (service) => ({ ...service, durationMinutes: 50 })),
    );
    await saveAs(practice, PAUL_WEBER, named('Südwind'));
    await openBook(practice);
    await history().findAllByRole('button');
    expect(history().getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Paul Weber, today 11:00First visit, Minutes: 45 min → 50 min',
      'Jonas Brandt, today 10:00Organisation, Name: Nordlicht Physiotherapie → Nordwind',
      'Mira Keller, 4 Nov 10:00The oldest that is kept',
    ]);
  });

  test('going back shows what would change, and is a save like any other', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    await saveAs(practice, JONAS_BRANDT, (c) => ({ ...named('Nordwind')(c), newer: { setting: 1 } }));
    await openBook(practice);
    await user.click(await history().findByRole('button', { name: /^Mira Keller/u }));
    expect(preview()).toEqual([
      'Organisation, Name: Nordwind → Nordlicht Physiotherapie',
      'More differs that this Frontdesk has no words for, for example an order.',
    ]);
    expect(await nameOf(practice)).toBe('Nordwind');
    await user.click(screen.getByRole('button', { name: 'Go back to this' }));
    await screen.findByText(/^Saved \d/u, {}, { timeout: 10_000 });
    expect(await configurationOf(practice)).toEqual(before);
    expect((await bookOf(practice, FRONT_DESK_BOOK)).read).toMatchObject({
      head: { revision: 3, updatedBy: 'Mira Keller' },
    });
    // What was gone back from is kept, too.
    expect(await history().findByRole('button', { name: /^Jonas Brandt/u })).toBeVisible();
  });

  test('somebody who saved meanwhile is asked about, not written over', async () => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, JONAS_BRANDT, named('Nordwind'));
    await openBook(practice);
    await user.click(await history().findByRole('button', { name: /^Mira Keller/u }));
    await saveAs(practice, PAUL_WEBER, named('Südwind'));
    await user.click(screen.getByRole('button', { name: 'Go back to this' }));
    await screen.findByRole('heading', { name: 'Somebody saved in the meantime' });
    expect(await nameOf(practice)).toBe('Südwind');
    await user.click(screen.getByRole('radio', { name: /^Mine: Nordlicht/u }));
    await user.click(screen.getByRole('button', { name: 'Save this choice' }));
    await screen.findByText(/^Saved \d/u, {}, { timeout: 10_000 });
    expect(await nameOf(practice)).toBe('Nordlicht Physiotherapie');
  });

  test('who may only look can look at them, and no more', async () => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, JONAS_BRANDT, named('Nordwind'));
    await openBook(practice, PAUL_WEBER);
    await user.click(await history().findByRole('button', { name: /^Mira Keller/u }));
    expect(preview()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Go back to this' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  test('a version that could not be kept is told of with the save, which stands', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    practice.faults.add({ kind: 'accessDenied', method: 'POST', path: '/attachments' });
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/^Saved\. The version before could not be kept/u);
    expect((await configurationOf(practice)).titlePrefixes.enabled).toBe(true);
  });

  test('that cannot be read are said to be that, with a way to try again', async () => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, JONAS_BRANDT, named('Nordwind'));
    practice.faults.add({ kind: 'accessDenied', path: '/attachments' });
    await openBook(practice);
    expect(await screen.findByText(/^They could not be read\./u)).toBeVisible();
    practice.faults.clear();
    await user.click(history().getByRole('button', { name: 'Try again' }));
    expect(await history().findByRole('button', { name: /^Mira Keller/u })).toBeVisible();
  });
});

describe('as a file', () => {
  test('what is copied is the book with who saved it, and can be imported again', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    const desk = await openBook(practice);
    await user.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(JSON.parse(desk.copied[0] ?? '')).toMatchObject({
      frontdesk: 'book',
      format: 1,
      revision: 1,
      updatedBy: 'Mira Keller',
      configuration: before,
    });
    await paste(desk.copied[0] ?? '');
    expect(screen.getByText('Nothing. Everything is like this already.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save these settings' })).toBeNull();
  });

  test('an import shows what would change before anything is saved, and keeps what it does not know', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    const imported = { ...named('Südwind')(before), newer: { setting: true } };
    await openBook(practice);
    await paste(writeBookFile({ configuration: imported }));
    expect(preview()).toEqual([
      'Organisation, Name: Nordlicht Physiotherapie → Südwind',
      'More differs that this Frontdesk has no words for, for example an order.',
    ]);
    expect(await configurationOf(practice)).toEqual(before);
    await user.click(screen.getByRole('button', { name: 'Save these settings' }));
    await screen.findByText(/^Saved \d/u, {}, { timeout: 10_000 });
    expect(await configurationOf(practice)).toEqual(imported);
  });

  test('a file that is chosen is read like the text', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    await openBook(practice);
    await user.click(screen.getByRole('button', { name: 'Import' }));
    const file = new File([writeBookFile({ configuration: named('Südwind')(before) })], 'book.json');
    Object.assign(file, { text: () => Promise.resolve(writeBookFile({ configuration: named('Südwind')(before) })) });
    const input = document.querySelector<HTMLInputElement>('[data-book-file]');
    fireEvent.change(input!, { target: { files: [file] } });
    await screen.findByRole('region', { name: 'What would change' });
    expect(preview()).toEqual(['Organisation, Name: Nordlicht Physiotherapie → Südwind']);
  });

  test.each([
    { name: 'other text', text: 'hello', said: /^This is no book that Frontdesk exported/u },
    {
      name: 'a newer format',
      text: '{"frontdesk":"book","format":2,"configuration":{}}',
      said: /^A newer Frontdesk wrote this\./u,
    },
  ])('$name is refused with what to do', async ({ text, said }) => {
    await openBook(openPractice({ book: 'present' }));
    await paste(text);
    expect(screen.getByText(said)).toBeVisible();
  });

  test('settings that cannot be are named by their fields, and nothing is changed', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    await openBook(practice);
    const wrong = { ...before, organisation: { ...before.organisation, timeZone: 'Mars', name: '' } };
    await paste(writeBookFile({ configuration: wrong }));
    const alert = screen.getByRole('alert');
    expect(within(alert).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'organisation.name: Write something here.',
      'organisation.timeZone: Choose a time zone from the list.',
    ]);
    expect(await configurationOf(practice)).toEqual(before);
    expect(changes()).toEqual([]);
  });
});
