import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GraphClient } from '../../../../src/graph/client.ts';
import { GraphError } from '../../../../src/graph/graph-error.ts';
import { createCalendar } from '../../../../src/simulator/mailbox/calendars.ts';
import { dayQuery } from '../../../../src/taskpane/app/day-query.ts';
import { NoCalendar } from '../../../../src/taskpane/settings/calendars/no-calendar.tsx';
import type { Practice } from '../../../graph/support/practice.ts';
import { changes, openSettings, row } from '../support/open-settings.tsx';
import {
  configurationOf,
  deskOf,
  FRONT,
  JONAS_BRANDT,
  LENA,
  MIRA,
  MIRA_KELLER,
  openPractice,
  PAUL_WEBER,
  show,
  type Shown,
  type TestDesk,
} from '../support/practice-desk.tsx';

const user = userEvent.setup();

const RECEIVES = 'Calendar that receives bookings';
const COUNTS = 'Other calendars that count as busy';

async function openLena(desk: TestDesk): Promise<Shown> {
  const shown = await openSettings(desk);
  await user.click(row(/^People/u));
  await user.click(row(/^Lena Hartwig/u));
  return shown;
}

function group(name: string) {
  return within(screen.getByRole('group', { name }));
}

async function save(): Promise<void> {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved \d/u, {}, { timeout: 10_000 });
}

async function answer(name: RegExp): Promise<void> {
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }));
}

async function lena(practice: Practice) {
  const host = (await configurationOf(practice)).hosts.find(({ id }) => id === 'lena-hartwig');
  if (!host) throw new Error('Lena was to be there');
  return host;
}

/** In Outlook. */
function outlookCalendars({ organisation }: Practice): unknown[] {
  return organisation.people.map((person) => [
    person.calendars.map(({ name, color }) => [name, color]),
    [...person.sharedCopies.values()].map(({ name, color }) => [name, color]),
  ]);
}

function withCourses(practice: Practice, mail: string): void {
  const person = practice.organisation.people.find((one) => one.mail === mail);
  createCalendar(practice.organisation, person!, { name: 'Courses', color: 'auto', isDefault: false });
}

describe('adding a calendar', () => {
  test('lists one’s own, and those that are shared, with what one may do there', async () => {
    const practice = openPractice({ book: 'present' });
    withCourses(practice, MIRA);
    await openLena(deskOf(practice));
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    await group(COUNTS).findByText('Shared with you');
    const choices = group(COUNTS).getAllByRole('listitem').map((item) => item.textContent);
    expect(choices).toEqual([
      'Mira Keller' + MIRA,
      `Courses${MIRA}, another calendar`,
      'Jonas Brandtjonas.brandt@nordlicht.example',
      'Amir Haddadamir.haddad@nordlicht.example',
      'Sofia Lindqvistsofia.lindqvist@nordlicht.example',
      'Owen Clarkeowen.clarke@nordlicht.example',
      'Paul Weberpaul.weber@nordlicht.example',
      `Front Desk${FRONT}`,
    ]);
  });

  test('a calendar besides the main one counts, under its own id', async () => {
    const practice = openPractice({ book: 'present' });
    withCourses(practice, MIRA);
    await openLena(deskOf(practice));
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    await user.click(await group(COUNTS).findByRole('button', { name: /^Courses/u }));
    await save();
    expect((await lena(practice)).availability).toMatchObject([
      { mailbox: MIRA, calendarId: expect.any(String), name: 'Courses' },
    ]);
  });

  test('who may only look is told that nothing can be booked there', async () => {
    const practice = openPractice({ book: 'present' });
    // The settings are Paul’s to change, the calendars of the others are not.
    const { permissions } = practice.organisation.people.find(({ mail }) => mail === FRONT)!.calendars[0]!;
    const his = permissions.findIndex(({ emailAddress }) => emailAddress.address === PAUL_WEBER.mail);
    permissions[his] = { ...permissions[his]!, role: 'write' };
    await openLena(deskOf(practice, PAUL_WEBER));
    await user.click(group(RECEIVES).getByRole('button', { name: 'Use another calendar' }));
    expect(await group(RECEIVES).findByRole('button', { name: /^Sofia Lindqvist/u })).toHaveTextContent(
      /you may look but not book there$/u,
    );
  });

  test('a public calendar that the account has subscribed to can count, and is not booked into', async () => {
    const practice = openPractice({ book: 'present' });
    const subscribed = { id: 'ICS', name: 'Public holidays', owner: { name: 'Mira Keller', address: MIRA }, canEdit: false };
    await openLena({ ...deskOf(practice), graph: withCalendar(practice.as(MIRA), subscribed) });
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    const choice = await group(COUNTS).findByRole('button', { name: /^Public holidays/u });
    expect(choice).toHaveTextContent(/you may only look$/u);
    await user.click(choice);
    expect(changes()).toEqual([`Lena Hartwig, ${COUNTS}: none → Public holidays`]);
    await user.click(group(RECEIVES).getByRole('button', { name: 'Use another calendar' }));
    expect(await group(RECEIVES).findByRole('button', { name: /^Public holidays/u })).toHaveTextContent(
      /you may look but not book there$/u,
    );
  });

  test('by address says what is needed where nothing can be seen, and looks again', async () => {
    const practice = openPractice({ book: 'present' });
    await openLena(deskOf(practice));
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    const field = group(COUNTS).getByRole('textbox', { name: 'By address' });
    fireEvent.change(field, { target: { value: 'reception' } });
    await user.click(group(COUNTS).getByRole('button', { name: 'Look' }));
    expect(field).toBeInvalid();
    fireEvent.change(field, { target: { value: 'rooms@nordlicht.example' } });
    await user.click(group(COUNTS).getByRole('button', { name: 'Look' }));
    expect(await screen.findByText(/^No calendar of rooms@nordlicht\.example can be seen/u)).toBeVisible();
    expect(screen.getByText(/“Full Access”/u)).toBeVisible();
    fireEvent.change(field, { target: { value: FRONT } });
    await user.click(group(COUNTS).getByRole('button', { name: 'Look' }));
    await screen.findByText('Front Desk');
    expect(changes()).toEqual([`Lena Hartwig, ${COUNTS}: none → Front Desk`]);
  });

  test('by address names the right that is missing before bookings would fail', async () => {
    const practice = openPractice({ book: 'present' });
    await openLena(deskOf(practice, JONAS_BRANDT));
    // Jonas may only look at the front desk’s calendar, and so at these settings.
    expect(screen.queryByRole('button', { name: 'Use another calendar' })).toBeNull();
    expect(screen.getByText(/^You may look at these settings but not change them/u)).toBeVisible();
  });

  test('an account without any calendar is told so, and can still name one', async () => {
    const practice = openPractice({ book: 'present' });
    await openLena({ ...deskOf(practice), graph: withoutCalendars(practice.as(MIRA)) });
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    expect(await screen.findByText(/^This account has no calendar of its own/u)).toBeVisible();
    expect(group(COUNTS).getByRole('textbox', { name: 'By address' })).toBeEnabled();
  });

  test('a list that cannot be read is no empty list', async () => {
    const practice = openPractice({ book: 'present' });
    practice.faults.add({ kind: 'accessDenied', path: '/me/calendars' });
    await openLena(deskOf(practice));
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    expect(await screen.findByText(/^Your calendars could not be listed\./u)).toBeVisible();
    expect(screen.queryByText(/^This account has no calendar/u)).toBeNull();
    practice.faults.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await group(COUNTS).findByText('Shared with you')).toBeVisible();
  });
});

