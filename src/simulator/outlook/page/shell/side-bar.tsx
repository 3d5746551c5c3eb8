import { now, type App } from '../app.ts';
import { goTo, toggleCalendar } from '../calendar-actions.ts';
import { calendarColour } from '../colours.ts';
import type { State } from '../state.ts';
import { addDays, dateOf, weekStart } from '../times.ts';
import { monthName, weekdayLetter } from '../words.ts';

type Props = { readonly app: App; readonly state: State };

export function CalendarSideBar({ app, state }: Props) {
  const own = state.calendars.filter(({ isOwn }) => isOwn);
  const others = state.calendars.filter(({ isOwn }) => !isOwn);
  return (
    <nav className="side-bar" aria-label="Calendars">
      <Month app={app} state={state} />
      <CalendarList app={app} state={state} title="My calendars" entries={own} />
      {others.length > 0 && (
        <CalendarList app={app} state={state} title="People’s calendars" entries={others} />
      )}
    </nav>
  );
}

function CalendarList({
  app,
  state,
  title,
  entries,
}: Props & { readonly title: string; readonly entries: State['calendars'] }) {
  return (
    <fieldset className="calendar-list">
      <legend>{title}</legend>
      {entries.map((entry) => (
        <label
          key={entry.key}
          className="calendar-entry"
          style={{ accentColor: calendarColour(state.calendars.indexOf(entry)).strong }}
        >
          <input
            type="checkbox"
            checked={state.shown.has(entry.key)}
            data-tick={entry.owner}
            onChange={() => toggleCalendar(app, entry.key)}
          />
          {entry.isOwn ? entry.name : entry.ownerName}
          {!entry.isOwn && !entry.canEdit && <span className="faint"> · view only</span>}
        </label>
      ))}
    </fieldset>
  );
}

function Month({ app, state }: Props) {
  const first = `${state.date.slice(0, 7)}-01`;
  const start = weekStart(first);
  const today = dateOf(now(app), state.zone);
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index));
  return (
    <div className="month">
      <div className="month-head">
        <span>{monthName(state.date, state)}</span>
        <button
          type="button"
          className="icon-button"
          aria-label="Previous month"
          onClick={() => goTo(app, addDays(first, -1))}
        >
          ‹
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Next month"
          onClick={() => goTo(app, addDays(first, 32).slice(0, 8).concat('01'))}
        >
          ›
        </button>
      </div>
      <div className="month-grid">
        {days.slice(0, 7).map((day) => (
          <span key={day} className="faint">
            {weekdayLetter(day, state)}
          </span>
        ))}
        {days.map((day) => (
          <button
            key={day}
            type="button"
            data-outside={day.slice(0, 7) !== state.date.slice(0, 7) || undefined}
            data-today={day === today || undefined}
            aria-pressed={day === state.date}
            aria-label={day}
            onClick={() => goTo(app, day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}
