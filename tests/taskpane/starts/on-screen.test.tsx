import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BookingConfiguration, Service } from '../../../src/domain/book/configuration.ts';
import { DEFAULT_BUSY_RULES } from '../../../src/domain/availability/busy-rules.ts';
import { JONAS, LENA, putEvent, quietPractice, showBooking, smallBook, startsShown, text, untilFree } from '../booking/support.tsx';

const words = text.starts;
type Event = Parameters<typeof putEvent>[2];

/** One host, half hours from 10:00 to 12:00 on the Wednesday, which is what is looked at. */
function book(service: Partial<Service> = {}, change: (book: BookingConfiguration) => BookingConfiguration = (same) => same): BookingConfiguration {
  return smallBook((small) => {
    const hosts = small.hosts.slice(0, 1).map((host) => ({
      ...host,
      workingHours: { ...host.workingHours, weekly: { 3: [{ start: '10:00', end: '12:00' }] } },
    }));
    const services = small.services.slice(0, 1).map((one) => ({ ...one, hosts: hosts.map(({ id }) => id), ...service }));
    return change({ ...small, hosts, services });
  });
}

const ALL = ['10:00', '10:30', '11:00', '11:30'];
const WITHOUT_1030 = ['10:00', '11:00', '11:30'];
const at1030: Event = { from: '2026-11-25T10:30', to: '2026-11-25T11:00' };
const rules = (change: object) => (small: BookingConfiguration) => ({ ...small, busyRules: { ...DEFAULT_BUSY_RULES, ...change } });

describe('on the screen', () => {
  test.each<{ name: string; event?: Event; service?: Partial<Service>; change?: (book: BookingConfiguration) => BookingConfiguration; shows: string[] }>([
    { name: 'what nothing stands against is free', shows: ALL },
    { name: 'busy blocks', event: at1030, shows: WITHOUT_1030 },
    { name: 'free does not', event: { ...at1030, showAs: 'free' }, shows: ALL },
    { name: 'out of office blocks', event: { ...at1030, showAs: 'oof' }, shows: WITHOUT_1030 },
    { name: 'tentative blocks', event: { ...at1030, showAs: 'tentative' }, shows: WITHOUT_1030 },
    { name: 'tentative does not where the setting says so', event: { ...at1030, showAs: 'tentative' }, change: rules({ tentative: false }), shows: ALL },
    { name: 'private events block', event: { ...at1030, sensitivity: 'private' }, shows: WITHOUT_1030 },
    { name: 'private events do not where the setting says so', event: { ...at1030, sensitivity: 'private' }, change: rules({ private: false }), shows: ALL },
    { name: 'working elsewhere does not block', event: { ...at1030, showAs: 'workingElsewhere' }, shows: ALL },
    { name: 'a day out of office leaves nothing', event: { from: '2026-11-25T00:00', to: '2026-11-26T00:00', isAllDay: true, showAs: 'oof' }, shows: [] },
    { name: 'a cancelled appointment does not block', event: { ...at1030, categories: ['Cancelled'] }, shows: ALL },
    { name: 'a weekly meeting blocks each time', event: { from: '2026-09-02T10:30', to: '2026-09-02T11:00', recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] }, range: { type: 'noEnd', startDate: '2026-09-02' } } }, shows: WITHOUT_1030 },
    { name: 'a buffer before is kept', event: at1030, service: { bufferBeforeMinutes: 15 }, shows: ['10:00', '11:30'] },
    { name: 'a buffer after is kept', event: at1030, service: { bufferAfterMinutes: 15 }, shows: ['11:00', '11:30'] },
    { name: 'the least notice is kept', service: { minimumNoticeMinutes: 25 * 60 }, shows: ['11:00', '11:30'] },
    { name: 'the booking window ends', service: { bookingWindow: { kind: 'dates', from: '2026-11-26', to: '2026-12-31' } }, shows: [] },
    { name: 'weekly hours of the service count', service: { hours: { timeZone: 'Europe/Berlin', weekly: { 3: [{ start: '11:00', end: '12:00' }] }, overrides: [] } }, shows: ['11:00', '11:30'] },
    { name: 'a finer step offers more', service: { stepMinutes: 15 }, shows: ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30'] },
  ])('$name', async ({ event, service = {}, change, shows }) => {
    const practice = quietPractice();
    if (event) putEvent(practice, JONAS, event);
    showBooking(practice, { configuration: book(service, change), start: { shown: Date.UTC(2026, 10, 25, 9) } });
    await waitFor(() => expect(document.querySelector('[data-day-browser]')).not.toBeNull(), { timeout: 5000 });
    expect(shows.length > 0 ? await startsShown() : document.querySelectorAll('[data-day-starts] button')).toHaveLength(shows.length);
    if (shows.length > 0) expect(await startsShown()).toEqual(shows);
    else expect(screen.getByText(words.noneOn('Wednesday 25 November'))).toBeTruthy();
  });

  test('what is busy in a second chosen calendar is not free', async () => {
    const practice = quietPractice();
    putEvent(practice, LENA, at1030);
    const configuration = book({}, (small) => ({
      ...small,
      hosts: small.hosts.map((host) => ({ ...host, availability: [{ mailbox: LENA, name: 'The other one', color: '#000000' }] })),
    }));
    showBooking(practice, { configuration, start: { shown: Date.UTC(2026, 10, 25, 9) } });
    await untilFree();
    expect(await startsShown()).toEqual(WITHOUT_1030);
    await userEvent.click(screen.getByRole('button', { name: 'Why not 10:30?' }));
    expect(document.querySelector('[data-why-not]')?.textContent).toContain('Something');
  });
});

