import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readMasterCategories } from '../../../src/graph/categories.ts';
import type { Practice } from '../../graph/support/practice.ts';
import { changes, openSettings, row, unfold } from './support/open-settings.tsx';
import {
  configurationOf,
  deskOf,
  MIRA,
  openPractice,
} from './support/practice-desk.tsx';

const user = userEvent.setup();

async function saveAndWait(): Promise<void> {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, { timeout: 10_000 });
}

async function openPerson(practice: Practice, name: RegExp): Promise<void> {
  await openSettings(deskOf(practice));
  await user.click(row(/^People/u));
  await user.click(row(name));
}

function type(field: HTMLElement, value: string): void {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

describe('people', () => {
  test('name, name of the calendar and colour are Frontdesk’s own', async () => {
    const practice = openPractice({ book: 'present' });
    await openPerson(practice, /^Lena Hartwig/u);
    type(screen.getByRole('textbox', { name: 'Name' }), 'Lena H.');
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    expect(changes()).toEqual([
      'Lena H., Name: Lena Hartwig → Lena H.',
      'Lena H., Colour: Purple → Teal',
    ]);
    type(screen.getByRole('textbox', { name: 'Name of the calendar' }), 'Room 2');
    await saveAndWait();
    const lena = (await configurationOf(practice)).hosts[1];
    expect(lena).toMatchObject({ id: 'lena-hartwig', name: 'Lena H.' });
    expect(lena?.destination).toEqual({
      mailbox: 'lena.hartwig@nordlicht.example',
      name: 'Room 2',
      color: '#038387',
    });
  });

  test('say which calendar is read, and that it was not yet', async () => {
    await openPerson(openPractice({ book: 'present' }), /^Lena Hartwig/u);
    const group = screen.getByRole('group', { name: 'Calendar that receives bookings' });
    expect(group).toHaveTextContent('lena.hartwig@nordlicht.example, the main calendar');
    expect(within(group).getByText('Not read yet since Frontdesk was opened.')).toBeVisible();
  });

  test('are added from the calendars shared with one, with their own working hours', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^People/u));
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.click(await screen.findByRole('button', { name: 'Front Desk' }));
    await screen.findByRole('heading', { name: 'Front Desk' });
    expect(screen.queryByText(/are not shared, so they are/u)).toBeNull();
    await saveAndWait();
    const { hosts, services } = await configurationOf(practice);
    expect(hosts.at(-1)).toMatchObject({
      id: 'front-desk',
      destination: { mailbox: 'frontdesk@nordlicht.example' },
      workingHours: { timeZone: 'Europe/Berlin', weekly: { 1: [{ start: '08:30', end: '17:30' }] } },
    });
    expect(services.every((service) => service.hosts.includes('front-desk'))).toBe(true);
  });

  test('are added by address; hours that nobody tells are said to be guessed', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^People/u));
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    const address = await screen.findByLabelText('Another address');
    await user.type(address, 'no address{Enter}');
    expect(screen.getByText('Write a mail address, for example ada@example.com.')).toBeVisible();
    await user.clear(address);
    await user.type(address, 'Lena.Hartwig@nordlicht.example{Enter}');
    expect(screen.getByText('Lena Hartwig is here already.')).toBeVisible();
    await user.clear(address);
    await user.type(address, 'ida.berg@elsewhere.example{Enter}');
    await screen.findByRole('heading', { name: 'Ida Berg' });
    expect(screen.getByText(/The working hours of Ida Berg are not shared/u)).toBeVisible();
  });

  test('whose hours nobody tells go by the organisation’s time zone, which is the standard', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Organisation/u));
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await user.clear(zone);
    await user.type(zone, 'Lisbon');
    await user.click(await screen.findByRole('option', { name: /Lisbon/u }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(row(/^People/u));
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.type(await screen.findByLabelText('Another address'), 'ida.berg@elsewhere.example{Enter}');
    await screen.findByRole('heading', { name: 'Ida Berg' });
    await saveAndWait();
    const { organisation, hosts } = await configurationOf(practice);
    expect(organisation.timeZone).toBe('Europe/Lisbon');
    expect(hosts.at(-1)?.workingHours.timeZone).toBe('Europe/Lisbon');
    // Those who have one of their own keep it.
    expect(hosts.map(({ workingHours }) => workingHours.timeZone)).toContain('Europe/Berlin');
  });

  test('are removed after a question that says what stays', async () => {
    const practice = openPractice({ book: 'present' });
    await openPerson(practice, /^Owen Clarke/u);
    await user.click(screen.getByRole('button', { name: 'Remove from Frontdesk' }));
    const question = screen.getByRole('alertdialog', { name: 'Remove Owen Clarke from Frontdesk?' });
    expect(question).toHaveTextContent('all its appointments stay in Outlook as they are');
    expect(question).toHaveTextContent('No longer done by this person: First visit, Follow-up');
    await user.click(within(question).getByRole('button', { name: 'Remove from Frontdesk' }));
    expect(screen.getByRole('heading', { name: 'People' })).toBeVisible();
    expect(changes()[0]).toBe('Person removed: Owen Clarke');
    await saveAndWait();
    expect(JSON.stringify(await configurationOf(practice))).not.toContain('owen-clarke');
  });
});

