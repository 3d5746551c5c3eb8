import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { propertyOf } from '../../browser/support/calendar.ts';
import { bookButton, eventsOf, fill, JONAS, LENA, putEvent, quietPractice, showBooking, smallBook, startsShown, summary, text, untilFree } from './support.tsx';

const words = text.booking;
const notice = () => screen.findByText(/^Booked/u, undefined, { timeout: 5000 });


describe('a booking', () => {
  test('with a name alone is one event in the calendar of who is free, and nobody gets mail', async () => {
    const practice = quietPractice();
    showBooking(practice);
    const user = await fill('Ada Nowak');
    await user.click(screen.getByRole('button', { name: /^Today 10:00 with Jonas/u }));
    expect(summary()).toEqual([
      'Today 10:00 – 10:30 with Jonas Brandt.',
      'There is no e-mail address, so nobody gets mail.',
      'No reminder: there is nothing to reach the customer by.',
    ]);
    await user.click(bookButton());
    expect((await notice()).textContent).toBe('Booked Ada Nowak for today 10:00 with Jonas Brandt. Undo takes it back without any mail.');
    const [event, ...others] = eventsOf(practice, JONAS);
    expect(others).toEqual([]);
    expect(event?.fields).toMatchObject({ subject: 'Follow-up: Ada Nowak', attendees: [], showAs: 'busy' });
    expect(event?.fields.start.zone.iana).toBe('Europe/Berlin');
    expect(decodeState(event && propertyOf(event, STATE_PROPERTY))).toMatchObject({ kind: 'known', value: { service: 'follow-up', customer: { name: 'Ada Nowak' } } });
    expect(practice.organisation.outbox).toEqual([]);
  });

  test('with an address invites, and says so before; the customer is an attendee', async () => {
    const practice = quietPractice();
    showBooking(practice);
    const user = await fill('Ada Nowak', 'ada@example.com');
    await user.click(screen.getByRole('button', { name: /^Today 10:30/u }));
    expect(summary()).toContain('Ada gets an invitation at ada@example.com.');
    expect(summary()).toContain('No reminder: it is less than a day away.');
    await user.click(bookButton());
    expect((await notice()).textContent).toMatch(/Undo sends a cancellation to ada@example.com.$/u);
    expect(practice.organisation.outbox.map(({ kind, to }) => [kind, to])).toEqual([['invitation', ['ada@example.com']]]);
    expect(eventsOf(practice, JONAS)[0]?.fields.attendees.map(({ emailAddress }) => emailAddress)).toEqual([{ name: 'Ada Nowak', address: 'ada@example.com' }]);
  });

  test('without the invitation mails nobody, though there is an address', async () => {
    const practice = quietPractice();
    showBooking(practice);
    const user = await fill('Ada', 'ada@example.com');
    await user.click(screen.getByRole('button', { name: /^Today 10:30/u }));
    await user.click(screen.getByRole('checkbox', { name: words.invite }));
    expect(summary()).toContain(words.summary.noInvitation);
    await user.click(bookButton());
    await notice();
    expect(practice.organisation.outbox).toEqual([]);
    expect(eventsOf(practice, JONAS)[0]?.fields.attendees).toEqual([]);
  });

  test('goes to the day it is on, and can be taken back without mail', async () => {
    const practice = quietPractice();
    const { views, choices } = showBooking(practice, { start: { at: Date.UTC(2026, 10, 26, 9) } });
    const user = await fill('Ada Nowak');
    await user.click(bookButton());
    await notice();
    expect(views).toEqual([{ kind: 'day' }]);
    expect(choices.at(-1)?.date?.toString()).toBe('2026-11-26');
    await user.click(screen.getByRole('button', { name: text.actions.undo }));
    await screen.findByText(words.undone('Ada Nowak'));
    expect(eventsOf(practice, JONAS)[0]?.fields.categories).toEqual(['Cancelled']);
    expect(practice.organisation.outbox).toEqual([]);
  });

  test('asks what the service asks; what has to be answered is said at its field', async () => {
    const practice = quietPractice();
    const configuration = smallBook((book) => ({
      ...book,
      services: book.services.map((service) => ({
        ...service,
        questions: [
          { id: 'knee', label: 'Which knee?', kind: 'choice' as const, choices: ['Left', 'Right'], required: true },
          { id: 'before', label: 'Been here before?', kind: 'yesNo' as const },
          { id: 'why', label: 'Why?', kind: 'text' as const },
        ],
      })),
    }));
    showBooking(practice, { configuration });
    const user = await fill('Ada Nowak');
    await user.click(screen.getByRole('button', { name: /^Today 10:00/u }));
    await user.click(bookButton());
    expect(await screen.findByText(words.problem.noAnswer)).toBeTruthy();
    expect(eventsOf(practice, JONAS)).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which knee?' }), 'Left');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'It hurts');
    await user.type(screen.getByRole('textbox', { name: words.note }), 'Stairs are hard');
    await user.click(bookButton());
    await notice();
    const body = eventsOf(practice, JONAS)[0]?.fields.body.content ?? '';
    for (const line of ['Stairs are hard', 'Which knee?: Left', 'Been here before?: Yes', 'Why?: It hurts']) expect(body).toContain(line);
  });

  test('says what is missing at the fields, and takes no address that is none', async () => {
    const practice = quietPractice();
    showBooking(practice);
    const user = await fill('x', 'nobody');
    await user.clear(screen.getByRole('combobox', { name: words.name }));
    await user.click(bookButton());
    for (const problem of [words.problem.noStart, words.problem.noName, words.problem.notAnAddress]) expect(screen.getByText(problem)).toBeTruthy();
    expect(practice.exchanges.filter(({ method, url }) => method !== 'GET' && !url.endsWith('$batch'))).toEqual([]);
  });
});

