import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { newService } from '../../../src/domain/book/defaults.ts';
import type { OutlookAppointment } from '../../../src/outlook/host.ts';
import { OfficeError } from '../../../src/outlook/office-error.ts';
import { OpenAppointmentView } from '../../../src/taskpane/appointment/open-appointment-view.tsx';
import { fakeDesk, fakeOutlook, LENA, NOW, practice, show, TOM } from '../appointment/desk-fixture.tsx';
import { createFakeGraph, ME, type FakeEvent } from '../appointment/fake-graph.ts';

/** A Thursday, 9:41 in Berlin. */
const MINUTE = 60_000;
const TEN = Date.parse('2026-11-19T09:00:00Z');

const form: OutlookAppointment = {
  kind: 'appointment',
  form: 'organizer',
  itemId: undefined,
  mailbox: LENA,
  isShared: true,
  seriesId: undefined,
  subject: 'Ada',
  start: TEN,
  end: TEN + 30 * MINUTE,
  invited: [],
};

const visit: FakeEvent = {
  mailbox: LENA,
  id: 'visit',
  subject: 'Visit of Bo',
  start: '2026-11-19T09:15:00',
  end: '2026-11-19T09:45:00',
};

function withServices(): BookingConfiguration {
  const first = practice();
  const hosts = first.hosts.map(({ id }) => id);
  const long = newService({ name: 'Assessment', durationMinutes: 60, hosts: hosts.slice(0, 1), others: first.services });
  return { ...first, services: [...first.services, long] };
}

async function open(
  item: OutlookAppointment = form,
  { events = [] as readonly FakeEvent[], configuration = withServices() } = {},
) {
  const outlook = fakeOutlook(item);
  const graph = createFakeGraph({ events });
  const set: unknown[] = [];
  const kept = new Map<string, unknown>();
  Object.assign(outlook.host, {
    setFormTime: async (period: { start: number; end: number }) => {
      set.push(period);
      outlook.show({ ...item, ...period });
    },
    preferences: {
      get: (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => void kept.set(key, value),
    },
  });
  const shown = await show(fakeDesk({ graph, outlook }), <OpenAppointmentView />, configuration);
  return { ...shown, graph, outlook, set, kept, user: userEvent.setup() };
}

/** Names are set apart from the direction of the sentence by marks that nobody sees. */
const VISIBLE = { normalizer: (words: string) => words.replaceAll(/[\u2068\u2069]/gu, '').trim() };

function offer() {
  return within(screen.getByRole('region', { name: 'This time' }));
}

test('a free time is said to be free, for whom and when', async () => {
  await open();
  expect(await screen.findByText('Today 10:00 is free for Lena Marek.')).toBeVisible();
  expect(offer().queryByText(/takes/u)).toBeNull();
});

test('a time that is taken: by what, and the nearest free starts', async () => {
  const { user, set } = await open(form, { events: [visit] });
  expect(await screen.findByText('Today 10:00 is not free.')).toBeVisible();
  expect(screen.getByText('Lena Marek has “Visit of Bo”, 10:15 – 10:45.', VISIBLE)).toBeVisible();
  const nearest = within(offer().getByRole('group', { name: 'Nearest free' }));
  expect(nearest.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Today 11:00',
    'Today 11:30',
    'Today 12:00',
    'Today 12:30',
  ]);
  await user.click(nearest.getByRole('button', { name: 'Put today 11:00 into the form' }));
  expect(set).toEqual([{ start: TEN + 60 * MINUTE, end: TEN + 90 * MINUTE }]);
  expect(
    await screen.findByText('The form now says 11:00 – 11:30. Save or send it in Outlook to keep that.'),
  ).toBeVisible();
  expect(await screen.findByText('Today 11:00 is free for Lena Marek.')).toBeVisible();
});