describe('which calendar receives, and which count, are settings of their own', () => {
  test('another one receives bookings while the one before still counts', async () => {
    const practice = openPractice({ book: 'present' });
    await openLena(deskOf(practice));
    await user.click(group(RECEIVES).getByRole('button', { name: 'Use another calendar' }));
    await user.click(await group(RECEIVES).findByRole('button', { name: /^Front Desk/u }));
    await answer(/still counts as busy$/u);
    await save();
    const { destination, availability } = await lena(practice);
    expect([destination.mailbox, availability.map(({ mailbox }) => mailbox)]).toEqual([FRONT, [LENA]]);
  });

  test('a calendar that was chosen by mistake is replaced by the right one', async () => {
    const practice = openPractice({ book: 'present' });
    await openLena(deskOf(practice));
    await user.click(group(RECEIVES).getByRole('button', { name: 'Use another calendar' }));
    await user.click(await group(RECEIVES).findByRole('button', { name: /^Front Desk/u }));
    await answer(/^Yes, and no longer read/u);
    await save();
    const { destination, availability } = await lena(practice);
    expect([destination.mailbox, availability]).toEqual([FRONT, []]);
  });

  test('no calendar besides is said as that: only the one that receives bookings is read', async () => {
    const practice = openPractice({ book: 'present' });
    withCourses(practice, LENA);
    const desk = deskOf(practice);
    await openLena(desk);
    expect(group(COUNTS).getByText('None. Only Lena Hartwig is looked at, and no other calendar.')).toBeVisible();
    expect(await calendarsRead(practice, desk)).toEqual([LENA]);
  });
});

