import * as z from 'zod/mini';
import { truncate } from '../text-length.ts';
import type { Instant } from '../time/period.ts';
import { MINUTE } from '../time/period.ts';
import { PROPERTY_LENGTH, type Read } from './properties.ts';

/** What can be recorded; `conflicting` and `unknown` are only ever derived (confirmation.ts). */
export type RecordedStatus =
  | 'awaiting'
  | 'tentative'
  | 'confirmed'
  | 'declined'
  | 'cancelled'
  | 'noShow'
  | 'arrived';

/** Through what a status came about. */
export type Channel = 'pane' | 'outlook' | 'response' | 'link' | 'message' | 'service';

export type StatusChange = {
  readonly status: RecordedStatus;
  /** Kept to the minute. */
  readonly at: Instant;
  /** A name to show, never an address. */
  readonly by: string;
  readonly through: Channel;
};

export type Customer = {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
};

export type AppointmentState = {
  readonly service?: string;
  readonly customer: Customer;
  /** Oldest first. The last one is the recorded status. The oldest are dropped for space. */
  readonly history: readonly StatusChange[];
  readonly holdExpiresAt?: Instant;
  /** Fields of newer versions, kept when writing back. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
};

export const EMPTY_STATE: AppointmentState = { customer: {}, history: [] };

const STATUS_LETTERS = {
  awaiting: 'a',
  tentative: 't',
  confirmed: 'c',
  declined: 'd',
  cancelled: 'x',
  noShow: 'n',
  arrived: 'r',
} as const satisfies Record<RecordedStatus, string>;

const CHANNEL_LETTERS = {
  pane: 'p',
  outlook: 'o',
  response: 'r',
  link: 'l',
  message: 'm',
  service: 's',
} as const satisfies Record<Channel, string>;

const stateSchema = z.looseObject({
  v: z.literal(1),
  s: z.optional(z.string()),
  n: z.optional(z.string()),
  e: z.optional(z.string()),
  p: z.optional(z.string()),
  h: z.optional(z.array(z.string())),
  x: z.optional(z.string()),
});

export type EncodeOutcome =
  | { readonly kind: 'encoded'; readonly text: string }
  | { readonly kind: 'tooLong'; readonly units: number };

/**
 * At most 255 UTF-16 units. For space the oldest history goes first, then names of who did it are
 * shortened; the last status, the service and the customer's contact are never cut: what does not
 * fit then is refused.
 */
export function encodeState(state: AppointmentState): EncodeOutcome {
  for (let dropped = 0; dropped <= state.history.length; dropped++) {
    const kept = state.history.slice(dropped);
    if (kept.length === 0 && state.history.length > 0) break;
    const text = toText(state, kept.map((change) => encodeChange(change, 40)));
    if (text.length <= PROPERTY_LENGTH) return { kind: 'encoded', text };
  }
  const shortest = toText(state, state.history.slice(-1).map((change) => encodeChange(change, 12)));
  return shortest.length <= PROPERTY_LENGTH
    ? { kind: 'encoded', text: shortest }
    : { kind: 'tooLong', units: shortest.length };
}

export function decodeState(text: string | undefined): Read<AppointmentState> {
  if (text === undefined || text === '') return { kind: 'absent' };
  const parsed = parseJson(text);
  if (parsed === undefined) return malformed(text, 'is cut off or not written by Frontdesk');
  const result = stateSchema.safeParse(parsed);
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.') || 'format';
    return malformed(text, `has a field that cannot be read: ${field}`);
  }
  const { v: _version, s, n, e, p, h = [], x, ...unknownFields } = result.data;
  const history = h.map(decodeChange);
  const unreadable = history.findIndex((change) => change === undefined);
  if (unreadable >= 0) return malformed(text, `has a field that cannot be read: h.${unreadable}`);
  const expires = x === undefined ? undefined : decodeMinute(x);
  if (x !== undefined && expires === undefined) {
    return malformed(text, 'has a field that cannot be read: x');
  }
  return {
    kind: 'known',
    value: {
      ...(s === undefined ? {} : { service: s }),
      customer: {
        ...(n === undefined ? {} : { name: n }),
        ...(e === undefined ? {} : { email: e }),
        ...(p === undefined ? {} : { phone: p }),
      },
      history: history.filter((change) => change !== undefined),
      ...(expires === undefined ? {} : { holdExpiresAt: expires }),
      ...(Object.keys(unknownFields).length === 0 ? {} : { unknownFields }),
    },
  };
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

function toText(state: AppointmentState, history: readonly string[]): string {
  const { service, customer, holdExpiresAt, unknownFields } = state;
  return JSON.stringify({
    v: 1,
    s: service,
    n: customer.name,
    e: customer.email,
    p: customer.phone,
    h: history.length > 0 ? history : undefined,
    x: holdExpiresAt === undefined ? undefined : encodeMinute(holdExpiresAt),
    ...unknownFields,
  });
}

/** For example `cphk2b8x Mira Keller`: status, channel, minute in base 36, who. */
function encodeChange(change: StatusChange, nameUnits: number): string {
  const letters = STATUS_LETTERS[change.status] + CHANNEL_LETTERS[change.through];
  return `${letters}${encodeMinute(change.at)} ${truncate(change.by, nameUnits)}`;
}

function decodeChange(text: string): StatusChange | undefined {
  const match = /^(.)(.)([0-9a-z]+) (.*)$/su.exec(text);
  if (!match) return undefined;
  const [, statusLetter, channelLetter, minute, by] = match;
  const status = keyOf(STATUS_LETTERS, statusLetter);
  const through = keyOf(CHANNEL_LETTERS, channelLetter);
  const at = decodeMinute(minute ?? '');
  if (!status || !through || at === undefined || by === undefined) return undefined;
  return { status, at, by, through };
}

export function keyOf<K extends string>(
  letters: Readonly<Record<K, string>>,
  letter: string | undefined,
): K | undefined {
  for (const key in letters) if (letters[key] === letter) return key;
  return undefined;
}

/** Minutes since 1970 in base 36: six letters until 2027, seven for ages after. */
export function encodeMinute(instant: Instant): string {
  return Math.round(instant / MINUTE).toString(36);
}

/** `undefined` for anything that is not a moment between 1970 and 9999. */
export function decodeMinute(text: string): Instant | undefined {
  if (!/^[0-9a-z]{1,7}$/u.test(text)) return undefined;
  const instant = Number.parseInt(text, 36) * MINUTE;
  return instant < 253_402_300_800_000 ? instant : undefined;
}
