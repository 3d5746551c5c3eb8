import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bookSize } from '../../../src/domain/book/book-text.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import type { Practice } from '../../graph/support/practice.ts';
import { changes, openSettings, row, unfold } from './support/open-settings.tsx';
import { configurationOf, deskOf, MIRA_KELLER, openPractice, saveAs } from './support/practice-desk.tsx';

configure({ defaultHidden: true });

const user = userEvent.setup();
const PATIENCE = { timeout: 20_000 };

/** Calendars without anything in them, so that starts can be counted by hand. */
function emptyPractice(): Practice {
  return openPractice({
    book: 'present',
    change: (seed) => ({
      ...seed,
      people: seed.people.map((person) => ({
        ...person,
        calendars: person.calendars.map((calendar) => ({ ...calendar, events: [] })),
      })),
    }),
  });
}

/** Only Lena, who does one thing for an hour at a time. */
async function withLena(
  practice: Practice,
  change: (configuration: BookingConfiguration) => BookingConfiguration = (c) => c,
): Promise<Practice> {
  await saveAs(practice, MIRA_KELLER, (configuration) =>
    change({
      ...configuration,
      services: configuration.services
        .slice(0, 1)
        .map((service) => ({ ...service, durationMinutes: 60, hosts: ['lena-hartwig'] })),
    }),
  );
  return practice;
}

function impact(): HTMLElement {
  return screen.getByRole('region', { name: 'What this changes' });
}

async function says(text: string | RegExp): Promise<void> {
  expect(await screen.findByText(text, {}, PATIENCE)).toBeVisible();
}

