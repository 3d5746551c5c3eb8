import { createHash } from 'node:crypto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HEAD_PROPERTY, partProperty } from '../../../src/domain/book/book-text.ts';
import { SignInError } from '../../../src/outlook/sign-in/sign-in-error.ts';
import { createCalendar } from '../../../src/simulator/mailbox/calendars.ts';
import { FindingsSection } from '../../../src/taskpane/diagnosis/findings-section.tsx';
import { useOpenBook, type Desk } from '../../../src/taskpane/app/desk.ts';
import type { Practice } from '../../graph/support/practice.ts';
import {
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  JONAS_BRANDT,
  MIRA_KELLER,
  openPractice,
  saveAs,
  show,
  WithOpenBook,
  type Shown,
} from '../settings/support/practice-desk.tsx';

const user = userEvent.setup();
const LONG = { timeout: 20_000 };

function HostFindings({ id }: { readonly id: string }) {
  const { configuration } = useOpenBook();
  return <FindingsSection host={configuration.hosts.find((host) => host.id === id)} />;
}

async function look(
  practice: Practice,
  { id = 'lena-hartwig', person = MIRA_KELLER, change = (desk: Desk) => desk } = {},
): Promise<Shown> {
  const desk = deskOf(practice, person);
  desk.preferences['book'] = FRONT_DESK_BOOK;
  const shown = show(
    change(desk),
    <WithOpenBook desk={desk}>
      <HostFindings id={id} />
    </WithOpenBook>,
  );
  await screen.findByRole('region', { name: 'Usual causes' });
  await settled();
  return shown;
}

async function settled(): Promise<void> {
  await waitFor(
    () => expect(document.querySelector('[data-findings-status]')).not.toHaveTextContent(/^Looking/u),
    LONG,
  );
}

function causes(): (string | null)[] {
  return [...document.querySelectorAll('[data-cause]')].map((one) => one.getAttribute('data-cause'));
}

function withRules(practice: Practice, tentative: boolean): Promise<void> {
  return saveAs(practice, JONAS_BRANDT, (c) => ({
    ...c,
    busyRules: { busy: true, outOfOffice: true, tentative, workingElsewhere: false, allDay: true, private: true },
  }));
}

async function openJonasToMira(practice: Practice): Promise<void> {
  const front = practice.organisation.people.find(({ mail }) => mail === FRONT_DESK_BOOK.mailbox)!;
  const { permissions } = front.calendars[0]!;
  const his = permissions.findIndex(({ emailAddress }) => emailAddress.address === JONAS_BRANDT.mail);
  permissions[his] = { ...permissions[his]!, role: 'write' };
}

test('where nothing is wrong it is said', async () => {
  await look(openPractice({ book: 'present' }));
  // The machine of the test may stand anywhere.
  expect(causes().filter((cause) => cause !== 'deviceZone')).toEqual([]);
});

test('a calendar that does not count is counted with one click, and the book keeps the rest', async () => {
  const practice = openPractice({ book: 'present' });
  await openJonasToMira(practice);
  const jonas = practice.organisation.people.find(({ mail }) => mail === JONAS_BRANDT.mail)!;
  createCalendar(practice.organisation, jonas, { name: 'Courses', color: 'auto', isDefault: false });
  const desk = deskOf(practice, JONAS_BRANDT);
  const calendars = await desk.graph.send({ method: 'GET', path: '/me/calendars', scopes: [] });
  const { value } = calendars.body as { readonly value: readonly { readonly id: string; readonly name: string }[] };
  const courses = value.find(({ name }) => name === 'Courses')!;
  await desk.graph.send({
    method: 'POST',
    path: `/me/calendars/${courses.id}/events`,
    body: {
      subject: 'First aid',
      start: { dateTime: '2026-11-26T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-26T12:00:00', timeZone: 'UTC' },
    },
    scopes: [],
  });
  const before = await configurationOf(practice);
  await look(practice, { id: 'jonas-brandt', person: JONAS_BRANDT });
  expect(screen.getByText('Courses does not count, but has 1 appointment in the next three weeks.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Let it count' }));
  await waitFor(() => expect(causes()).not.toContain('calendarNotCounted'), LONG);
  const after = await configurationOf(practice);
  expect(after.hosts[0]?.availability).toMatchObject([{ name: 'Courses', calendarId: courses.id }]);
  expect({ ...after, hosts: after.hosts.slice(1) }).toEqual({ ...before, hosts: before.hosts.slice(1) });
});

