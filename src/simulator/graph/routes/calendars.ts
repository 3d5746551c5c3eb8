import type { Hono } from 'hono';
import { z } from 'zod';
import { createCalendar } from '../../mailbox/calendars.ts';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { JsonObject } from '../../mailbox/model.ts';
import { writeProperties } from '../../mailbox/properties.ts';
import { calendarAccess, listedCalendars, rightsOf, type CalendarAccess } from '../access.ts';
import { collection, entity, usersPath } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { extendedProperties, propertiesIn } from '../bodies/shapes.ts';
import { accessDenied, badRequest } from '../errors.ts';
import { isOwn, mailboxOf, mailboxPaths, type Env, type GraphContext } from '../facts.ts';
import { requireMatch } from '../if-match.ts';
import { changeKey } from '../item-ids.ts';
import { matches, memberOf } from '../odata/apply-filter.ts';
import { parseOrder } from '../odata/order.ts';
import { pageOf } from '../odata/page.ts';
import { parseFilter } from '../odata/parse-filter.ts';
import { parseExpand, parseSelect } from '../odata/select-expand.ts';
import {
  CALENDAR_NAVIGATION,
  CALENDAR_PROPERTIES,
  calendarProperty,
  renderCalendar,
} from '../render/calendar.ts';
import { renderProperties } from '../render/properties.ts';
import { requireCalendars } from '../scopes.ts';

const COLORS = [
  'auto',
  'lightBlue',
  'lightGreen',
  'lightOrange',
  'lightGray',
  'lightYellow',
  'lightTeal',
  'lightPink',
  'lightBrown',
  'lightRed',
  'maxColor',
] as const;

const calendarShape = record({
  name: z.string().min(1).max(255).nullish(),
  color: oneOf(COLORS).nullish(),
  ...extendedProperties,
});

export function addCalendarRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths('/calendars'), listCalendars);
  app.on('POST', mailboxPaths('/calendars'), postCalendar);
  const one = mailboxPaths('/calendar', '/calendars/:calendar');
  app.on('GET', one, (c) => {
    const access = calendarAccess(c, 'read');
    return entity(c, usersPath(access.mailbox, 'calendars'), renderWith(c, access, false));
  });
  app.on('PATCH', one, patchCalendar);
  app.on('DELETE', one, deleteCalendar);
}

function listCalendars(c: GraphContext): Response {
  const mailbox = mailboxOf(c);
  const { facts } = c.env;
  requireCalendars(facts.caller, 'read', mailbox);
  const filter = facts.query.get('$filter');
  const parsed = filter === undefined ? undefined : parseFilter(filter);
  const listed = listedCalendars(c, mailbox).map((access) => filterable(access));
  const found = parsed ? listed.filter((item) => matches(parsed, item)) : listed;
  const order = parseOrder(facts.query);
  const page = pageOf(order ? found.toSorted(order) : found, facts);
  const items = page.items.map(({ access }) => renderWith(c, access, true));
  return collection(c, usersPath(mailbox, 'calendars'), { items, nextLink: page.nextLink });
}

async function postCalendar(c: GraphContext): Promise<Response> {
  const mailbox = mailboxOf(c);
  const { caller, organisation } = c.env.facts;
  requireCalendars(caller, 'write', mailbox);
  if (!isOwn(c, mailbox) && caller.person) throw accessDenied();
  const body = await readBody(c, calendarShape);
  if (!body.name)
    throw badRequest("The calendar's name is missing.", 'ErrorPropertyValidationFailure');
  if (
    mailbox.calendars.some((calendar) => calendar.name.toLowerCase() === body.name?.toLowerCase())
  ) {
    throw badRequest('A folder with the specified name already exists.', 'ErrorFolderExists');
  }
  const properties = propertiesIn(body);
  const calendar = createCalendar(organisation, mailbox, {
    name: body.name,
    color: body.color ?? 'auto',
    isDefault: false,
  });
  writeProperties(calendar.properties, properties);
  const access = { mailbox, calendar, rights: rightsOf(c, calendar), copy: undefined };
  return entity(c, usersPath(mailbox, 'calendars'), renderCalendar(calendar, access), 201);
}

/** The owner changes the calendar; a sharee changes only what it is called and carries in his own mailbox. */
async function patchCalendar(c: GraphContext): Promise<Response> {
  const { organisation } = c.env.facts;
  const access = calendarAccess(c, 'read');
  const { calendar, mailbox, rights, copy } = access;
  requireCalendars(c.env.facts.caller, 'write', copy ? mailbox : calendar.owner);
  if (!copy && rights.role !== 'owner') throw accessDenied();
  const body = await readBody(c, calendarShape);
  const target = copy ?? calendar;
  requireMatch(c, changeKey(mailbox, target.version));
  const properties = propertiesIn(body);
  if (body.name) target.name = body.name;
  if (body.color) target.color = body.color;
  writeProperties(target.properties, properties);
  target.version = organisation.nextVersion();
  organisation.announce({
    what: 'calendar',
    kind: 'updated',
    mailbox: mailbox.mail,
    calendar: calendar.number,
  });
  return entity(c, usersPath(mailbox, 'calendars'), renderCalendar(calendar, access));
}

function deleteCalendar(c: GraphContext): Response {
  const { organisation } = c.env.facts;
  const { calendar, mailbox, rights, copy } = calendarAccess(c, 'read');
  requireCalendars(c.env.facts.caller, 'write', copy ? mailbox : calendar.owner);
  if (copy) mailbox.sharedCopies.delete(calendar);
  else {
    if (rights.role !== 'owner') throw accessDenied();
    if (calendar.isDefault)
      throw badRequest('The default calendar cannot be deleted.', 'ErrorDeleteDistinguishedFolder');
    mailbox.calendars.splice(mailbox.calendars.indexOf(calendar), 1);
    for (const person of organisation.people) person.sharedCopies.delete(calendar);
  }
  organisation.announce({
    what: 'calendar',
    kind: 'deleted',
    mailbox: mailbox.mail,
    calendar: calendar.number,
  });
  return c.body(null, 204);
}

function renderWith(c: GraphContext, access: CalendarAccess, isList: boolean): JsonObject {
  const { query } = c.env.facts;
  const selection = parseSelect(
    query,
    [...CALENDAR_PROPERTIES, ...CALENDAR_NAVIGATION],
    'calendar',
  );
  const names = selection && [
    'id',
    ...[...selection].filter((name) => name !== 'id' && CALENDAR_PROPERTIES.includes(name)),
  ];
  return {
    ...renderCalendar(access.calendar, access, names),
    ...renderProperties((access.copy ?? access.calendar).properties, parseExpand(query), isList),
  };
}

function filterable(access: CalendarAccess) {
  return {
    access,
    value([first = '', ...rest]: readonly string[]): unknown {
      const name = CALENDAR_PROPERTIES.find((known) => known.toLowerCase() === first.toLowerCase());
      if (name === undefined)
        throw badRequest(
          `Could not find a property named '${first}' on type 'microsoft.graph.calendar'.`,
          'ErrorInvalidUrlQueryFilter',
        );
      return rest.reduce<unknown>(memberOf, calendarProperty(access.calendar, access, name));
    },
    properties: (access.copy ?? access.calendar).properties,
    extensions: [],
  };
}
