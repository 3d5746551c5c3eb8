import type { CSSProperties, PointerEvent } from 'react';
import { presetColour, type Colour } from '../colours.ts';
import type { CalendarEvent } from '../graph-shapes.ts';
import type { State } from '../state.ts';
import { clockTime } from '../words.ts';

type EventBlockProps = {
  readonly state: State;
  readonly event: CalendarEvent;
  readonly colour: Colour;
  readonly owner: string;
  readonly style?: CSSProperties;
  readonly minutes?: number;
  readonly isMoving?: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly onDelete: () => void;
  readonly onGrab?: (event: PointerEvent<HTMLElement>) => void;
};

export function EventBlock(props: EventBlockProps) {
  const { state, event, colour, owner, style, minutes = 60, isMoving } = props;
  const categories = event.categories.map((name) => ({ name, ...lookOf(state, name) }));
  const main = categories.find((one) => one.isKnown) ?? categories[0];
  const { strong, tint, dark } = main?.colour ?? colour;
  return (
    <button
      type="button"
      className="event"
      style={{ ...style, '--strong': strong, '--tint': tint, '--deep': dark } as CSSProperties}
      title={describe(state, event)}
      aria-label={describe(state, event)}
      data-event={event.id}
      data-owner={owner}
      data-subject={event.subject}
      data-categories={event.categories.join('|')}
      data-show-as={event.showAs}
      data-cancelled={event.isCancelled || undefined}
      data-selected={state.selected === event.id || undefined}
      data-moving={isMoving || undefined}
      data-length={minutes < 40 ? 'short' : minutes < 60 ? 'medium' : undefined}
      onClick={props.onSelect}
      onDoubleClick={props.onOpen}
      onPointerDown={props.onGrab}
      onContextMenu={(click) => {
        click.preventDefault();
        props.onMenu(click.clientX, click.clientY);
      }}
      onKeyDown={(key) => {
        if (key.key === 'Enter') props.onOpen();
        if (key.key === 'Delete') props.onDelete();
      }}
    >
      <span className="event-title" dir="auto">
        {event.subject || '(No title)'}
      </span>
      <span className="event-detail">
        {event.isAllDay ? '' : clockTime(event.start, state)}
        {event.location ? ` ${event.location}` : ''}
      </span>
      {categories.length > 1 && (
        <span className="event-dots">
          {categories
            .filter((one) => one !== main)
            .map(({ name, colour: dot }) => (
              <i key={name} style={{ background: dot.strong }} />
            ))}
        </span>
      )}
    </button>
  );
}

/** A category that the viewer's master list lacks shows without colour. */
function lookOf({ categories }: State, name: string): { colour: Colour; isKnown: boolean } {
  const known = categories.find(
    ({ displayName }) => displayName.toLowerCase() === name.toLowerCase(),
  );
  return { colour: presetColour(known?.color ?? 'none'), isKnown: known !== undefined };
}

function describe(state: State, event: CalendarEvent): string {
  const time = event.isAllDay
    ? 'All day'
    : `${clockTime(event.start, state)} – ${clockTime(event.end, state)}`;
  return [
    event.subject || '(No title)',
    time,
    event.location,
    event.categories.join(', '),
    event.isCancelled ? 'Cancelled' : '',
  ]
    .filter(Boolean)
    .join('\n');
}
