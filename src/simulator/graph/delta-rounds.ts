import { randomUUID } from 'node:crypto';
import type { Calendar, Organisation } from '../mailbox/model.ts';
import { viewsIn, type EventView, type Window } from '../mailbox/views.ts';
import type { Wall } from '../mailbox/wall.ts';
import { syncStateNotFound } from './inject.ts';

export type DeltaEntry =
  | { readonly kind: 'event'; readonly view: EventView }
  | { readonly kind: 'removed'; readonly number: number; readonly originalStart: Wall | undefined };

/** What one round has to say, and what the next one compares with. */
export type Round = {
  readonly id: string;
  readonly calendar: Calendar;
  readonly window: Window;
  readonly entries: readonly DeltaEntry[];
  /** Version of everything in the window, by event and occurrence. */
  readonly versions: ReadonlyMap<string, number>;
  /** Last change that was looked at. */
  readonly sequence: number;
  readonly at: number;
};

export type DeltaRounds = {
  begin(calendar: Calendar, window: Window): Round;
  /** What has changed since the round ended. */
  next(round: Round): Round;
  /** Throws 410 for a token that is not known any more. */
  get(id: string, calendar: Calendar): Round;
  /** Every token that was given out stops working. */
  expire(): void;
};

/** Exchange keeps its state in a cache: tokens live long, but not for ever and not in any number. */
const MAX_ROUNDS = 1000;
const LIFETIME_MS = 7 * 86_400_000;

export function createDeltaRounds(organisation: Organisation): DeltaRounds {
  const rounds = new Map<string, Round>();

  function keep(round: Omit<Round, 'id' | 'sequence' | 'at'>): Round {
    const sequence = organisation.changes.at(-1)?.sequence ?? 0;
    const kept = { ...round, id: randomUUID(), sequence, at: organisation.clock.now() };
    rounds.set(kept.id, kept);
    const oldest = rounds.keys().next().value;
    if (rounds.size > MAX_ROUNDS && oldest !== undefined) rounds.delete(oldest);
    return kept;
  }

  return {
    begin(calendar, window) {
      const views = viewsIn(calendar, window);
      return keep({
        calendar,
        window,
        entries: views.map((view) => ({ kind: 'event', view })),
        versions: versionsOf(views),
      });
    },
    next(round) {
      const { calendar, window } = round;
      const views = viewsIn(calendar, window);
      const versions = versionsOf(views);
      const changed = views.filter(
        (view) =>
          round.versions.get(keyOf(view.record.number, view.originalStart)) !== view.version,
      );
      const gone = [...round.versions.keys()].filter((key) => !versions.has(key));
      const outside = changesOutside(organisation, round).filter((key) => !versions.has(key));
      const entries: DeltaEntry[] = [
        ...changed.map((view) => ({ kind: 'event', view }) as const),
        ...[...new Set([...gone, ...outside])].map(removedOf),
      ];
      return keep({ calendar, window, entries, versions });
    },
    get(id, calendar) {
      const round = rounds.get(id);
      if (
        !round ||
        round.calendar !== calendar ||
        organisation.clock.now() - round.at > LIFETIME_MS
      )
        throw syncStateNotFound();
      return round;
    },
    expire: () => rounds.clear(),
  };
}

/** Events outside the window that were changed are told as removed: a client ignores ids it does not hold. */
function changesOutside(organisation: Organisation, round: Round): string[] {
  const { calendar, sequence } = round;
  return organisation.changes
    .filter(
      (change) =>
        change.sequence > sequence &&
        change.what === 'event' &&
        change.calendar === calendar.number,
    )
    .flatMap(({ event, originalStart }) => {
      if (event === undefined) return [];
      const isSeries =
        originalStart === undefined && calendar.events.get(event)?.recurrence !== undefined;
      return isSeries ? [] : [keyOf(event, originalStart)];
    });
}

function versionsOf(views: readonly EventView[]): Map<string, number> {
  return new Map(
    views.map((view) => [keyOf(view.record.number, view.originalStart), view.version]),
  );
}

function keyOf(number: number, originalStart: Wall | undefined): string {
  return originalStart === undefined ? String(number) : `${number} ${originalStart}`;
}

function removedOf(key: string): DeltaEntry {
  const [number, originalStart] = key.split(' ');
  return {
    kind: 'removed',
    number: Number(number),
    originalStart: originalStart === undefined ? undefined : Number(originalStart),
  };
}
