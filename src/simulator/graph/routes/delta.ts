import type { Hono } from 'hono';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { formatId } from '../../mailbox/ids.ts';
import { calendarAccess, lookOf, type CalendarAccess } from '../access.ts';
import type { DeltaEntry, Round } from '../delta-rounds.ts';
import { accessDenied, badRequest } from '../errors.ts';
import { eventPaths, type Env, type Facts, type GraphContext } from '../facts.ts';
import { syncStateNotFound } from '../inject.ts';
import { jsonAnswer } from '../json-answer.ts';
import { DEFAULT_PAGE, LARGEST_PAGE, linkTo } from '../odata/page.ts';
import { renderEvent } from '../render/event.ts';
import { windowOf } from './calendar-view.ts';

const REFUSED = ['$orderby', '$filter', '$select', '$expand', '$search', '$top', '$skip'];

export function addDeltaRoutes(app: Hono<Env>): void {
  app.on('GET', eventPaths('/calendarView/delta'), answerDelta);
}

function answerDelta(c: GraphContext): Response {
  const { facts } = c.env;
  const refused = REFUSED.filter((name) => facts.query.has(name));
  if (refused.length > 0) {
    throw badRequest(
      `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${refused.join(', ')}'.`,
      'ErrorInvalidUrlQuery',
    );
  }
  const access = calendarAccess(c, 'read');
  // Nowhere documented for somebody else's calendar with delegated permissions.
  if (facts.caller.person && access.calendar.owner !== facts.caller.person) throw accessDenied();
  const { round, position } = roundOf(facts, access);
  const size = Math.min(facts.prefer.maxPageSize ?? DEFAULT_PAGE, LARGEST_PAGE);
  const end = position + size;
  const link =
    end < round.entries.length
      ? { '@odata.nextLink': linkTo(facts, '$skiptoken', tokenOf(round, end), isNothing) }
      : { '@odata.deltaLink': linkTo(facts, '$deltatoken', tokenOf(round, 0), isNothing) };
  const value = round.entries.slice(position, end).map((entry) => render(c, access, entry));
  return jsonAnswer(c, {
    '@odata.context': `${facts.base}/$metadata#Collection(event)`,
    value,
    ...link,
  });
}

function roundOf(
  facts: Facts,
  { calendar }: CalendarAccess,
): { readonly round: Round; readonly position: number } {
  const { query, rounds } = facts;
  const page = query.get('$skiptoken');
  if (page !== undefined) {
    const { id, position } = readToken(page);
    return { round: rounds.get(id, calendar), position };
  }
  const last = query.get('$deltatoken');
  if (last === undefined) return { round: rounds.begin(calendar, windowOf(query)), position: 0 };
  return { round: rounds.next(rounds.get(readToken(last).id, calendar)), position: 0 };
}

/** Extended properties never come with changes. */
function render(c: GraphContext, access: CalendarAccess, entry: DeltaEntry): JsonObject {
  if (entry.kind === 'removed')
    return {
      '@odata.type': '#microsoft.graph.event',
      id: removedId(c, access.mailbox, entry),
      '@removed': { reason: 'deleted' },
    };
  return { '@odata.type': '#microsoft.graph.event', ...renderEvent(entry.view, lookOf(c, access)) };
}

function removedId(
  c: GraphContext,
  mailbox: Person,
  { number, originalStart }: DeltaEntry & { readonly kind: 'removed' },
): string {
  const id = {
    kind: 'event',
    mailbox: mailbox.number,
    item: number,
    occurrence: originalStart,
  } as const;
  return formatId(id, c.env.facts.prefer.immutableIds ? 'immutable' : 'rest');
}

function tokenOf(round: Round, position: number): string {
  return Buffer.from(`${round.id} ${position}`).toString('base64url');
}

function readToken(token: string): { readonly id: string; readonly position: number } {
  const [, id, position] =
    /^([\w-]{36}) (\d{1,9})$/u.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (id === undefined) throw syncStateNotFound();
  return { id, position: Number(position) };
}

/** The window is inside the token. */
function isNothing(): boolean {
  return false;
}
