import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SettingsView } from '../../../../src/taskpane/settings/settings-view.tsx';
import { FRONT_DESK_BOOK, show, WithOpenBook, type Shown, type TestDesk } from './practice-desk.tsx';

/** Settings of the practice's book, as the list of its sections. */
export async function openSettings(desk: TestDesk): Promise<Shown> {
  desk.preferences['book'] ??= FRONT_DESK_BOOK;
  const shown = show(
    desk,
    <WithOpenBook desk={desk}>
      <SettingsView />
    </WithOpenBook>,
  );
  await screen.findByRole('heading', { name: 'Settings' });
  return shown;
}

export function row(name: RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

/** A part of a form that is folded away behind its title. */
export async function unfold(name: RegExp): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name, expanded: false }));
}

/** What will be saved, line by line. */
export function changes(): string[] {
  const bar = screen.queryByRole('contentinfo', { name: 'Unsaved changes' });
  return bar ? within(bar).queryAllByRole('listitem').map((item) => item.textContent) : [];
}