describe('working hours', () => {
  test('take times as they are typed, and breaks', async () => {
    const practice = openPractice({ book: 'present' });
    await openPerson(practice, /^Lena Hartwig/u);
    const monday = screen.getByRole('group', { name: 'Monday' });
    type(within(monday).getByLabelText('Monday, until'), '12');
    await user.click(within(monday).getByRole('button', { name: 'Add hours on Monday' }));
    expect(within(monday).getAllByLabelText('Monday, from').map(valueOf)).toEqual(['08:30', '13:00']);
    await user.click(screen.getByRole('button', { name: 'Same as Monday until Friday' }));
    await user.click(screen.getByRole('button', { name: 'Remove 08:30–12:00 on Friday' }));
    await user.click(screen.getByRole('button', { name: 'Remove 13:00–16:00 on Friday' }));
    expect(changes()).toEqual([
      'Lena Hartwig, Working hours: Mon–Fri 08:30–17:30 → Mon–Thu 08:30–12:00 13:00–16:00',
    ]);
    await saveAndWait();
    const windows = [
      { start: '08:30', end: '12:00' },
      { start: '13:00', end: '16:00' },
    ];
    expect((await configurationOf(practice)).hosts[1]?.workingHours.weekly).toEqual({
      1: windows,
      2: windows,
      3: windows,
      4: windows,
    });
  });

  test.each([
    ['noon', 'Write a time, for example 9:00.'],
    ['8', 'The end has to be after the start.'],
  ])('an end of %s is refused at its field', async (typed, problem) => {
    await openPerson(openPractice({ book: 'present' }), /^Lena Hartwig/u);
    const until = screen.getByLabelText('Monday, until');
    type(until, typed);
    expect(await screen.findByText(problem)).toBeVisible();
    expect(until).toHaveAttribute('aria-invalid', 'true');
    await user.keyboard('{Control>}s{/Control}');
    expect(screen.getByText('1 field needs another look.')).toBeVisible();
  });

  test('special dates replace a weekday', async () => {
    const practice = openPractice({ book: 'present' });
    await openPerson(practice, /^Lena Hartwig/u);
    await user.click(screen.getByRole('button', { name: 'Add a date' }));
    const today = screen.getByLabelText('Date');
    expect(today).toHaveValue('2026-11-24');
    fireEvent.change(today, { target: { value: '2020-12-24' } });
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-12-24' } });
    await user.click(screen.getByRole('button', { name: /^Add hours on Thursday,? 24 December 2026$/u }));
    await saveAndWait();
    expect((await configurationOf(practice)).hosts[1]?.workingHours.overrides).toEqual([
      { date: '2026-12-24', windows: [{ start: '09:00', end: '17:00' }] },
    ]);
  });
});

