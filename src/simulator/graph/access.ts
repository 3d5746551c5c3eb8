import { findView, type EventTarget } from '../mailbox/event-store.ts';
import type { Calendar, Person, SharedCopy } from '../mailbox/model.ts';
import { defaultCalendar } from '../mailbox/organisation.ts';
import { rightsOn, type Rights } from '../mailbox/rights.ts';
import type { EventView } from '../mailbox/views.ts';
import { accessDenied, itemNotFound, noMailbox } from './errors.ts';
import { isOwn, mailboxOf, parameter, type GraphContext } from './facts.ts';
import { readEventId, readId } from './item-ids.ts';
import { isBasic, requireCalendars } from './scopes.ts';
import type { EventLook } from './render/event.ts';

export type Need = 'read' | 'write';

/** A calendar as it was asked for: through which mailbox, and with which rights. */
export type CalendarAccess = {
  readonly mailbox: Person;
  readonly calendar: Calendar;
  readonly rights: Rights;
  /** Set when it was reached as the sharee's own object. */
  readonly copy: SharedCopy | undefined;
};

export type EventAccess = CalendarAccess & {
  readonly target: EventTarget;
  readonly view: EventView;
};

/** The calendar that the address names, the default one if it names none. */
export function calendarAccess(c: GraphContext, need: Need): CalendarAccess {
  const mailbox = mailboxOf(c);
  const text = c.req.param('calendar');
  if (!mailbox.calendars.some(({ isDefault }) => isDefault)) throw noMailbox();
  if (text === undefined)
    return allowed(c, { mailbox, calendar: defaultCalendar(mailbox), copy: undefined }, need);
  const { item } = readId(text, 'calendar', mailbox);
  const own = mailbox.calendars.find((calendar) => calendar.number === item);
  if (own) return allowed(c, { mailbox, calendar: own, copy: undefined }, need);
  for (const [calendar, copy] of mailbox.sharedCopies) {
    if (calendar.number === item) return allowed(c, { mailbox, calendar, copy }, need);
  }
  throw itemNotFound();
}

/** The event that the address names, in the calendar that it names or any of the mailbox. */
export function eventAccess(c: GraphContext, need: Need): EventAccess {
  const mailbox = mailboxOf(c);
  const { number, originalStart } = readEventId(parameter(c, 'event'), mailbox);
  const access =
    c.req.param('calendar') === undefined
      ? accessByEvent(c, mailbox, number, need)
      : calendarAccess(c, need);
  const record = access.calendar.events.get(number);
  const view = record && findView({ record, originalStart });
  if (!record || !view) throw itemNotFound();
  if (need === 'write' && view.fields.sensitivity === 'private' && !access.rights.seesPrivate)
    throw accessDenied();
  return { ...access, target: { record, originalStart }, view };
}

export function lookOf(c: GraphContext, { mailbox, rights }: CalendarAccess): EventLook {
  const { caller, prefer } = c.env.facts;
  return { mailbox, rights, prefer, isBasic: isBasic(caller) };
}

/** What the caller may do in a calendar; an application may do what the owner may. */
export function rightsOf(c: GraphContext, calendar: Calendar): Rights {
  return rightsOn(calendar, c.env.facts.caller.person ?? calendar.owner);
}

/** The calendars of a mailbox that the caller sees listed there. */
export function listedCalendars(c: GraphContext, mailbox: Person): CalendarAccess[] {
  const own = mailbox.calendars.map((calendar) => ({
    mailbox,
    calendar,
    rights: rightsOf(c, calendar),
    copy: undefined,
  }));
  if (!isOwn(c, mailbox) && c.env.facts.caller.person)
    return own.filter(({ rights }) => sees(rights));
  const shared = [...mailbox.sharedCopies].map(([calendar, copy]) => ({
    mailbox,
    calendar,
    rights: rightsOn(calendar, mailbox),
    copy,
  }));
  return [...own, ...shared];
}

function accessByEvent(
  c: GraphContext,
  mailbox: Person,
  number: number,
  need: Need,
): CalendarAccess {
  for (const calendar of mailbox.calendars) {
    if (calendar.events.has(number))
      return allowed(c, { mailbox, calendar, copy: undefined }, need);
  }
  for (const [calendar, copy] of mailbox.sharedCopies) {
    if (calendar.events.has(number)) return allowed(c, { mailbox, calendar, copy }, need);
  }
  requireCalendars(c.env.facts.caller, need, mailbox);
  throw itemNotFound();
}

function allowed(
  c: GraphContext,
  found: Omit<CalendarAccess, 'rights'>,
  need: Need,
): CalendarAccess {
  requireCalendars(c.env.facts.caller, need, found.calendar.owner);
  const rights = rightsOf(c, found.calendar);
  if (!sees(rights) || (need === 'write' && !rights.edits)) throw accessDenied();
  return { ...found, rights };
}

function sees({ sees: extent }: Rights): boolean {
  return extent === 'limited' || extent === 'details';
}
