import { instantAt, addDays, graphTime, startOfDay, weekStart } from './times.ts';
import type { App } from './app.ts';
import { say } from './app.ts';
import { GraphFailure } from './graph-client.ts';
import type { CalendarEvent } from './graph-shapes.ts';
import type { CalendarEntry } from './mailbox.ts';
import type { EventsOf, State } from './state.ts';

/** Civil dates of the columns on the page. */
export function shownDates({ mode, date }: Pick<State, 'mode' | 'date'>): string[] {
  if (mode === 'day') return [date];
  const monday = weekStart(date);
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
}

export function shownCalendars({
  calendars,
  shown,
}: Pick<State, 'calendars' | 'shown'>): CalendarEntry[] {
  return calendars.filter(({ key }) => shown.has(key));
}

export async function loadCalendars(app: App, keys?: readonly string[]): Promise<void> {
  const state = app.store.get();
  const wanted = shownCalendars(state).filter(({ key }) => keys?.includes(key) ?? true);
  await Promise.all(wanted.map((calendar) => loadCalendar(app, calendar)));
}

async function loadCalendar(app: App, calendar: CalendarEntry): Promise<void> {
  const state = app.store.get();
  const dates = shownDates(state);
  const from = startOfDay(dates[0] ?? state.date, state.zone);
  const to = startOfDay(addDays(dates.at(-1) ?? state.date, 1), state.zone);
  if (!state.events.has(calendar.key)) put(app, calendar.key, { kind: 'loading' });
  try {
    const events = await app.mailbox.events(calendar, { from, to, zone: state.zone });
    const later = app.store.get();
    // Somebody went on to another day meanwhile.
    if (later.date !== state.date || later.mode !== state.mode) return;
    put(app, calendar.key, { kind: 'known', events });
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    put(app, calendar.key, { kind: 'failed', reason: error.message });
  }
}

function put(app: App, key: string, events: EventsOf): void {
  app.store.set({ events: new Map(app.store.get().events).set(key, events) });
}

export function goTo(app: App, date: string): void {
  app.store.set({ date, events: new Map(), selected: undefined });
  void loadCalendars(app);
}

export function setMode(app: App, mode: State['mode']): void {
  app.store.set({ mode, events: new Map() });
  void loadCalendars(app);
}

export function toggleCalendar(app: App, key: string): void {
  const shown = new Set(app.store.get().shown);
  if (!shown.delete(key)) shown.add(key);
  app.store.set({ shown });
  void loadCalendars(app, [key]);
}

/** Dragged to another time. What it was is put back when Graph refuses. */
export async function moveEvent(
  app: App,
  {
    calendar,
    event,
    date,
    minutes,
  }: {
    readonly calendar: CalendarEntry;
    readonly event: CalendarEvent;
    readonly date: string;
    readonly minutes: number;
  },
): Promise<void> {
  const { zone } = app.store.get();
  const start = instantAt(date, minutes, zone);
  if (start === event.start) return;
  const end = start + (event.end - event.start);
  replaceLocally(app, calendar.key, { ...event, start, end });
  await write(app, calendar, () =>
    app.mailbox.changeEvent(calendar.owner, event.id, {
      start: graphTime(start),
      end: graphTime(end),
    }),
  );
}

export async function setCategories(
  app: App,
  calendar: CalendarEntry,
  event: CalendarEvent,
  categories: readonly string[],
): Promise<void> {
  replaceLocally(app, calendar.key, { ...event, categories });
  await write(app, calendar, () =>
    app.mailbox.changeEvent(calendar.owner, event.id, { categories }),
  );
}

export async function deleteEvent(
  app: App,
  calendar: CalendarEntry,
  event: CalendarEvent,
): Promise<void> {
  await write(app, calendar, () => app.mailbox.deleteEvent(calendar.owner, event.id));
}

async function write(
  app: App,
  calendar: CalendarEntry,
  change: () => Promise<unknown>,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    say(app, `Not saved: ${error.message}`);
  }
  await loadCalendars(app, [calendar.key]);
}

function replaceLocally(app: App, key: string, event: CalendarEvent): void {
  const known = app.store.get().events.get(key);
  if (known?.kind !== 'known') return;
  put(app, key, {
    kind: 'known',
    events: known.events.map((one) => (one.id === event.id ? event : one)),
  });
}