describe('other calendars that count as busy', () => {
  test('calendars that only count as busy are added, and removed after a question', async () => {
    const practice = openPractice({ book: 'present' });
    await openPerson(practice, /^Lena Hartwig/u);
    const group = screen.getByRole('group', { name: 'Other calendars that count as busy' });
    await user.click(within(group).getByRole('button', { name: 'Add a calendar' }));
    await user.click(await within(group).findByRole('button', { name: /^Sofia Lindqvist/u }));
    expect(changes()).toEqual([
      'Lena Hartwig, Other calendars that count as busy: none → Sofia Lindqvist',
    ]);
    await saveAndWait();
    expect((await configurationOf(practice)).hosts[1]?.availability).toEqual([
      { mailbox: 'sofia.lindqvist@nordlicht.example', name: 'Sofia Lindqvist', color: '#8764b8' },
    ]);
    await user.click(within(group).getByRole('button', { name: 'Remove Sofia Lindqvist' }));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove Sofia Lindqvist' }),
    );
    expect(changes()).toEqual([
      'Lena Hartwig, Other calendars that count as busy: Sofia Lindqvist → none',
    ]);
  });
});

describe('services', () => {
  test('a new one is everybody’s, and its address follows its name', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Services/u));
    await user.click(screen.getByRole('button', { name: 'Add a service' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Gait analysis');
    await unfold(/^Web address/u);
    expect(screen.getByRole('textbox', { name: 'Name in web addresses' })).toHaveValue('gait-analysis');
    await user.click(screen.getByRole('checkbox', { name: 'Owen Clarke' }));
    await saveAndWait();
    expect((await configurationOf(practice)).services.at(-1)).toEqual({
      slug: 'gait-analysis',
      name: 'Gait analysis',
      durationMinutes: 30,
      hosts: ['jonas-brandt', 'lena-hartwig', 'amir-haddad', 'sofia-lindqvist'],
    });
  });

  test('the address of a known one stays when its name changes', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Services/u));
    await user.click(row(/^Follow-up/u));
    type(screen.getByRole('textbox', { name: 'Name' }), 'Second visit');
    expect(changes()).toEqual(['Second visit, Name: Follow-up → Second visit']);
  });

  test.each([
    ['first-visit', 'This is used twice. Choose another.'],
    ['Über uns', 'Use small letters, digits and hyphens, at most 40.'],
  ])('%s is no address for another', async (slug, problem) => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Services/u));
    await user.click(row(/^Follow-up/u));
    await unfold(/^Web address/u);
    type(screen.getByRole('textbox', { name: 'Name in web addresses' }), slug);
    expect(await screen.findByText(problem)).toBeVisible();
  });
});

describe('categories', () => {
  test('tell the colour in one’s own Outlook, which stays', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Categories/u));
    expect(await screen.findByText('Exists in your Outlook as “Confirmed”, green.')).toBeVisible();
  });

  test('renamed ones are added to one’s own list when they are saved', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Categories/u));
    const confirmed = screen.getByRole('group', { name: 'Confirmed' });
    type(within(confirmed).getByRole('textbox', { name: 'Name' }), 'Kommt');
    await user.selectOptions(within(confirmed).getByLabelText('Colour when it is created'), 'Dark green');
    await saveAndWait();
    expect(await screen.findByText('Exists in your Outlook as “Kommt”, dark green.')).toBeVisible();
    const list = await readMasterCategories(practice.as(MIRA));
    expect(list).toEqual(
      expect.arrayContaining([
        { name: 'Kommt', color: 'preset19' },
        { name: 'Confirmed', color: 'preset4' },
      ]),
    );
  });

  test('a refusal is said, and the book is saved all the same', async () => {
    const practice = openPractice({ book: 'present' });
    await openSettings(deskOf(practice));
    await user.click(row(/^Categories/u));
    const confirmed = screen.getByRole('group', { name: 'Confirmed' });
    type(within(confirmed).getByRole('textbox', { name: 'Name' }), 'Kommt');
    practice.faults.add({ kind: 'accessDenied', method: 'POST', path: 'masterCategories' });
    await user.keyboard('{Control>}s{/Control}');
    expect(
      await screen.findByText('Saved, but the category could not be added to your Outlook.'),
    ).toBeVisible();
    expect((await configurationOf(practice)).categories.confirmed.name).toBe('Kommt');
    await user.click(await screen.findByRole('button', { name: 'Add it to your Outlook' }));
    expect(await screen.findByText(/Outlook did not let Frontdesk add it/u)).toBeVisible();
  });

  test('the two may not be the same', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Categories/u));
    const cancelled = screen.getByRole('group', { name: 'Cancelled' });
    type(within(cancelled).getByRole('textbox', { name: 'Name' }), 'confirmed');
    expect(await screen.findByText('This has to differ from the one for confirmed.')).toBeVisible();
  });
});

