import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { MarkRefusal } from '../../domain/appointment/marking.ts';
import type { RecordedStatus } from '../../domain/appointment/state.ts';
import type { StandingUndo } from '../../domain/booking/standing.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { prepareMark, writeUndo } from './mark-writes.ts';

/** What was done last, for the bar that offers to take it back. */
export type Notice =
  | {
      readonly kind: 'marked';
      readonly status: RecordedStatus;
      readonly marked: readonly Marked[];
      readonly failed: readonly Failure[];
    }
  | {
      readonly kind: 'undone';
      readonly appointments: readonly Appointment[];
      readonly failed: readonly Failure[];
    }
  | { readonly kind: 'failed'; readonly failed: readonly Failure[] }
  | {
      readonly kind: 'told';
      readonly message: string;
      /** Takes back what was told, and tells how that went. */
      readonly undo?: () => Promise<void>;
    };

export type Marked = { readonly appointment: Appointment; readonly undo: StandingUndo };

export type RefusalReason =
  | MarkRefusal
  | 'markedSince'
  | 'viewOnly'
  /** Somebody else has the time that it left when it was cancelled. */
  | 'timeTaken'
  | 'timeUnknown';

export type Failure = {
  readonly appointment: Appointment;
  readonly cause:
    | { readonly kind: 'refused'; readonly reason: RefusalReason }
    | { readonly kind: 'error'; readonly error: unknown };
};

export type MarkingOptions = {
  readonly replaceUnreadableState?: boolean;
  /** Why a rule of the service was set aside. */
  readonly reason?: string;
};

export type Marks = {
  readonly notice: Notice | undefined;
  /** Event ids whose write Outlook has not answered yet. */
  readonly pending: ReadonlySet<string>;
  readonly markAll: (
    appointments: readonly Appointment[],
    status: RecordedStatus,
    options?: MarkingOptions,
  ) => Promise<readonly Failure[]>;
  readonly undoLast: () => Promise<void>;
  readonly fail: (failed: readonly Failure[]) => void;
  readonly tell: (message: string, undo?: () => Promise<void>) => void;
  readonly dismiss: () => void;
};

const MarksContext = createContext<Marks | undefined>(undefined);

export function useMarks(): Marks {
  const marks = useContext(MarksContext);
  if (!marks) throw new Error('useMarks outside MarksProvider');
  return marks;
}

/**
 * Shows a mark at once, writes it, and shows what Outlook made of it. Writes to one event wait
 * for each other, so that quick keys cannot overtake themselves.
 */
export function MarksProvider({ children }: { readonly children: React.ReactNode }) {
  const desk = useDesk();
  const book = useOpenBook();
  const client = useQueryClient();
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const chains = useRef(new Map<string, Promise<unknown>>());
  /** What was marked last, once it is written. */
  const undoable = useRef<Promise<readonly Marked[]> | undefined>(undefined);
  const undoOfTold = useRef<(() => Promise<void>) | undefined>(undefined);
  const context = useMemo(() => ({ desk, book, client }), [desk, book, client]);

  const inTurn = useCallback(async function inTurn<T>(
    eventId: string,
    write: () => Promise<T>,
  ): Promise<T> {
    const previous = chains.current.get(eventId) ?? Promise.resolve();
    const turn = previous.then(write, write);
    chains.current.set(eventId, turn);
    setPending(new Set(chains.current.keys()));
    try {
      return await turn;
    } finally {
      if (chains.current.get(eventId) === turn) chains.current.delete(eventId);
      setPending(new Set(chains.current.keys()));
    }
  }, []);

  const marks = useMemo<Marks>(() => {
    function show(shown: Notice | undefined): void {
      undoable.current = undefined;
      undoOfTold.current = shown?.kind === 'told' ? shown.undo : undefined;
      setNotice(shown);
    }
    return {
      notice,
      pending,
      async markAll(appointments, status, options = {}) {
        const outcomes = Promise.all(
          appointments.map((appointment) => {
            const isQueued = chains.current.has(appointment.ref.eventId);
            const write = prepareMark(context, { appointment, status, options, isQueued });
            return inTurn(appointment.ref.eventId, write);
          }),
        );
        const marked = outcomes.then((all) => all.flatMap((one) => (one.kind === 'marked' ? [one.marked] : [])));
        undoable.current = marked;
        undoOfTold.current = undefined;
        const failed = (await outcomes).flatMap((one) => (one.kind === 'failed' ? [one.failure] : []));
        // Of several marks under way the bar stands for the last, which is the one to be undone.
        if (undoable.current === marked) setNotice({ kind: 'marked', status, marked: await marked, failed });
        else if (failed.length > 0) setNotice({ kind: 'failed', failed });
        return failed;
      },
      async undoLast() {
        const undo = undoOfTold.current;
        undoOfTold.current = undefined;
        if (undo) return undo();
        // Whoever is quick takes back what is still being written.
        const last = undoable.current;
        undoable.current = undefined;
        const marked = (await last) ?? [];
        if (marked.length === 0) return;
        const outcomes = await Promise.all(
          marked.map((one) => inTurn(one.appointment.ref.eventId, () => writeUndo(context, one))),
        );
        setNotice({
          kind: 'undone',
          appointments: marked.map(({ appointment }) => appointment),
          failed: outcomes.flatMap((failure) => (failure ? [failure] : [])),
        });
      },
      fail: (failed) => show({ kind: 'failed', failed }),
      tell: (message, undo) => show({ kind: 'told', message, ...(undo && { undo }) }),
      dismiss: () => show(undefined),
    };
  }, [context, inTurn, notice, pending]);
  return <MarksContext.Provider value={marks}>{children}</MarksContext.Provider>;
}
