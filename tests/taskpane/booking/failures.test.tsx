import { screen, waitFor } from '@testing-library/react';
import { KEY_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { readProperties, writeProperties } from '../../../src/simulator/mailbox/properties.ts';

import { deskOf } from '../settings/support/practice-desk.tsx';
import { bookButton, eventsOf, fill, JONAS, LENA, putEvent, quietPractice, showBooking, smallBook, summary, text } from './support.tsx';

const words = text.booking;
const MIRA = 'mira.keller@nordlicht.example';
const LONG = { timeout: 10_000 };
const failed = (kind: string) => waitFor(() => expect(document.querySelector('[data-booking-failed]')?.getAttribute('data-booking-failed')).toBe(kind), LONG);
const nameField = () => screen.getByRole('combobox', { name: words.name });
const atTen = { at: Date.UTC(2026, 10, 24, 9), host: 'jonas-brandt' };

test('a start that was taken meanwhile is said, with those nearest to it, and nothing typed is lost', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: atTen });
  const user = await fill('Ada Nowak', 'ada@example.com');
  putEvent(practice, JONAS, { from: '2026-11-24T10:00', to: '2026-11-24T10:45', subject: 'Came in between' });
  await user.click(bookButton());
  await failed('taken');
  expect(screen.getByRole('alert').textContent).toContain('Today 10:00 has just been taken');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Came in between'));
  expect(nameField()).toHaveProperty('value', 'Ada Nowak');
  const list = screen.getByRole('group', { name: words.failed.nearest });
  expect([...list.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Today 11:00', 'Today 11:30', 'Today 12:00', 'Today 12:30']);
  await user.click(list.querySelector('button') as HTMLElement);
  expect(document.activeElement?.getAttribute('data-action')).toBe('book');
  expect(summary()[0]).toBe('Today 11:00 – 11:30 with Jonas Brandt.');
  await user.click(bookButton());
  await screen.findByText(/^Booked Ada Nowak/u, undefined, LONG);
  const booked = eventsOf(practice, JONAS).filter(({ fields }) => fields.subject.startsWith('Follow-up'));
  expect(booked).toHaveLength(1);
  expect(practice.organisation.outbox.map(({ kind, to }) => [kind, to])).toEqual([['invitation', ['ada@example.com']]]);
});

test('with anybody who is free the calendar of the chosen one is read again, and the next one gets it', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: { at: atTen.at } });
  const user = await fill('Ada Nowak');
  expect(summary()[0]).toBe('Today 10:00 – 10:30 with Jonas Brandt.');
  putEvent(practice, JONAS, { from: '2026-11-24T10:00', to: '2026-11-24T10:30' });
  await user.click(bookButton());
  expect((await screen.findByText(/^Booked Ada Nowak/u, undefined, LONG)).textContent).toContain('with Lena Hartwig');
  expect(eventsOf(practice, LENA)).toHaveLength(1);
});

test('a calendar that can no longer be read is no free one', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: atTen });
  const user = await fill('Ada Nowak');
  practice.faults.add({ kind: 'accessDenied', path: `${JONAS}/calendar/calendarView` });
  await user.click(bookButton());
  await failed('unknown');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent).join(' ')).toContain(words.failed.unknown);
  expect(eventsOf(practice, JONAS)).toEqual([]);
});

test('what Outlook refuses is said where it can be seen, with its reason, and can be tried again', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: atTen });
  const user = await fill('Ada Nowak', 'ada@example.com');
  practice.faults.add({ kind: 'accessDenied', method: 'POST', path: `${JONAS}/calendar/events` });
  await user.click(bookButton());
  await failed('refused');
  expect(screen.getByRole('alert').textContent).toContain(words.failed.refused);
  expect(practice.organisation.outbox).toEqual([]);
  practice.faults.clear();
  await user.click(screen.getByRole('button', { name: words.failed.again }));
  await screen.findByText(/^Booked Ada Nowak/u, undefined, LONG);
  expect(eventsOf(practice, JONAS)).toHaveLength(1);
});

describe('what was lost on the way', () => {
  /** From a request on, nothing that Graph answers comes back. */
  function losing(practice: ReturnType<typeof quietPractice>) {
    let isLost = false;
    const graph = practice.as(MIRA, {
      before: ({ method, url }) => {
        if (method === 'PATCH' && url.includes('/events/')) isLost = true;
        if (isLost) practice.faults.add({ kind: 'cutAfter', mail: MIRA, times: 1 });
      },
    });
    return { desk: { ...deskOf(practice), graph }, find: () => void (isLost = false) };
  }

  test('can be looked up: what came about counts as booked, once', async () => {
    const practice = quietPractice();
    const { desk, find } = losing(practice);
    showBooking(practice, { start: atTen, desk });
    const user = await fill('Ada Nowak');
    await user.click(bookButton());
    await failed('unsure');
    find();
    practice.faults.clear();
    await user.click(screen.getByRole('button', { name: words.failed.lookUp }));
    await screen.findByText(/^Booked Ada Nowak/u, undefined, LONG);
    expect(eventsOf(practice, JONAS)).toHaveLength(1);
  });

  test('and is not there can be booked again with the same key', async () => {
    const practice = quietPractice();
    const { desk, find } = losing(practice);
    showBooking(practice, { start: atTen, desk });
    const user = await fill('Ada Nowak');
    await user.click(bookButton());
    await failed('unsure');
    find();
    practice.faults.clear();
    // As if the write had not come through.
    for (const event of eventsOf(practice, JONAS)) writeProperties(event.properties, readProperties([{ id: KEY_PROPERTY, value: 'other' }]));
    for (const event of eventsOf(practice, JONAS)) event.calendar.events.delete(event.number);
    await user.click(screen.getByRole('button', { name: words.failed.lookUp }));
    await failed('notSeen');
    expect(screen.getByRole('alert').textContent).toContain(words.failed.unsureNow);
    expect(screen.getByRole('button', { name: words.failed.again })).toBeTruthy();
  });
});

test('a contact that is too long for the record is said before anybody is mailed', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: atTen });
  const user = await fill('A'.repeat(120), `${'a'.repeat(100)}@example.com`);
  await user.click(bookButton());
  await failed('refused');
  expect(screen.getByRole('alert').textContent).toContain(words.failed.contactTooLong);
  expect(practice.organisation.outbox).toEqual([]);
});

test('without a service there is the way to add one', async () => {
  const { views } = showBooking(quietPractice(), { configuration: smallBook((book) => ({ ...book, services: [] })) });
  const { default: userEvent } = await import('@testing-library/user-event');
  await userEvent.click(screen.getByRole('button', { name: words.toSettings }));
  expect(views).toEqual([{ kind: 'settings' }]);
});

