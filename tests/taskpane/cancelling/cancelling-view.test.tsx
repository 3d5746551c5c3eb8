import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { decodeState, encodeState } from '../../../src/domain/appointment/state.ts';
import { CancellingView } from '../../../src/taskpane/cancelling/cancelling-view.tsx';
import { createFakeGraph, type FakeEvent } from '../appointment/fake-graph.ts';
import { fakeDesk, LENA, practice, readOne, show } from '../appointment/desk-fixture.tsx';

const CHIARA = { name: 'Chiara Lindqvist', address: 'chiara@customer.example' };

/** A day's notice is asked for; it is 09:41, and the visit is at 10:15. */
function withRule(): BookingConfiguration {
  const book = practice();
  return { ...book, services: book.services.map((one) => ({ ...one, cancellation: { latestMinutes: 1440 } })) };
}

function visit(more: Partial<FakeEvent> = {}): FakeEvent {
  const state = encodeState({ service: 'follow-up', customer: { name: CHIARA.name }, history: [] });
  return {
    mailbox: LENA,
    id: 'visit',
    subject: 'Follow-up',
    start: '2026-11-19T09:15:00',
    end: '2026-11-19T09:45:00',
    attendees: [CHIARA],
    kind: '1',
    state: state.kind === 'encoded' ? state.text : '',
    ...more,
  };
}

async function open(event: FakeEvent, configuration = practice()) {
  const graph = createFakeGraph({ events: [event] });
  const desk = fakeDesk({ graph });
  const appointment = await readOne(desk, LENA, 'visit');
  graph.asked.length = 0;
  const shown = await show(desk, <CancellingView appointment={appointment} />, configuration);
  return { ...shown, graph, user: userEvent.setup() };
}

function cancelled(graph: ReturnType<typeof createFakeGraph>): boolean {
  return graph.asked.some((one) => one.endsWith('/cancel'));
}

test('marking alone mails nobody, and goes back to where it was begun', async () => {
  const { graph, user, views } = await open(visit());
  expect(screen.getByRole('radio', { name: /nobody gets mail/u })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Mark as cancelled' }));
  await waitFor(() => expect(graph.find('visit').categories).toEqual(['Cancelled']));
  await waitFor(() => expect(views).toEqual([{ kind: 'day' }]));
  expect(cancelled(graph)).toBe(false);
});

test('the meeting is cancelled only when that is chosen, after saying to whom it goes', async () => {
  const { graph, user } = await open(visit());
  await user.click(screen.getByRole('radio', { name: `Cancel the meeting too This sends a cancellation to ${CHIARA.address}.` }));
  await user.type(screen.getByRole('textbox', { name: /Note/u }), 'Closed');
  expect(cancelled(graph)).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Send cancellation' }));
  await waitFor(() => expect(graph.events).toEqual([]));
  expect(cancelled(graph)).toBe(true);
});

test('nobody invited, nobody mailed: the button says that it is removed', async () => {
  const { user } = await open(visit({ attendees: [] }));
  await user.click(screen.getByRole('radio', { name: /removed from the calendar/u }));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove from the calendar' })).toBeVisible();
});

test('later than the rule, a reason is asked for and kept', async () => {
  const { graph, user } = await open(visit(), withRule());
  expect(screen.getByText(/It could be cancelled until yesterday 10:15 \(1 day before\)/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Mark as cancelled' }));
  expect(screen.getByText('Say why, so that it can be looked up later.')).toBeVisible();
  expect(graph.find('visit').categories ?? []).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /Why all the same/u }), 'Ill');
  await user.click(screen.getByRole('button', { name: 'Mark as cancelled' }));
  await waitFor(() => expect(graph.find('visit').categories).toEqual(['Cancelled']));
  const state = decodeState(graph.find('visit').state);
  expect(state.kind === 'known' && state.value.history.at(-1)?.reason).toBe('Ill');
});

test('within the rule, it is told until when', async () => {
  const later = visit({ start: '2026-11-23T09:15:00', end: '2026-11-23T09:45:00' });
  await open(later, withRule());
  expect(screen.getByText('May be cancelled until Sun 10:15 (1 day before).')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: /Why/u })).not.toBeInTheDocument();
});

test('what somebody else arranged is only marked', async () => {
  await open(visit({ isOrganizer: false }));
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.getByText(/Somebody else invited to it/u)).toBeVisible();
});

test('what is marked already can only leave the calendar', async () => {
  await open(visit({ categories: ['Cancelled'] }));
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.getByText('It is marked as cancelled already.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send cancellation' })).toBeVisible();
});

test('what Outlook has cancelled has nothing left to cancel', async () => {
  await open(visit({ isCancelled: true }));
  expect(screen.getByText(/nothing left to cancel/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mark as cancelled' })).not.toBeInTheDocument();
});

test('where Outlook cannot be reached for the meeting, it is said that nobody was told', async () => {
  const { graph, user, views } = await open(visit());
  graph.fail('/cancel', { status: 403, body: { error: { code: 'ErrorAccessDenied' } } });
  await user.click(screen.getByRole('radio', { name: /Cancel the meeting too/u }));
  await user.click(screen.getByRole('button', { name: 'Send cancellation' }));
  expect(await screen.findByText(/marked as cancelled, but the meeting still stands/u)).toBeVisible();
  expect(views).toEqual([]);
});
