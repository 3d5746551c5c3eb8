import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { SHARED_MAIL_SCOPES } from '../../../src/graph/scopes.ts';
import { SignInError } from '../../../src/outlook/sign-in/sign-in-error.ts';
import { DueView } from '../../../src/taskpane/due/due-view.tsx';
import {
  deskOf,
  FRONT_DESK_BOOK,
  openPractice,
  saveAs,
  show,
  WithOpenBook,
  type TestDesk,
} from '../settings/support/practice-desk.tsx';
import { HOSTS } from '../../../src/simulator/practice/staff.ts';
import { addEvent } from '../../../src/simulator/mailbox/event-store.ts';
import { draftOfSeed } from '../../../src/simulator/mailbox/seed-event.ts';
import { customerOf } from '../../../src/domain/appointment/appointment.ts';
import { reminderStateOf } from '../../../src/domain/day/reminder-state.ts';
import { dayPeriod } from '../../../src/domain/time/civil.ts';
import { readAppointment } from '../../../src/graph/read-appointment.ts';
import { readDays } from '../../../src/graph/read-days.ts';
import { practiceConfiguration } from '../../../src/simulator/practice/practice-book.ts';
import { noticeView } from '../../../src/taskpane/due/notice-view.ts';
import { appointment } from '../../domain/appointment/support.ts';
import type { Practice } from '../../graph/support/practice.ts';

/** A busy machine sends slowly. */
const LONG = { timeout: 20_000 };
const MIRA = { mail: 'mira.keller@nordlicht.example', name: 'Mira Keller' };

type DueKind = React.ComponentProps<typeof DueView>['view'];

/** Only some of the staff, so that the list is short. */
async function practiceOf(...mails: string[]): Promise<Practice> {
  const practice = openPractice({ book: 'present' });
  await saveAs(practice, MIRA, (c: BookingConfiguration) => {
    const hosts = c.hosts.filter(({ destination }) => mails.includes(destination.mailbox));
    const ids = hosts.map(({ id }) => id);
    return { ...c, hosts, reminderPlan: [{ minutesBefore: 2880, channel: 'email' }], services: c.services.map((s) => ({ ...s, hosts: s.hosts.filter((id) => ids.includes(id)) })) };
  });
  return practice;
}

async function open(practice: Practice, desk: TestDesk = deskOf(practice), view: DueKind = { kind: 'due' }) {
  desk.preferences['book'] ??= FRONT_DESK_BOOK;
  const shown = show(desk, <WithOpenBook desk={desk}>{<DueView view={view} />}</WithOpenBook>);
  const list = await screen.findByRole('list', { name: 'Reminders that are due' });
  return { ...shown, desk, list, user: userEvent.setup({ delay: null }) };
}

const rows = (list: HTMLElement) => within(list).getAllByRole('listitem').filter((row) => row.dataset['due']);
const results = (list: HTMLElement) => rows(list).map((row) => row.querySelector('[data-result]')?.getAttribute('data-result'));

function mailed({ organisation }: Practice) {
  return organisation.outbox.filter(({ kind }) => kind === 'message');
}

test('what is due is counted, each with its time, its way and its text', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const { list, user } = await open(practice);
  const count = rows(list).length;
  expect(count).toBeGreaterThan(2);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(`${count} reminders are due`);
  const [first] = rows(list);
  expect(first).toHaveTextContent(/E-mail to \S+@\S+/u);
  await user.click(within(first!).getByRole('button', { name: 'Read the message' }));
  expect(within(first!).getByText(/This is a reminder of your appointment/u)).toBeVisible();
  expect(mailed(practice)).toEqual([]);
});

test('before anything is sent, it is said who gets mail and from which mailbox; then each has its result', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const { list, user } = await open(practice);
  const count = rows(list).length;
  await user.click(screen.getByRole('button', { name: `Send ${count} reminders` }));
  const question = await screen.findByRole('alertdialog', { name: `${count} people get mail` });
  expect(question).toHaveTextContent(`It is sent from the mailbox ${HOSTS[0].mail}.`);
  expect(mailed(practice)).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(`${count} reminders were sent`, undefined, LONG)).toBeVisible();
  expect(results(list)).toEqual(Array.from({ length: count }, () => 'sent'));
  expect(mailed(practice)).toHaveLength(count);
  expect(new Set(mailed(practice).map(({ from }) => from))).toEqual(new Set([HOSTS[0].mail]));
});

test('only who is chosen gets mail, and going back sends nothing', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const { list, user } = await open(practice);
  await user.click(screen.getByRole('checkbox', { name: 'All of them' }));
  expect(screen.queryByRole('button', { name: /^Send \d/u })).toBeNull();
  const [, second] = rows(list);
  await user.click(within(second!).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Send 1 reminder' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Back' }));
  expect(mailed(practice)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send 1 reminder' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  await screen.findByText('1 reminder was sent', undefined, LONG);
  expect(mailed(practice)).toHaveLength(1);
});

