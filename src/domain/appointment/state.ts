import * as z from 'zod/mini';
import type { Instant } from '../time/period.ts';
import { PROPERTY_LENGTH, type Read } from './properties.ts';
import {
  decodeChange,
  decodeMinute,
  decodeMove,
  encodeChange,
  encodeMinute,
  encodeMove,
  type EntryUnits,
  type Move,
  type StatusChange,
} from './record-entries.ts';

export type { Channel, Move, RecordedStatus, StatusChange } from './record-entries.ts';

export type Customer = {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
};

/** A booking by whose calendar it stands in and by its key. */
export type BookingLink = {
  /** Id of the host. */
  readonly host: string;
  readonly key: string;
};

export type AppointmentState = {
  readonly service?: string;
  readonly customer: Customer;
  /** Oldest first. The last one is the recorded status. The oldest are dropped for space. */
  readonly history: readonly StatusChange[];
  /** Oldest first. Dropped for space like the history. */
  readonly moves?: readonly Move[];
  /** What the customer was told. Another start than this was given it in Outlook. */
  readonly agreedStart?: Instant;
  /** IANA, where it is known. */
  readonly customerZone?: string;
  readonly holdExpiresAt?: Instant;
  /** Of a claim: event id of the booking it is for. */
  readonly bookingId?: string;
  /** Changes with every touch, and says nothing. */
  readonly touched?: boolean;
  /** It moves to another calendar, where this booking is or will be (moving-between-hosts.md). */
  readonly movingTo?: BookingLink;
  /** It keeps a host's time for the booking of a team that stands there (team-bookings.md). */
  readonly companionOf?: BookingLink;
  /** Ids of the other hosts of a booking of a team; `*` where they do not fit. */
  readonly companions?: readonly string[];
  /** Fields of newer versions, kept when writing back. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
};

export const EMPTY_STATE: AppointmentState = { customer: {}, history: [] };

/** The record of an event that can be read; `EMPTY_STATE` where there is none. */
export function knownState(state: Read<AppointmentState>): AppointmentState {
  return state.kind === 'known' ? state.value : EMPTY_STATE;
}

const stateSchema = z.looseObject({
  v: z.literal(1),
  s: z.optional(z.string()),
  n: z.optional(z.string()),
  e: z.optional(z.string()),
  p: z.optional(z.string()),
  h: z.optional(z.array(z.string())),
  m: z.optional(z.array(z.string())),
  a: z.optional(z.string()),
  z: z.optional(z.string()),
  x: z.optional(z.string()),
  b: z.optional(z.string()),
  t: z.optional(z.literal(1)),
  g: z.optional(z.string()),
  c: z.optional(z.string()),
  w: z.optional(z.array(z.string())),
});

type StateText = z.infer<typeof stateSchema>;

export type EncodeOutcome =
  | { readonly kind: 'encoded'; readonly text: string }
  | { readonly kind: 'tooLong'; readonly units: number };

/**
 * At most 255 UTF-16 units. For space the oldest history and moves go first, then names of who did
 * it and why are shortened, then the last move, the names of companions, the customer's zone and
 * the agreed start go; the last status, the service and the customer's contact are never cut: what does not fit then is
 * refused.
 */
export function encodeState(state: AppointmentState): EncodeOutcome {
  let shortest = 0;
  for (const text of shorterAndShorter(state)) {
    if (text.length <= PROPERTY_LENGTH) return { kind: 'encoded', text };
    shortest = text.length;
  }
  return { kind: 'tooLong', units: shortest };
}

const WHOLE: EntryUnits = { name: 40, reason: 60 };
const SHORT: EntryUnits = { name: 12, reason: 20 };
const SHORTEST: EntryUnits = { name: 12, reason: 0 };

function* shorterAndShorter(state: AppointmentState): Generator<string> {
  let left = state;
  for (;;) {
    yield toText(left, WHOLE);
    const fewer = withoutOldest(left);
    if (!fewer) break;
    left = fewer;
  }
  yield toText(left, SHORT);
  yield toText(left, SHORTEST);
  const { moves: _moves, ...unmoved } = left;
  yield toText(unmoved, SHORTEST);
  const few = unmoved.companions ? { ...unmoved, companions: ['*'] } : unmoved;
  yield toText(few, SHORTEST);
  const { customerZone: _zone, ...zoneless } = few;
  yield toText(zoneless, SHORTEST);
  const { agreedStart: _start, ...bare } = zoneless;
  yield toText(bare, SHORTEST);
}

/** The last status and the last move stay. */
function withoutOldest(state: AppointmentState): AppointmentState | undefined {
  const { history, moves = [] } = state;
  const change = history.length > 1 ? history[0] : undefined;
  const move = moves.length > 1 ? moves[0] : undefined;
  if (move && (!change || move.at < change.at)) return { ...state, moves: moves.slice(1) };
  return change ? { ...state, history: history.slice(1) } : undefined;
}

export function decodeState(text: string | undefined): Read<AppointmentState> {
  if (text === undefined || text === '') return { kind: 'absent' };
  const parsed = parseJson(text);
  if (parsed === undefined) return malformed(text, 'is cut off or not written by Frontdesk');
  const result = stateSchema.safeParse(parsed);
  if (!result.success) {
    return unreadable(text, result.error.issues[0]?.path.join('.') || 'format');
  }
  const value = fromText(result.data);
  return 'problem' in value ? unreadable(text, value.problem) : { kind: 'known', value };
}

function fromText(read: StateText): AppointmentState | { readonly problem: string } {
  const { v: _version, s, n, e, p, h = [], m, a, z: zone, x, b, t, g, c, w, ...others } = read;
  const history = h.map(decodeChange);
  const moves = m?.map(decodeMove);
  const [agreed, expires] = [a, x].map((text) => (text === undefined ? undefined : decodeMinute(text)));
  const [movingTo, companionOf] = [decodeLink(g), decodeLink(c)];
  const problem = [
    wrong('h', history),
    wrong('m', moves ?? []),
    a !== undefined && agreed === undefined && 'a',
    x !== undefined && expires === undefined && 'x',
    g !== undefined && !movingTo && 'g',
    c !== undefined && !companionOf && 'c',
  ].find(Boolean);
  if (problem) return { problem };
  return {
    ...given('service', s),
    customer: { ...given('name', n), ...given('email', e), ...given('phone', p) },
    history: history.filter((change) => change !== undefined),
    ...given('moves', moves?.filter((move) => move !== undefined)),
    ...given('agreedStart', agreed),
    ...given('customerZone', zone),
    ...given('holdExpiresAt', expires),
    ...given('bookingId', b),
    ...given('touched', t === undefined ? undefined : true),
    ...given('movingTo', movingTo),
    ...given('companionOf', companionOf),
    ...given('companions', w),
    ...given('unknownFields', Object.keys(others).length === 0 ? undefined : others),
  };
}

function toText(state: AppointmentState, units: EntryUnits): string {
  const { customer, history, moves = [], companions, unknownFields } = state;
  return JSON.stringify({
    v: 1,
    s: state.service,
    n: customer.name,
    e: customer.email,
    p: customer.phone,
    h: orNone(history.map((change) => encodeChange(change, units))),
    m: orNone(moves.map((move) => encodeMove(move, units))),
    a: minuteText(state.agreedStart),
    z: state.customerZone,
    x: minuteText(state.holdExpiresAt),
    b: state.bookingId,
    t: state.touched ? 1 : undefined,
    g: linkText(state.movingTo),
    c: linkText(state.companionOf),
    w: orNone(companions ?? []),
    ...unknownFields,
  });
}

function orNone(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

function minuteText(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : encodeMinute(instant);
}

/** Ids of hosts have no space. */
function linkText(link: BookingLink | undefined): string | undefined {
  return link && `${link.host} ${link.key}`;
}

function decodeLink(text: string | undefined): BookingLink | undefined {
  const [, host, key] = /^(\S+) (.+)$/su.exec(text ?? '') ?? [];
  return host === undefined || key === undefined ? undefined : { host, key };
}

function wrong(field: string, entries: readonly unknown[]): string | undefined {
  const index = entries.indexOf(undefined);
  return index < 0 ? undefined : `${field}.${index}`;
}

/** A field only where there is something to say. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // A computed key widens to any text, which TypeScript cannot narrow to K.
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function unreadable(text: string, field: string): Read<AppointmentState> {
  return malformed(text, `has a field that cannot be read: ${field}`);
}

function malformed(text: string, problem: string): Read<AppointmentState> {
  return { kind: 'malformed', text, problem };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
