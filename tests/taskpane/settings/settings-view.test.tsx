import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SettingsView } from '../../../src/taskpane/settings/settings-view.tsx';
import {
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  openPractice,
  show,
  WithOpenBook,
  type Shown,
  type TestDesk,
} from './support/practice-desk.tsx';

type Opened = Shown & { readonly desk: TestDesk };

async function openSettings(desk: TestDesk): Promise<Opened> {
  desk.preferences['book'] = FRONT_DESK_BOOK;
  const shown = show(
    desk,
    <WithOpenBook desk={desk}>
      <SettingsView />
    </WithOpenBook>,
  );
  await screen.findByRole('heading', { name: 'Settings' });
  return { ...shown, desk };
}

test('the sections say what they hold', async () => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  expect(screen.getByRole('heading', { name: 'Settings' })).toHaveFocus();
  expect(screen.getByRole('button', { name: /^Organisation/u })).toHaveTextContent(
    'Nordlicht Physiotherapie · Berlin (Europe)',
  );
});

test('a changed name is listed, saved with Ctrl+S, and everything else stays', async () => {
  const user = userEvent.setup();
  const practice = openPractice({ book: 'present' });
  const before = await configurationOf(practice);
  await openSettings(deskOf(practice));
  await user.click(screen.getByRole('button', { name: /^Organisation/u }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Nordlicht');
  const bar = screen.getByRole('contentinfo', { name: 'Unsaved changes' });
  expect(within(bar).getByRole('listitem')).toHaveTextContent('Organisation, Name: Nordlicht Physiotherapie → Nordlicht');
  await user.keyboard('{Control>}s{/Control}');
  expect(await within(bar).findByText(/^Saved /u)).toBeVisible();
  expect(await configurationOf(practice)).toEqual({
    ...before,
    organisation: { ...before.organisation, name: 'Nordlicht' },
  });
});
