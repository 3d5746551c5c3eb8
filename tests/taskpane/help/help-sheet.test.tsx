import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KEY_OF_ACTION } from '../../../src/taskpane/actions/use-entry-actions.ts';
import { HelpSheet } from '../../../src/taskpane/help/help-sheet.tsx';
import { fakeDesk, practice, show } from '../appointment/desk-fixture.tsx';
import { createFakeGraph } from '../appointment/fake-graph.ts';

async function open(configuration = practice()) {
  const closed = jest.fn();
  await show(fakeDesk({ graph: createFakeGraph() }), <HelpSheet onClose={closed} />, configuration);
  return { closed, sheet: await screen.findByRole('dialog'), user: userEvent.setup() };
}

test('every key of an action is listed with its word', async () => {
  const { sheet } = await open();
  const keys = [...sheet.querySelectorAll('kbd')].map((key) => key.textContent);
  for (const key of Object.values(KEY_OF_ACTION)) expect(keys).toContain(key);
  const first = within(sheet).getByText('Confirm');
  expect(first.nextElementSibling).toHaveTextContent('C');
});

test('says what a mark does, in the words of this book', async () => {
  const { sheet } = await open();
  expect(sheet).toHaveTextContent('the category Confirmed in Outlook, Cancel the category Cancelled.');
  expect(sheet).toHaveTextContent('Nobody gets mail by a mark.');
  expect(sheet).not.toHaveTextContent('is put before its title');
});

test('prefixes are told of where they are on', async () => {
  const configuration = practice();
  const titlePrefixes = { ...configuration.titlePrefixes, enabled: true };
  const { sheet } = await open({ ...configuration, titlePrefixes });
  expect(sheet).toHaveTextContent('[Confirmed] or [Cancelled] is put before its title.');
});

test('Escape and the button close it, and the details can be copied', async () => {
  const { sheet, closed, user } = await open();
  expect(within(sheet).getByRole('button', { name: 'Copy details' })).toBeVisible();
  await user.click(within(sheet).getByRole('button', { name: 'Close' }));
  await user.keyboard('{Escape}');
  expect(closed).toHaveBeenCalled();
});
