import { findStarts, freeHosts } from '../../src/domain/availability/find-starts.ts';
import type { SlotQuery } from '../../src/domain/availability/query.ts';
import { MINUTE, type Period } from '../../src/domain/time/period.ts';
import type { SlotCase } from './slot-case-schema.ts';
import { freeWindows, gridWindows } from './slot-case-windows.ts';

/** What the expectations of a case are compared with. */
export type Answer = {
  readonly starts: readonly number[];
  readonly hostsAt: (start: number) => readonly string[];
  readonly windows: () => readonly Period[];
  readonly gridWindows: () => readonly Period[];
};

/** A case's slots end within its range; ours start within it. */
export function answerQuery(query: SlotQuery, { range, event }: Pick<SlotCase, 'range' | 'event'>): Answer {
  const found = findStarts(query);
  const last = range.end - event.lengthMinutes * MINUTE;
  return {
    starts: found.starts.filter((start) => start <= last),
    hostsAt: (start) => freeHosts(found, start),
    windows: () => freeWindows(query),
    gridWindows: () => gridWindows(query),
  };
}
