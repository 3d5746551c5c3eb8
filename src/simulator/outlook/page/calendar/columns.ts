import { calendarColour } from '../colours.ts';
import type { CalendarEvent } from '../graph-shapes.ts';
import type { CalendarEntry } from '../mailbox.ts';
import type { EventsOf, State } from '../state.ts';
import { shownCalendars, shownDates } from '../calendar-actions.ts';
import { addDays, minutesOfDay, startOfDay } from '../times.ts';
import { layOut, type Placed } from './layout.ts';

/** One calendar on one date. */
export type Column = {
  readonly calendar: CalendarEntry;
  readonly colour: ReturnType<typeof calendarColour>;
  readonly date: string;
  readonly status: EventsOf['kind'];
  readonly allDay: readonly CalendarEvent[];
  readonly timed: readonly Placed<CalendarEvent>[];
};

export function columnsOf(state: State): Column[] {
  const dates = shownDates(state);
  return shownCalendars(state).flatMap((calendar) => {
    const colour = calendarColour(state.calendars.indexOf(calendar));
    const known = state.events.get(calendar.key);
    const events = known?.kind === 'known' ? known.events : [];
    return dates.map((date) => ({
      calendar,
      colour,
      date,
      status: known?.kind ?? 'loading',
      allDay: events.filter(
        ({ dates: days }) => days !== undefined && days.from <= date && date < days.to,
      ),
      timed: layOut(
        events.filter((event) => !event.isAllDay).flatMap((event) => span(event, date, state.zone)),
      ),
    }));
  });
}

/** The part of an appointment that lies on a date. */
function span(event: CalendarEvent, date: string, zone: string) {
  const dayStart = startOfDay(date, zone);
  const dayEnd = startOfDay(addDays(date, 1), zone);
  if (event.end <= dayStart || event.start >= dayEnd) return [];
  const from = event.start <= dayStart ? 0 : minutesOfDay(event.start, zone);
  const to = event.end >= dayEnd ? 1440 : minutesOfDay(event.end, zone);
  return [{ item: event, from, to: Math.max(to, from) }];
}
