import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { encodeReminders } from '../../../src/domain/appointment/reminders.ts';
import { encodeState, type AppointmentState } from '../../../src/domain/appointment/state.ts';
import { AppointmentView } from '../../../src/taskpane/appointment/appointment-view.tsx';
import { createFakeGraph, type FakeEvent } from './fake-graph.ts';
import { fakeDesk, fakeOutlook, LENA, NOW, practice, readOne, show, TOM } from './desk-fixture.tsx';

const HOUR = 60 * 60_000;
const CHIARA = { name: 'Chiara Lindqvist', address: 'chiara@customer.example' };

function stateText(state: Partial<AppointmentState>): string {
  const encoded = encodeState({ customer: {}, history: [], ...state });
  if (encoded.kind === 'tooLong') throw new Error('too long');
  return encoded.text;
}

/** Thursday 10:15 in Berlin; it is 09:41. */
function visit(more: Partial<FakeEvent> = {}): FakeEvent {
  return {
    mailbox: LENA,
    id: 'visit',
    subject: 'Follow-up Chiara Lindqvist',
    start: '2026-11-19T09:15:00',
    end: '2026-11-19T09:45:00',
    attendees: [CHIARA],
    ...more,
  };
}

type Circumstances = Parameters<typeof createFakeGraph>[0] & {
  /** What Graph refuses, and with which status. */
  readonly refused?: readonly [part: string, status: number];
};

/** Opens the first of the events, as Day had read it. */
async function open(events: readonly FakeEvent[], { refused, ...options }: Circumstances = {}) {
  const graph = createFakeGraph({ ...options, events });
  const outlook = fakeOutlook();
  const desk = fakeDesk({ graph, outlook });
  const appointment = await readOne(desk, events[0]!.mailbox, events[0]!.id);
  if (refused) graph.fail(refused[0], { status: refused[1] });
  graph.asked.length = 0;
  const shown = await show(desk, <AppointmentView appointment={appointment} />);
  return { ...shown, graph, outlook, desk, user: userEvent.setup() };
}

function section(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

function banner(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-state]');
  if (!found) throw new Error('There is no banner');
  return found;
}

test('says who, what, with whom and when, and takes the focus on the name', async () => {
  await open([
    visit({
      location: 'Room 2',
      joinUrl: 'https://meet.example/1',
      state: stateText({ service: 'follow-up', customer: { name: 'Chiara Lindqvist' } }),
    }),
  ]);
  const heading = screen.getByRole('heading', { level: 1, name: 'Chiara Lindqvist' });
  expect(heading).toHaveFocus();
  expect(screen.getByText((_text, element) => element?.tagName === 'P' && element.textContent === 'Follow-up · 30 min · Lena Marek')).toBeVisible();
  expect(screen.getByText('Thu 19 November, 10:15 – 10:45')).toBeVisible();
  expect(screen.getByText(`Calendar of Lena Marek (${LENA})`)).toBeVisible();
  expect(document.querySelector('[data-place]')).toHaveTextContent('Room 2 · Join online');
  expect(screen.getByRole('link', { name: 'Join online' })).toHaveAttribute('href', 'https://meet.example/1');
});

test('shows both clocks where the host works in another zone', async () => {
  await open([visit({ mailbox: TOM })]);
  expect(screen.getByText('Thu 19 November, 10:15 – 10:45 (Berlin)')).toBeVisible();
  expect(screen.getByText('09:15 – 09:45 for Tom (Lisbon)')).toBeVisible();
});

test('a key confirms it, the state and history follow, and U takes it back', async () => {
  const { user, graph } = await open([visit({ categories: ['VIP'] })]);
  expect(banner()).toHaveTextContent('Awaiting confirmationInvited, not answered yet.');
  await user.keyboard('c');
  expect(banner()).toHaveTextContent('ConfirmedToday 09:41 by Mira Keller, at the desk.');
  expect(await screen.findByText('Confirmed Chiara Lindqvist')).toBeVisible();
  expect(graph.find('visit').categories).toEqual(['VIP', 'Confirmed']);
  expect(section('History')).toHaveTextContent('Confirmed at the desk, by Mira Keller');
  await user.keyboard('u');
  await waitFor(() => expect(banner()).toHaveTextContent('Awaiting confirmation'));
  expect(graph.find('visit').categories).toEqual(['VIP']);
});

