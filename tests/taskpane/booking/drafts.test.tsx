import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deskOf } from '../settings/support/practice-desk.tsx';
import { bookButton, fill, quietPractice, showBooking, text, untilFree } from './support.tsx';

const words = text.booking;
const nameField = () => screen.getByRole('combobox', { name: words.name });

test('what was typed is there again when one comes back, until it is discarded', async () => {
  const practice = quietPractice();
  const desk = deskOf(practice);
  showBooking(practice, { desk });
  const user = await fill('Ada Nowak', 'ada@example.com');
  await user.click(screen.getByRole('button', { name: /^Today 10:30/u }));
  cleanup();
  showBooking(practice, { desk });
  await untilFree();
  expect(nameField()).toHaveProperty('value', 'Ada Nowak');
  expect(screen.getByRole('button', { name: /^Today 10:30/u }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(words.draft.kept('Ada Nowak'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: words.draft.discard }));
  expect(nameField()).toHaveProperty('value', '');
  cleanup();
  showBooking(practice, { desk });
  await untilFree();
  expect(nameField()).toHaveProperty('value', '');
  expect(document.querySelector('[data-draft]')).toBeNull();
});

test('a booking for somebody else sets it aside, and it can be gone on with', async () => {
  const practice = quietPractice();
  const desk = deskOf(practice);
  showBooking(practice, { desk });
  await fill('Ada Nowak');
  cleanup();
  showBooking(practice, { desk, start: { customer: { name: 'Bo Berg', email: 'bo@example.com' }, service: 'first-visit' } });
  await untilFree();
  expect(nameField()).toHaveProperty('value', 'Bo Berg');
  expect(screen.getByRole('combobox', { name: words.service })).toHaveProperty('value', 'first-visit');
  await userEvent.click(screen.getByRole('button', { name: words.draft.goOn }));
  expect(nameField()).toHaveProperty('value', 'Ada Nowak');
});

test('a start wanted from the day is taken over into what was typed', async () => {
  const practice = quietPractice();
  const desk = deskOf(practice);
  showBooking(practice, { desk });
  await fill('Ada Nowak');
  cleanup();
  showBooking(practice, { desk, start: { at: Date.UTC(2026, 10, 24, 12), host: 'lena-hartwig' } });
  await untilFree();
  expect(nameField()).toHaveProperty('value', 'Ada Nowak');
  expect(document.querySelector('[data-summary] p')?.textContent).toBe('Today 13:00 – 13:30 with Lena Hartwig.');
});

describe('leaving', () => {
  test('with nothing typed needs no question', async () => {
    const { views } = showBooking(quietPractice());
    await untilFree();
    await userEvent.keyboard('{Escape}');
    expect(views).toEqual([{ kind: 'day' }]);
  });

  test.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a tab', () => userEvent.click(screen.getByRole('button', { name: 'Day' }))],
    ['Back', () => userEvent.click(screen.getAllByRole('button', { name: words.back }).at(-1) as HTMLElement)],
  ])('with something typed is asked about: %s', async (_name, leave) => {
    const practice = quietPractice();
    const desk = deskOf(practice);
    const { views } = showBooking(practice, { desk });
    await fill('Ada Nowak');
    await leave();
    await screen.findByText(words.draft.leave);
    await userEvent.click(screen.getByRole('button', { name: words.draft.stay }));
    expect(views).toEqual([]);
    await leave();
    await userEvent.click(await screen.findByRole('button', { name: words.draft.discardAndLeave }));
    await waitFor(() => expect(views).toEqual([{ kind: 'day' }]));
    cleanup();
    showBooking(practice, { desk });
    await untilFree();
    expect(nameField()).toHaveProperty('value', '');
  });

  test('and nothing is kept of what is booked', async () => {
    const practice = quietPractice();
    const desk = deskOf(practice);
    showBooking(practice, { desk });
    const user = await fill('Ada Nowak');
    await user.click(screen.getByRole('button', { name: /^Today 10:30/u }));
    await user.click(bookButton());
    await screen.findByText(/^Booked/u, undefined, { timeout: 10_000 });
    cleanup();
    showBooking(practice, { desk });
    await untilFree();
    expect(nameField()).toHaveProperty('value', '');
  });
});
