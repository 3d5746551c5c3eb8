import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LONGEST_CHECK } from '../../../src/domain/sync-check/check-key.ts';
import { runCheck } from '../../../src/graph/sync-check/run-check.ts';
import { SyncCheckView } from '../../../src/taskpane/sync-check/sync-check-view.tsx';
import type { Practice } from '../../graph/support/practice.ts';
import {
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  MIRA,
  MIRA_KELLER,
  openPractice,
  PAUL_WEBER,
  show,
  WithOpenBook,
  type TestDesk,
} from '../settings/support/practice-desk.tsx';

jest.setTimeout(60_000);
const user = userEvent.setup();
const LONG = { timeout: 30_000 };

async function openCheck(practice: Practice, person = MIRA_KELLER): Promise<TestDesk> {
  const desk = deskOf(practice, person);
  desk.preferences['book'] = FRONT_DESK_BOOK;
  show(
    desk,
    <WithOpenBook desk={desk}>
      <SyncCheckView />
    </WithOpenBook>,
  );
  await screen.findByRole('heading', { name: 'Check the connection' });
  return desk;
}

async function check(): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Check (?:now|again)$/u }));
  await screen.findByRole('button', { name: 'Check again' }, LONG);
}

function verdicts(): (string | null)[] {
  return [...document.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-verdict'));
}

test('one button runs the five steps and says of each what it saw', async () => {
  const practice = openPractice({ book: 'present' });
  await openCheck(practice);
  expect(screen.getByRole('heading', { name: 'Check the connection' })).toHaveFocus();
  await check();
  expect(verdicts()).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  expect(screen.getByText('Jonas Brandt works: all five steps are right.')).toBeVisible();
  expect(screen.getByText(/^Checked today 10:\d\d, on Wednesday,? 29 December 2027\. \d entries were made/u)).toBeVisible();
  const zones = within(screen.getByRole('list', { name: 'What was seen: Both sides read the right local time' }));
  expect(zones.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Before the clocks change: In Berlin (Europe): 29 Dec 2027, 15:00',
    'Before the clocks change: In New York (America): 29 Dec 2027, 09:00',
    'After the clocks change: In Berlin (Europe): 14 Mar 2028, 14:00',
    'After the clocks change: In New York (America): 14 Mar 2028, 09:00',
  ]);
  const move = within(screen.getByRole('list', { name: 'What was seen: Moving changes the same appointment' }));
  expect(move.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'It is the same appointment as before',
    'It stands in the calendar once',
    'It stands at 12:00',
    '09:00 is offered again',
    '12:00 is no longer offered',
  ]);
  expect(practice.organisation.outbox).toEqual([]);
});

test('a good check can be kept, and later ones are compared with it', async () => {
  const practice = openPractice({ book: 'present' });
  const desk = await openCheck(practice);
  await check();
  expect(screen.getByText('No check of this calendar is kept yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep as known good' }));
  expect(await screen.findByText('Kept as known good.')).toBeVisible();
  expect(desk.preferences['syncCheckBaselines']).toEqual({
    'jonas.brandt@nordlicht.example ': {
      at: expect.any(Number),
      took: { book: expect.any(Number), direct: expect.any(Number), move: expect.any(Number), cancel: expect.any(Number), zones: expect.any(Number) },
    },
  });
  await check();
  expect(screen.getByText(/^Known good: today 10:/u)).toBeVisible();
  expect(screen.getByText('As quick as the one that is known good.')).toBeVisible();
});

test('who may not book there is told by the step and by the causes, with whom to ask', async () => {
  await openCheck(openPractice({ book: 'present' }), PAUL_WEBER);
  await check();
  expect(verdicts()[0]).toBe('failed');
  expect(screen.getByText('Outlook refused it: You do not have permission for this.')).toBeVisible();
  const causes = within(screen.getByRole('region', { name: 'Usual causes' }));
  expect(
    await causes.findByText('You may look at Jonas Brandt but not change it. Ask for “Can edit”.', {}, LONG),
  ).toBeVisible();
});

test('it can be stopped, and cleans up all the same', async () => {
  const practice = openPractice({ book: 'present' });
  await openCheck(practice);
  await user.click(screen.getByRole('checkbox', { name: 'Wait a minute between the steps' }));
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  await waitFor(() => expect(verdicts()).toContain('running'), LONG);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Check again' }, LONG);
  expect(await screen.findByText(/^(?:Stopped\. What had been made was removed|Jonas Brandt works)/u)).toBeVisible();
  const subjects = practice.organisation.people.flatMap(({ calendars }) =>
    calendars.flatMap(({ events }) => [...events.values()].map(({ fields }) => fields.subject)),
  );
  expect(subjects).not.toContain('Frontdesk check');
});

test('what an earlier check left is told, and removed with one click', async () => {
  const practice = openPractice({ book: 'present' });
  const configuration = await configurationOf(practice);
  const [host] = configuration.hosts;
  let writes = 0;
  const dying = practice.as(MIRA, {
    before: ({ method, url }) => {
      if (method !== 'GET' && !url.endsWith('$batch')) writes += 1;
      if (writes > 3) throw new Error('the pane was closed');
    },
  });
  await runCheck(dying, { configuration, host: host!, zone: 'Europe/Berlin', by: 'Mira' }).catch(() => undefined);
  practice.clock.advance(2 * LONGEST_CHECK);
  await openCheck(practice);
  await screen.findByText(/^A check that was cut off left \d/u, {}, LONG);
  await user.click(screen.getByRole('button', { name: 'Remove now' }));
  await waitFor(() => expect(screen.queryByText(/^A check that was cut off left/u)).toBeNull(), LONG);
});