test('a mailbox that is not one’s to send from is named, and mail comes from one’s own', async () => {
  const practice = await practiceOf(HOSTS[1].mail);
  const { list, user } = await open(practice);
  const count = rows(list).length;
  await user.click(screen.getByRole('button', { name: /^Send \d/u }));
  const question = await screen.findByRole('alertdialog');
  expect(question).toHaveTextContent(`You may not send from the mailbox of Lena Hartwig, so that mail comes from you`);
  await user.click(within(question).getByRole('button', { name: 'Send' }));
  await screen.findByText(`${count} reminders were sent`, undefined, LONG);
  expect(new Set(mailed(practice).map(({ from }) => from))).toEqual(new Set([MIRA.mail]));
});

test('where Outlook refuses the sender, the reason is said, and the own mailbox is offered', async () => {
  const practice = await practiceOf(HOSTS[3].mail);
  const { list, user } = await open(practice);
  await user.click(screen.getByRole('checkbox', { name: 'All of them' }));
  const [first] = rows(list);
  await user.click(within(first!).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Send 1 reminder' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/you may not send from this mailbox/u)).toBeVisible();
  expect(mailed(practice)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send from my mailbox' }));
  await screen.findByText('1 reminder was sent', undefined, LONG);
  expect(mailed(practice).map(({ from }) => from)).toEqual([MIRA.mail]);
});

test('the first time Microsoft asks for permission, and goes on from there', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  let agreed = false;
  const asked: unknown[] = [];
  const base = deskOf(practice);
  // The token source refuses before a request is made.
  const { graph } = base;
  const desk: TestDesk = {
    ...base,
    graph: {
      ...graph,
      send: (call) =>
        !agreed && call.scopes.includes('Mail.Send')
          ? Promise.reject(new SignInError('interactionRequired', { detail: { error: 'consent_required' } }))
          : graph.send(call),
    },
    signIn: {
      ...base.signIn,
      signIn: async (need) => {
        asked.push(need);
        agreed = true;
      },
    },
  };
  const { user } = await open(practice, desk);
  await user.click(screen.getByRole('button', { name: /^Send \d/u }));
  expect(await screen.findByText('Sending takes your permission')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alertdialog')).toBeVisible();
  expect(asked).toEqual([{ scopes: SHARED_MAIL_SCOPES }]);
});

test('stopping ends after the message that is under way; the rest stays due', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const base = deskOf(practice);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isHeld = true;
  const graph = practice.as(MIRA.mail, {
    before: async (request) => {
      if (isHeld && request.url.endsWith('/send')) await held;
    },
  });
  const { list, user } = await open(practice, { ...base, graph });
  const count = rows(list).length;
  await user.click(screen.getByRole('button', { name: /^Send \d/u }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('button', { name: 'Stopping after this one' })).toBeVisible();
  isHeld = false;
  await act(async () => release());
  expect(await screen.findByText('1 reminder was sent', undefined, LONG)).toBeVisible();
  expect(mailed(practice)).toHaveLength(1);
  expect(screen.getByRole('button', { name: count === 2 ? 'Send 1 reminder' : `Send ${count - 1} reminders` })).toBeVisible();
});

test('who cannot be reached, and what only the service sends, is said by name', async () => {
  const practice = await practiceOf(...HOSTS.map(({ mail }) => mail));
  await saveAs(practice, MIRA, (c) => ({ ...c, reminderPlan: [...c.reminderPlan, { minutesBefore: 2880, channel: 'sms' }] }));
  await open(practice);
  expect(screen.getByText(/By SMS, which only the Frontdesk service sends: /u)).toBeVisible();
  expect(screen.getByText(/No e-mail address is given: /u)).toBeVisible();
});

test('a reminder that somebody left half sent is finished, not sent twice', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const dark = deskOf(practice);
  let requests = 0;
  const graph = practice.as(MIRA.mail, {
    before: (request) => {
      if (!request.url.endsWith('/send')) return undefined;
      requests += 1;
      return new Promise<void>((_resolve, reject) => setTimeout(() => reject(new Error('dark')), 200));
    },
  });
  const first = await open(practice, { ...dark, graph });
  await first.user.click(screen.getByRole('checkbox', { name: 'All of them' }));
  await first.user.click(within(rows(first.list)[0]!).getByRole('checkbox'));
  await first.user.click(screen.getByRole('button', { name: 'Send 1 reminder' }));
  await first.user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(requests).toBe(1));
  expect(await screen.findByText(/Interrupted/u, undefined, LONG)).toBeVisible();
  practice.clock.advance(3 * MINUTE);
  document.body.replaceChildren();

  const second = await open(practice);
  const left = rows(second.list).find((row) => row.querySelector('[data-state="begun"]'))!;
  expect(left).toHaveTextContent('never sends it twice');
  await second.user.click(within(left).getByRole('button', { name: 'Read the message' }));
  await second.user.click(within(left).getByRole('button', { name: 'Send' }));
  await second.user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  await screen.findByText('1 reminder was sent', undefined, LONG);
  expect(mailed(practice)).toHaveLength(1);
});

