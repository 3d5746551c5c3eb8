import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { encodeReminders } from '../../../src/domain/appointment/reminders.ts';
import type { OutlookItem } from '../../../src/outlook/host.ts';
import { MessageView } from '../../../src/taskpane/message/message-view.tsx';
import { fakeDesk, fakeOutlook, LENA, show, TOM } from '../appointment/desk-fixture.tsx';
import { createFakeGraph, type FakeEvent } from '../appointment/fake-graph.ts';

const ADA = { name: 'Ada Nowak', address: 'ada@customer.example' };
const BEN = { name: 'Ben Okafor', address: 'ben@customer.example' };

function visit(id: string, day: string, more: Partial<FakeEvent> = {}): FakeEvent {
  return {
    mailbox: LENA,
    id,
    subject: 'Visit',
    start: `${day}T09:15:00`,
    end: `${day}T09:45:00`,
    attendees: [ADA],
    ...more,
  };
}

const events = [
  visit('soon', '2026-11-19'),
  visit('later', '2026-12-01', { mailbox: TOM }),
  visit('kept', '2026-11-12', { categories: ['Confirmed'] }),
  visit('older', '2026-11-05'),
  visit('other', '2026-11-20', { attendees: [BEN] }),
];

function mailFrom(from: typeof ADA | undefined, itemId = 'mail'): OutlookItem {
  return { kind: 'message', from, itemId };
}

async function open(item: OutlookItem, graph = createFakeGraph({ events })) {
  const outlook = fakeOutlook(item);
  const shown = await show(fakeDesk({ graph, outlook }), <MessageView />);
  return { ...shown, outlook, graph, user: userEvent.setup() };
}

/** Ids of appointments, and what else the list says. */
async function rows(): Promise<(string | null)[]> {
  const list = await screen.findByRole('grid');
  return within(list)
    .getAllByRole('row')
    .map((row) => row.getAttribute('data-event') ?? row.textContent);
}

async function rowOf(id: string): Promise<HTMLElement> {
  const list = await screen.findByRole('grid');
  const row = within(list)
    .getAllByRole('row')
    .find((one) => one.getAttribute('data-event') === id);
  if (!row) throw new Error(`There is no row of ${id}`);
  return row;
}

test('the sender’s appointments: the next one first, then the last ones', async () => {
  await open(mailFrom(ADA));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Ada Nowak' })).toHaveFocus());
  expect(screen.getByText('ada@customer.example')).toBeVisible();
  expect(await rows()).toEqual([
    'Coming up',
    'Today, Thu 19 November',
    'soon',
    'Tue 1 December',
    'later',
    'Before',
    'Thu 12 November',
    'kept',
    'Thu 5 November',
    'older',
  ]);
  expect(screen.getByRole('rowgroup', { name: 'Coming up: Today, Thu 19 November' })).toBeVisible();
});

test('how far the search reaches is said', async () => {
  await open(mailFrom(ADA));
  await rows();
  expect(screen.getByText(/from 30 days ago to 90 days ahead/u)).toBeVisible();
});

test('the same keys mark the row with the focus, and the row follows', async () => {
  const { user, graph } = await open(mailFrom(ADA));
  const row = await rowOf('soon');
  act(() => row.focus());
  await user.keyboard('c');
  expect(row).toHaveAttribute('data-status', 'confirmed');
  await waitFor(() => expect(graph.find('soon').categories).toEqual(['Confirmed']));
  expect(await screen.findByText('Confirmed Ada Nowak')).toBeVisible();
  expect(row).toHaveFocus();
});

test('Enter opens the appointment', async () => {
  const { user, views } = await open(mailFrom(ADA));
  const row = await rowOf('soon');
  act(() => row.focus());
  await user.keyboard('{Enter}');
  expect(views).toEqual([
    { kind: 'appointment', appointment: expect.objectContaining({ ref: { mailbox: LENA, eventId: 'soon' } }) },
  ]);
});

test('another message shows another sender, and the read for the first one stops', async () => {
  const graph = createFakeGraph({ events });
  const signals: (AbortSignal | null | undefined)[] = [];
  const slow = {
    ...graph,
    fetch: (url: string, init?: RequestInit) => {
      signals.push(init?.signal);
      return graph.fetch(url, init);
    },
  };
  const answer = graph.hold('calendarView');
  const { outlook } = await open(mailFrom(ADA), slow);
  await waitFor(() => expect(signals).toHaveLength(1));
  act(() => outlook.show(mailFrom(BEN, 'mail 2')));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ben Okafor' })).toBeVisible();
  expect(signals[0]?.aborted).toBe(true);
  answer();
  expect(await rows()).toEqual(['Coming up', 'Tomorrow, Fri 20 November', 'other']);
});

