import {
  bookOf,
  configurationOf,
  deskOf,
  FRONT,
  FRONT_DESK_BOOK,
  LENA,
  MIRA,
  openPractice,
  PAUL_WEBER,
  show,
  type TestDesk,
} from '../settings/support/practice-desk.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstConfiguration } from '../../../src/domain/book/defaults.ts';
import { readMasterCategories } from '../../../src/graph/categories.ts';
import { runSetup } from '../../../src/taskpane/setup/run-setup.ts';
import { SetupView } from '../../../src/taskpane/setup/setup-view.tsx';
import type { Practice } from '../../graph/support/practice.ts';

const user = userEvent.setup();
const OWN = { mailbox: MIRA };

async function openSetup(desk: TestDesk, address = OWN): Promise<jest.Mock> {
  const done = jest.fn();
  show(desk, <SetupView address={address} onDone={done} />);
  await screen.findByRole('heading', { level: 1 });
  return done;
}

/** Without the categories, as a mailbox is that never saw Frontdesk. */
function newPractice(): Practice {
  return openPractice({
    change: (seed) => ({
      ...seed,
      people: seed.people.map((person) => ({ ...person, masterCategories: [] })),
    }),
  });
}

test('a short form, filled from the mailbox', async () => {
  await openSetup(deskOf(newPractice()));
  expect(screen.getByRole('heading', { name: 'Set up Frontdesk' })).toHaveFocus();
  expect(screen.getByLabelText('Organisation')).toHaveValue('Nordlicht');
  expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Berlin (Europe)');
  expect(screen.getByLabelText('Language for customers')).toHaveValue('de-DE');
  const host = screen.getByRole('group', { name: 'Who is booked' });
  expect(within(host).getByLabelText('Calendar')).toHaveDisplayValue('Mira Keller (yours)');
  expect(within(host).getByLabelText('Name')).toHaveValue('Mira Keller');
  expect(await within(host).findByText('Working hours: Mon–Fri 08:30–17:30')).toBeVisible();
  const service = screen.getByRole('group', { name: 'What is booked' });
  expect(within(service).getByLabelText('Service')).toHaveValue('Appointment');
  expect(within(service).getByLabelText('Minutes')).toHaveValue(30);
  expect(screen.getByText(/^Two categories are added to your Outlook: Confirmed and Cancelled/u)).toBeVisible();
});

test('one click writes the book, adds the categories and remembers the calendar', async () => {
  const practice = newPractice();
  const desk = deskOf(practice);
  const done = await openSetup(desk);
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
  const { read } = await bookOf(practice, OWN);
  expect(read).toMatchObject({ kind: 'book', head: { revision: 1, updatedBy: 'Mira Keller' } });
  expect(await configurationOf(practice, OWN)).toEqual({
    organisation: { name: 'Nordlicht', timeZone: 'Europe/Berlin', locale: 'de-DE' },
    hosts: [
      {
        id: 'mira-keller',
        name: 'Mira Keller',
        destination: { mailbox: MIRA, name: 'Mira Keller', color: '#0b6a0b' },
        availability: [],
        workingHours: {
          timeZone: 'Europe/Berlin',
          weekly: Object.fromEntries(
            ['1', '2', '3', '4', '5'].map((day) => [day, [{ start: '08:30', end: '17:30' }]]),
          ),
          overrides: [],
        },
      },
    ],
    services: [
      { slug: 'appointment', name: 'Appointment', durationMinutes: 30, hosts: ['mira-keller'] },
    ],
    categories: {
      confirmed: { name: 'Confirmed', color: 'preset4' },
      cancelled: { name: 'Cancelled', color: 'preset0' },
    },
    titlePrefixes: { enabled: false, confirmed: '[Confirmed]', cancelled: '[Cancelled]' },
    reminderPlan: [{ minutesBefore: 1440, channel: 'email' }],
  });
  expect(await readMasterCategories(practice.as(MIRA))).toEqual([
    { name: 'Confirmed', color: 'preset4' },
    { name: 'Cancelled', color: 'preset0' },
  ]);
  expect(desk.preferences).toEqual({ book: OWN });
});

test('somebody else can be booked, by their own hours', async () => {
  const practice = newPractice();
  const done = await openSetup(deskOf(practice));
  await user.selectOptions(screen.getByLabelText('Calendar'), 'Owen Clarke');
  expect(
    within(screen.getByRole('group', { name: 'Who is booked' })).getByLabelText('Name'),
  ).toHaveValue('Owen Clarke');
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect((await configurationOf(practice, OWN)).hosts).toMatchObject([
    {
      destination: { mailbox: 'owen.clarke@nordlicht.example' },
      workingHours: { timeZone: 'Europe/London' },
    },
  ]);
});

