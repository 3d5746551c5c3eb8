import { decodeBook, encodeBook, type BookRead } from '../domain/book/book-text.ts';
import type { Carrier } from '../domain/book/carriers.ts';
import type { BookingConfiguration } from '../domain/book/configuration.ts';
import { revisionFile } from '../domain/book/kept-revisions.ts';
import type { ConfigurationProblem } from '../domain/book/problems.ts';
import { decideSave, type SaveIntent } from '../domain/book/save-decision.ts';
import type { Instant } from '../domain/time/period.ts';
import { readBook, type BookAccess } from './book.ts';
import {
  removeOldCarriers,
  writeToCalendar,
  writeToEvent,
  type BookWrite,
} from './book-carriers.ts';
import { keepRevision, type KeepOutcome } from './book-history.ts';
import type { CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';

export type BookToSave = CallOptions & {
  readonly configuration: BookingConfiguration;
  readonly intent: SaveIntent;
  /** A name to show, never an address. */
  readonly updatedBy: string;
  readonly now: Instant;
};

export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      readonly carrier: Carrier;
      /** The revision before could not be kept in the history. */
      readonly isHistoryRefused?: boolean;
    }
  /** Somebody else saved meanwhile; theirs stands, this one does not. */
  | { readonly kind: 'conflict'; readonly theirs: BookRead }
  | { readonly kind: 'refusedUnreadable'; readonly theirs: BookRead }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigurationProblem[] }
  | { readonly kind: 'tooLarge'; readonly units: number; readonly limit: number }
  /** Neither the calendar nor an event in it may be written. */
  | { readonly kind: 'forbidden' };

/** Longer than another writer takes between its last look and its write. */
const SETTLE = 1200;
const MOST_ROUNDS = 5;

/**
 * Keeps what stands there, reads the head again, writes where it may, and reads back. On an event
 * the write is conditional; for a calendar Graph documents no condition. So two writers may both
 * have looked before either wrote: the later write to the calendar stands whole, and the earlier
 * writer, who looks again after the time the later one can have taken, is told of the conflict.
 */
export async function saveBook(
  client: GraphClient,
  address: CalendarAddress,
  { configuration, intent, updatedBy, now, signal }: BookToSave,
): Promise<SaveOutcome> {
  let ours: BookRead | undefined;
  let kept: Kept = { outcome: 'nothing' };
  let refused = 0;
  for (let round = 1; ; round++) {
    const current = await readBook(client, address, { signal });
    if (ours && isSame(current.read, ours)) return finish(client, current, { kept, signal });
    const decision = decideSave(current.read, intent);
    if (decision.kind !== 'write') return decision;
    const save = { revision: decision.revision, updatedAt: now, updatedBy };
    const encoded = encodeBook(configuration, save);
    if (encoded.kind !== 'encoded') return encoded;
    const name = revisionFile(current.read)?.name;
    if (name !== kept.name) {
      if (round >= MOST_ROUNDS) throw new GraphError('conflict');
      // Keeping takes longer than others wait before they trust their own save: look once more.
      kept = { name, outcome: await keepRevision(client, current, { signal }) };
      continue;
    }
    ours = decodeBook(encoded.values);
    const written = await write(client, current, { ...save, values: encoded.values, refused, signal });
    if (written.kind === 'forbidden') return written;
    if (written.kind === 'written') {
      await client.sleep(SETTLE, signal);
      const standing = await readBook(client, address, { signal });
      if (isSame(standing.read, ours)) return finish(client, standing, { kept, signal });
      return { kind: 'conflict', theirs: standing.read };
    }
    // The condition failed or the answer was lost: only another look says what happened.
    if (round >= MOST_ROUNDS) throw written.error;
    if (written.error.code === 'duplicate') refused += 1;
  }
}

/** The file of the revision that is about to be saved over, and what became of it. */
type Kept = { readonly name?: string | undefined; readonly outcome: KeepOutcome };

async function finish(
  client: GraphClient,
  standing: BookAccess,
  { kept, signal }: CallOptions & { readonly kept: Kept },
): Promise<SaveOutcome> {
  await removeOldCarriers(client, standing, { signal });
  const revision = standing.read.kind === 'book' ? standing.read.head.revision : 0;
  const saved = { kind: 'saved', revision, carrier: standing.carrier } as const;
  return kept.outcome === 'refused' ? { ...saved, isHistoryRefused: true } : saved;
}

type WriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'unsettled'; readonly error: GraphError }
  | { readonly kind: 'forbidden' };

/**
 * The calendar first, an event where the calendar refuses. An unreadable carrier event outranks
 * everything, so that one is replaced where it stands.
 */
async function write(
  client: GraphClient,
  current: BookAccess,
  book: BookWrite,
): Promise<WriteOutcome> {
  const { carrier, read } = current;
  if (carrier === 'event' && read.kind === 'unreadable') {
    return attempt(() => writeToEvent(client, current, book));
  }
  const first = await attempt(() => writeToCalendar(client, current, book));
  const outranks = read.kind === 'unreadable' && read.cause.revision === undefined;
  if (first.kind !== 'forbidden' || outranks) return first;
  return attempt(() => writeToEvent(client, current, book));
}

async function attempt(work: () => Promise<void>): Promise<WriteOutcome> {
  try {
    await work();
    return { kind: 'written' };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    switch (error.code) {
      case 'forbidden':
        return { kind: 'forbidden' };
      case 'conflict':
      case 'duplicate':
      case 'notFound':
      case 'offline':
      case 'unavailable':
        return { kind: 'unsettled', error };
      case 'signInRequired':
      case 'throttled':
      case 'malformed':
      case 'invalid':
      case 'gone':
        throw error;
    }
  }
}

function isSame(a: BookRead, b: BookRead): boolean {
  return (
    a.kind === 'book' &&
    b.kind === 'book' &&
    a.head.revision === b.head.revision &&
    a.head.sha256 === b.head.sha256 &&
    a.head.updatedAt === b.head.updatedAt &&
    a.head.updatedBy === b.head.updatedBy
  );
}