describe('the customer', () => {
  async function typeName(name: string): Promise<ReturnType<typeof userEvent.setup>> {
    const user = userEvent.setup();
    await untilFree();
    await user.type(screen.getByRole('combobox', { name: words.name }), name);
    return user;
  }

  function booked(practice: ReturnType<typeof quietPractice>): void {
    const state = JSON.stringify({ v: 1, s: 'follow-up', n: 'Ada Nowak', e: 'ada@example.com', p: '+49 30 5550 187' });
    const singleValueExtendedProperties = [
      { id: 'Integer {1b5c21aa-a221-4e3c-8433-f45b0b13389a} Name Kind', value: '1' },
      { id: STATE_PROPERTY, value: state },
    ];
    putEvent(practice, LENA, { from: '2026-02-03T10:00', to: '2026-02-03T10:30', singleValueExtendedProperties });
    putEvent(practice, LENA, { from: '2026-03-03T10:00', to: '2026-03-03T10:30', singleValueExtendedProperties });
  }

  test('is found again from appointments long ago, with visits and how to reach them', async () => {
    const practice = quietPractice();
    booked(practice);
    showBooking(practice);
    const user = await typeName('now');
    const option = await screen.findByRole('option', { name: /Ada Nowak/u }, { timeout: 3000 });
    expect(option.textContent).toBe('Ada Nowak2 visits · last 3 Marada@example.com · +49 30 5550 187');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('textbox', { name: words.email })).toHaveProperty('value', 'ada@example.com');
    expect(screen.getByRole('textbox', { name: words.phone })).toHaveProperty('value', '+49 30 5550 187');
    expect(screen.getByText('2 visits')).toBeTruthy();
  });

  test('who is somebody else after all keeps no address that would be mailed', async () => {
    const practice = quietPractice();
    booked(practice);
    showBooking(practice);
    const user = await typeName('now');
    await user.click(await screen.findByRole('option', { name: /Ada Nowak/u }, { timeout: 3000 }));
    await user.type(screen.getByRole('combobox', { name: words.name }), 'ski');
    expect(screen.getByRole('textbox', { name: words.email })).toHaveProperty('value', '');
    expect(screen.getByRole('textbox', { name: words.phone })).toHaveProperty('value', '');
  });

  test('is looked for in the contacts only after a click', async () => {
    const practice = quietPractice();
    showBooking(practice);
    const user = await typeName('robin');
    expect(practice.exchanges.some(({ url }) => url.includes('/contacts'))).toBe(false);
    await user.click(screen.getByRole('button', { name: words.searchContacts }));
    await user.type(screen.getByRole('combobox', { name: words.name }), ' c');
    const option = await screen.findByRole('option', { name: /Robin Castellanos/u }, { timeout: 3000 });
    expect(option.textContent).toContain('robin.castellanos@example.net');
    expect(screen.queryByRole('button', { name: words.searchContacts })).toBeNull();
  });

  test('a calendar that cannot be searched is named', async () => {
    const practice = quietPractice();
    showBooking(practice);
    await untilFree();
    practice.faults.add({ kind: 'accessDenied', path: `${LENA}/events` });
    await typeName('now');
    expect(await screen.findByText(words.notSearched('Lena Hartwig'), undefined, { timeout: 3000 })).toBeTruthy();
  });
});

