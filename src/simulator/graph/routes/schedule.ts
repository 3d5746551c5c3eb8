import type { Hono } from 'hono';
import { z } from 'zod';
import { record, whole } from '../../mailbox/lenient.ts';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { findPerson } from '../../mailbox/organisation.ts';
import type { Rights } from '../../mailbox/rights.ts';
import type { EventView, Window } from '../../mailbox/views.ts';
import { all, collection } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { dateTimeTimeZone, instantOfBody } from '../bodies/shapes.ts';
import { badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, type Env, type GraphContext } from '../facts.ts';
import { availabilityView, busyViews } from '../free-busy.ts';
import type { Prefer } from '../prefer.ts';
import { endOf, startOf } from '../render/times.ts';
import { requireCalendars } from '../scopes.ts';

const MAX_DAYS = 62;
const MAX_ADDRESSES = 20;
const MAX_ENTRIES = 1000;

const scheduleShape = record({
  schedules: z.array(z.string()).min(1),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: whole.nullish(),
});

export function addScheduleRoutes(app: Hono<Env>): void {
  app.on(
    'POST',
    mailboxPaths('/calendar/getSchedule', '/calendars/:calendar/getSchedule'),
    getSchedule,
  );
}

async function getSchedule(c: GraphContext): Promise<Response> {
  const { caller, organisation, prefer } = c.env.facts;
  requireCalendars(caller, 'read', mailboxOf(c));
  const body = await readBody(c, scheduleShape);
  const window = {
    start: instantOfBody(body.startTime, 'startTime'),
    end: instantOfBody(body.endTime, 'endTime'),
  };
  const minutes = body.availabilityViewInterval ?? 30;
  checkLimits(window, minutes, body.schedules.length);
  const viewer = caller.person;
  const value = body.schedules.map((address) => {
    const person = findPerson(organisation, address);
    if (!person)
      return failed(
        address,
        'ErrorMailRecipientNotFound',
        `Unable to resolve e-mail address ${address} to an Active Directory object.`,
      );
    return scheduleOf(address, { person, viewer, window, minutes, prefer });
  });
  return collection(c, 'Collection(microsoft.graph.scheduleInformation)', all(value));
}

function checkLimits({ start, end }: Window, minutes: number, addresses: number): void {
  if (end <= start)
    throw badRequest('The start time must be before the end time.', 'ErrorInvalidTimeInterval');
  if (end - start >= MAX_DAYS * 86_400_000) {
    throw badRequest(
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${MAX_DAYS} days; the actual limit = ${Math.ceil((end - start) / 86_400_000)} days.`,
      'ErrorTimeIntervalTooBig',
    );
  }
  if (addresses > MAX_ADDRESSES) {
    throw badRequest(
      `The number of mailboxes requested is too large. The allowed limit = ${MAX_ADDRESSES}; the actual number = ${addresses}.`,
      'ErrorMailboxDataArrayTooBig',
    );
  }
  if (minutes < 5 || minutes > 1440 || minutes * 60_000 > end - start) {
    throw badRequest(
      'The merged free/busy interval is invalid. It must be between 5 and 1440 minutes and not longer than the time window.',
      'ErrorInvalidMergedFreeBusyInterval',
    );
  }
}

type Asked = {
  readonly person: Person;
  readonly viewer: Person | undefined;
  readonly window: Window;
  readonly minutes: number;
  readonly prefer: Prefer;
};

function scheduleOf(
  address: string,
  { person, viewer, window, minutes, prefer }: Asked,
): JsonObject {
  const found = busyViews(person, viewer, window);
  if (!found)
    return failed(
      address,
      'ErrorNoFreeBusyAccess',
      'The caller does not have permission to read the free/busy times.',
    );
  const { views, rights } = found;
  if (views.length > MAX_ENTRIES) {
    return failed(
      address,
      '5006',
      `The result set contains too many calendar entries. The allowed size = ${MAX_ENTRIES}; the actual size = ${views.length}.`,
    );
  }
  return {
    scheduleId: address,
    availabilityView: availabilityView(views, window, minutes * 60_000),
    scheduleItems: views.map((view) => scheduleItem(view, rights, prefer)),
    workingHours: person.settings['workingHours'],
  };
}

/** What it is and where only shows to those who may read it. */
function scheduleItem(view: EventView, rights: Rights, { zone }: Prefer): JsonObject {
  const { fields, start, end } = view;
  const times = {
    status: fields.showAs,
    start: startOf(fields, start, zone),
    end: endOf(fields, end, zone),
  };
  if (rights.sees === 'freeBusy') return times;
  const isPrivate = fields.sensitivity === 'private';
  if (isPrivate && !rights.seesPrivate) return { isPrivate, ...times };
  const location = fields.locations.map((place) => String(place['displayName'] ?? '')).join('; ');
  return { isPrivate, subject: fields.subject, location, ...times };
}

function failed(scheduleId: string, responseCode: string, message: string): JsonObject {
  return { scheduleId, availabilityView: '', scheduleItems: [], error: { message, responseCode } };
}