test('offers every other mark, the likeliest one first, and a move', async () => {
  await open([visit({ categories: ['Confirmed'] })]);
  const actions = within(screen.getByRole('group', { name: 'What to do with it' })).getAllByRole('button');
  expect(actions.map((action) => action.textContent)).toEqual([
    'Arrived',
    'Cancel',
    'No-show',
    'Back to awaiting',
    'Move',
  ]);
});

test('follows a change made in Outlook when the person comes back', async () => {
  const { graph, outlook } = await open([visit()]);
  Object.assign(graph.find('visit'), { categories: ['Cancelled'], version: 7 });
  act(() => outlook.comeBack());
  await waitFor(() => expect(banner()).toHaveTextContent('Cancelled'));
  expect(banner()).toHaveTextContent(
    'Somebody gave it the category Cancelled in Outlook. Who and when is not recorded.',
  );
});

test('an answer from before a mark does not take it back', async () => {
  const { graph, user, client, outlook } = await open([visit()]);
  await waitFor(() => expect(client.isFetching()).toBe(0));
  const answerRead = graph.delay(`GET /users/${LENA}/events/visit`);
  act(() => outlook.comeBack());
  await user.keyboard('c');
  expect(await screen.findByText('Confirmed Chiara Lindqvist')).toBeVisible();
  answerRead();
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(banner()).toHaveTextContent('Confirmed');
});

test('a read of the time before does not take a mark back that is being written', async () => {
  const { graph, user, client, outlook } = await open([visit()]);
  await waitFor(() => expect(client.isFetching()).toBe(0));
  const answerWrite = graph.hold('PATCH');
  await user.keyboard('c');
  graph.asked.length = 0;
  act(() => outlook.comeBack());
  await waitFor(() => expect(graph.asked).toContain(`GET /users/${LENA}/events/visit`));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(banner()).toHaveTextContent('Confirmed');
  answerWrite();
  await waitFor(() => expect(graph.find('visit').categories).toEqual(['Confirmed']));
});

test('a mark that Outlook refuses is taken back with the reason', async () => {
  const { user } = await open([visit()], { refused: ['PATCH', 403] });
  await user.keyboard('c');
  expect(
    await screen.findByText('Chiara Lindqvist was not changed. You may look at this calendar and not change it. Ask its owner to let you edit it.'),
  ).toBeVisible();
  expect(banner()).toHaveTextContent('Awaiting confirmation');
});

