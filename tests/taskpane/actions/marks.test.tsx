import { act, screen, waitFor } from '@testing-library/react';
import { useQueryClient } from '@tanstack/react-query';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { useMarks, type Marks } from '../../../src/taskpane/actions/marks.tsx';
import { UndoBar } from '../../../src/taskpane/actions/undo-bar.tsx';
import { findAppointment } from '../../../src/taskpane/app/day-query.ts';
import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { readAppointment } from '../../../src/graph/read-appointment.ts';
import { fakeDesk, LENA, show, ZONE } from '../appointment/desk-fixture.tsx';
import { createFakeGraph, type FakeEvent } from '../appointment/fake-graph.ts';

const ADA: FakeEvent = {
  mailbox: LENA,
  id: 'ada',
  subject: 'Ada Nowak',
  start: '2026-11-19T09:15:00',
  end: '2026-11-19T09:45:00',
  categories: ['VIP'],
};

/** A day that holds Ada's appointment, and the marks as a view gets them. */
async function open() {
  const graph = createFakeGraph({ events: [ADA] });
  const desk = fakeDesk({ graph });
  const ada = await readAppointment(desk.graph, { mailbox: LENA, eventId: 'ada' }, { zone: ZONE });
  const seen: { marks?: Marks; shown?: () => Appointment | undefined } = {};
  function View() {
    const client = useQueryClient();
    if (!client.getQueryData(['day', 'test'])) {
      const read = { address: { mailbox: LENA }, kind: 'known', appointments: [ada], unreadable: [], unknownZones: [] };
      client.setQueryData(['day', 'test'], { reads: [read], readAt: 0 });
    }
    seen.marks = useMarks();
    seen.shown = () => findAppointment(client, 'ada');
    return <UndoBar />;
  }
  await show(desk, <View />);
  return { graph, ada, marks: () => seen.marks!, shown: () => seen.shown!()! };
}

function statuses(state: string | undefined): string[] {
  const read = decodeState(state);
  return read.kind === 'known' ? read.value.history.map((change) => change.status) : [read.kind];
}

test('a mark is shown before Outlook has answered, and stands when it has', async () => {
  const { graph, ada, marks, shown } = await open();
  const release = graph.hold('PATCH');
  let done: Promise<unknown> | undefined;
  act(() => {
    done = marks().markAll([ada], 'confirmed');
  });
  expect(shown().categories).toEqual(['VIP', 'Confirmed']);
  expect(graph.find('ada').categories).toEqual(['VIP']);
  await waitFor(() => expect(marks().pending.has('ada')).toBe(true));
  release();
  await act(async () => done);
  expect(graph.find('ada').categories).toEqual(['VIP', 'Confirmed']);
  expect(marks().pending.size).toBe(0);
  expect(screen.getByText('Confirmed Ada Nowak')).toBeVisible();
});

test('a mark that Graph refuses is taken back, with the reason', async () => {
  const { graph, ada, marks, shown } = await open();
  graph.fail('PATCH', { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } });
  await act(() => marks().markAll([ada], 'confirmed'));
  expect(shown().categories).toEqual(['VIP']);
  expect(screen.getByText(/Ada Nowak was not changed. You may look at this calendar and not change it/u)).toBeVisible();
});

test('a second mark after one that failed is decided on what Outlook holds', async () => {
  const { graph, ada, marks, shown } = await open();
  const release = graph.hold('PATCH');
  const heal = graph.fail('PATCH', { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } });
  let both: Promise<unknown> | undefined;
  act(() => {
    const first = marks().markAll([ada], 'confirmed').then(heal);
    both = Promise.all([first, marks().markAll([shown()], 'noShow')]);
  });
  release();
  await act(async () => both);
  expect(statuses(graph.find('ada').state)).toEqual(['noShow']);
  expect(graph.find('ada').categories).toEqual(['VIP']);
});

test('who undoes before Outlook has answered takes back what is being written, once', async () => {
  const { graph, ada, marks } = await open();
  const release = graph.hold('PATCH');
  let all: Promise<unknown> | undefined;
  act(() => {
    all = Promise.all([marks().markAll([ada], 'confirmed'), marks().undoLast(), marks().undoLast()]);
  });
  release();
  await act(async () => all);
  expect(graph.find('ada').categories).toEqual(['VIP']);
  expect(screen.getByText('Taken back: Ada Nowak')).toBeVisible();
});

test('undo writes what stood there before, and not over somebody else’s newer mark', async () => {
  const { graph, ada, marks, shown } = await open();
  await act(() => marks().markAll([ada], 'confirmed'));
  await act(() => marks().undoLast());
  expect(graph.find('ada').categories).toEqual(['VIP']);
  expect(statuses(graph.find('ada').state)).toEqual(['absent']);

  await act(() => marks().markAll([shown()], 'confirmed'));
  const event = graph.find('ada');
  event.state = '{"v":1,"h":["nphk2b8x Tom"]}';
  event.version = (event.version ?? 1) + 1;
  await act(() => marks().undoLast());
  expect(statuses(graph.find('ada').state)).toEqual(['noShow']);
  expect(screen.getByText(/Somebody has marked it since/u)).toBeVisible();
});
