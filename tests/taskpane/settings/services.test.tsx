import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import type { Service } from '../../../src/domain/book/configuration.ts';
import type { Practice } from '../../graph/support/practice.ts';
import { changes, openSettings, row, unfold } from './support/open-settings.tsx';
import { configurationOf, deskOf, openPractice, saveAs, MIRA_KELLER } from './support/practice-desk.tsx';

// What is hidden is not there at all in these forms, and looking for it takes most of the time.
configure({ defaultHidden: true });

const user = userEvent.setup();
const PATIENCE = { timeout: 15_000 };

async function openService(practice = openPractice({ book: 'present' }), name = /^Follow-up/u): Promise<Practice> {
  await openSettings(deskOf(practice));
  await user.click(row(/^Services/u));
  await user.click(row(name));
  return practice;
}

function type(label: string | RegExp, value: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

async function saved(practice: Practice): Promise<Service> {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, PATIENCE);
  const service = (await configurationOf(practice)).services.find(({ slug }) => slug === 'follow-up');
  if (!service) throw new Error('The service is gone');
  return service;
}

/** What a fold says while it is closed or open. */
function summary(title: RegExp): string {
  return screen.getByRole('button', { name: title }).querySelectorAll('span > span')[1]?.textContent ?? '';
}

test('every rule has a place of its own, and says what holds without being set', async () => {
  await openService();
  expect(
    [...document.querySelectorAll('[data-fold]')].map((fold) =>
      [...fold.querySelectorAll('span > span')].map((part) => part.textContent),
    ),
  ).toEqual([
    ['Who takes it', 'One of them'],
    ['Hours of its own', 'Those of the people'],
    ['When it can start', 'Every 30 min, from the full hour'],
    ['Time before and after', 'None'],
    ['How soon and how far ahead', 'Up to the last minute · no last day'],
    ['Limits', 'None'],
    ['Where', 'Not said'],
    ['Questions to the customer', 'None'],
    ['Cancelling and moving', 'Up to the start'],
    ['Messages', 'Outlook’s invitation · As everywhere'],
    ['Web address', '/book/follow-up'],
  ]);
});

type Case = {
  readonly name: string;
  readonly fold: RegExp;
  readonly act: () => Promise<unknown> | void;
  readonly says: string;
  readonly change: string;
  readonly is: Partial<Service>;
};

