import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KIND_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import type { Service } from '../../../src/domain/book/configuration.ts';
import { bookButton, eventsOf, fill, JONAS, LENA, putEvent, quietPractice, showBooking, smallBook, summary, text, untilFree } from './support.tsx';

const words = text.booking;
const LONG = { timeout: 10_000 };
const atTen = { at: Date.UTC(2026, 10, 24, 9) };
const withTeam = (service: Partial<Service>) => smallBook((book) => ({ ...book, services: book.services.map((one) => ({ ...one, ...service })) }));

function bookedFor(practice: ReturnType<typeof quietPractice>, mail: string, day: string): void {
  const state = JSON.stringify({ v: 1, s: 'follow-up', n: 'Bo Berg', h: [`ap${Math.round(Date.UTC(2026, 10, 3) / 60_000).toString(36)} Mira`] });
  putEvent(practice, mail, {
    from: `${day}T15:00`,
    to: `${day}T15:30`,
    singleValueExtendedProperties: [{ id: KIND_PROPERTY, value: '1' }, { id: STATE_PROPERTY, value: state }],
  });
}

describe('a rotation', () => {
  test('says whose turn it is and why, counted from what was booked this month, and books with them', async () => {
    const practice = quietPractice();
    for (const day of ['2026-11-03', '2026-11-04']) bookedFor(practice, JONAS, day);
    bookedFor(practice, LENA, '2026-11-05');
    showBooking(practice, { configuration: withTeam({ team: { kind: 'roundRobin' } }), start: atTen });
    await waitFor(() => expect(document.querySelector('[data-turn]')?.textContent).toBe('It is Lena Hartwig’s turn. Is further below a fair share of these bookings than Jonas Brandt.'), LONG);
    expect(summary()[0]).toBe('Today 10:00 – 10:30 with Lena Hartwig.');
    const user = await fill('Ada Nowak');
    await user.click(bookButton());
    expect((await screen.findByText(/^Booked Ada/u, undefined, LONG)).textContent).toContain('with Lena Hartwig');
  });

  test('where the one whose turn it is has the time taken meanwhile the next one in order gets it', async () => {
    const practice = quietPractice();
    bookedFor(practice, JONAS, '2026-11-03');
    showBooking(practice, { configuration: withTeam({ team: { kind: 'roundRobin' } }), start: atTen });
    await waitFor(() => expect(document.querySelector('[data-turn="lena-hartwig"]')).not.toBeNull(), LONG);
    const user = await fill('Ada Nowak');
    putEvent(practice, LENA, { from: '2026-11-24T10:00', to: '2026-11-24T11:00' });
    await user.click(bookButton());
    expect((await screen.findByText(/^Booked Ada/u, undefined, LONG)).textContent).toContain('with Jonas Brandt');
  });

  test('somebody chosen is asked, whoever’s turn it is', async () => {
    const practice = quietPractice();
    bookedFor(practice, JONAS, '2026-11-03');
    showBooking(practice, { configuration: withTeam({ team: { kind: 'roundRobin' } }), start: { ...atTen, host: 'jonas-brandt' } });
    await untilFree();
    expect(document.querySelector('[data-turn]')).toBeNull();
    expect(summary()[0]).toBe('Today 10:00 – 10:30 with Jonas Brandt.');
  });
});

test('a service that takes all its hosts offers only what all have free, and says who comes', async () => {
  const practice = quietPractice();
  putEvent(practice, LENA, { from: '2026-11-24T10:00', to: '2026-11-24T10:30' });
  showBooking(practice, { configuration: withTeam({ team: { kind: 'all' } }) });
  await untilFree();
  expect(screen.queryByRole('combobox', { name: words.with })).toBeNull();
  expect(screen.getByText(words.everyone('Jonas Brandt, Lena Hartwig'))).toBeTruthy();
  await userEvent.keyboard('1');
  expect(summary()[0]).toBe('Today 10:30 – 11:00 with Jonas Brandt, Lena Hartwig.');
});

describe('a series', () => {
  async function repeat(practice: ReturnType<typeof quietPractice>) {
    showBooking(practice, { start: { ...atTen, host: 'jonas-brandt' } });
    const user = await fill('Ada Nowak', 'ada@example.com');
    await user.click(screen.getByRole('button', { name: words.repeat.offer }));
    await waitFor(() => expect(document.querySelector('[data-series-fit]')).not.toBeNull(), LONG);
    return user;
  }
  const occurrences = () => [...document.querySelectorAll('[data-occurrence]')].map((one) => one.getAttribute('data-occurrence'));

  test('shows before it is booked which of its appointments do not fit', async () => {
    const practice = quietPractice();
    putEvent(practice, JONAS, { from: '2026-12-08T09:00', to: '2026-12-08T12:00', subject: 'Training' });
    await repeat(practice);
    expect(occurrences()).toEqual(['free', 'taken', 'free', 'free', 'free']);
    expect(screen.getByText(words.repeat.some(5, 6))).toBeTruthy();
    expect(summary()).toEqual([
      'Today 10:00 – 10:30 with Jonas Brandt.',
      '5 appointments, the last one 29 Dec.',
      '1 that does not fit is left out.',
      'Ada gets an invitation at ada@example.com.',
    ]);
    expect(screen.getByRole('button', { name: 'Book 5' })).toBeTruthy();
  });

  test('can leave out more, be set otherwise, and be given up', async () => {
    const user = await repeat(quietPractice());
    await user.click(screen.getByRole('checkbox', { name: 'Leave out 1 Dec 10:00' }));
    expect(screen.getByRole('button', { name: 'Book 5' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: words.repeat.kind }), 'daily');
    await waitFor(() => expect(occurrences()).toEqual(['free', 'free', 'free', 'refused', 'refused']), LONG);
    await user.clear(screen.getByRole('spinbutton', { name: words.repeat.times }));
    expect(await screen.findByText(words.repeat.invalid)).toBeTruthy();
    await user.click(bookButton());
    await waitFor(() => expect(document.activeElement?.closest('[data-path]')?.getAttribute('data-path')).toBe('repeat'));
    await user.click(screen.getByRole('button', { name: words.repeat.stop }));
    expect(screen.getByRole('button', { name: words.book })).toBeTruthy();
  });

  test('with anyone goes to the one for whom most of it fits', async () => {
    const practice = quietPractice();
    for (const day of ['2026-12-01', '2026-12-08']) putEvent(practice, JONAS, { from: `${day}T10:00`, to: `${day}T11:00` });
    showBooking(practice, { start: atTen });
    const user = await fill('Ada Nowak');
    expect(summary()[0]).toContain('with Jonas Brandt');
    await user.click(screen.getByRole('button', { name: words.repeat.offer }));
    await waitFor(() => expect(summary()[0]).toContain('with Lena Hartwig'), LONG);
    expect(summary()[1]).toBe('6 appointments, the last one 29 Dec.');
  });
});

test('nothing is booked while the series is still looked at', async () => {
  const practice = quietPractice();
  showBooking(practice, { start: { ...atTen, host: 'jonas-brandt' } });
  const user = await fill('Ada Nowak');
  await user.click(screen.getByRole('button', { name: words.repeat.offer }));
  await user.click(bookButton());
  expect(eventsOf(practice, JONAS)).toEqual([]);
});