test('tentative that takes no time is let take it', async () => {
  const practice = openPractice({ book: 'present' });
  await withRules(practice, false);
  await look(practice);
  await user.click(await screen.findByRole('button', { name: 'Let tentative take time' }));
  await waitFor(() => expect(causes()).not.toContain('tentativeFree'), LONG);
  expect((await configurationOf(practice)).busyRules?.tentative).toBe(true);
});

test('a host, the mailbox, this computer and Frontdesk on different clocks are told apart, and Outlook’s is taken', async () => {
  const practice = openPractice({ book: 'present' });
  await saveAs(practice, JONAS_BRANDT, (c) => ({
    ...c,
    organisation: { ...c.organisation, timeZone: 'America/New_York' },
    hosts: c.hosts.map((host) =>
      host.id === 'owen-clarke'
        ? { ...host, workingHours: { ...host.workingHours, timeZone: 'Asia/Tokyo' } }
        : host,
    ),
  }));
  await look(practice, { id: 'owen-clarke' });
  expect(
    screen.getByText('The hours here are in the time of Tokyo (Asia), Outlook’s in that of London (Europe).'),
  ).toBeVisible();
  expect(
    screen.getByText('Frontdesk shows the time of New York (America), your Outlook on the web that of Berlin (Europe).'),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take the time of London (Europe)' }));
  await waitFor(() => expect(causes()).not.toContain('hostZone'), LONG);
  await user.click(screen.getByRole('button', { name: 'Take the time of Berlin (Europe)' }));
  await waitFor(() => expect(causes()).not.toContain('organisationZone'), LONG);
  const { organisation, hosts } = await configurationOf(practice);
  expect([organisation.timeZone, hosts[4]?.workingHours.timeZone]).toEqual(['Europe/Berlin', 'Europe/London']);
});

test('this computer on another clock than Outlook on the web is told', async () => {
  const practice = openPractice({ book: 'present' });
  const options = Intl.DateTimeFormat().resolvedOptions();
  const spy = jest
    .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    .mockReturnValue({ ...options, timeZone: 'Asia/Tokyo' });
  await look(practice);
  spy.mockRestore();
  expect(screen.getByText(/^This computer, and Outlook on it, show the time of Tokyo \(Asia\), not of Berlin/u)).toBeVisible();
});

test('hours outside Outlook’s are told with their days, and Outlook’s are taken', async () => {
  const practice = openPractice({ book: 'present' });
  await saveAs(practice, JONAS_BRANDT, (c) => ({
    ...c,
    hosts: c.hosts.map((host) => ({
      ...host,
      workingHours: { ...host.workingHours, weekly: { ...host.workingHours.weekly, 6: [{ start: '09:00', end: '12:00' }] } },
    })),
  }));
  await look(practice);
  expect(screen.getByText(/^The hours of Lena Hartwig reach beyond the working hours in Outlook: Sat\.$/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take Outlook’s hours' }));
  await waitFor(() => expect(causes()).not.toContain('hoursOutside'), LONG);
  expect(Object.keys((await configurationOf(practice)).hosts[1]?.workingHours.weekly ?? {})).toEqual(['1', '2', '3', '4', '5']);
});

test('a calendar that is no longer shared is named, and leads to the settings of its host', async () => {
  const practice = openPractice({ book: 'present' });
  practice.faults.add({ kind: 'accessDenied', path: '/users/lena.hartwig@nordlicht.example/calendar/calendarView' });
  const { views } = await look(practice);
  expect(screen.getByText('Lena Hartwig is not shared with you, or no longer.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open the settings' }));
  expect(views).toEqual([{ kind: 'settings', host: 'lena-hartwig' }]);
});

test('a stale sign-in is told, and renewed from there', async () => {
  const practice = openPractice({ book: 'present' });
  let isStale = false;
  const renewed = jest.fn();
  await look(practice, {
    change: (desk) => ({
      ...desk,
      graph: {
        ...desk.graph,
        send: (call) =>
          isStale
            ? Promise.reject(new SignInError('interactionRequired', { detail: { error: 'expired' } }))
            : desk.graph.send(call),
      },
      signIn: {
        ...desk.signIn,
        signIn: () => {
          isStale = false;
          renewed();
          return Promise.resolve();
        },
      },
    }),
  });
  isStale = true;
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await screen.findByText('Your sign-in has run out or was revoked.', {}, LONG);
  await user.click(screen.getByRole('button', { name: 'Sign in again' }));
  await waitFor(() => expect(causes()).not.toContain('signedOut'), LONG);
  expect(renewed).toHaveBeenCalledTimes(1);
});

test('missing consent is told with the link for whoever gives it', async () => {
  const practice = openPractice({ book: 'present' });
  const desk = deskOf(practice);
  let isMissing = false;
  await look(practice, {
    change: (other) => ({
      ...other,
      host: { ...other.host, copy: (copied) => desk.host.copy(copied) },
      graph: {
        ...other.graph,
        send: (call) =>
          isMissing
            ? Promise.reject(
                new SignInError('consentRequired', { detail: { error: 'x' }, adminConsentUrl: 'https://consent.example' }),
              )
            : other.graph.send(call),
      },
    }),
  });
  isMissing = true;
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await screen.findByText('An administrator has to allow Frontdesk first.', {}, LONG);
  await user.click(screen.getByRole('button', { name: 'Copy link for an administrator' }));
  expect(desk.copied).toEqual(['https://consent.example']);
});

test('a pause that Microsoft 365 asked for is told', async () => {
  const practice = openPractice({ book: 'present' });
  await look(practice);
  practice.faults.add({ kind: 'throttled', retryAfter: 4000 });
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByText(/^Microsoft 365 asks for a pause/u, {}, LONG)).toBeVisible();
});

test('settings that somebody saved meanwhile are not written over by a fix', async () => {
  const practice = openPractice({ book: 'present' });
  await withRules(practice, false);
  await look(practice);
  await saveAs(practice, JONAS_BRANDT, (c) => ({ ...c, organisation: { ...c.organisation, name: 'Südwind' } }));
  await user.click(await screen.findByRole('button', { name: 'Let tentative take time' }));
  await screen.findByText(/Somebody saved the settings meanwhile/u, {}, LONG);
  const { organisation, busyRules } = await configurationOf(practice);
  expect([organisation.name, busyRules?.tentative]).toEqual(['Südwind', false]);
});

test('who may not change the settings is told whom to ask', async () => {
  const practice = openPractice({ book: 'present' });
  await withRules(practice, false);
  await look(practice, { id: 'jonas-brandt', person: JONAS_BRANDT });
  await user.click(await screen.findByRole('button', { name: 'Let tentative take time' }));
  expect(
    await screen.findByText(/^You may not change the settings in the calendar of frontdesk@nordlicht\.example/u, {}, LONG),
  ).toBeVisible();
});

test('settings that a newer version saved meanwhile are told', async () => {
  const practice = openPractice({ book: 'present' });
  await look(practice);
  const head = { format: 99, revision: 9, parts: 1, sha256: '0'.repeat(64), updatedAt: 'x', updatedBy: 'x' };
  const text = '{}';
  const sha256 = createHash('sha256').update(text).digest('hex');
  await practice.as(FRONT_DESK_BOOK.mailbox).send({
    method: 'PATCH',
    path: `/users/${FRONT_DESK_BOOK.mailbox}/calendar`,
    body: {
      singleValueExtendedProperties: [
        { id: HEAD_PROPERTY, value: JSON.stringify({ ...head, sha256 }) },
        { id: partProperty(1), value: text },
      ],
    },
    scopes: [],
  });
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByText(/^The settings were saved by a newer Frontdesk\./u, {}, LONG)).toBeVisible();
  expect(causes()[0]).toBe('newerBook');
});

test('every finding is told as problem or as perhaps meant so', async () => {
  const practice = openPractice({ book: 'present' });
  await withRules(practice, false);
  await look(practice);
  const row = document.querySelector<HTMLElement>('[data-cause="tentativeFree"]')!;
  expect(within(row).getByLabelText('May be meant so')).toBeVisible();
});
