import type { Hono } from 'hono';
import { z } from 'zod';
import { oneOf, record, truth } from '../../mailbox/lenient.ts';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { findPerson } from '../../mailbox/organisation.ts';
import type { EventView, Window } from '../../mailbox/views.ts';
import { formatWall, wallAt } from '../../mailbox/wall.ts';
import { readBody } from '../bodies/read-json.ts';
import { emailAddress, instantOfBody, timeSlot } from '../bodies/shapes.ts';
import { accessDenied, badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, type Env, type GraphContext } from '../facts.ts';
import { busyViews, strongest } from '../free-busy.ts';
import { jsonAnswer } from '../json-answer.ts';
import { requireOneOf } from '../scopes.ts';

const STEP_MS = 30 * 60_000;
const MAX_DAYS = 62;
const number = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number(),
);

const meetingShape = record({
  attendees: z
    .array(record({ type: oneOf(['required', 'optional', 'resource']).nullish(), emailAddress }))
    .nullish(),
  timeConstraint: record({ timeSlots: z.array(timeSlot).nullish() }).nullish(),
  meetingDuration: z.string().nullish(),
  maxCandidates: number.nullish(),
  isOrganizerOptional: truth.nullish(),
  returnSuggestionReasons: truth.nullish(),
  minimumAttendeePercentage: number.nullish(),
});

/** `views` is undefined for an attendee whose time nobody here knows. */
type Attending = {
  readonly address: JsonObject;
  readonly type: string;
  readonly views: readonly EventView[] | undefined;
};

export function addFindMeetingTimesRoutes(app: Hono<Env>): void {
  app.on('POST', mailboxPaths('/findMeetingTimes'), findMeetingTimes);
}

async function findMeetingTimes(c: GraphContext): Promise<Response> {
  const { caller, prefer } = c.env.facts;
  const organizer = mailboxOf(c);
  // Delegated only, and for oneself only.
  if (!caller.person || caller.person !== organizer) throw accessDenied();
  requireOneOf(caller, ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared']);
  const body = await readBody(c, meetingShape);
  const windows = windowsOf(c, body);
  const length = durationOf(body.meetingDuration ?? 'PT30M');
  const whole = {
    start: Math.min(...windows.map((w) => w.start)),
    end: Math.max(...windows.map((w) => w.end)),
  };
  const attending = (body.attendees ?? []).map((attendee) => attendingOf(c, attendee, whole));
  const own = busyViews(organizer, organizer, whole)?.views ?? [];
  const candidates = windows
    .flatMap((window) => startsIn(window, length))
    .map((start) => {
      const slot = { start, end: start + length };
      return suggestion({
        slot,
        attending,
        own,
        zone: prefer.zone,
        hasReason: body.returnSuggestionReasons ?? false,
      });
    });
  const least = body.minimumAttendeePercentage ?? 50;
  const good = candidates
    .filter(
      ({ confidence, organizerAvailability }) =>
        confidence >= least &&
        (body.isOrganizerOptional === true || organizerAvailability === 'free'),
    )
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, Math.max(1, body.maxCandidates ?? 20));
  return jsonAnswer(c, {
    '@odata.context': `${c.env.facts.base}/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
    emptySuggestionsReason: good.length === 0 ? 'attendeesUnavailable' : '',
    meetingTimeSuggestions: good.map((one, index) => ({ ...one, order: index + 1 })),
  });
}

function windowsOf(c: GraphContext, { timeConstraint }: z.output<typeof meetingShape>): Window[] {
  const now = c.env.facts.organisation.clock.now();
  const slots = timeConstraint?.timeSlots ?? [];
  if (slots.length === 0) return [{ start: now, end: now + 7 * 86_400_000 }];
  return slots.map(({ start, end }) => {
    const window = {
      start: instantOfBody(start, 'timeSlots/start'),
      end: instantOfBody(end, 'timeSlots/end'),
    };
    if (window.end <= window.start || window.end - window.start > MAX_DAYS * 86_400_000) {
      throw badRequest(
        `A time slot ends before it starts, or is longer than ${MAX_DAYS} days.`,
        'ErrorInvalidTimeInterval',
      );
    }
    return window;
  });
}

function durationOf(text: string): number {
  try {
    const length = Temporal.Duration.from(text).total({
      unit: 'milliseconds',
      relativeTo: Temporal.PlainDate.from('2026-01-01'),
    });
    if (length > 0) return length;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw badRequest(`'${text}' is no duration of a meeting.`, 'ErrorInvalidArgument');
}

function startsIn({ start, end }: Window, length: number): number[] {
  const first = Math.ceil(start / STEP_MS) * STEP_MS;
  const count = Math.max(0, Math.floor((end - length - first) / STEP_MS) + 1);
  return Array.from({ length: count }, (_, i) => first + i * STEP_MS);
}

function attendingOf(
  c: GraphContext,
  attendee: NonNullable<z.output<typeof meetingShape>['attendees']>[number],
  window: Window,
): Attending {
  const { caller, organisation } = c.env.facts;
  const person: Person | undefined = findPerson(organisation, attendee.emailAddress.address ?? '');
  const views = person && busyViews(person, caller.person, window)?.views;
  return {
    address: { address: attendee.emailAddress.address },
    type: attendee.type ?? 'required',
    views,
  };
}

type Candidate = {
  readonly slot: Window;
  readonly attending: readonly Attending[];
  readonly own: readonly EventView[];
  readonly zone: Parameters<typeof wallAt>[1];
  readonly hasReason: boolean;
};

function suggestion({ slot, attending, own, zone, hasReason }: Candidate) {
  const attendeeAvailability = attending.map(({ address, type, views }) => ({
    availability: views ? strongest(views, slot) : 'unknown',
    attendee: { type, emailAddress: address },
  }));
  const chances = attendeeAvailability.map<number>(({ availability }) =>
    availability === 'free' ? 100 : availability === 'unknown' ? 49 : 0,
  );
  const confidence =
    chances.length === 0 ? 100 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  const [start, end] = [slot.start, slot.end].map((instant) => ({
    dateTime: formatWall(wallAt(instant, zone)),
    timeZone: zone.name,
  }));
  return {
    confidence,
    organizerAvailability: strongest(own, slot),
    ...(hasReason && {
      suggestionReason:
        'Suggested because it is one of the nearest times when all attendees are available.',
    }),
    meetingTimeSlot: { start, end },
    attendeeAvailability,
    locations: [],
  };
}
