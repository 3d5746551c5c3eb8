import { configure, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Practice } from '../../graph/support/practice.ts';
import { SignInError } from '../../../src/outlook/sign-in/sign-in-error.ts';
import { changes, openSettings, row, unfold } from './support/open-settings.tsx';
import { configurationOf, deskOf, MIRA_KELLER, openPractice, saveAs, type TestDesk } from './support/practice-desk.tsx';

// What is hidden is not there at all in these forms, and looking for it takes most of the time.
configure({ defaultHidden: true });

const user = userEvent.setup();
const PATIENCE = { timeout: 15_000 };

async function openPerson(practice = openPractice({ book: 'present' }), name = /^Lena Hartwig/u): Promise<Practice> {
  await openSettings(deskOf(practice));
  await user.click(row(/^People/u));
  await user.click(row(name));
  return practice;
}

async function saveAndWait(): Promise<void> {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, PATIENCE);
}

async function lenaOf(practice: Practice) {
  return (await configurationOf(practice)).hosts[1];
}

function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

async function write(label: string, value: string): Promise<void> {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await user.type(screen.getByLabelText(label), '{Enter}');
}

/** By its attribute: there are hundreds, and each would have to be named. */
function cell(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[role="gridcell"][aria-label="${name}"]`);
  if (!found) throw new Error(`There is no cell ${name}`);
  return found;
}

describe('the week', () => {
  test('is painted with keys alone: arrows to move, Shift to mark, the space bar to close', async () => {
    const practice = await openPerson();
    cell('Monday 07:00, closed').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(cell('Monday 08:30, open')).toHaveFocus();
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}');
    expect(cell('Tuesday 09:30, open')).toHaveAttribute('aria-selected', 'true');
    expect(cell('Wednesday 09:30, open')).toHaveAttribute('aria-selected', 'false');
    await user.keyboard(' ');
    expect(changes()).toEqual(['Lena Hartwig, Working hours: Mon–Fri 08:30–17:30 → Mon–Tue 10:00–17:30, Wed–Fri 08:30–17:30']);
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('Mon–Tue 10:00–17:30, Wed–Fri 08:30–17:30');
    expect(within(screen.getByRole('group', { name: 'Monday' })).getByLabelText('Monday, from')).toHaveValue('10:00');
    await saveAndWait();
    expect((await lenaOf(practice))?.workingHours.weekly['2']).toEqual([{ start: '10:00', end: '17:30' }]);
  });

  test('Escape takes back what is marked, and only then leads out', async () => {
    await openPerson();
    cell('Monday 07:00, closed').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Escape}');
    expect(screen.getByRole('heading', { name: 'Lena Hartwig' })).toBeVisible();
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
    expect(changes()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'People' })).toBeVisible();
  });

  test('is painted by dragging, also backwards and over days', async () => {
    await openPerson();
    await user.pointer([
      { keys: '[MouseLeft>]', target: cell('Sunday 11:30, closed') },
      { target: cell('Saturday 10:00, closed') },
      { keys: '[/MouseLeft]' },
    ]);
    expect(changes()).toEqual(['Lena Hartwig, Working hours: Mon–Fri 08:30–17:30 → Mon–Fri 08:30–17:30, Sat–Sun 10:00–12:00']);
  });

  test('shows hours past midnight on the next day, and all 24 hours when asked', async () => {
    await openPerson();
    type(within(screen.getByRole('group', { name: 'Monday' })).getByLabelText('Monday, until'), '25:00');
    expect(document.querySelector('[aria-label^="Tuesday 00:00"]')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all 24 hours' }));
    expect(cell('Tuesday 00:30, open from the day before')).toBeVisible();
    expect(cell('Tuesday 01:00, closed')).toBeVisible();
  });

  test('cannot be painted by whoever may only look', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' }), { mail: 'paul.weber@nordlicht.example', name: 'Paul Weber' }));
    await user.click(row(/^People/u));
    await user.click(row(/^Lena Hartwig/u));
    await screen.findByText(/^You may look at these settings/u);
    cell('Monday 08:30, open').focus();
    await user.keyboard(' ');
    expect(cell('Monday 08:30, open')).toBeVisible();
    expect(document.querySelector('[role="grid"]')).toHaveAttribute('aria-readonly', 'true');
  });
});

describe('Outlook’s own working hours', () => {
  test('are said to be the same', async () => {
    await openPerson();
    expect(await screen.findByText('As in Outlook.', {}, PATIENCE)).toBeVisible();
  });

  test('are shown where they differ, and taken over with a click', async () => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, MIRA_KELLER, (configuration) => ({
      ...configuration,
      hosts: configuration.hosts.map((host) => ({
        ...host,
        workingHours: { ...host.workingHours, weekly: { 1: [{ start: '10:00', end: '12:00' }] }, overrides: [{ date: '2026-12-24', windows: [] }] },
      })),
    }));
    await openPerson(practice);
    expect(await screen.findByText('Outlook has other hours: Mon–Fri 08:30–17:30, Berlin (Europe).', {}, PATIENCE)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take Outlook’s hours' }));
    expect(screen.getByText('As in Outlook.')).toBeVisible();
    await saveAndWait();
    expect((await lenaOf(practice))?.workingHours).toMatchObject({
      weekly: { 5: [{ start: '08:30', end: '17:30' }] },
      overrides: [{ date: '2026-12-24', windows: [] }],
    });
  });
});

test('days away and another time zone are written with their dates', async () => {
  const practice = await openPerson();
  await unfold(/^Days away/u);
  await user.click(screen.getByRole('button', { name: 'Add days away' }));
  type(screen.getByLabelText('Last day'), '2026-11-20');
  expect(screen.getByLabelText('Last day')).toHaveAccessibleDescription('The end has to be after the start.');
  type(screen.getByLabelText('First day'), '2026-12-21');
  expect(screen.getByLabelText('Last day')).toHaveValue('2026-12-21');
  type(screen.getByLabelText('Last day'), '2027-01-03');
  await unfold(/^In another time zone/u);
  await user.click(screen.getByRole('button', { name: 'Add another time zone' }));
  type(screen.getByLabelText('From'), '2027-01-04');
  const zone = screen.getByRole('combobox', { name: 'Time zone there' });
  await user.click(zone);
  fireEvent.change(zone, { target: { value: 'lisb' } });
  await user.click(screen.getByRole('option', { name: 'Lisbon (Europe)' }));
  expect(changes()).toEqual([
    'Lena Hartwig, Days away: None → Monday, 21 December 2026 to Sunday, 3 January 2027',
    'Lena Hartwig, In another time zone: None → Lisbon (Europe) from Monday, 4 January 2027',
  ]);
  await saveAndWait();
  expect((await lenaOf(practice))?.workingHours).toMatchObject({
    awayDays: [{ from: '2026-12-21', to: '2027-01-03' }],
    zoneChanges: [{ from: '2027-01-04', timeZone: 'Europe/Lisbon' }],
  });
});

test('a weight says which share of the bookings it comes to', async () => {
  const practice = openPractice({ book: 'present' });
  await saveAs(practice, MIRA_KELLER, (configuration) => ({
    ...configuration,
    services: configuration.services.map((service, index) =>
      index === 1
        ? { ...service, hosts: ['lena-hartwig', 'jonas-brandt'], team: { kind: 'roundRobin' }, rotation: { kind: 'weighted' } }
        : service,
    ),
  }));
  await openPerson(practice);
  await unfold(/^Turns/u);
  expect(screen.getByText('Follow-up: about 50% of the bookings')).toBeVisible();
  type(screen.getByLabelText('Weight'), '300');
  expect(screen.getByText('Follow-up: about 75% of the bookings')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Asked'), 'first');
  expect(screen.getByText('Follow-up: about 100% of the bookings')).toBeVisible();
  type(screen.getByLabelText('Takes part since'), '2026-11-01');
  await saveAndWait();
  expect(await lenaOf(practice)).toMatchObject({ weight: 300, priority: 4, since: '2026-11-01' });
});

test('a group is made by writing its name, renamed the same way, and gone for everybody when it is removed', async () => {
  const practice = await openPerson();
  await unfold(/^Groups/u);
  await write('New group', 'Therapy');
  expect(screen.getByRole('checkbox', { name: 'Therapy' })).toBeChecked();
  await write('New group', 'therapy');
  expect(screen.getByText('therapy exists already.')).toBeVisible();
  await saveAndWait();
  expect(await lenaOf(practice)).toMatchObject({ groups: ['therapy'] });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  const name = screen.getByLabelText('Name of the group');
  expect(name).toHaveAccessibleDescription('Lena Hartwig');
  type(name, 'Physio');
  await saveAndWait();
  expect((await configurationOf(practice)).groups).toEqual([{ id: 'therapy', name: 'Physio' }]);
  await user.click(screen.getByRole('button', { name: 'Remove the group Physio' }));
  await saveAndWait();
  const after = await configurationOf(practice);
  expect([after.groups, after.hosts[1]?.groups]).toEqual([undefined, undefined]);
});

test('what somebody does is chosen with the person too, and the calendar receives and counts by itself', async () => {
  const practice = await openPerson();
  await unfold(/^What this person does/u);
  await user.click(screen.getByRole('checkbox', { name: 'Assessment' }));
  await saveAndWait();
  const { services, hosts } = await configurationOf(practice);
  expect(services.filter((service) => service.hosts.includes('lena-hartwig')).map(({ name }) => name)).toEqual([
    'First visit', 'Follow-up', 'Sports massage', 'Online check-in',
  ]);
  expect(hosts[1]).toMatchObject({ destination: { mailbox: 'lena.hartwig@nordlicht.example' }, availability: [] });
});

describe('the directory', () => {
  async function openAdding(desk: TestDesk): Promise<void> {
    await openSettings(desk);
    await user.click(row(/^People/u));
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
  }

  test('finds people by the beginnings of their names, and those who are here are not offered', async () => {
    const practice = openPractice({ book: 'present' });
    await openAdding(deskOf(practice));
    await write('Part of the name', 'pa');
    expect(await screen.findByText('1 person found', {}, PATIENCE)).toBeVisible();
    const directory = screen.getByLabelText('Part of the name').closest('form')!;
    await user.click(within(directory).getByRole('button', { name: 'Paul Weber' }));
    expect(await screen.findByRole('heading', { name: 'Paul Weber' }, PATIENCE)).toBeVisible();
    await saveAndWait();
    expect((await configurationOf(practice)).hosts.at(-1)?.destination.mailbox).toBe('paul.weber@nordlicht.example');
  });

  test('says that nobody is called so', async () => {
    await openAdding(deskOf(openPractice({ book: 'present' })));
    await write('Part of the name', 'Xaver');
    expect(await screen.findByText('Nobody is called Xaver.', {}, PATIENCE)).toBeVisible();
  });

  test('is asked for only by whoever searches, and what is allowed is used at once', async () => {
    const practice = openPractice({ book: 'present' });
    const desk = deskOf(practice);
    let isAllowed = false;
    const asked: (readonly string[])[] = [];
    const consent = new SignInError('consentRequired', { detail: { error: 'consent_required' } });
    const limited: TestDesk = {
      ...desk,
      graph: {
        ...desk.graph,
        send: (call) =>
          call.scopes.includes('User.ReadBasic.All') && !isAllowed ? Promise.reject(consent) : desk.graph.send(call),
      },
      signIn: {
        ...desk.signIn,
        signIn: async (need) => {
          asked.push(need?.scopes ?? []);
          isAllowed = true;
        },
      },
    };
    await openAdding(limited);
    expect(asked).toEqual([]);
    await write('Part of the name', 'Weber');
    await user.click(await screen.findByRole('button', { name: 'Allow the search' }));
    expect(await screen.findByText('1 person found', {}, PATIENCE)).toBeVisible();
    expect(asked).toEqual([['User.ReadBasic.All']]);
  });

  test('that is refused leaves the address to be written', async () => {
    const practice = openPractice({ book: 'present' });
    practice.faults.add({ kind: 'accessDenied', method: 'GET', path: '/users?' });
    await openAdding(deskOf(practice));
    await write('Part of the name', 'Weber');
    expect(await screen.findByText(/^The directory could not be searched/u, {}, PATIENCE)).toBeVisible();
  });

  test('setting up a calendar says that nobody can book before there is a booking page', async () => {
    await openAdding(deskOf(openPractice({ book: 'present' })));
    expect(screen.getByText(/^Customers cannot book by themselves yet: that takes a booking page/u)).toBeVisible();
  });
});
