import { useEffect, useRef } from 'react';
import { now, type App } from '../app.ts';
import { deleteEvent, moveEvent } from '../calendar-actions.ts';
import { newAppointment, openAppointment } from '../form-actions.ts';
import type { CalendarEvent } from '../graph-shapes.ts';
import type { State } from '../state.ts';
import { dateOf, instantAt, minutesOfDay } from '../times.ts';
import { initials, shortDate } from '../words.ts';
import { columnsOf, type Column } from './columns.ts';
import { useDrag } from './drag.ts';
import { EventBlock } from './event-block.tsx';

/** An hour is this high; a quarter of it is what a drag moves by. */
const HOUR_PX = 56;
const MINUTE_PX = HOUR_PX / 60;
const FIRST_HOUR_IN_VIEW = 7;

type Props = { readonly app: App; readonly state: State };

export function CalendarView({ app, state }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const columns = columnsOf(state);
  const today = dateOf(now(app), state.zone);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = FIRST_HOUR_IN_VIEW * HOUR_PX - 8;
  }, []);

  if (columns.length === 0)
    return <p className="empty">Tick a calendar on the left to see it here.</p>;
  const grid = gridOf(columns.length, state.mode);
  return (
    <div className="calendar" ref={scroller} data-mode={state.mode}>
      <div className="calendar-head" style={grid}>
        <div className="gutter" />
        {columns.map((column) => (
          <ColumnHead
            key={column.calendar.key + column.date}
            column={column}
            state={state}
            isToday={column.date === today}
            app={app}
          />
        ))}
      </div>
      <div className="calendar-body" style={{ ...grid, height: 24 * HOUR_PX }}>
        <Hours />
        <DayColumns app={app} state={state} columns={columns} today={today} />
      </div>
    </div>
  );
}

const GUTTER_PX = 56;
const NARROWEST_PX = { day: 132, week: 96 } as const;

/** Heads and columns stand in the same grid, or they would part where the names are long. */
function gridOf(columns: number, mode: State['mode']) {
  const narrowest = NARROWEST_PX[mode];
  return {
    gridTemplateColumns: `${GUTTER_PX}px repeat(${columns}, minmax(${narrowest}px, 1fr))`,
    minWidth: GUTTER_PX + columns * narrowest,
  };
}

function ColumnHead({
  column,
  state,
  isToday,
  app,
}: Props & { readonly column: Column; readonly isToday: boolean }) {
  const { calendar, colour, date } = column;
  return (
    <div className="column-head" data-today={isToday || undefined}>
      <div className="column-name" title={`${calendar.ownerName} · ${calendar.name}`}>
        <span className="avatar" style={{ background: colour.strong }}>
          {initials(calendar.ownerName)}
        </span>
        <span className="column-owner">
          {calendar.isOwn && calendar.name !== 'Calendar' ? calendar.name : calendar.ownerName}
        </span>
        {state.mode === 'week' && <span className="column-date">{shortDate(date, state)}</span>}
      </div>
      <div className="all-day" data-all-day={date} data-calendar={calendar.owner}>
        {column.allDay.map((event) => (
          <EventBlock key={event.id} {...blockProps({ app, state }, column, event)} minutes={30} />
        ))}
      </div>
    </div>
  );
}

function blockProps({ app, state }: Props, column: Column, event: CalendarEvent) {
  const { calendar } = column;
  return {
    state,
    event,
    colour: column.colour,
    owner: calendar.owner,
    onSelect: () => app.store.set({ selected: event.id }),
    onOpen: () => void openAppointment(app, event.id, calendar.owner),
    onMenu: (x: number, y: number) =>
      app.store.set({ menu: { x, y, owner: calendar.owner, event }, selected: event.id }),
    onDelete: () => void deleteEvent(app, calendar, event),
  };
}