const CASES: readonly Case[] = [
  {
    name: 'buffers before and after are set, said and saved',
    fold: /^Time before/u,
    act: () => {
      type('Minutes before', '5');
      type('Minutes after', '10');
    },
    says: '5 min before · 10 min after',
    change: 'Follow-up, Time before and after: None → 5 min before · 10 min after',
    is: { bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
  },
  {
    name: 'the notice is set in its own unit, said and saved',
    fold: /^How soon/u,
    act: async () => {
      await user.selectOptions(screen.getByLabelText('Unit'), 'hours');
      type('At least so long before', '24');
      expect(screen.getByLabelText('Unit')).toHaveValue('hours');
    },
    says: '1 day before at the latest · no last day',
    change: 'Follow-up, Notice: Up to the last minute → 1 day before at the latest',
    is: { minimumNoticeMinutes: 1440 },
  },
  {
    name: 'how far ahead one may book is set in days, said and saved',
    fold: /^How soon/u,
    act: async () => {
      await user.selectOptions(screen.getByLabelText('Can be booked'), 'for the next days');
      type('How many days', '30');
      await user.selectOptions(screen.getByLabelText('Counted are'), 'Monday to Friday');
    },
    says: 'Up to the last minute · next 30 workdays',
    change: 'Follow-up, How far ahead: no last day → next 30 workdays',
    is: { bookingWindow: { kind: 'rolling', days: 30, count: 'workdays' } },
  },
  {
    name: 'two dates between which one may book are set, said and saved',
    fold: /^How soon/u,
    act: async () => {
      await user.selectOptions(screen.getByLabelText('Can be booked'), 'between two dates');
      type('From', '2026-12-01');
      type('Until', '2026-12-24');
    },
    says: 'Up to the last minute · Tuesday, 1 December 2026 to Thursday, 24 December 2026',
    change: 'Follow-up, How far ahead: no last day → Tuesday, 1 December 2026 to Thursday, 24 December 2026',
    is: { bookingWindow: { kind: 'dates', from: '2026-12-01', to: '2026-12-24' } },
  },
  {
    name: 'limits of day and week are set, said and saved',
    fold: /^Limits/u,
    act: () => {
      type('Bookings a day', '4');
      type('Minutes a week', '600');
    },
    says: '4 bookings a day · 600 min a week',
    change: 'Follow-up, Limits: None → 4 bookings a day · 600 min a week',
    is: { limits: { perDay: { bookings: 4 }, perWeek: { minutes: 600 } } },
  },
  {
    name: 'step and alignment are set, said and saved',
    fold: /^When it can start/u,
    act: async () => {
      type('Minutes from one start to the next', '15');
      await user.click(screen.getByRole('radio', { name: 'from the beginning of the day' }));
    },
    says: 'Every 15 min, from the beginning of the day',
    change: 'Follow-up, When it can start: Every 30 min, from the full hour → Every 15 min, from the beginning of the day',
    is: { stepMinutes: 15, alignment: 'open' },
  },
  {
    name: 'place and online meeting are set, said and saved',
    fold: /^Where/u,
    act: async () => {
      type('Place', 'Room 2');
      await user.click(screen.getByRole('switch', { name: 'As an online meeting' }));
    },
    says: 'Room 2 · Online',
    change: 'Follow-up, Place: none → Room 2',
    is: { location: 'Room 2', onlineMeeting: true },
  },
  {
    name: 'until when customers may cancel is set, said and saved',
    fold: /^Cancelling and moving/u,
    act: () => user.click(screen.getByRole('switch', { name: /^Cancelling ends/u })),
    says: 'cancelling until 1 day before',
    change: 'Follow-up, Cancelling by customers: Up to the start → Until 1 day before',
    is: { cancellation: { latestMinutes: 1440 } },
  },
  {
    name: 'turns by weight, anew every Monday, are set, said and saved',
    fold: /^Who takes it/u,
    act: async () => {
      await user.click(screen.getByRole('radio', { name: 'One of them, in turn' }));
      await user.selectOptions(screen.getByLabelText('Whose turn it is'), 'Shares by weight');
      await user.selectOptions(screen.getByLabelText('Shares begin anew'), 'every Monday');
    },
    says: 'One of them, in turn · Shares by weight, anew every Monday',
    change: 'Follow-up, Who takes it: One of them → One of them, in turn',
    is: {
      team: { kind: 'roundRobin' },
      rotation: { kind: 'weighted', period: 'week', basis: 'createdAt', countNoShows: false },
    },
  },
  {
    name: 'that everybody is needed together is set, said and saved',
    fold: /^Who takes it/u,
    act: () => user.click(screen.getByRole('radio', { name: 'All of them together' })),
    says: 'All of them together',
    change: 'Follow-up, Who takes it: One of them → All of them together',
    is: { team: { kind: 'all' } },
  },
];

test.each(CASES)('$name', async ({ fold, act, says, change, is }) => {
  const practice = await openService();
  await unfold(fold);
  await act();
  expect(summary(fold)).toBe(says);
  expect(changes()[0]).toBe(change);
  expect(await saved(practice)).toMatchObject(is);
});

test('what is set back to what is usual is no change, and takes no room in the book', async () => {
  await openService();
  await unfold(/^Time before/u);
  type('Minutes after', '10');
  expect(changes()).toHaveLength(1);
  type('Minutes after', '0');
  await unfold(/^How soon/u);
  await user.selectOptions(screen.getByLabelText('Can be booked'), 'for the next days');
  await user.selectOptions(screen.getByLabelText('Can be booked'), 'as far ahead as one likes');
  await unfold(/^Limits/u);
  type('Bookings a day', '4');
  type('Bookings a day', '');
  expect(changes()).toEqual([]);
});

test('what cannot be is said at its field, and saving leads there and unfolds it', async () => {
  await openService();
  await unfold(/^How soon/u);
  await user.selectOptions(screen.getByLabelText('Can be booked'), 'between two dates');
  type('From', '2026-12-24');
  type('Until', '2026-12-01');
  expect(screen.getByLabelText('Until')).toHaveAccessibleDescription(/The end has to be after the start/u);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(screen.getByRole('button', { name: /^How soon/u })).toHaveAttribute('aria-expanded', 'true'));
  expect(summary(/^How soon/u)).toBe('Needs attention');
  expect(screen.getByLabelText('Until')).toHaveFocus();
});

test('hours of its own begin with those of the people and can be painted', async () => {
  const practice = await openService();
  await unfold(/^Hours of its own/u);
  await user.click(screen.getByRole('switch', { name: 'It has hours of its own' }));
  expect(summary(/^Hours of its own/u)).toBe('Mon–Fri 08:30–17:30');
  await user.pointer([
    { keys: '[MouseLeft>]', target: screen.getByLabelText('Friday 12:00, open') },
    { target: screen.getByLabelText('Friday 17:00, open') },
    { keys: '[/MouseLeft]' },
  ]);
  expect(summary(/^Hours of its own/u)).toBe('Mon–Thu 08:30–17:30, Fri 08:30–12:00');
  const { hours } = await saved(practice);
  expect(hours?.weekly['5']).toEqual([{ start: '08:30', end: '12:00' }]);
});

