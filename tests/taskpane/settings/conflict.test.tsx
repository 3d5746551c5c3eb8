import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { HEAD_PROPERTY, partProperty } from '../../../src/domain/book/book-text.ts';
import { withService } from '../../../src/taskpane/settings/settings-context.ts';
import type { Practice } from '../../graph/support/practice.ts';
import { changes, openSettings, row } from './support/open-settings.tsx';
import {
  bookOf,
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  JONAS_BRANDT,
  openPractice,
  saveAs,
} from './support/practice-desk.tsx';

const user = userEvent.setup();

function theirChange(c: BookingConfiguration): BookingConfiguration {
  return {
    ...withService(c, 0, (service) => ({ ...service, durationMinutes: 50 })),
    organisation: { ...c.organisation, name: 'Theirs', founded: 1998 },
  };
}

/** I renamed the organisation and turned prefixes on; they renamed it and changed minutes. */
async function collide(practice: Practice): Promise<void> {
  await openSettings(deskOf(practice));
  await user.click(row(/^Organisation/u));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.keyboard('{Escape}');
  await user.click(row(/^Titles/u));
  await user.click(screen.getByRole('switch'));
  await saveAs(practice, JONAS_BRANDT, theirChange);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: 'Somebody saved in the meantime' });
}

function choice(name: string): string | null {
  const group = screen.getByRole('radiogroup', { name });
  return within(group).getByRole<HTMLInputElement>('radio', { checked: true }).labels?.[0]?.textContent ?? null;
}

test('both are shown: who, when, and what differs, with mine where I changed it', async () => {
  await collide(openPractice({ book: 'present' }));
  expect(screen.getByRole('heading', { name: 'Somebody saved in the meantime' })).toHaveFocus();
  expect(screen.getByText(/^Jonas Brandt saved these settings today /u)).toBeVisible();
  expect(choice('Organisation, Name')).toBe('Mine: Mine');
  expect(choice('First visit, Minutes')).toBe('Theirs: 50 min');
  expect(choice('Put the state before the title')).toBe('Mine: on');
});

test('field by field: what was chosen is written over theirs, and nothing of theirs is lost', async () => {
  const practice = openPractice({ book: 'present' });
  const before = await configurationOf(practice);
  await collide(practice);
  await user.click(screen.getByRole('button', { name: 'Save this choice' }));
  await screen.findByText(/^Saved /u, {}, { timeout: 10_000 });
  const theirs = theirChange(before);
  expect(await configurationOf(practice)).toEqual({
    ...theirs,
    organisation: { ...theirs.organisation, name: 'Mine' },
    titlePrefixes: { ...theirs.titlePrefixes, enabled: true },
  });
  expect((await bookOf(practice, FRONT_DESK_BOOK)).read).toMatchObject({ head: { revision: 3 } });
});

test('all mine', async () => {
  const practice = openPractice({ book: 'present' });
  const before = await configurationOf(practice);
  await collide(practice);
  await user.click(screen.getByRole('button', { name: 'Keep all mine' }));
  await user.click(screen.getByRole('button', { name: 'Save this choice' }));
  await screen.findByText(/^Saved /u, {}, { timeout: 10_000 });
  expect(await configurationOf(practice)).toEqual({
    ...before,
    organisation: { ...before.organisation, name: 'Mine', founded: 1998 },
    titlePrefixes: { ...before.titlePrefixes, enabled: true },
  });
});

test('all theirs: nothing is written, and theirs is edited from then on', async () => {
  const practice = openPractice({ book: 'present' });
  await collide(practice);
  await user.click(screen.getByRole('button', { name: 'Take all theirs' }));
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(changes()).toEqual([]);
  expect((await bookOf(practice, FRONT_DESK_BOOK)).read).toMatchObject({ head: { revision: 2 } });
});

test('back to editing keeps what was typed, and the next save asks again', async () => {
  const practice = openPractice({ book: 'present' });
  await collide(practice);
  await user.click(screen.getByRole('button', { name: 'Back to editing' }));
  expect(changes()).toEqual([
    'Organisation, Name: Nordlicht Physiotherapie → Mine',
    'Put the state before the title: off → on',
  ]);
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByRole('heading', { name: 'Somebody saved in the meantime' })).toBeVisible();
});

describe('the book went away while it was edited', () => {
  async function editAnd(practice: Practice, values: Readonly<Record<string, string>>): Promise<void> {
    await openSettings(deskOf(practice));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    const response = await practice.as(FRONT_DESK_BOOK.mailbox).send({
      method: 'PATCH',
      path: `/users/${FRONT_DESK_BOOK.mailbox}/calendar`,
      body: {
        singleValueExtendedProperties: Object.entries(values).map(([id, value]) => ({ id, value })),
      },
      scopes: [],
      mailbox: FRONT_DESK_BOOK.mailbox,
    });
    expect(response.status).toBe(200);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Somebody saved in the meantime' });
  }

  test('mine can be saved there again', async () => {
    const practice = openPractice({ book: 'present' });
    const empty = Object.fromEntries([HEAD_PROPERTY, ...[1, 2, 3, 4].map(partProperty)].map((id) => [id, '']));
    await editAnd(practice, empty);
    await user.click(screen.getByRole('button', { name: 'Save mine again' }));
    await screen.findByText(/^Saved /u, {}, { timeout: 10_000 });
    expect((await configurationOf(practice)).titlePrefixes.enabled).toBe(true);
  });

  test('what cannot be read is only replaced after a question', async () => {
    const practice = openPractice({ book: 'present' });
    await editAnd(practice, { [partProperty(1)]: '{"organisation":' });
    await user.click(screen.getByRole('button', { name: 'Replace it with mine' }));
    const question = screen.getByRole('alertdialog', { name: 'Replace what cannot be read?' });
    await user.click(within(question).getByRole('button', { name: 'Back to editing' }));
    expect((await bookOf(practice, FRONT_DESK_BOOK)).read.kind).toBe('unreadable');
    await user.click(screen.getByRole('button', { name: 'Replace it with mine' }));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Replace it with mine' }),
    );
    await screen.findByText(/^Saved /u, {}, { timeout: 10_000 });
    await waitFor(async () => {
      expect((await configurationOf(practice)).titlePrefixes.enabled).toBe(true);
    });
  });
});
