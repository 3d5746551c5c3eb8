import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DayReads } from '../../../src/taskpane/app/day-query.ts';
import { changes, openSettings, row } from './support/open-settings.tsx';
import {
  bookOf,
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  MIRA_KELLER,
  openPractice,
  PAUL_WEBER,
  saveAs,
} from './support/practice-desk.tsx';

const user = userEvent.setup();

async function saveAndWait(): Promise<void> {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved /u, {}, { timeout: 10_000 });
}

describe('the list', () => {
  test('says what each section holds, and takes the focus', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    expect(screen.getByRole('heading', { name: 'Settings' })).toHaveFocus();
    const list = screen.getByRole('list');
    expect(within(list).getAllByRole('button').map((button) => button.textContent)).toEqual([
      'OrganisationNordlicht Physiotherapie · Berlin (Europe)',
      'PeopleJonas Brandt, Lena Hartwig, Amir Haddad, Sofia Lindqvist, Owen Clarke',
      'CalendarsJonas Brandt, Lena Hartwig, Amir Haddad, Sofia Lindqvist, Owen Clarke',
      'ServicesFirst visit, Follow-up, Assessment, Sports massage, Online check-in',
      'What counts as busyBusy, Out of office, Tentative, All-day entries, Private entries',
      'CategoriesConfirmed, Cancelled',
      'TitlesStay as they are',
      'Reminders1 day before, by e-mail · 2 hours before, by SMS',
      'MessagesAs they come with Frontdesk',
      'Bookfrontdesk@nordlicht.example',
      'Account and helpMira Keller',
    ]);
  });

  test('gives the focus to where one was on the way back', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^People/u));
    expect(screen.getByRole('heading', { name: 'People' })).toHaveFocus();
    await user.click(row(/^Lena Hartwig/u));
    expect(screen.getByRole('heading', { name: 'Lena Hartwig' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(row(/^Lena Hartwig/u)).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(row(/^People/u)).toHaveFocus();
  });
});

describe('saving', () => {
  test('lists what changes, writes with Ctrl+S, and leaves everything else as it was', async () => {
    const practice = openPractice({ book: 'present' });
    const before = await configurationOf(practice);
    await openSettings(deskOf(practice));
    await user.click(row(/^Organisation/u));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Nordlicht');
    expect(changes()).toEqual(['Organisation, Name: Nordlicht Physiotherapie → Nordlicht']);
    await saveAndWait();
    expect(await configurationOf(practice)).toEqual({
      ...before,
      organisation: { ...before.organisation, name: 'Nordlicht' },
    });
    const { read } = await bookOf(practice, FRONT_DESK_BOOK);
    expect(read).toMatchObject({ head: { revision: 2, updatedBy: 'Mira Keller' } });
  });

  test('keeps changes while moving between sections', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch', { name: 'Put the state before the title' }));
    await user.keyboard('{Escape}');
    await user.click(row(/^Services/u));
    await user.click(row(/^First visit/u));
    fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '50' } });
    expect(changes()).toEqual([
      'First visit, Minutes: 45 min → 50 min',
      'Put the state before the title: off → on',
    ]);
  });

  test('refuses what is not possible, and leads to the field', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Services/u));
    await user.click(row(/^First visit/u));
    const minutes = screen.getByLabelText('Minutes');
    await user.clear(minutes);
    expect(minutes).toBeValid();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.keyboard('{Control>}s{/Control}');
    expect(screen.getByLabelText('Minutes')).toHaveFocus();
    expect(screen.getByLabelText('Minutes')).toBeInvalid();
    expect(screen.getByLabelText('Minutes')).toHaveAccessibleDescription(
      'Write a whole number.',
    );
    expect(screen.getByText('1 field needs another look.')).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(row(/^Services/u)).toHaveTextContent('Needs attention');
    expect((await bookOf(practice, FRONT_DESK_BOOK)).read).toMatchObject({ head: { revision: 1 } });
  });

  test('says a problem at its field once it is left', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Organisation/u));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    expect(screen.queryByText('Write something here.')).toBeNull();
    await user.tab();
    expect(screen.getByText('Write something here.')).toBeVisible();
  });

  test('does not let a problem move the button away that is being pressed', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Organisation/u));
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    const discard = screen.getByRole('button', { name: 'Discard' });
    await user.pointer({ target: discard, keys: '[MouseLeft>]' });
    expect(screen.queryByText('Write something here.')).toBeNull();
    await user.pointer('[/MouseLeft]');
    expect(await screen.findByText('Write something here.')).toBeInTheDocument();
  });

  test('asks before it discards', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Keep them' }));
    expect(screen.getByRole('switch')).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('switch')).not.toBeChecked();
    expect(changes()).toEqual([]);
  });

  test('says what went wrong and keeps what was typed', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    practice.faults.add({ kind: 'unavailable', times: 50 });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not saved. Microsoft 365 does not answer at the moment.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
    expect(changes()).toEqual(['Put the state before the title: off → on']);
  });

  test('forgets the days of another calendar', async () => {
    const practice = openPractice({ book: 'present' });
    const { client } = await openSettings(deskOf(practice));
    const day: DayReads = { reads: [], readAt: 1 };
    client.setQueryData(['day', 'some'], day);
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    await saveAndWait();
    expect(client.getQueryData(['day', 'some'])).toBe(day);
    await user.keyboard('{Escape}');
    await user.click(row(/^People/u));
    await user.click(row(/^Owen Clarke/u));
    await user.click(screen.getByRole('button', { name: 'Use another calendar' }));
    await user.click(await screen.findByRole('button', { name: /^Front Desk/u }));
    await user.click(screen.getByRole('button', { name: /still counts as busy$/u }));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(client.getQueryData(['day', 'some'])).toBeUndefined());
  });
});