test('where the form changes, the answer follows', async () => {
  const { outlook } = await open(form, { events: [visit] });
  expect(await screen.findByText('Today 10:00 is not free.')).toBeVisible();
  act(() => outlook.show({ ...form, start: TEN + 120 * MINUTE, end: TEN + 150 * MINUTE }));
  expect(await screen.findByText('Today 12:00 is free for Lena Marek.')).toBeVisible();
  act(() => outlook.show({ ...form, start: Date.parse('2026-11-21T09:00:00Z'), end: Date.parse('2026-11-21T09:30:00Z') }));
  expect(await screen.findByText('Lena Marek does not work that day.', VISIBLE)).toBeVisible();
});

test('a change that no client tells of is noticed', async () => {
  jest.useFakeTimers();
  try {
    const { outlook } = await open();
    Object.assign(outlook.host, { currentItem: async () => ({ ...form, start: NOW + 6 * 60 * MINUTE }) });
    await act(() => jest.advanceTimersByTimeAsync(3500));
    expect(screen.getByText('It would be free, but bookings start at 15:30, 16:00.')).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
});

test('another service is another answer, and is remembered', async () => {
  const { user, kept } = await open();
  await screen.findByText(/is free/u);
  await user.selectOptions(offer().getByRole('combobox', { name: 'Service' }), 'Assessment');
  expect(await screen.findByText('Assessment takes 60 min. The form has 30 min.')).toBeVisible();
  expect(kept.get('formService')).toBe('assessment');
});

test('the form is given the length of the service when that is asked for', async () => {
  const { user, set } = await open({ ...form, end: TEN + 45 * MINUTE });
  await user.click(await screen.findByRole('button', { name: 'Make it 30 min' }));
  expect(set).toEqual([{ start: TEN, end: TEN + 30 * MINUTE }]);
});

test('an Outlook that does not take the time is said', async () => {
  const { user, outlook } = await open(form, { events: [visit] });
  Object.assign(outlook.host, { setFormTime: () => Promise.reject(new OfficeError('failed')) });
  await user.click(await screen.findByRole('button', { name: 'Put today 11:00 into the form' }));
  expect(await screen.findByText(/Outlook did not take the time/u)).toBeVisible();
});

test('a calendar that cannot be read is not free', async () => {
  const outlook = fakeOutlook(form);
  const graph = createFakeGraph();
  graph.fail('/calendarView', { status: 403 });
  await show(fakeDesk({ graph, outlook }), <OpenAppointmentView />, practice());
  expect(await screen.findByText('Today 10:00 is not free.')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('The calendar of Lena Marek could not be read');
});

test('in the calendar of somebody who takes no bookings, hosts who are invited are asked for', async () => {
  const { outlook } = await open({ ...form, mailbox: ME, isShared: false });
  expect(screen.getAllByRole('note').map(({ textContent }) => textContent)).toContain(
    `Nobody in Frontdesk takes bookings in the calendar of ${ME}. Invite somebody who does, and the time is checked.`,
  );
  act(() =>
    outlook.show({ ...form, mailbox: ME, isShared: false, invited: [{ name: 'Lena', address: LENA.toUpperCase() }] }),
  );
  expect(await screen.findByText('Today 10:00 is free for Lena Marek.')).toBeVisible();
});

test('of several hosts who are invited all have to be free', async () => {
  const base = withServices();
  const configuration = {
    ...base,
    hosts: base.hosts.map((host) => ({ ...host, workingHours: base.hosts[0]!.workingHours })),
    services: base.services.map((service) => ({ ...service, hosts: base.hosts.map(({ id }) => id) })),
  };
  const invited = [LENA, TOM].map((address) => ({ name: address, address }));
  await open({ ...form, mailbox: ME, invited }, { events: [{ ...visit, mailbox: TOM }], configuration });
  expect(await screen.findByText('Today 10:00 is not free.')).toBeVisible();
  expect(screen.getByText('Tom Okafor has “Visit of Bo”, 10:15 – 10:45.', VISIBLE)).toBeVisible();
});

test('a host for whom there is no service is said', async () => {
  await open({ ...form, mailbox: TOM }, { configuration: { ...withServices(), services: [] } });
  expect(screen.getByText('There is no service that Tom Okafor offers.')).toBeVisible();
});

test('what takes a day is not checked, and what Outlook does not tell is said', async () => {
  const { outlook } = await open({ ...form, end: TEN + 24 * 60 * MINUTE });
  expect(screen.getByText('What takes a whole day is not checked.')).toBeVisible();
  act(() => outlook.show({ ...form, start: undefined }));
  expect(await screen.findByText('Outlook does not say what time the form has.')).toBeVisible();
});

const saved: FakeEvent = {
  ...visit,
  attendees: [
    { name: 'Ada Lindqvist', address: 'ada@example.com' },
    { name: 'Tom Okafor', address: TOM },
    { name: '', address: 'bo@example.com' },
  ],
};
const savedForm = { ...form, itemId: 'rest visit', start: TEN + 15 * MINUTE, end: TEN + 45 * MINUTE };

test('a saved appointment does not stand in its own way', async () => {
  await open(savedForm, { events: [saved] });
  expect(await screen.findByText('It would be free, but bookings start at 10:00, 10:30.')).toBeVisible();
  expect(screen.queryByText(/is not free/u)).toBeNull();
});

test('what was entered in Outlook becomes a booking: service and customer on record, nothing else', async () => {
  const { user, graph } = await open(savedForm, { events: [saved] });
  const customer = await screen.findByRole('combobox', { name: 'Customer' });
  expect(within(customer).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Ada Lindqvist (ada@example.com)',
    'bo@example.com',
    'Not one of the people invited',
  ]);
  await user.click(screen.getByRole('button', { name: 'Make it a booking' }));
  await waitFor(() => expect(graph.find('visit').kind).toBe('1'));
  const event = graph.find('visit');
  expect(decodeState(event.state)).toEqual({
    kind: 'known',
    value: {
      service: 'follow-up',
      customer: { name: 'Ada Lindqvist', email: 'ada@example.com' },
      history: [{ status: 'awaiting', at: NOW, by: 'Mira Keller', through: 'pane' }],
      agreedStart: TEN + 15 * MINUTE,
    },
  });
  expect(event.subject).toBe('Visit of Bo');
  expect(event.categories).toBeUndefined();
  expect(await screen.findByText('It is a booking now: Follow-up.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'This time' })).toBeNull());
});

test('nobody of those invited may be the customer', async () => {
  const { user, graph } = await open(savedForm, { events: [saved] });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Customer' }), 'Not one of the people invited');
  await user.click(screen.getByRole('button', { name: 'Make it a booking' }));
  await waitFor(() => expect(decodeState(graph.find('visit').state)).toMatchObject({ value: { customer: {} } }));
});

test('while the form has another time than what is saved, it is saved first', async () => {
  const { user, graph } = await open({ ...savedForm, start: TEN, end: TEN + 30 * MINUTE }, { events: [saved] });
  expect(await screen.findByText(/another time than what is saved/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make it a booking' }));
  expect(graph.asked.filter((asked) => asked.startsWith('PATCH'))).toEqual([]);
});

test('a failure to write is said and loses nothing', async () => {
  const { user, graph } = await open(savedForm, { events: [saved] });
  await screen.findByRole('button', { name: 'Make it a booking' });
  graph.fail('PATCH', { status: 403 });
  await user.click(screen.getByRole('button', { name: 'Make it a booking' }));
  expect(await screen.findByText(/Not saved|not saved|permission|may not/iu)).toBeVisible();
  expect(graph.find('visit').kind).toBeUndefined();
});

test('a booking that stands as it was saved is offered nothing more', async () => {
  await open(savedForm, { events: [{ ...saved, kind: '1', state: '{"v":1,"s":"follow-up"}' }] });
  expect(await screen.findByText('Awaiting confirmation')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'This time' })).toBeNull();
});

test('a booking whose form has another time is checked by its own service', async () => {
  await open({ ...savedForm, start: TEN, end: TEN + 30 * MINUTE }, {
    events: [{ ...saved, kind: '1', state: '{"v":1,"s":"assessment"}' }],
  });
  expect(await screen.findByText('Assessment takes 60 min. The form has 30 min.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Make it a booking' })).toBeNull();
});