test('a sender without appointments is told apart from a sender who is not known', async () => {
  const { outlook } = await open(mailFrom({ name: '', address: 'new@customer.example' }));
  expect(await screen.findByText('No appointments found')).toBeVisible();
  expect(screen.getByText(/None of the 2 calendars has one under new@customer\.example/u)).toBeVisible();
  act(() => outlook.show(mailFrom(undefined)));
  expect(await screen.findByText('No sender')).toBeVisible();
  act(() => outlook.show({ kind: 'none' }));
  expect(await screen.findByText('No message is open')).toBeVisible();
});

test('whose calendar could not be searched is said', async () => {
  const graph = createFakeGraph({ events });
  graph.fail(`/users/${TOM}/`, { status: 403 });
  await open(mailFrom(ADA), graph);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The calendar of Tom Okafor could not be read. You do not have permission for this. There may be more appointments than are shown.',
  );
  expect((await rows()).slice(0, 3)).toEqual(['Coming up', 'Today, Thu 19 November', 'soon']);
});

test('a skeleton stands there while the calendars are searched', async () => {
  const graph = createFakeGraph({ events });
  const answer = graph.hold('calendarView');
  await open(mailFrom(ADA), graph);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  answer();
  expect(await rows()).toHaveLength(10);
});

describe('an answer to a reminder', () => {
  const sent = { minutesBefore: 1440, channel: 'email', outcome: { kind: 'sent', at: Date.parse('2026-11-18T09:15:00Z') } } as const;
  const encoded = encodeReminders([sent]);
  const reminders = encoded.kind === 'encoded' ? encoded.text : '';
  const reminded = [visit('soon', '2026-11-20', { reminders })];

  async function openAnswer(subject: string, words: string, events = reminded) {
    const graph = createFakeGraph({ events });
    const outlook = fakeOutlook(mailFrom(ADA));
    const desk = fakeDesk({ graph, outlook: { ...outlook, host: { ...outlook.host, readMessage: async () => ({ subject, text: words }) } } });
    const shown = await show(desk, <MessageView />);
    await rows();
    return { ...shown, graph, user: userEvent.setup() };
  }

  test.each([
    ['I can’t come, sorry.', 'Ada Nowak seems to cancel tomorrow 10:15', 'Cancel'],
    ['Yes, I’ll be there.', 'Ada Nowak seems to confirm tomorrow 10:15', 'Confirm'],
    ['Ich kann leider nicht kommen.', 'Ada Nowak seems to cancel tomorrow 10:15', 'Cancel'],
  ])('%j is proposed as what it says, and nothing happens by itself', async (words, title, action) => {
    const { graph } = await openAnswer('Re: Reminder: your appointment', words);
    const proposal = await screen.findByRole('region', { name: title });
    expect(proposal).toHaveTextContent(words);
    expect(within(proposal).getByRole('button', { name: action })).toBeVisible();
    expect(graph.find('soon').categories ?? []).toEqual([]);
  });

  test('the receptionist decides with one click', async () => {
    const { graph, user } = await openAnswer('Re: Reminder: your appointment', 'I can’t come, sorry.');
    const proposal = await screen.findByRole('region', { name: /seems to cancel/u });
    await user.click(within(proposal).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(graph.find('soon').categories).toEqual(['Cancelled']));
    await waitFor(() => expect(proposal).not.toBeInTheDocument());
  });

  test('or leaves it', async () => {
    const { graph, user } = await openAnswer('Re: Reminder: your appointment', 'I can’t come, sorry.');
    const proposal = await screen.findByRole('region', { name: /seems to cancel/u });
    await user.click(within(proposal).getByRole('button', { name: 'Leave it' }));
    expect(proposal).not.toBeInTheDocument();
    expect(graph.find('soon').categories ?? []).toEqual([]);
  });

  test.each([
    ['an answer that can be read in two ways', 'Re: Reminder', 'Yes, but can we move it?'],
    ['a message that answers nothing', 'Parking', 'I can’t come, sorry.'],
  ])('%s is for the receptionist to read', async (_name, subject, words) => {
    await openAnswer(subject, words);
    expect(screen.queryByRole('region', { name: /seems to/u })).toBeNull();
  });
});