describe('name and colour', () => {
  test('are Frontdesk’s own: in Outlook nothing changes', async () => {
    const practice = openPractice({ book: 'present' });
    const before = outlookCalendars(practice);
    await openLena(deskOf(practice));
    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    await user.click(await group(COUNTS).findByRole('button', { name: /^Front Desk/u }));
    await user.click(screen.getByRole('button', { name: 'Name and colour of Front Desk' }));
    fireEvent.change(group(COUNTS).getByRole('textbox', { name: 'Name of the calendar' }), {
      target: { value: 'Counter' },
    });
    await user.click(group(COUNTS).getByRole('radio', { name: 'Magenta' }));
    await save();
    expect((await lena(practice)).availability).toEqual([
      { mailbox: FRONT, name: 'Counter', color: '#c239b3' },
    ]);
    expect(outlookCalendars(practice)).toEqual(before);
  });

  test('come back, with the place, when a removed calendar is added again', async () => {
    const practice = openPractice({ book: 'present' });
    const desk = deskOf(practice);
    await openLena(desk);
    for (const name of [/^Front Desk/u, /^Sofia Lindqvist/u]) {
      await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
      await user.click(await group(COUNTS).findByRole('button', { name }));
    }
    await user.click(screen.getByRole('button', { name: 'Name and colour of Front Desk' }));
    fireEvent.change(group(COUNTS).getByRole('textbox', { name: 'Name of the calendar' }), {
      target: { value: 'Counter' },
    });
    await save();
    const before = await lena(practice);
    expect(await calendarsRead(practice, desk)).toEqual([LENA, FRONT, 'sofia.lindqvist@nordlicht.example']);

    await user.click(screen.getByRole('button', { name: 'Remove Counter' }));
    await answer(/^Remove Counter$/u);
    await save();
    expect((await lena(practice)).availability.map(({ name }) => name)).toEqual(['Sofia Lindqvist']);
    expect(await calendarsRead(practice, desk)).toEqual([LENA, 'sofia.lindqvist@nordlicht.example']);

    await user.click(group(COUNTS).getByRole('button', { name: 'Add a calendar' }));
    await user.click(await group(COUNTS).findByRole('button', { name: /^Counter/u }));
    await save();
    expect(await lena(practice)).toEqual(before);
  });
});

describe('what is read', () => {
  test('is listed with what for, and why where it could not be', async () => {
    const practice = openPractice({ book: 'present' });
    const desk = deskOf(practice);
    const { client } = await openSettings(desk);
    const { hosts } = await configurationOf(practice);
    practice.faults.add({ kind: 'accessDenied', path: `${LENA}/calendar/calendarView` });
    const date = Temporal.PlainDate.from('2026-11-24');
    await client.fetchQuery(dayQuery(desk, { date, zone: 'Europe/Berlin', hosts }));
    await user.click(row(/^Calendars/u));
    expect(row(/^Jonas Brandt/u)).toHaveTextContent('Receives bookings, counts as busy · Last read today 10:00');
    expect(row(/^Lena Hartwig/u)).toHaveTextContent(
      'Could not be read the last time: You do not have permission for this',
    );
    await user.click(row(/^Lena Hartwig/u));
    expect(screen.getByRole('heading', { name: 'Lena Hartwig' })).toHaveFocus();
  });

  test('leads to the check of the connection', async () => {
    const { views } = await openSettings(deskOf(openPractice({ book: 'present' }), MIRA_KELLER));
    await user.click(row(/^Calendars/u));
    await user.click(screen.getByRole('button', { name: 'Check the connection' }));
    expect(views).toEqual([{ kind: 'syncCheck' }]);
  });
});

test('an account without a mailbox gets words and a way on, not an empty day', async () => {
  const desk = deskOf(openPractice());
  const done = jest.fn();
  show(
    desk,
    <NoCalendar address={{ mailbox: MIRA }} error={new GraphError('notFound')} onDone={done} />,
  );
  expect(screen.getByRole('heading', { name: 'This account has no calendar' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open another calendar' }));
  expect(await screen.findByRole('button', { name: /Back/u })).toBeVisible();
});

/** Whose calendars a day of Lena's asks for from now on. */
async function calendarsRead(practice: Practice, desk: TestDesk): Promise<string[]> {
  const host = await lena(practice);
  const asked = practice.exchanges.length;
  const date = Temporal.PlainDate.from('2026-11-24');
  const { queryFn } = dayQuery(desk, { date, zone: 'Europe/Berlin', hosts: [host] });
  if (typeof queryFn !== 'function') throw new Error('was to be a query');
  await queryFn({ signal: new AbortController().signal } as Parameters<typeof queryFn>[0]);
  const bodies = practice.exchanges.slice(asked).map(({ requestBody }) => JSON.stringify(requestBody ?? ''));
  return [...bodies.join('').matchAll(/\/users\/([^/]+)\/calendar[^"]*\/calendarView/gu)].map(
    ([, mailbox = '']) => mailbox,
  );
}

/** An account that Graph lists no calendar for. */
function withoutCalendars(graph: GraphClient): GraphClient {
  return {
    ...graph,
    send: async (call) => {
      const answer = await graph.send(call);
      return call.path.startsWith('/me/calendars') ? { ...answer, body: { value: [] } } : answer;
    },
  };
}

/** With one more in the list, as Graph lists a subscribed calendar. */
function withCalendar(graph: GraphClient, calendar: object): GraphClient {
  return {
    ...graph,
    send: async (call) => {
      const answer = await graph.send(call);
      if (!call.path.startsWith('/me/calendars')) return answer;
      const { value } = answer.body as { readonly value: readonly unknown[] };
      return { ...answer, body: { value: [...value, calendar] } };
    },
  };
}
