import { truncate } from '../text-length.ts';
import { MINUTE, type Instant } from '../time/period.ts';

/** What can be recorded; `conflicting` and `unknown` are only ever derived (confirmation.ts). */
export type RecordedStatus =
  | 'awaiting'
  | 'tentative'
  | 'confirmed'
  | 'declined'
  | 'cancelled'
  | 'noShow'
  | 'arrived';

/** Through what something came about. */
export type Channel = 'pane' | 'outlook' | 'response' | 'link' | 'message' | 'service';

type Entry = {
  /** Kept to the minute. */
  readonly at: Instant;
  /** A name to show, never an address; `''` where nobody knows. */
  readonly by: string;
  readonly through: Channel;
  /** Why a rule of the service was set aside. */
  readonly reason?: string;
};

export type StatusChange = Entry & { readonly status: RecordedStatus };

/** To where, the next move or the agreed start says. */
export type Move = Entry & {
  /** The start before; kept to the minute. */
  readonly from: Instant;
  /** Id of whom it was with before, where that changed. */
  readonly fromHost?: string;
};

/** How many UTF-16 units of a name and of a reason are kept. */
export type EntryUnits = { readonly name: number; readonly reason: number };

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

/** For example `cphk2b8x Mira Keller`: status, channel, minute in base 36, who; a tab and why. */
export function encodeChange(change: StatusChange, units: EntryUnits): string {
  const letters = STATUS_LETTERS[change.status] + CHANNEL_LETTERS[change.through];
  return `${letters}${encodeMinute(change.at)} ${whoAndWhy(change, units)}`;
}

export function decodeChange(text: string): StatusChange | undefined {
  const match = /^(.)(.)([0-9a-z]+) ([^\t]*)(?:\t(.*))?$/su.exec(text);
  if (!match) return undefined;
  const [, statusLetter, channelLetter, minute = '', by = '', reason] = match;
  const status = keyOf(STATUS_LETTERS, statusLetter);
  const through = keyOf(CHANNEL_LETTERS, channelLetter);
  const at = decodeMinute(minute);
  if (!status || !through || at === undefined) return undefined;
  return { status, at, by, through, ...(reason ? { reason } : {}) };
}

/** For example `phk2b8x.hk3000@lena Mira Keller`: channel, when, from when, from whom, who; why. */
export function encodeMove(move: Move, units: EntryUnits): string {
  const { through, at, from, fromHost } = move;
  const host = fromHost === undefined ? '' : `@${fromHost}`;
  const when = `${encodeMinute(at)}.${encodeMinute(from)}`;
  return `${CHANNEL_LETTERS[through]}${when}${host} ${whoAndWhy(move, units)}`;
}

export function decodeMove(text: string): Move | undefined {
  const match = /^(.)([0-9a-z]+)\.([0-9a-z]+)(?:@([^\s@]+))? ([^\t]*)(?:\t(.*))?$/su.exec(text);
  if (!match) return undefined;
  const [, letter, atMinute = '', fromMinute = '', fromHost, by = '', reason] = match;
  const through = keyOf(CHANNEL_LETTERS, letter);
  const at = decodeMinute(atMinute);
  const from = decodeMinute(fromMinute);
  if (!through || at === undefined || from === undefined) return undefined;
  return {
    from,
    at,
    by,
    through,
    ...(fromHost === undefined ? {} : { fromHost }),
    ...(reason ? { reason } : {}),
  };
}

/** A tab parts the name from the reason, so none stands in either. */
function whoAndWhy({ by, reason }: Entry, units: EntryUnits): string {
  const why = truncate(withoutTabs(reason ?? ''), units.reason);
  const who = truncate(withoutTabs(by), units.name);
  return why === '' ? who : `${who}\t${why}`;
}

function withoutTabs(text: string): string {
  return text.replaceAll('\t', ' ');
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
