import { useMemo } from 'react';
import type { CalendarEvent } from '../../domain/availability/calendar-events.ts';
import { explain } from '../../domain/availability/explain.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText, type Text } from '../text/text.ts';
import type { StartsFound } from './create-finder.ts';
import { explanationText } from './explanation-text.ts';

/** Why a start is not offered, in sentences; none where it is. */
export function useExplanation(found: StartsFound | undefined): (start: Instant) => readonly string[] {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  return useMemo(() => {
    const events = found && eventsById(found);
    return (start) => {
      if (!found) return [];
      return explanationText(explain(found.query, start), {
        text,
        format,
        now,
        durationMinutes: found.query.rules.durationMinutes,
        nameOf: (id) => isolated(configuration.hosts.find((host) => host.id === id)?.name ?? id),
        titleOf: (eventId) => isolated(titleOf(eventId === undefined ? undefined : events?.get(eventId), text)),
      });
    };
  }, [found, text, format, now, configuration]);
}

function eventsById({ events }: StartsFound): ReadonlyMap<string, CalendarEvent> {
  const byId = new Map<string, CalendarEvent>();
  for (const { calendars } of events) {
    for (const read of calendars.flatMap(({ reads }) => reads)) {
      if (read.kind === 'unknown') continue;
      for (const event of read.events) byId.set(event.ref.eventId, event);
    }
  }
  return byId;
}

/** Who it is for, or what it is called; what is private stays so. */
function titleOf(event: CalendarEvent | undefined, { day }: Text): string {
  if (!event) return day.busy;
  const name = event.state.kind === 'known' ? event.state.value.customer.name : undefined;
  if (event.kind === 'hold' || event.kind === 'claim') return day.hold;
  return name ?? (event.isPrivate && event.subject === '' ? day.private : event.subject || day.untitled);
}

/** Written in whichever direction, it does not turn the words around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
