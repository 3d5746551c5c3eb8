import '../appointment/jsdom-gaps.ts';
import { act, renderHook } from '@testing-library/react';
import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { buildDay, matches, type Day, type DayFilter } from '../../../src/domain/day/day.ts';
import { useLeaving } from '../../../src/taskpane/day/use-leaving.ts';
import type { Shown } from '../../../src/taskpane/day/use-shown.ts';
import { appointment, at, period } from '../../domain/appointment/support.ts';
import { configuration as practice } from '../../domain/book/support.ts';

const configuration = practice();

function one(eventId: string, time: string, fields: Partial<Appointment> = {}): Appointment {
  return appointment({ ref: { mailbox: 'lena@example.com', eventId }, period: period(time), ...fields });
}

function dayOf(appointments: readonly Appointment[] | 'unknown'): Day {
  return buildDay({
    date: Temporal.PlainDate.from('2026-11-21'),
    zone: 'UTC',
    configuration,
    now: at('6:00'),
    calendars: configuration.hosts.map((host) => ({
      host,
      calendar: appointments === 'unknown' ? { kind: 'unknown', reason: 'forbidden' } : { kind: 'known', appointments },
    })),
  });
}

function shownOf(day: Day, filter: DayFilter): Shown {
  return {
    allDay: day.allDay,
    rows: day.rows.filter((row) => row.kind === 'appointment' && matches(row, filter)),
  };
}

type Step = { readonly day: Day; readonly filter?: DayFilter; readonly question?: string };

function follow(first: Step) {
  const shownFor = ({ day, filter = 'all', question = '' }: Step) => ({ shown: shownOf(day, filter), day, question });
  const { result, rerender } = renderHook(({ shown, day, question }) => useLeaving(shown, day, question), {
    initialProps: shownFor(first),
  });
  return {
    next: (step: Step) => rerender(shownFor(step)),
    lines: () =>
      result.current.rows.map((row) =>
        row.kind === 'gap'
          ? 'gap'
          : `${row.appointment.ref.eventId} ${row.confirmation.status}${result.current.leaving.has(`lena-marek ${row.appointment.ref.eventId}`) ? ' leaving' : ''}`,
      ),
  };
}

const ADA = one('Ada', '9:00-9:30');
const BO = one('Bo', '10:00-10:30');

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what leaves stands there a moment longer, as it is now, and then goes', () => {
  const list = follow({ day: dayOf([ADA, BO]), filter: 'awaiting' });
  list.next({ day: dayOf([one('Ada', '9:00-9:30', { categories: ['Confirmed'] }), BO]), filter: 'awaiting' });
  expect(list.lines()).toEqual(['Ada confirmed leaving', 'Bo awaiting']);
  act(() => jest.runAllTimers());
  expect(list.lines()).toEqual(['Bo awaiting']);
});

test('what is gone from the calendar leaves as it was', () => {
  const list = follow({ day: dayOf([ADA, BO]) });
  list.next({ day: dayOf([ADA]) });
  expect(list.lines()).toEqual(['Ada awaiting', 'Bo awaiting leaving']);
});

test('what comes back meanwhile stays', () => {
  const list = follow({ day: dayOf([ADA, BO]) });
  list.next({ day: dayOf([ADA]) });
  list.next({ day: dayOf([ADA, BO]) });
  expect(list.lines()).toEqual(['Ada awaiting', 'Bo awaiting']);
  act(() => jest.runAllTimers());
  expect(list.lines()).toEqual(['Ada awaiting', 'Bo awaiting']);
});

test('an answer to another question leaves nothing behind', () => {
  const list = follow({ day: dayOf([ADA, BO]), question: 'a' });
  list.next({ day: dayOf([ADA]), question: 'ad' });
  expect(list.lines()).toEqual(['Ada awaiting']);
});

test('nothing has left a calendar that could not be read', () => {
  const list = follow({ day: dayOf([ADA]) });
  list.next({ day: dayOf('unknown') });
  expect(list.lines()).toEqual([]);
});