test('in a shared mailbox a colleague is booked, and the book goes there', async () => {
  const practice = newPractice();
  const done = await openSetup(deskOf(practice), FRONT_DESK_BOOK);
  expect(screen.getByText(/kept in the calendar of frontdesk@nordlicht.example/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  const [host] = (await configurationOf(practice, FRONT_DESK_BOOK)).hosts;
  expect(host?.destination.mailbox).not.toBe(FRONT);
  expect(host?.destination.mailbox).not.toBe(MIRA);
});

test('what is missing is said at its field, which gets the focus', async () => {
  const practice = newPractice();
  const done = await openSetup(deskOf(practice));
  await user.clear(screen.getByLabelText('Minutes'));
  await user.clear(screen.getByLabelText('Organisation'));
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() => expect(screen.getByLabelText('Organisation')).toHaveFocus());
  expect(screen.getByLabelText('Organisation')).toHaveAccessibleDescription(/^Write something here\./u);
  expect(screen.getByLabelText('Minutes')).toBeInvalid();
  expect(screen.getByText('Some answers need another look.')).toBeVisible();
  expect(done).not.toHaveBeenCalled();
  expect((await bookOf(practice, OWN)).read).toEqual({ kind: 'empty' });
});

test('categories that are refused are said, and the book stands', async () => {
  const practice = newPractice();
  practice.faults.add({ kind: 'accessDenied', method: 'POST', path: 'masterCategories' });
  const done = await openSetup(deskOf(practice));
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  expect(await screen.findByRole('heading', { name: 'Frontdesk is set up' })).toHaveFocus();
  expect(screen.getByText(/^The categories could not be added to your Outlook/u)).toBeVisible();
  expect((await bookOf(practice, OWN)).read.kind).toBe('book');
  expect(done).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Go to the day' }));
  expect(done).toHaveBeenCalledTimes(1);
});

test('a choice that Outlook does not remember is said', async () => {
  const desk = deskOf(newPractice());
  desk.host.preferences.set = () => Promise.reject(new Error('full'));
  await openSetup(desk);
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  expect(await screen.findByText(/^Outlook could not remember the choice/u)).toBeVisible();
});

test('what goes wrong is said above the button; a second try works', async () => {
  const practice = newPractice();
  const done = await openSetup(deskOf(practice));
  await screen.findByText('Working hours: Mon–Fri 08:30–17:30');
  const fault = practice.faults.add({ kind: 'unavailable' });
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  expect(await screen.findByText('Microsoft 365 does not answer at the moment.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
  practice.faults.remove(fault);
  expect((await bookOf(practice, OWN)).read).toEqual({ kind: 'empty' });
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
});

test('somebody who was faster is not written over', async () => {
  const practice = newPractice();
  const first = await openSetup(deskOf(practice), FRONT_DESK_BOOK);
  const button = screen.getByRole('button', { name: 'Set up' });
  await screen.findByText(/^Working hours: Mon/u);
  const theirs = deskOf(practice, { mail: FRONT, name: 'Lena Hartwig' });
  const configuration = firstConfiguration({
    organisation: 'Theirs',
    timeZone: 'Europe/Berlin',
    locale: 'de-DE',
    host: { name: 'Lena Hartwig', mailbox: LENA },
    service: { name: 'Follow-up', durationMinutes: 20 },
  });
  await runSetup(theirs, { address: FRONT_DESK_BOOK, configuration, replaces: undefined });
  await user.click(button);
  expect(
    await screen.findByText('Lena Hartwig has set up Frontdesk here in the meantime.'),
  ).toBeVisible();
  expect(await configurationOf(practice)).toEqual(configuration);
  await user.click(screen.getByRole('button', { name: 'Open it' }));
  expect(first).toHaveBeenCalledTimes(1);
});

test('who may only look is told whom to ask, and can use another book', async () => {
  const practice = newPractice();
  await openSetup(deskOf(practice, PAUL_WEBER), FRONT_DESK_BOOK);
  expect(screen.getByRole('heading', { name: 'Frontdesk is not set up yet' })).toHaveFocus();
  expect(screen.getByText(/^Ask frontdesk@nordlicht.example, or a colleague/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Use a book that exists already' })).toBeEnabled();
});

test('a right that was taken away meanwhile is said', async () => {
  const practice = newPractice();
  const done = await openSetup(deskOf(practice));
  practice.faults.add({ kind: 'accessDenied', method: 'PATCH' });
  practice.faults.add({ kind: 'accessDenied', method: 'POST', path: 'events' });
  await user.click(screen.getByRole('button', { name: 'Set up' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    `Nothing was set up. You may not change the calendar of ${MIRA}.`,
  );
  expect(done).not.toHaveBeenCalled();
});

test('a mailbox that tells nothing leaves the fields to look at', async () => {
  const practice = newPractice();
  practice.faults.add({ kind: 'accessDenied', path: 'mailboxSettings' });
  await openSetup(deskOf(practice));
  expect(screen.getByText(/^The mailbox did not tell its settings/u)).toBeVisible();
  expect(await screen.findByText(/^The mailbox tells no hours/u)).toBeVisible();
  expect(screen.getByLabelText('Language for customers')).toHaveValue('en-GB');
});

describe('a book that exists already', () => {
  test('is chosen from the calendars shared with one', async () => {
    const practice = openPractice({ book: 'present' });
    const desk = deskOf(practice);
    const done = await openSetup(desk);
    await user.click(screen.getByRole('button', { name: 'Use a book that exists already' }));
    await user.click(
      await screen.findByRole('button', {
        name: 'Nordlicht Physiotherapie, in the calendar of frontdesk@nordlicht.example',
      }),
    );
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(desk.preferences).toEqual({ book: { mailbox: FRONT } });
  });

  test('is found by the address of its mailbox', async () => {
    const desk = deskOf(openPractice({ book: 'present' }));
    const done = await openSetup(desk);
    await user.click(screen.getByRole('button', { name: 'Use a book that exists already' }));
    await user.type(screen.getByLabelText('Address of another mailbox'), `${FRONT}{Enter}`);
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(desk.preferences).toEqual({ book: { mailbox: FRONT } });
  });

  test.each([
    ['nobody', 'Write a mail address, for example ada@example.com.'],
    ['nobody@nordlicht.example', /^There is no calendar of nobody@nordlicht.example that is shared with you/u],
  ])('is not at %s', async (address, words) => {
    await openSetup(deskOf(openPractice({ book: 'present' })));
    await user.click(screen.getByRole('button', { name: 'Use a book that exists already' }));
    await user.type(screen.getByLabelText('Address of another mailbox'), `${address}{Enter}`);
    expect(await screen.findByText(words)).toBeVisible();
  });

  test('can be set up in another mailbox that has none', async () => {
    const desk = deskOf(newPractice());
    const done = await openSetup(desk);
    await user.click(screen.getByRole('button', { name: 'Use a book that exists already' }));
    expect(await screen.findByText('No calendar that is shared with you holds a book.')).toBeVisible();
    await user.type(screen.getByLabelText('Address of another mailbox'), `${FRONT}{Enter}`);
    await user.click(await screen.findByRole('button', { name: 'Set it up there' }));
    expect(desk.preferences).toEqual({ book: { mailbox: FRONT } });
    expect(done).toHaveBeenCalledTimes(1);
  });
});

test('advises to begin with one of each, and says that nobody can book before there is a booking page', async () => {
  await openSetup(deskOf(newPractice()));
  expect(screen.getByText(/^Begin small: one person, one calendar, one service and one set of rules/u)).toBeVisible();
  expect(screen.getByText(/^Customers cannot book by themselves yet: that takes a booking page/u)).toBeVisible();
});

test('who chooses no calendar gets the main one of the account', async () => {
  const practice = newPractice();
  await openSetup(deskOf(practice));
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
  await waitFor(async () => expect((await bookOf(practice, OWN)).read.kind).toBe('book'), { timeout: 10_000 });
  const [host] = (await configurationOf(practice, OWN)).hosts;
  expect(host?.destination).toEqual({ mailbox: MIRA, name: 'Mira Keller', color: expect.any(String) });
});

test('an account without any calendar is told so, and what to do', async () => {
  const practice = openPractice({
    change: (seed) => ({
      ...seed,
      people: seed.people.map((person) => (person.mail === MIRA ? { ...person, calendars: [] } : person)),
    }),
  });
  show(deskOf(practice), <SetupView address={OWN} onDone={() => {}} />);
  expect(await screen.findByText(/^This account has no calendar, because there is no mailbox behind it/u, {}, { timeout: 10_000 })).toBeVisible();
});