describe('leaving', () => {
  test('asks when something is not saved, and saves on the way out', async () => {
    const practice = openPractice({ book: 'present' });
    const { views } = await openSettings(deskOf(practice));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Day' }));
    const question = screen.getByRole('alertdialog', { name: 'Save the changes?' });
    expect(question).toHaveTextContent('1 change is not saved yet.');
    expect(views).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(views).toEqual([{ kind: 'day' }]));
    expect((await configurationOf(practice)).titlePrefixes.enabled).toBe(true);
  });

  test('stays when the person goes on editing, and goes when they discard', async () => {
    const practice = openPractice({ book: 'present' });
    const { views } = await openSettings(deskOf(practice));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    await user.keyboard('{Escape}{Escape}');
    await user.click(screen.getByRole('button', { name: 'Go on editing' }));
    expect(views).toEqual([]);
    expect(changes()).toHaveLength(1);
    await user.keyboard('{Escape}');
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Discard' }));
    expect(views).toEqual([{ kind: 'day' }]);
    expect((await configurationOf(practice)).titlePrefixes.enabled).toBe(false);
  });

  test('asks nothing when nothing changed', async () => {
    const { views } = await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.keyboard('{Escape}');
    expect(views).toEqual([{ kind: 'day' }]);
  });

  test('gives the page back to screen readers after a question', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Titles/u));
    await user.click(screen.getByRole('switch'));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
    await user.click(screen.getByRole('button', { name: 'Keep them', hidden: true }));
    await waitFor(() => expect(document.querySelector('body > [aria-hidden]')).toBeNull());
    expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus();
  });
});

describe('somebody else', () => {
  test('who saved before Settings were opened is read first', async () => {
    const practice = openPractice({ book: 'present' });
    const desk = deskOf(practice);
    const { client } = await openSettings(desk);
    await saveAs(practice, PAUL_WEBER, (c) => ({ ...c, organisation: { ...c.organisation, name: 'Theirs' } }));
    await client.invalidateQueries({ queryKey: ['bookAccess'] });
    await waitFor(() => expect(row(/^Organisation/u)).toHaveTextContent('Theirs'));
    expect(changes()).toEqual([]);
  });

  test('who may only look sees everything and is told whom to ask', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' }), PAUL_WEBER));
    expect(
      await screen.findByText(/You may look at these settings but not change them. Ask frontdesk@nordlicht.example/u),
    ).toBeVisible();
    await user.click(row(/^Organisation/u));
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeDisabled();
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toBeDisabled();
    await user.keyboard('{Escape}');
    await user.click(row(/^People/u));
    expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
  });
});

test('the book says where it is kept and who saved it', async () => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  await user.click(row(/^Book/u));
  await screen.findByText('part of the calendar itself');
  expect(screen.getAllByRole('definition').map((fact) => fact.textContent)).toEqual([
    'frontdesk@nordlicht.example, the main calendar',
    '1',
    'Mira Keller',
    expect.stringMatching(/^4 Nov/u),
    'part of the calendar itself',
    '10% of what a calendar can hold',
  ]);
});

test('the account, the version and details for support', async () => {
  await openSettings(deskOf(openPractice({ book: 'present' }), MIRA_KELLER));
  await user.click(row(/^Account and help/u));
  expect(screen.getByText('Mira Keller, mira.keller@nordlicht.example')).toBeVisible();
  expect(screen.getByText('1.2.3')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
});

test('in the browser one can sign out', async () => {
  const signOut = jest.fn(() => Promise.resolve());
  const desk = deskOf(openPractice({ book: 'present' }));
  await openSettings({ ...desk, signIn: { ...desk.signIn, way: () => 'popup', signOut } });
  await user.click(row(/^Account and help/u));
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(signOut).toHaveBeenCalledTimes(1);
});
