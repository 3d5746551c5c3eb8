import type { Hono } from 'hono';
import { readEventChange, refuseDuplicate } from '../event-writes.ts';
import { scheduleEvent, reschedule, cancelEvent } from '../../mailbox/scheduling.ts';
import { findView } from '../../mailbox/event-store.ts';
import { viewOf } from '../../mailbox/views.ts';
import { calendarAccess, eventAccess, lookOf } from '../access.ts';
import { entity, usersPath } from '../answers.ts';
import { eventShape, readDraft, refuseUnknownNames } from '../bodies/event-body.ts';
import { readBody } from '../bodies/read-json.ts';
import { accessDenied, itemNotFound } from '../errors.ts';
import { answerEvents, renderOne } from '../event-answers.ts';
import { eventPaths, type Env, type GraphContext } from '../facts.ts';
import { requireMatch } from '../if-match.ts';
import { changeKey } from '../item-ids.ts';
import { EVENT_NAVIGATION, EVENT_PROPERTIES, renderEvent } from '../render/event.ts';

/** Older documentation has the uid too; what only the server says is ignored. */
const KNOWN = [...EVENT_PROPERTIES, ...EVENT_NAVIGATION, 'uid', 'occurrenceId', 'originalStart'];

export function addEventRoutes(app: Hono<Env>): void {
  app.on('GET', eventPaths('/events'), (c) => {
    const access = calendarAccess(c, 'read');
    const views = [...access.calendar.events.values()].map((record) => viewOf(record));
    return answerEvents(c, access, views, 'events');
  });
  app.on('POST', eventPaths('/events'), postEvent);
  app.on('GET', eventPaths('/events/:event'), (c) => {
    const access = eventAccess(c, 'read');
    return entity(c, usersPath(access.mailbox, 'events'), renderOne(c, access, access.view));
  });
  app.on('PATCH', eventPaths('/events/:event'), patchEvent);
  app.on('DELETE', eventPaths('/events/:event'), (c) => {
    const { target } = eventAccess(c, 'write');
    cancelEvent(c.env.facts.organisation, target, '');
    return c.body(null, 204);
  });
}

/** The answer never echoes extended properties. */
async function postEvent(c: GraphContext): Promise<Response> {
  const { organisation } = c.env.facts;
  const access = calendarAccess(c, 'write');
  const body = await readBody(c, eventShape);
  refuseUnknownNames(body, KNOWN);
  // A delegate cannot create an open extension in another mailbox.
  if (body.extensions?.length && access.rights.role !== 'owner') throw accessDenied();
  refuseDuplicate(c, access, body.transactionId ?? undefined);
  const draft = readDraft(access.calendar, body, organisation.nextNumber());
  const record = scheduleEvent(organisation, access.calendar, draft);
  const event = renderEvent(viewOf(record), lookOf(c, access));
  c.header(
    'Location',
    `${c.env.facts.base}/${usersPath(access.mailbox, `events('${String(event['id'])}')`)}`,
  );
  return entity(c, usersPath(access.mailbox, 'events'), event, 201);
}

async function patchEvent(c: GraphContext): Promise<Response> {
  const { organisation } = c.env.facts;
  const { target, ...access } = eventAccess(c, 'write');
  const body = await readBody(c, eventShape);
  refuseUnknownNames(body, KNOWN);
  // Reading the body took time: the event may have changed meanwhile.
  const current = findView(target);
  if (!current) throw itemNotFound();
  requireMatch(c, changeKey(access.mailbox, current.version));
  reschedule(organisation, target, readEventChange(current, body, organisation.nextNumber()));
  const changed = findView(target);
  if (!changed) throw itemNotFound();
  return entity(c, usersPath(access.mailbox, 'events'), renderEvent(changed, lookOf(c, access)));
}
