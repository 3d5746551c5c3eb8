import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { practiceConfiguration } from '../../../src/simulator/practice/practice-book.ts';
import type { OrganisationSeed } from '../../../src/simulator/mailbox/seed.ts';
import { addEvent } from '../../../src/simulator/mailbox/event-store.ts';
import type { EventRecord } from '../../../src/simulator/mailbox/model.ts';
import { draftOfSeed } from '../../../src/simulator/mailbox/seed-event.ts';
import { MarksProvider } from '../../../src/taskpane/actions/marks.tsx';
import { QuestionsProvider } from '../../../src/taskpane/actions/questions.tsx';
import { UndoBar } from '../../../src/taskpane/actions/undo-bar.tsx';
import { DayChoiceProvider, FIRST_CHOICE, type DayChoice } from '../../../src/taskpane/app/day-choice.ts';
import { BookProvider } from '../../../src/taskpane/app/desk.ts';
import type { BookingStart } from '../../../src/taskpane/app/navigation.ts';
import { BookingView } from '../../../src/taskpane/booking/booking-view.tsx';
import { deskOf, openPractice, show, text, type Shown, type TestDesk } from '../settings/support/practice-desk.tsx';
import type { Practice } from '../../graph/support/practice.ts';

export { text };
export { JONAS, LENA, NOW } from '../../graph/support/practice.ts';

/** The practice with empty calendars: whatever is taken, a test has put there. */
export function quietPractice(): Practice {
  return openPractice({ change: withoutEvents });
}

function withoutEvents(seed: OrganisationSeed): OrganisationSeed {
  return {
    ...seed,
    people: seed.people.map((person) => ({
      ...person,
      calendars: person.calendars.map((calendar) => ({ ...calendar, events: [] })),
    })),
  };
}

type Change = (configuration: BookingConfiguration) => BookingConfiguration;

/** Two hosts and one service of half an hour, unless a test says otherwise. */
export function smallBook(change: Change = (same) => same): BookingConfiguration {
  const whole = practiceConfiguration();
  const hosts = whole.hosts.slice(0, 2);
  const ids = hosts.map(({ id }) => id);
  const services = whole.services
    .filter(({ slug }) => slug === 'follow-up' || slug === 'first-visit')
    .map((service) => ({ ...service, hosts: ids }))
    .toSorted((a, b) => a.durationMinutes - b.durationMinutes);
  return change({ ...whole, hosts, services });
}

export type BookingShown = Shown & { readonly desk: TestDesk; readonly practice: Practice; readonly choices: DayChoice[] };

/** The view at the front desk; the notice that the day would show stands beside it. */
export function showBooking(
  practice: Practice,
  { configuration = smallBook(), start = {}, desk = deskOf(practice) }: { readonly configuration?: BookingConfiguration; readonly start?: BookingStart; readonly desk?: TestDesk } = {},
): BookingShown {
  const choices: DayChoice[] = [];
  const book = { address: { mailbox: 'frontdesk@nordlicht.example' }, configuration, revision: 1 };
  const shown = show(
    desk,
    <BookProvider value={book}>
      <QuestionsProvider>
        <MarksProvider>
          <Choices choices={choices}>
            <BookingView start={start} />
            <UndoBar />
          </Choices>
        </MarksProvider>
      </QuestionsProvider>
    </BookProvider>,
  );
  return { ...shown, desk, practice, choices };
}

function Choices({ choices, children }: { readonly choices: DayChoice[]; readonly children: React.ReactNode }) {
  const [choice, setChoice] = useState<DayChoice>(FIRST_CHOICE);
  const value = {
    choice,
    choose: (change: Partial<DayChoice>) =>
      setChoice((before) => {
        const next = { ...before, ...change };
        choices.push(next);
        return next;
      }),
  };
  return <DayChoiceProvider value={value}>{children}</DayChoiceProvider>;
}

/** Somebody puts an event into a host's calendar in Outlook; times on the clock of Berlin. */
export function putEvent(practice: Practice, mail: string, event: { readonly from: string; readonly to: string } & Record<string, unknown>): EventRecord {
  const calendar = practice.organisation.people.find((person) => person.mail === mail)?.calendars[0];
  if (!calendar) throw new Error(`${mail} has no calendar.`);
  const { from, to, ...fields } = event;
  const at = (time: string) => ({ dateTime: `${time}:00.0000000`, timeZone: 'W. Europe Standard Time' });
  const draft = draftOfSeed(calendar, { subject: 'Something', start: at(from), end: at(to), showAs: 'busy', ...fields }, (problem) => {
    throw new Error(problem);
  });
  return addEvent(practice.organisation, calendar, draft);
}

/** Everything that stands in a host's calendar. */
export function eventsOf(practice: Practice, mail: string): EventRecord[] {
  const person = practice.organisation.people.find((one) => one.mail === mail);
  return person?.calendars.flatMap(({ events }) => [...events.values()]) ?? [];
}

export async function startsShown(): Promise<string[]> {
  const list = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-day-starts]');
    if (!found) throw new Error('No starts are shown.');
    return found;
  });
  return within(list).getAllByRole('button').map((button) => button.textContent ?? '');
}

export async function untilFree(): Promise<void> {
  await waitFor(() => expect(document.querySelector('[data-next-starts]')).not.toBeNull(), { timeout: 5000 });
}

export function bookButton(): HTMLElement {
  return screen.getByRole('button', { name: /^Book/u });
}

/** Who it is for, put in at once. */
export async function fill(name: string, email = ''): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup({ delay: null });
  await untilFree();
  await user.click(screen.getByRole('combobox', { name: text.booking.name }));
  await user.paste(name);
  if (email !== '') {
    await user.click(screen.getByRole('textbox', { name: text.booking.email }));
    await user.paste(email);
  }
  return user;
}

export function summary(): string[] {
  return [...document.querySelectorAll('[data-summary] p')].map((line) => line.textContent ?? '');
}
