import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphError, type GraphErrorCode } from '../../../src/graph/graph-error.ts';
import { ALL_SCOPES } from '../../../src/graph/scopes.ts';
import { SignInError, type SignInErrorCode } from '../../../src/outlook/sign-in/sign-in-error.ts';
import { ErrorScreen } from '../../../src/taskpane/status/error-screen.tsx';
import { SignInScreen } from '../../../src/taskpane/status/sign-in-screen.tsx';
import { TOPICS, topicsOf } from '../../../src/taskpane/troubleshooting/topics.ts';
import { Troubleshooting } from '../../../src/taskpane/troubleshooting/troubleshooting.tsx';
import { loadText } from '../../../src/taskpane/text/text.ts';
import { deskOf, openPractice, show, type Shown, type TestDesk } from '../settings/support/practice-desk.tsx';

const user = userEvent.setup();

beforeAll(async () => {
  await loadText('en');
});

function signInError(code: SignInErrorCode): SignInError {
  return new SignInError(code, { detail: { error: code }, adminConsentUrl: 'https://consent.example' });
}

async function failed(error: unknown): Promise<Shown & { readonly desk: TestDesk }> {
  const desk = deskOf(openPractice());
  const screenOf =
    error instanceof SignInError ? (
      <SignInScreen error={error} onSignedIn={() => {}} />
    ) : (
      <ErrorScreen error={error} onRetry={() => {}} />
    );
  const shown = { ...show(desk, screenOf), desk };
  await user.click(screen.getByRole('button', { name: 'What helps' }));
  await screen.findByRole('region', { name: 'What helps' });
  return shown;
}

function titles(): (string | null)[] {
  return screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
}

async function open(title: string): Promise<void> {
  const button = screen.getByRole('button', { name: title });
  if (button.getAttribute('aria-expanded') !== 'true') await user.click(button);
}

test.each<{ name: string; error: unknown; helps: readonly string[] }>([
  {
    name: 'a calendar that stopped being read because the sign-in ran out',
    error: signInError('interactionRequired'),
    helps: ['My calendar is no longer up to date', 'My organisation blocks it'],
  },
  {
    name: 'a shared calendar that cannot be seen',
    error: new GraphError('forbidden'),
    helps: ['A shared calendar cannot be seen', 'An administrator has to approve'],
  },
  {
    name: 'a calendar that is not found',
    error: new GraphError('notFound'),
    helps: ['No calendar is found, or everything seems free', 'The wrong calendar is connected'],
  },
  {
    name: 'an administrator’s approval that is missing',
    error: signInError('consentRequired'),
    helps: ['An administrator has to approve', 'My organisation blocks it'],
  },
  { name: 'an organisation that blocks it', error: signInError('blockedByPolicy'), helps: ['My organisation blocks it'] },
  { name: 'a service that does not answer', error: new GraphError('unavailable'), helps: ['New appointments do not appear'] },
])('$name is helped right where it failed', async ({ error, helps }) => {
  await failed(error);
  expect(titles()).toEqual(helps);
});

test('where only a repair of ours helps, nothing else is promised', () => {
  show(deskOf(openPractice()), <ErrorScreen error={new Error('ours')} onRetry={() => {}} />);
  expect(screen.queryByRole('button', { name: 'What helps' })).toBeNull();
});

test('from an error the check is one click away', async () => {
  const { views } = await failed(new GraphError('forbidden'));
  await user.click(screen.getByRole('button', { name: 'Check the connection' }));
  expect(views).toEqual([{ kind: 'syncCheck' }]);
});

test('a shared calendar: who has to give which right, and what cannot be reached', async () => {
  await failed(new GraphError('forbidden'));
  await open('A shared calendar cannot be seen');
  expect(screen.getByText(/“Can view all details” to count it, “Can edit” to book there/u)).toBeVisible();
  expect(screen.getByText(/^Of others only the main calendar can be reached from your account/u)).toBeVisible();
});

test('an organisation that blocks it: a text for the IT, with what is asked for and where it is allowed', async () => {
  const { desk } = await failed(signInError('blockedByPolicy'));
  await open('My organisation blocks it');
  await user.click(screen.getByRole('button', { name: 'Copy text for your IT' }));
  const [text = ''] = desk.copied;
  for (const scope of ALL_SCOPES) expect(text).toContain(scope);
  expect(text).toContain('Application (client) ID: id');
  expect(text).toMatch(/https:\/\/login\.microsoftonline\.com\/organizations\/v2\.0\/adminconsent\?client_id=id/u);
  expect(text).toMatch(/conditional access/u);
});

describe('all of it', () => {
  test('is told as people say it, closed until asked for', () => {
    show(deskOf(openPractice()), <Troubleshooting />);
    const help = within(screen.getByRole('region', { name: 'What helps' }));
    expect(help.getAllByRole('button').map((button) => button.getAttribute('aria-expanded'))).toEqual(
      TOPICS.map(() => 'false'),
    );
    expect(titles()).toHaveLength(TOPICS.length);
  });

  test.each([
    ['New appointments do not appear', /“Refresh” looks now/u],
    ['The wrong calendar is connected', /choose “Use another calendar”/u],
    ['A booking is not in Outlook', /confirmed only once Outlook has taken it/u],
    ['Double bookings happen all the same', /Count every calendar in which the person has appointments/u],
    ['Bookings are made, but the times stay free', /another calendar than the one that counts/u],
    ['Times are wrong or shifted', /Compare: Frontdesk, the person’s hours, Outlook on the web and the computer/u],
  ])('%s', async (title, line) => {
    show(deskOf(openPractice()), <Troubleshooting />);
    await open(title);
    expect(screen.getByText(line)).toBeVisible();
  });

  test.each<GraphErrorCode>(['conflict', 'malformed', 'invalid', 'duplicate'])('nothing is said of %s', (code) => {
    expect(topicsOf(new GraphError(code))).toEqual([]);
  });
});
