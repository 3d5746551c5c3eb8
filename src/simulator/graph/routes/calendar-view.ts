import type { Hono } from 'hono';
import { parseMoment } from '../../mailbox/wall.ts';
import { occurrencesIn, viewsIn, type Window } from '../../mailbox/views.ts';
import { calendarAccess, eventAccess } from '../access.ts';
import { badRequest } from '../errors.ts';
import { answerEvents } from '../event-answers.ts';
import { eventPaths, type Env } from '../facts.ts';
import type { Query } from '../odata/query.ts';

const MAX_DAYS = 1825;

export function addCalendarViewRoutes(app: Hono<Env>): void {
  app.on('GET', eventPaths('/calendarView'), (c) => {
    const access = calendarAccess(c, 'read');
    return answerEvents(
      c,
      access,
      viewsIn(access.calendar, windowOf(c.env.facts.query)),
      'calendarView',
    );
  });

  app.on('GET', eventPaths('/events/:event/instances'), (c) => {
    const access = eventAccess(c, 'read');
    const window = windowOf(c.env.facts.query);
    const views =
      access.view.type === 'seriesMaster' ? occurrencesIn(access.target.record, window) : [];
    return answerEvents(
      c,
      access,
      views.toSorted((a, b) => a.start - b.start),
      'instances',
    );
  });
}

/** Read with the offset in the values, UTC when there is none; the Prefer header has no say. */
export function windowOf(query: Query): Window {
  const window = {
    start: instantOfOption(query, 'startDateTime'),
    end: instantOfOption(query, 'endDateTime'),
  };
  if (window.end < window.start) {
    throw badRequest('The end of the calendar view is before its start.', 'ErrorInvalidParameter');
  }
  if (window.end - window.start > MAX_DAYS * 86_400_000) {
    throw badRequest(
      `Your request can't be completed. The range between the start and end dates is greater than the allowed range. Maximum number of days: ${MAX_DAYS}`,
      'ErrorInvalidRequest',
    );
  }
  return window;
}

function instantOfOption(query: Query, name: string): number {
  const text = query.get(name.toLowerCase());
  if (text === undefined) {
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      'ErrorInvalidParameter',
    );
  }
  const moment = parseMoment(text);
  if (!moment)
    throw badRequest(
      `The value '${text}' of parameter '${name}' is invalid.`,
      'ErrorInvalidParameter',
    );
  return moment.wall - (moment.offset ?? 0);
}