describe('a start', () => {
  test('that was wanted from the day is chosen where it is free, with its host', async () => {
    showBooking(quietPractice(), { start: { at: Date.UTC(2026, 10, 24, 12), host: 'lena-hartwig' } });
    await untilFree();
    expect(summary()[0]).toBe('Today 13:00 – 13:30 with Lena Hartwig.');
  });

  test('that is not free is said not to be, with what stands in the way and the nearest ones', async () => {
    const practice = quietPractice();
    putEvent(practice, LENA, { from: '2026-11-24T12:30', to: '2026-11-24T13:30', subject: 'Lunch with Kim' });
    showBooking(practice, { start: { at: Date.UTC(2026, 10, 24, 12), host: 'lena-hartwig' } });
    await untilFree();
    const said = document.querySelector('[data-not-free]')?.textContent ?? '';
    expect(said.replaceAll(/[\u2066-\u2069]/gu, '')).toContain('Lena Hartwig has “Lunch with Kim”, 12:30 – 13:30.');
    const user = userEvent.setup();
    await user.click(screen.getAllByRole('button', { name: 'Today 13:30' })[0] as HTMLElement);
    expect(summary()[0]).toBe('Today 13:30 – 14:00 with Lena Hartwig.');
  });

  test('of a host whose calendar cannot be read is not offered, and that is said', async () => {
    const practice = quietPractice();
    practice.faults.add({ kind: 'accessDenied', path: `${LENA}/calendar/calendarView` });
    showBooking(practice, { start: { host: 'lena-hartwig' } });
    expect(await screen.findByText(/The calendar of Lena Hartwig could not be read, so nothing is offered there/u)).toBeTruthy();
    expect(document.querySelector('[data-next-starts]')).toBeNull();
  });

  test('why it is not offered can be asked of any time', async () => {
    const practice = quietPractice();
    for (const mail of [JONAS, LENA]) putEvent(practice, mail, { from: '2026-11-24T11:00', to: '2026-11-24T11:30', subject: 'Staff meeting' });
    showBooking(practice);
    await untilFree();
    expect(await startsShown()).not.toContain('11:00');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Why not 11:00?' }));
    await waitFor(() => expect(document.querySelector('[data-why-not] [role="status"]')?.textContent?.replaceAll(/[\u2066-\u2069]/gu, '')).toBe(
      'Jonas Brandt has “Staff meeting”, 11:00 – 11:30.Lena Hartwig has “Staff meeting”, 11:00 – 11:30.',
    ));
  });
});