test('says what it overlaps, and a click leads there', async () => {
  const { user, views } = await open([
    visit(),
    visit({ id: 'team', subject: 'Team meeting', start: '2026-11-19T09:30:00', end: '2026-11-19T10:00:00', attendees: [] }),
    visit({ id: 'gone', subject: 'Cancelled one', categories: ['Cancelled'] }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Overlaps Team meeting, 10:30 – 11:00' }));
  expect(views).toEqual([{ kind: 'appointment', appointment: expect.objectContaining({ subject: 'Team meeting' }) }]);
  expect(screen.getByRole('list', { name: 'Conflict' }).children).toHaveLength(1);
});

test('says when overlaps could not be checked', async () => {
  await open([visit()], { refused: ['calendarView', 403] });
  expect(
    await screen.findByText(/Whether it overlaps something could not be checked\..*permission/u),
  ).toBeVisible();
});

test('the contact can be written to, called and copied', async () => {
  const { user, outlook } = await open([
    visit({
      state: stateText({
        customer: { name: 'Chiara Lindqvist', email: CHIARA.address, phone: '+49 30 5550 114' },
      }),
    }),
  ]);
  const contact = within(section('Contact'));
  expect(contact.getByRole('link', { name: CHIARA.address })).toHaveAttribute(
    'href',
    'mailto:chiara%40customer.example',
  );
  expect(contact.getByRole('link', { name: '+49 30 5550 114' })).toHaveAttribute('href', 'tel:+49305550114');
  await user.click(contact.getByRole('button', { name: 'Copy the number +49 30 5550 114' }));
  expect(outlook.copied).toEqual(['+49 30 5550 114']);
  expect(await contact.findByText('Copied')).toBeVisible();
});

test('reminders are told as planned, sent and failed', async () => {
  const reminders = encodeReminders([
    { minutesBefore: 2880, channel: 'email', outcome: { kind: 'sent', at: NOW - 24 * HOUR } },
    { minutesBefore: 120, channel: 'sms', outcome: { kind: 'failed', at: NOW - HOUR, reason: 'no such number' } },
  ]);
  if (reminders.kind === 'tooLong') throw new Error('too long');
  await open([visit({ reminders: reminders.text, start: '2026-11-20T09:15:00', end: '2026-11-20T09:45:00' })]);
  const lines = within(section('Reminders')).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    'E-mail sentYesterday 09:41',
    'E-mail plannedToday 10:15',
    'SMS failed: no such numberToday 08:41',
  ]);
});

test('without a contact it says that nobody can be reminded', async () => {
  await open([visit({ attendees: [] })]);
  expect(section('Contact')).toHaveTextContent('No contact given');
  expect(section('Reminders')).toHaveTextContent('No contact is given, so nobody can be reminded.');
});

test('a record that cannot be read is shown, and replaced only after asking', async () => {
  const broken = '{"v":1,"h":["cp';
  const { user, graph, outlook } = await open([visit({ state: broken })]);
  expect(document.querySelector('[data-state]')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'What was found' })).toHaveValue(broken);
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  expect(outlook.copied).toEqual([broken]);

  await user.keyboard('c');
  expect(await screen.findByText(/was not changed\. Its record cannot be read/u)).toBeVisible();
  expect(graph.find('visit').state).toBe(broken);

  await user.click(screen.getByRole('button', { name: 'Replace the record' }));
  const question = await screen.findByRole('alertdialog');
  expect(question).toHaveTextContent('The new record says: Awaiting confirmation.');
  await user.click(within(question).getByRole('button', { name: 'Back' }));
  expect(graph.find('visit').state).toBe(broken);

  await user.click(await screen.findByRole('button', { name: 'Replace the record' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Replace the record' }));
  await waitFor(() => expect(graph.find('visit').state).toMatch(/^\{"v":1,"h":\["ap/u));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What was found' })).toBeNull());
});

test('an unreadable record of the reminders is removed on its own', async () => {
  const state = stateText({ customer: { name: 'Chiara' } });
  const { user, graph } = await open([visit({ state, reminders: '{"v":1,"r":["?"]}' })]);
  expect(screen.getByText(/Its field r\.0 makes no sense/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Replace the record' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Replace the record' }));
  expect(await screen.findByText('The record of the reminders was replaced.')).toBeVisible();
  expect(graph.find('visit')).toMatchObject({ state, reminders: '' });
});

test('what a newer version wrote is not offered to be replaced', async () => {
  await open([visit({ kind: '9' })]);
  expect(screen.getByText(/A newer version of Frontdesk wrote it/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Replace the record' })).toBeNull();
});

test('details that are withheld are not guessed at, and it cannot be marked', async () => {
  const { user, graph } = await open([visit({ subject: '', sensitivity: 'private', attendees: [] })]);
  expect(screen.getByRole('heading', { level: 1, name: 'Private' })).toBeVisible();
  expect(screen.getByText(/Its details are private/u)).toBeVisible();
  expect(screen.queryByRole('group', { name: 'What to do with it' })).toBeNull();
  await user.keyboard('c');
  expect(graph.asked.filter((one) => one.startsWith('PATCH'))).toEqual([]);
});

test('a calendar that may only be looked at says so and offers nothing', async () => {
  await open([visit()], { calendars: [{ owner: LENA, canEdit: false }] });
  expect(await screen.findByText(/You may look at the calendar of Lena Marek but not change it/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});

test('an occurrence says it belongs to a series, and the series can be confirmed', async () => {
  const { user, graph } = await open([
    visit({ type: 'occurrence', seriesMasterId: 'master' }),
    visit({ id: 'master', type: 'seriesMaster' }),
  ]);
  expect(screen.getByText('Part of a series')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Confirm the whole series' }));
  await waitFor(() => expect(graph.find('master').categories).toEqual(['Confirmed']));
  expect(graph.find('visit').categories).toBeUndefined();
});

test('cancelling asks separately whether the meeting is cancelled too', async () => {
  const { user, graph } = await open([visit({ categories: ['Cancelled'] })]);
  await user.click(screen.getByRole('button', { name: 'Cancel the meeting in Outlook too' }));
  const question = await screen.findByRole('dialog');
  expect(question).toHaveTextContent('This sends a cancellation to chiara@customer.example.');
  await user.click(within(question).getByRole('button', { name: 'Send cancellation' }));
  await waitFor(() => expect(graph.events).toEqual([]));
  expect(await screen.findByText(/It is not in the calendar any more/u)).toBeVisible();
  expect(screen.queryByRole('group', { name: 'What to do with it' })).toBeNull();
});

test('a record that begins with the event tells who booked it', async () => {
  const booked = { status: 'awaiting', at: Date.parse('2026-11-16T15:20:00Z'), by: 'Mira Keller', through: 'pane' } as const;
  await open([visit({ state: stateText({ history: [booked] }), attendees: [] })]);
  const lines = () => within(section('History')).getAllByRole('listitem').map((line) => line.textContent);
  await waitFor(() => expect(lines()).toEqual(['Booked at the desk, by Mira KellerMon 16:20']));
});

test('what only takes up time asks for no confirmation', async () => {
  await open([visit({ isOrganizer: false, attendees: [], subject: 'Sales talk' })]);
  expect(banner()).toHaveTextContent('Not a visit');
  expect(screen.queryByRole('region', { name: 'Reminders' })).toBeNull();
});

test('history stands oldest first, from the entry to the answer', async () => {
  await open([
    visit({
      attendees: [{ ...CHIARA, response: 'declined', time: '2026-11-18T10:00:00Z' }],
      state: stateText({
        customer: { name: 'Chiara Lindqvist', email: CHIARA.address },
        history: [{ status: 'confirmed', at: NOW - 48 * HOUR, by: 'Mira Keller', through: 'pane' }],
      }),
    }),
  ]);
  const lines = () => within(section('History')).getAllByRole('listitem').map((line) => line.textContent);
  await waitFor(() => expect(lines()).toHaveLength(3));
  expect(lines()).toEqual([
    'Entered in the calendar of Lena MarekMon 16:20',
    'Confirmed at the desk, by Mira KellerTue 09:41',
    'Chiara Lindqvist declined the invitationYesterday 11:00',
  ]);
  expect(banner()).toHaveTextContent('DeclinedYesterday 11:00: Chiara Lindqvist answered the invitation.');
});

test('before and after: the customer’s last and next appointment', async () => {
  const { user, views } = await open([
    visit(),
    visit({ id: 'before', start: '2026-11-05T09:15:00', end: '2026-11-05T09:45:00', categories: ['Confirmed'] }),
    visit({ id: 'after', mailbox: TOM, start: '2026-12-03T09:15:00', end: '2026-12-03T09:45:00' }),
  ]);
  const visits = within(await screen.findByRole('region', { name: 'Before and after' }));
  expect(await visits.findByRole('button', { name: 'Thu 5 November, 10:15' })).toBeVisible();
  await user.click(visits.getByRole('button', { name: 'Thu 3 December, 10:15' }));
  expect(views).toEqual([{ kind: 'appointment', appointment: expect.objectContaining({ ref: { mailbox: TOM, eventId: 'after' } }) }]);
});

test('O opens it in Outlook, Escape goes back', async () => {
  const { user, outlook, views } = await open([visit()]);
  await user.keyboard('o');
  expect(outlook.opened).toEqual([expect.objectContaining({ webLink: 'https://outlook.example/visit' })]);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(views).toEqual([{ kind: 'day' }]);
});

test('an event in a calendar of nobody in the book works the same', async () => {
  const { user, graph } = await open([visit({ mailbox: 'someone@practice.example' })]);
  expect(screen.getByText('Calendar of someone@practice.example')).toBeVisible();
  await user.keyboard('a');
  await waitFor(() => expect(graph.find('visit').categories).toEqual(['Confirmed']));
  expect(banner()).toHaveTextContent('Arrived');
});

test('title prefixes are shown off in the name and counted as a signal', async () => {
  const configuration = practice();
  const graph = createFakeGraph({ events: [visit({ subject: '[Confirmed] Chiara', attendees: [] })] });
  const desk = fakeDesk({ graph });
  const appointment = await readOne(desk, LENA, 'visit');
  await show(desk, <AppointmentView appointment={appointment} />, {
    ...configuration,
    titlePrefixes: { ...configuration.titlePrefixes, enabled: true },
  });
  expect(screen.getByRole('heading', { level: 1, name: 'Chiara' })).toBeVisible();
  expect(banner()).toHaveTextContent('ConfirmedThe title says so.');
});
