import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DayChoiceProvider, FIRST_CHOICE, type DayChoice } from '../../../src/taskpane/app/day-choice.ts';
import { WeekView } from '../../../src/taskpane/week/week-view.tsx';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';
import { fakeDesk, fakeOutlook, LENA, show, TOM, ZONE } from '../appointment/desk-fixture.tsx';
import { createFakeGraph, type FakeEvent, type FakeGraph } from '../appointment/fake-graph.ts';

/** NOW is Thursday, 19 November. */
function event(id: string, day: number, hours: string, fields: Partial<FakeEvent> = {}): FakeEvent {
  const [start, end] = hours.split('-');
  const attendees = [{ name: 'Ada Nowak', address: 'ada@example.com' }];
  return { mailbox: LENA, id, subject: id, start: `2026-11-${day}T${start}:00`, end: `2026-11-${day}T${end}:00`, attendees, ...fields };
}

/** Engines differ in the comma. */
function long(day: number): string {
  return createFormat({ locale: 'en-GB', zone: ZONE, text }).longDate(Temporal.PlainDate.from({ year: 2026, month: 11, day }));
}

async function open(graph: FakeGraph) {
  const chosen: Partial<DayChoice>[] = [];
  const outlook = fakeOutlook();
  const shown = await show(
    fakeDesk({ graph, outlook }),
    <DayChoiceProvider value={{ choice: FIRST_CHOICE, choose: (change) => void chosen.push(change) }}>
      <WeekView />
    </DayChoiceProvider>,
  );
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false'));
  return { ...shown, chosen, outlook };
}

function cell(host: string, date: string) {
  return screen.getByRole('gridcell', { name: new RegExp(`^${host}, \\w+,? ${date}`, 'u') });
}

const GRAPH = () =>
  createFakeGraph({
    events: [
      event('A', 19, '09:00-10:00'),
      event('B', 19, '10:00-10:30', { categories: ['Confirmed'] }),
      event('C', 20, '08:00-16:00', { categories: ['Confirmed'] }),
    ],
  });

test('each day of each host is said in words', async () => {
  await open(GRAPH());
  expect(cell('Lena Marek', '19 November')).toHaveAccessibleName(
    `Lena Marek, ${long(19)}, 2 appointments, 1 not confirmed, 1 h 30 min of 8 h booked, First free time 11:30`,
  );
  expect(cell('Lena Marek', '20 November')).toHaveAccessibleName(
    `Lena Marek, ${long(20)}, 1 appointment, 8 h of 8 h booked, Nothing free`,
  );
  // What is over is not said to have nothing free, and a day off is said to be one.
  expect(cell('Lena Marek', '18 November')).toHaveAccessibleName(
    `Lena Marek, ${long(18)}, No appointments, 0 min of 8 h booked`,
  );
  expect(cell('Lena Marek', '21 November')).toHaveAccessibleName(`Lena Marek, ${long(21)}, Closed`);
  expect(cell('Everyone', '19 November')).toHaveAccessibleName(
    `Everyone, ${long(19)}, 2 appointments, 1 not confirmed, 1 h 30 min of 8 h booked, First free time 11:30 with Lena Marek`,
  );
});

test('arrows go from cell to cell, and Enter opens the day of the one with the focus', async () => {
  const { chosen, views } = await open(GRAPH());
  const user = userEvent.setup();
  const today = cell('Lena Marek', '19 November');
  expect(today).toHaveAttribute('tabindex', '0');
  act(() => today.focus());
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(cell('Tom Okafor', '20 November')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(chosen.map(({ date, hosts }) => [date?.toString(), hosts])).toEqual([['2026-11-20', new Set(['tom-okafor'])]]);
  expect(views).toEqual([{ kind: 'day' }]);
});

test('the day of today is opened as today, whatever day that will be, and of everyone from the last line', async () => {
  const { chosen } = await open(GRAPH());
  await userEvent.setup().click(cell('Everyone', '19 November'));
  expect(chosen).toEqual([{ date: undefined, hosts: 'all', filter: 'all', search: '' }]);
});

test('all calendars are asked for at once', async () => {
  const graph = GRAPH();
  await open(graph);
  const views = graph.asked.filter((asked) => asked.endsWith('/calendarView'));
  expect(views).toEqual([`GET /users/${LENA}/calendar/calendarView`, `GET /users/${TOM}/calendar/calendarView`]);
});

test('a calendar that could not be read is said and never shown as empty', async () => {
  const graph = GRAPH();
  graph.fail(`${TOM}/calendar/calendarView`, { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } });
  await open(graph);
  expect(cell('Tom Okafor', '19 November')).toHaveAccessibleName(
    `Tom Okafor, ${long(19)}, The calendar could not be read`,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The calendar of Tom Okafor could not be read.');
  expect(cell('Everyone', '19 November')).toHaveAccessibleName(/Not counted, because not everything could be read: Tom Okafor$/u);
});

test('where nothing could be read it is said why, and it can be tried again', async () => {
  const graph = GRAPH();
  const heal = graph.fail('/$batch', { status: 500, body: { error: { code: 'x', message: 'x' } } });
  const chosen: unknown[] = [];
  await show(
    fakeDesk({ graph }),
    <DayChoiceProvider value={{ choice: FIRST_CHOICE, choose: (change) => void chosen.push(change) }}>
      <WeekView />
    </DayChoiceProvider>,
  );
  const again = await screen.findByRole('button', { name: 'Try again' });
  heal();
  await userEvent.setup().click(again);
  expect(await screen.findByRole('gridcell', { name: /^Lena Marek, .*19 November 2026, 2 appointments/u })).toBeVisible();
});

test('coming back to the window reads the week again', async () => {
  const graph = GRAPH();
  const { outlook } = await open(graph);
  graph.events.push(event('D', 19, '13:00-13:30'));
  outlook.comeBack();
  await screen.findByRole('gridcell', { name: /^Lena Marek, .*19 November 2026, 3 appointments/u });
});

test('the weeks before and after are a step away', async () => {
  await open(GRAPH());
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Next week' }));
  expect(screen.getByRole('heading')).toHaveTextContent(/^23\W+29 Nov 2026$/u);
  const grid = screen.getByRole('grid');
  expect(within(grid).getAllByRole('columnheader').some((head) => head.getAttribute('aria-current') === 'date')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'This week' }));
  expect(screen.getByRole('heading')).toHaveTextContent(/^16\W+22 Nov 2026$/u);
});
