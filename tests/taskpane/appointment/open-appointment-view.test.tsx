import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OutlookAppointment } from '../../../src/outlook/host.ts';
import { OfficeError } from '../../../src/outlook/office-error.ts';
import { OpenAppointmentView } from '../../../src/taskpane/appointment/open-appointment-view.tsx';
import { fakeDesk, fakeOutlook, LENA, NOW, show } from './desk-fixture.tsx';
import { createFakeGraph, type FakeEvent, type FakeGraph } from './fake-graph.ts';

const event: FakeEvent = {
  mailbox: LENA,
  id: 'visit',
  subject: 'Visit of Ada',
  start: '2026-11-19T09:15:00',
  end: '2026-11-19T09:45:00',
};

const item: OutlookAppointment = {
  kind: 'appointment',
  form: 'organizer',
  itemId: 'rest visit',
  mailbox: LENA,
  isShared: true,
  seriesId: undefined,
  subject: 'Visit of Ada',
  start: NOW,
  end: NOW + 30 * 60_000,
};

const unsaved = { ...item, itemId: undefined, subject: 'Something new' };

async function open(first: Parameters<typeof fakeOutlook>[0], graph: FakeGraph = createFakeGraph({ events: [event] })) {
  const outlook = fakeOutlook(first);
  const shown = await show(fakeDesk({ graph, outlook }), <OpenAppointmentView />);
  return { ...shown, outlook, graph, user: userEvent.setup() };
}

test('the organizer’s form: the saved appointment with its actions, and a word on what is saved', async () => {
  const { user, graph } = await open(item);
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
  expect(screen.getByText('Marks are written to the appointment as it was last saved.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  await user.keyboard('c');
  await waitFor(() => expect(graph.find('visit').categories).toEqual(['Confirmed']));
});

test('the attendee’s form says nothing about saving', async () => {
  await open({ ...item, form: 'attendee' });
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
  expect(screen.queryByText(/as it was last saved/u)).toBeNull();
});

test('what was never saved says so, and goes on by itself once it is', async () => {
  const { outlook } = await open(unsaved);
  expect(screen.getByRole('heading', { level: 1, name: 'Something new' })).toBeVisible();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
    'Not saved yet. Save the appointment in Outlook. It is then shown here by itself.',
  );
  act(() => outlook.show(item));
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
});

test('a save that no sign tells of is noticed', async () => {
  jest.useFakeTimers();
  try {
    const { outlook } = await open(unsaved);
    Object.assign(outlook.host, { currentItem: async () => item });
    await act(() => jest.advanceTimersByTimeAsync(3500));
    expect(screen.queryByText(/Not saved yet/u)).toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

test('what is known from Outlook stands there while the rest is read', async () => {
  const graph = createFakeGraph({ events: [event] });
  const answer = graph.hold('/events/rest visit');
  await open(item, graph);
  expect(screen.getByRole('heading', { level: 1, name: 'Visit of Ada' })).toBeVisible();
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  answer();
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
});

test('an appointment that has not arrived yet is waited for, and shown when it has', async () => {
  jest.useFakeTimers();
  try {
    const graph = createFakeGraph();
    await open(item, graph);
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(screen.getByText(/Outlook is still saving it/u)).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(40_000));
    expect(screen.getByRole('alert')).toHaveTextContent('Not found in the calendar');
    graph.events.push(event);
    await act(() => jest.advanceTimersByTimeAsync(12_000));
    expect(screen.getByText('Awaiting confirmation')).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
});

test('without permission it says whose calendar and whom to ask', async () => {
  const graph = createFakeGraph({ events: [event] });
  graph.fail('/events/rest visit', { status: 403 });
  await open(item, graph);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    `No permissionYou may not open the calendar of ${LENA}. Ask its owner to share it with you.`,
  );
  expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
});

test('nothing open is a state of its own', async () => {
  const { user, views } = await open({ kind: 'none' });
  expect(screen.getByRole('alert')).toHaveTextContent('No appointment is open');
  await user.click(screen.getByRole('button', { name: 'Show the day' }));
  expect(views).toEqual([{ kind: 'day' }]);
});

test('an Outlook that does not answer is said, with a way to try again', async () => {
  const { outlook, user } = await open({ kind: 'none' });
  act(() => outlook.refuse(new OfficeError('timeout')));
  expect(await screen.findByText('Outlook does not answer')).toBeVisible();
  Object.assign(outlook.host, { currentItem: async () => item });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
});

test('a sign-in that has run out can be renewed right there', async () => {
  const graph = createFakeGraph({ events: [event] });
  const mend = graph.fail('/events/rest visit', { status: 401 });
  const { user } = await open(item, graph);
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  mend();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
});

test('a pause that Microsoft 365 asks for counts down and goes on', async () => {
  const graph = createFakeGraph({ events: [event] });
  graph.fail('/events/rest visit', { status: 429, headers: { 'Retry-After': '90' } });
  await open(item, graph);
  expect(await screen.findByText('Microsoft 365 asks for a pause')).toBeVisible();
  expect(screen.getByText(/It goes on by itself in (?:90|89) seconds\./u)).toBeVisible();
});
