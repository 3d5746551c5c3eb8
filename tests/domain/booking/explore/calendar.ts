import type { Claim } from '../../../../src/domain/booking/claim.ts';
import type { Answer, Step } from '../../../../src/domain/booking/progress.ts';
import type { Period } from '../../../../src/domain/time/period.ts';

export type Slot = 'A' | 'B' | 'C';

/** An event of the model; `rank` is what its server's clock said when it was created. */
export type ModelEvent = {
  readonly id: string;
  readonly version: number;
  readonly kind: Claim['kind'];
  readonly slot: Slot;
  readonly key: string;
  readonly rank: number;
  readonly bookingId?: string;
};

export type Calendar = {
  readonly events: readonly ModelEvent[];
  /** Keys that have created an event, also of events deleted since. */
  readonly usedKeys: readonly string[];
};

/** What shortens the dance, each of which must be found to break it. */
export type Shortcut =
  | 'earlierWins'
  | 'ignoreExpired'
  | 'confirmUnconditionally'
  | 'moveWithoutClaim'
  | 'voidWithoutTouch'
  | 'voidBesideHold'
  | 'besideWithoutClaim';

/** Key of the booking of a team, whose companion takes slot B for the time of A. */
export const MAIN = 'main';

export function periodOf(slot: Slot): Period {
  const start = { A: 0, B: 100, C: 200 }[slot];
  return { start, end: start + 100 };
}

export type Request = {
  readonly step: Step;
  readonly slot: Slot;
  readonly rank: number;
  readonly shortcut?: Shortcut | undefined;
};

/** One request as the server does it, all at once. Reads of the window are the explorer's. */
export function perform(calendar: Calendar, request: Request): readonly [Calendar, Answer] {
  const { step, slot, rank, shortcut } = request;
  switch (step.kind) {
    case 'hold': {
      if (calendar.usedKeys.includes(step.key)) return [calendar, { kind: 'exists' }];
      const id = `hold of ${step.key}`;
      const hold: ModelEvent = { id, version: 1, kind: 'hold', slot, key: step.key, rank };
      const usedKeys = [...calendar.usedKeys, step.key].toSorted();
      const events = [...calendar.events, hold].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return [{ events, usedKeys }, { kind: 'written', id, version: '1' }];
    }
    case 'confirm':
      return change(calendar, { ...step, ...(shortcut === 'confirmUnconditionally' ? { version: '*' } : {}) }, {
        kind: 'booking',
      });
    case 'claim':
      return shortcut === 'moveWithoutClaim' || shortcut === 'besideWithoutClaim'
        ? [calendar, { kind: 'written', id: step.id, version: step.version }]
        : change(calendar, step, { kind: 'claim', bookingId: step.bookingId });
    case 'move':
      return change(calendar, step, { slot });
    case 'touch': {
      const touched = calendar.events.find(({ id }) => id === step.id);
      if (shortcut === 'voidWithoutTouch' || (touched?.kind === 'hold' && shortcut === 'voidBesideHold')) {
        return [calendar, { kind: 'written', id: step.id, version: step.version }];
      }
      return change(calendar, step, touched?.kind === 'hold' ? { kind: 'void' } : {});
    }
    case 'adopt':
      return change(calendar, step, { kind: 'booking' });
    case 'void':
      return change(calendar, step, { kind: 'void' });
    case 'delete': {
      const events = calendar.events.filter(({ id }) => id !== step.id);
      if (events.length === calendar.events.length) return [calendar, { kind: 'gone' }];
      return [{ ...calendar, events }, { kind: 'written', id: step.id, version: '' }];
    }
    case 'readBooking': {
      const booking = calendar.events.find(({ id }) => id === step.id);
      return [
        calendar,
        booking
          ? { kind: 'booking', version: String(booking.version), period: standing(booking) }
          : { kind: 'gone' },
      ];
    }
    case 'read':
    case 'end':
      throw new Error(`not a request of its own: ${step.kind}`);
  }
}

/** What is only to become the booking of a team stands nowhere yet. */
function standing({ key, kind, slot }: ModelEvent): Period {
  if (key !== MAIN) return periodOf(slot);
  return kind === 'booking' ? periodOf('B') : { start: -1, end: -1 };
}

function change(
  calendar: Calendar,
  { id, version }: { readonly id: string; readonly version: string },
  changes: Partial<ModelEvent>,
): readonly [Calendar, Answer] {
  const event = calendar.events.find((each) => each.id === id);
  if (!event) return [calendar, { kind: 'gone' }];
  if (version !== '*' && version !== String(event.version)) return [calendar, { kind: 'changed' }];
  const changed = { ...event, ...changes, version: event.version + 1 };
  const events = calendar.events.map((each) => (each === event ? changed : each));
  return [{ ...calendar, events }, { kind: 'written', id, version: String(changed.version) }];
}