describe('questions', () => {
  test('are added, put in order by keyboard, and removed', async () => {
    const practice = await openService();
    await unfold(/^Questions/u);
    const add = screen.getByRole('button', { name: 'Add a question' });
    await user.click(add);
    type('Question 1', 'Insurance');
    await user.click(screen.getByRole('switch', { name: 'Has to be answered' }));
    await user.click(add);
    type('Question 2', 'Which side?');
    await user.selectOptions(screen.getAllByLabelText('Answered by')[1]!, 'one of several choices');
    type('Choices, one on each line', 'Left\nRight\n\nRight ');
    screen.getByRole('button', { name: 'Move Question 2 up' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Which side? is now at place 1')).toBeInTheDocument();
    expect(summary(/^Questions/u)).toBe('2 questions');
    expect((await saved(practice)).questions).toEqual([
      { id: 'question-2', label: 'Which side?', kind: 'choice', choices: ['Left', 'Right'] },
      { id: 'question', label: 'Insurance', kind: 'text', required: true },
    ]);
    await user.click(screen.getByRole('button', { name: 'Remove Question 1' }));
    await user.click(screen.getByRole('button', { name: 'Remove Question 1' }));
    expect((await saved(practice)).questions).toBeUndefined();
  });

  test('without a text or without choices are refused at their field', async () => {
    await openService();
    await unfold(/^Questions/u);
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.selectOptions(screen.getByLabelText('Answered by'), 'one of several choices');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('2 fields need another look.')).toBeVisible();
    expect(screen.getByLabelText('Question 1')).toHaveFocus();
    expect(screen.getByLabelText('Choices, one on each line')).toHaveAccessibleDescription('Write something here.');
  });
});

test('another web address is warned of, because links use the old one', async () => {
  await openService();
  await unfold(/^Web address/u);
  type('Name in web addresses', 'second-visit');
  expect(screen.getByText(/^Links to \/book\/follow-up stop working/u)).toBeVisible();
  type('Name in web addresses', 'follow-up');
  expect(screen.queryByText(/stop working/u)).toBeNull();
});

test('one of each group needs somebody in each, and says so where it is chosen', async () => {
  const practice = openPractice({ book: 'present' });
  await saveAs(practice, MIRA_KELLER, (configuration) => ({
    ...configuration,
    groups: [{ id: 'therapy', name: 'Therapy' }, { id: 'rooms', name: 'Rooms' }],
    hosts: configuration.hosts.map((host, index) => (index === 0 ? { ...host, groups: ['therapy'] } : host)),
  }));
  await openService(practice);
  await unfold(/^Who takes it/u);
  await user.click(screen.getByRole('radio', { name: 'One of each group' }));
  const groups = screen.getByRole('group', { name: 'One of each of these' });
  await user.click(within(groups).getByRole('checkbox', { name: 'Therapy' }));
  await user.click(within(groups).getByRole('checkbox', { name: 'Rooms' }));
  await user.keyboard('{Control>}s{/Control}');
  expect(await within(groups).findByText(/^Nobody who does this belongs to one of the chosen groups/u)).toBeVisible();
  expect(summary(/^Who takes it/u)).toBe('Needs attention');
  await user.click(within(groups).getByRole('checkbox', { name: 'Rooms' }));
  expect(summary(/^Who takes it/u)).toBe('One of each: Therapy');
  expect((await saved(practice)).team).toEqual({ kind: 'groups', groups: ['therapy'] });
});

test('whatever is chosen within what the fields offer can be saved', async () => {
  const practice = await openService();
  for (const fold of document.querySelectorAll<HTMLElement>('[data-fold]')) fireEvent.click(fold);
  const choice = fc.record({ at: fc.nat(), value: fc.nat() });
  const [many = []] = fc.sample(fc.array(choice, { minLength: 60, maxLength: 60 }), { seed: 11, numRuns: 1 });
  for (const { at, value } of many) choose(at, value);
  await user.click(screen.getByRole('button', { name: /^\d+ more$/u }));
  expect(changes().length).toBeGreaterThan(5);
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved/u, {}, PATIENCE);
  expect((await configurationOf(practice)).services).toHaveLength(5);
}, 60_000);

/** One of the form's controls, set to something that it offers. */
function choose(at: number, value: number): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'select, input[type="number"], input[type="checkbox"], input[type="radio"]:not([value="groups"])',
  );
  const field = fields[at % fields.length];
  if (!field) return;
  if (field instanceof HTMLSelectElement) {
    const option = field.options[value % field.options.length];
    fireEvent.change(field, { target: { value: option?.value } });
  } else if (field.type === 'number') {
    const [least, most] = [Number(field.min), Math.min(Number(field.max), 60)];
    fireEvent.change(field, { target: { value: String(least + (value % (most - least + 1))) } });
  } else fireEvent.click(field);
}