test('titles are shown as they will look', async () => {
  await openSettings(deskOf(openPractice({ book: 'present' })));
  await user.click(row(/^Titles/u));
  function titles(): (string | null)[] {
    return screen.getAllByRole('definition').map((title) => title.textContent);
  }
  expect(titles()).toEqual(['Follow-up, Ada Nowak', 'Follow-up, Ada Nowak', 'Follow-up, Ada Nowak']);
  await user.click(screen.getByRole('switch'));
  type(screen.getByLabelText('Before the title of a cancelled appointment'), '(off)');
  expect(titles()).toEqual([
    'Follow-up, Ada Nowak',
    '[Confirmed] Follow-up, Ada Nowak',
    '(off) Follow-up, Ada Nowak',
  ]);
});

test('reminders keep the unit that was chosen', async () => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  await user.click(row(/^Reminders/u));
  const [first] = screen.getAllByRole('group');
  if (!first) throw new Error('There is no reminder');
  await user.selectOptions(within(first).getByLabelText('Unit'), 'hours');
  type(within(first).getByLabelText('How long before'), '24');
  expect(within(first).getByLabelText('Unit')).toHaveValue('hours');
  expect(changes()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove the reminder 2 hours before, by SMS' }));
  await user.click(screen.getByRole('button', { name: 'Add a reminder' }));
  await user.selectOptions(within(screen.getAllByRole('group').at(-1)!).getByLabelText('Unit'), 'weeks');
  await saveAndWait();
  expect((await configurationOf(practice)).reminderPlan).toEqual([
    { minutesBefore: 1440, channel: 'email' },
    { minutesBefore: 10_080, channel: 'email' },
  ]);
});

test('a zone is found by its city and chosen by keyboard', async () => {
  await openSettings(deskOf(openPractice({ book: 'present' })));
  await user.click(row(/^Organisation/u));
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await user.click(zone);
  await user.type(zone, 'lisb');
  expect(screen.getAllByRole('option', { name: /Lisbon/u })).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(zone).toHaveValue('Lisbon (Europe)'));
  expect(changes()).toEqual(['Organisation, Time zone: Berlin (Europe) → Lisbon (Europe)']);
});

test('a zone that is typed and not chosen is left as it was', async () => {
  await openSettings(deskOf(openPractice({ book: 'present' })));
  await user.click(row(/^Organisation/u));
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await user.click(zone);
  await user.type(zone, 'xyzzy');
  expect(screen.getByText('No time zone has this name.')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(zone).toHaveValue('Berlin (Europe)');
  await user.type(zone, 'xyzzy');
  await user.tab();
  expect(zone).toHaveValue('Berlin (Europe)');
  expect(changes()).toEqual([]);
  await user.click(zone);
  await user.keyboard('{Escape}{Escape}');
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

function valueOf(field: HTMLElement): string {
  return (field as HTMLInputElement).value;
}