function Hours() {
  return (
    <div className="gutter">
      {Array.from({ length: 24 }, (_, hour) => (
        <span key={hour} className="hour" style={{ top: hour * HOUR_PX }}>
          {hour === 0 ? '' : `${String(hour).padStart(2, '0')}:00`}
        </span>
      ))}
    </div>
  );
}

function DayColumns({
  app,
  state,
  columns,
  today,
}: Props & { readonly columns: readonly Column[]; readonly today: string }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const { target, grab } = useDrag((drop) => {
    const column = columns.find(({ timed }) => timed.some(({ item }) => item.id === drop.id));
    const event = column?.timed.find(({ item }) => item.id === drop.id)?.item;
    if (column && event)
      void moveEvent(app, {
        calendar: column.calendar,
        event,
        date: drop.date,
        minutes: drop.minutes,
      });
  });
  const nowMinutes = minutesOfDay(now(app), state.zone);

  return columns.map((column) => {
    const name = `${column.calendar.key} ${column.date}`;
    return (
      <div
        key={name}
        className="day-column"
        ref={(element) =>
          void (element ? elements.current.set(name, element) : elements.current.delete(name))
        }
        data-calendar={column.calendar.owner}
        data-date={column.date}
        data-status={column.status}
        data-today={column.date === today || undefined}
        onDoubleClick={(click) => {
          if (click.target !== click.currentTarget) return;
          const minutes =
            Math.floor(
              (click.clientY - click.currentTarget.getBoundingClientRect().top) / MINUTE_PX / 30,
            ) * 30;
          const start = instantAt(column.date, minutes, state.zone);
          newAppointment(app, { start, end: start + 1_800_000 }, column.calendar.owner);
        }}
      >
        {column.date === today && (
          <div className="now-line" style={{ top: nowMinutes * MINUTE_PX }} />
        )}
        {column.timed.map(({ item, from, to, left, width }) => {
          const moving = target?.id === item.id ? target : undefined;
          const top = (moving?.date === column.date ? moving.minutes : from) * MINUTE_PX;
          return (
            <EventBlock
              key={item.id}
              {...blockProps({ app, state }, column, item)}
              minutes={to - from}
              isMoving={moving !== undefined}
              style={{
                top,
                height: (to - from) * MINUTE_PX - 2,
                insetInlineStart: `${left * 100}%`,
                width: `calc(${width * 100}% - 4px)`,
              }}
              onGrab={(down) =>
                column.calendar.canEdit || column.calendar.isOwn
                  ? grab(down, {
                      id: item.id,
                      from,
                      minuteHeight: MINUTE_PX,
                      columns: () => columnsOfCalendar(columns, column, elements.current),
                    })
                  : undefined
              }
            />
          );
        })}
        {target &&
          target.date === column.date &&
          !column.timed.some(({ item }) => item.id === target.id) && (
            <Ghost columns={columns} target={target} column={column} />
          )}
      </div>
    );
  });
}

function columnsOfCalendar(
  columns: readonly Column[],
  { calendar }: Column,
  elements: ReadonlyMap<string, HTMLElement>,
) {
  return columns
    .filter((one) => one.calendar.key === calendar.key)
    .flatMap(({ date }) => {
      const element = elements.get(`${calendar.key} ${date}`);
      return element ? [{ date, element }] : [];
    });
}

/** What is being dragged into another day. */
function Ghost({
  columns,
  target,
  column,
}: {
  readonly columns: readonly Column[];
  readonly target: { readonly id: string; readonly minutes: number };
  readonly column: Column;
}) {
  const from = columns.find(
    (one) =>
      one.calendar.key === column.calendar.key &&
      one.timed.some(({ item }) => item.id === target.id),
  );
  const placed = from?.timed.find(({ item }) => item.id === target.id);
  if (!placed) return undefined;
  return (
    <div
      className="ghost"
      style={{ top: target.minutes * MINUTE_PX, height: (placed.to - placed.from) * MINUTE_PX }}
    >
      {placed.item.subject}
    </div>
  );
}