function type(label: string, value: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

async function openService(practice: Practice): Promise<void> {
  await openSettings(deskOf(practice));
  await user.click(row(/^Services/u));
  await user.click(row(/^First visit/u));
}

test('what a change does to free starts is said before it is saved, and follows what is typed', async () => {
  await openService(await withLena(emptyPractice()));
  // It is Tuesday 10:00; of nine hours a day the notice takes those of the next day.
  type('Minutes', '120');
  await says(/^First visit: \d+ starts? fewer in the next 7 days \(Lena −\d+\)$/u);
  const [, first] = /(\d+) starts/u.exec(impact().textContent) ?? [];
  type('Minutes', '60');
  await waitFor(() => expect(changes()).toEqual([]));
  expect(screen.queryByRole('region', { name: 'What this changes' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Jonas Brandt' }));
  await says(/^First visit: \d+ starts more in the next 7 days \(Jonas \+\d+\)$/u);
  expect(Number(first)).toBeGreaterThan(10);
});

test('the count is right, for one week and for four', async () => {
  const practice = await withLena(emptyPractice(), (c) => ({
    ...c,
    hosts: c.hosts.map((host) => ({
      ...host,
      workingHours: { ...host.workingHours, weekly: { 4: [{ start: '09:00', end: '12:00' }] } },
    })),
  }));
  await openService(practice);
  await unfold(/^Limits/u);
  type('Bookings a day', '0');
  await says('First visit: 3 starts fewer in the next 7 days (Lena −3)');
  await user.click(within(impact()).getByRole('button', { name: '4 weeks' }));
  await says('First visit: 12 starts fewer in the next 28 days (Lena −12)');
});

test('a change that concerns no start says nothing of starts', async () => {
  await openService(await withLena(emptyPractice()));
  type('Name', 'Intake');
  await unfold(/^Where/u);
  type('Place', 'Room 2');
  expect(changes()).toHaveLength(2);
  expect(screen.queryByRole('region', { name: 'What this changes' })).toBeNull();
});

test('a change that could concern starts and does not says so', async () => {
  await openService(await withLena(emptyPractice()));
  await unfold(/^Time before/u);
  type('Minutes after', '15');
  await says('No free start changes in the next 7 days.');
});

test('a calendar that cannot be read is named: what changes for it is not known', async () => {
  const practice = await withLena(emptyPractice(), (c) => ({
    ...c,
    services: c.services.map((service) => ({ ...service, hosts: ['lena-hartwig', 'jonas-brandt'] })),
  }));
  practice.faults.add({ kind: 'accessDenied', method: 'GET', path: 'jonas.brandt@nordlicht.example/calendar/calendarView' });
  await openService(practice);
  type('Minutes', '120');
  await says('Not counted, because the calendar could not be read: Jonas.');
  expect(impact()).toHaveTextContent(/\(Lena −\d+\)/u);
});

test('busy rules are tried on what stands in the calendars', async () => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  await user.click(row(/^What counts as busy/u));
  const tentative = screen.getByRole('switch', { name: 'Tentative' });
  expect(tentative).toHaveAccessibleDescription('Takes its time, also while it is not accepted yet.');
  await user.click(tentative);
  expect(tentative).toHaveAccessibleDescription(/^Can be booked over\. Two appointments at once are likely/u);
  expect(changes()).toEqual(['What counts as busy, Tentative: on → off']);
  await says(/^\d+ starts more in the next 7 days, 5 services together \(.+\+\d+/u);
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, PATIENCE);
  expect((await configurationOf(practice)).busyRules).toEqual({
    busy: true, outOfOffice: true, tentative: false, workingElsewhere: false, allDay: true, private: true,
  });
});

test.each([
  { name: 'whether busy takes time is a switch with what follows from it', label: 'Busy', rule: 'busy' },
  { name: 'whether out of office takes time is a switch with what follows from it', label: 'Out of office', rule: 'outOfOffice' },
  { name: 'whether working elsewhere takes time is a switch with what follows from it', label: 'Working elsewhere', rule: 'workingElsewhere' },
  { name: 'whether all-day entries take time is a switch with what follows from it', label: 'All-day entries', rule: 'allDay' },
  { name: 'whether private entries take time is a switch with what follows from it', label: 'Private entries', rule: 'private' },
] as const)('$name', async ({ label, rule }) => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  await user.click(row(/^What counts as busy/u));
  const before = screen.getByRole('switch', { name: label });
  const [isOn, said] = [before instanceof HTMLInputElement && before.checked, before.getAttribute('aria-describedby')];
  const words = said === null ? '' : document.getElementById(said)?.textContent;
  await user.click(before);
  expect(screen.getByRole('switch', { name: label })).not.toHaveAccessibleDescription(words ?? '');
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, PATIENCE);
  expect((await configurationOf(practice)).busyRules?.[rule]).toBe(!isOn);
});

describe('how full the book is', () => {
  /** So many special dates that hardly anything more goes in, or a little less. */
  function filled(c: BookingConfiguration, left: number): BookingConfiguration {
    const overrides: { date: string; windows: never[] }[] = [];
    for (let date = Temporal.PlainDate.from('2027-01-01'); ; date = date.add({ days: 1 })) {
      overrides.push({ date: date.toString(), windows: [] });
      const [first, ...others] = c.hosts;
      const next = { ...c, hosts: [{ ...first!, workingHours: { ...first!.workingHours, overrides: [...overrides] } }, ...others] };
      const { units, limit } = bookSize(next);
      if (limit - units < left + 40) return next;
    }
  }

  test('stands with the book', async () => {
    await openSettings(deskOf(openPractice({ book: 'present' })));
    await user.click(row(/^Book/u));
    expect(screen.getByText(/^\d+% of what a calendar can hold$/u)).toBeVisible();
  });

  test.each([
    { name: 'nearly full', left: 4000, says: /^These settings take 8\d% of what a calendar can hold/u },
    { name: 'too full', left: 20, says: /^Too much to save: these settings take 101% of what a calendar can hold/u },
  ])('is said before saving when it is $name', async ({ left, says: said }) => {
    const practice = openPractice({ book: 'present' });
    await saveAs(practice, MIRA_KELLER, (configuration) => filled(configuration, left));
    await openSettings(deskOf(practice));
    await user.click(row(/^Organisation/u));
    type('Name', 'Nordlicht '.repeat(12).trim());
    await says(said);
  });
});

test('another zone of one’s own mailbox than the organisation’s is said', async () => {
  await openSettings(deskOf(openPractice({ book: 'present' }), { mail: 'owen.clarke@nordlicht.example', name: 'Owen Clarke' }));
  await user.click(row(/^Organisation/u));
  await says(/^Your mailbox in Outlook is set to London \(Europe\)/u);
});