test('an event typed straight into Outlook is an appointment for which a message can be sent', async () => {
  const practice = await practiceOf(HOSTS[0].mail);
  const calendar = practice.organisation.people.find(({ mail }) => mail === HOSTS[0].mail)!.calendars[0]!;
  const at = { dateTime: '2026-11-25T19:00:00', timeZone: 'Europe/Berlin' };
  const attendee = { type: 'required', emailAddress: { name: 'Typed Byhand', address: 'typed@customer.example' } } as const;
  addEvent(practice.organisation, calendar, draftOfSeed(calendar, { subject: 'Visit', start: at, end: { ...at, dateTime: '2026-11-25T19:30:00' }, attendees: [attendee] }, () => {}));
  const { list, user } = await open(practice);
  await user.click(screen.getByRole('checkbox', { name: 'All of them' }));
  await user.click(within(list).getByRole('checkbox', { name: 'Send to Typed Byhand' }));
  await user.click(screen.getByRole('button', { name: 'Send 1 reminder' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Send' }));
  await screen.findByText('1 reminder was sent', undefined, LONG);
  expect(mailed(practice).map(({ to }) => to)).toEqual([['typed@customer.example']]);
});

describe('a message about what was just done', () => {
  async function someone(practice: Practice) {
    const range = dayPeriod(Temporal.PlainDate.from('2026-11-26'), 'Europe/Berlin');
    const [read] = await readDays(practice.as(MIRA.mail), { calendars: [{ mailbox: HOSTS[0].mail }], range, zone: 'Europe/Berlin' });
    const found = read?.kind === 'known' ? read.appointments.find((one) => one.kind === 'booking' && customerOf(one).email !== undefined && one.categories.length === 0) : undefined;
    if (!found) throw new Error('the day was to have somebody');
    return found;
  }

  test.each([
    ['confirmation', 'Send the confirmation', /Your appointment is booked:/u],
    ['moved', 'Send the new time', /It replaces your appointment on Wednesday, 25 November 2026/u],
  ] as const)('%s: is read, asked about, sent once and recorded', async (kind, button, words) => {
    const practice = await practiceOf(HOSTS[0].mail);
    const visit = await someone(practice);
    const { start, end } = visit.period;
    const previous = { start: start - 24 * 60 * MINUTE, end: end - 24 * 60 * MINUTE };
    const { user } = await open(practice, deskOf(practice), { kind: 'due', appointments: [visit], notice: { kind, previous } });
    expect(screen.getByText(words)).toBeVisible();
    expect(mailed(practice)).toEqual([]);
    await user.click(screen.getByRole('button', { name: button }));
    await user.click(within(await screen.findByRole('alertdialog', { name: '1 person gets mail' })).getByRole('button', { name: 'Send' }));
    await screen.findByText('The message was sent', undefined, LONG);
    expect(mailed(practice)).toHaveLength(1);
    const fresh = await readAppointment(practice.as(MIRA.mail), visit.ref, { zone: 'Europe/Berlin' });
    expect(fresh.reminders).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ notice: kind, outcome: expect.objectContaining({ kind: 'sent' }) })]) });
    expect(reminderStateOf(fresh, { plan: [], now: practice.clock.now() })).toEqual(reminderStateOf(visit, { plan: [], now: practice.clock.now() }));
  });
});

test.each([
  ['own', false, true],
  ['own', true, false],
  ['outlook', false, false],
  ['none', false, false],
] as const)('a service that tells with %j, the customer invited: %j, offers a message: %j', (messages, isInvited, isOffered) => {
  const configuration = practiceConfiguration();
  const services = configuration.services.map((service) => ({ ...service, messages }));
  const customer = { name: 'Ada', email: 'ada@customer.example' };
  const one = {
    ...appointment({ kind: 'booking', state: { kind: 'known', value: { service: services[0]!.slug, customer, history: [] } } }),
    attendees: isInvited ? [{ name: 'Ada', address: customer.email, role: 'required', partStat: 'needsAction' } as const] : [],
  };
  const view = noticeView(one, { kind: 'confirmation' }, { configuration: { ...configuration, services }, now: one.period.start - MINUTE });
  expect(view?.kind).toBe(isOffered ? 'due' : undefined);
});