describe('the picker', () => {
  test('has the next three on top, with who would take them, and the keys 1 to 3 take them', async () => {
    const practice = quietPractice();
    putEvent(practice, JONAS, { from: '2026-11-24T10:00', to: '2026-11-24T10:30' });
    showBooking(practice);
    await untilFree();
    const next = document.querySelector('[data-next-starts]');
    expect([...(next?.querySelectorAll('button') ?? [])].map((button) => button.getAttribute('aria-label'))).toEqual([
      'Today 10:00 with Lena Hartwig',
      'Today 10:30 with Jonas Brandt',
      'Today 11:00 with Jonas Brandt',
    ]);
    await userEvent.keyboard('2');
    expect(screen.getByRole('button', { name: 'Today 10:30 with Jonas Brandt' }).getAttribute('aria-pressed')).toBe('true');
    // One goes on to who it is for.
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: text.booking.name }));
  });

  test('is gone through with arrows: one stop for Tab in each group', async () => {
    showBooking(quietPractice());
    await untilFree();
    const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-day-starts] button')];
    expect([...document.querySelectorAll('[data-day-starts] button[tabindex="0"]')]).toHaveLength(1);
    act(() => first?.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard('{End}{Home}{Enter}');
    expect(first?.getAttribute('aria-pressed')).toBe('true');
  });

  test('goes from week to week, reads on where it was not read, and shows the week as a whole', async () => {
    const practice = quietPractice();
    showBooking(practice);
    await untilFree();
    const user = userEvent.setup({ delay: null });
    expect([...document.querySelectorAll('[data-day]')].map((day) => day.textContent)).toEqual(['24Tue · 15', '25Wed · 18', '26Thu · 18', '27Fri · 18']);
    for (let week = 0; week < 5; week += 1) await user.click(screen.getByRole('button', { name: words.nextWeek }));
    await waitFor(() => expect(document.querySelectorAll('[data-day]')).toHaveLength(5), { timeout: 5000 });
    expect(document.querySelector('[data-day]')?.textContent).toBe('28Mon · 18');
    const ofLaterWeeks = practice.exchanges.filter(({ requestBody }) => JSON.stringify(requestBody).includes('startDateTime=2026-12-26'));
    expect(ofLaterWeeks).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: words.asWeek }));
    const table = screen.getByRole('table');
    expect([...table.querySelectorAll('th')].map((head) => head.textContent)).toEqual(['Mon 28', 'Tue 29', 'Wed 30', 'Thu 31', 'Fri 1']);
    expect(table.querySelectorAll('button')).toHaveLength(90);
    await user.click(screen.getByRole('button', { name: 'Wednesday 30 December 08:30' }));
    expect(document.querySelector('[data-summary] p')?.textContent).toBe('30 Dec 08:30 – 09:00 with Jonas Brandt.');
  });

  test('where nothing is free in these weeks it says so and looks further ahead', async () => {
    const practice = quietPractice();
    putEvent(practice, JONAS, { from: '2026-11-20T00:00', to: '2027-01-03T00:00', isAllDay: true, showAs: 'oof' });
    showBooking(practice, { configuration: book() });
    const further = await screen.findByRole('button', { name: words.lookFurther }, { timeout: 5000 });
    expect(screen.getByText(words.noneUntil('27 Dec'))).toBeTruthy();
    await userEvent.click(further);
    await untilFree();
    expect(document.querySelector('[data-next-starts] button')?.textContent).toBe('6 Jan 202710:00Jonas');
  });

  test('as far ahead as bookings are taken there is an end', async () => {
    const practice = quietPractice();
    putEvent(practice, JONAS, { from: '2026-11-20T00:00', to: '2027-01-03T00:00', isAllDay: true, showAs: 'oof' });
    showBooking(practice, { configuration: book({ bookingWindow: { kind: 'rolling', days: 14, count: 'days' } }) });
    expect(await screen.findByText(words.noneAtAll, undefined, { timeout: 5000 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.lookFurther })).toBeNull();
  });

  test('a change made in Outlook is seen when one comes back, by reading that calendar alone', async () => {
    const practice = quietPractice();
    let come: () => void = () => {};
    const { deskOf } = await import('../settings/support/practice-desk.tsx');
    const desk = deskOf(practice);
    const host = { ...desk.host, onReturn: (listener: () => void) => ((come = listener), () => {}) };
    showBooking(practice, { desk: { ...desk, host }, configuration: book(), start: { shown: Date.UTC(2026, 10, 25, 9) } });
    await untilFree();
    expect(await startsShown()).toEqual(ALL);
    putEvent(practice, JONAS, at1030);
    act(() => come());
    await waitFor(async () => expect(await startsShown()).toEqual(WITHOUT_1030), { timeout: 5000 });
  });

  test('a service with other hosts needs no second read, and one that cannot be read shows why', async () => {
    const practice = quietPractice();
    showBooking(practice);
    await untilFree();
    const before = practice.exchanges.length;
    await userEvent.selectOptions(screen.getByRole('combobox', { name: text.booking.service }), 'first-visit');
    await untilFree();
    expect(practice.exchanges.length).toBe(before);
  });
});
