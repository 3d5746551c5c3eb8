import { useState } from 'react';
import { useDesk, useOpenBook } from '../app/desk.ts';
import type { BookingStart } from '../app/navigation.ts';
import { folded } from './found-customers.ts';
import { continuedDraft, isTyped, newDraft, type BookingDraft } from './draft.ts';
import { keepDrafts, keptDrafts, type KeptDrafts } from './kept-drafts.ts';

/** Which service is booked again and again; for as long as the pane is open. */
let lastService: string | undefined;

export type DraftInWork = {
  readonly draft: BookingDraft;
  /** Whether it goes on from what was typed before the view was left. */
  readonly isContinued: boolean;
  /** A draft for somebody else, which waits. */
  readonly other: BookingDraft | undefined;
  readonly isDirty: boolean;
  readonly change: (change: Partial<BookingDraft>) => void;
  /** Instead of this one, which is set aside. */
  readonly goOnWithOther: () => void;
  readonly discard: () => void;
  /** It is booked: nothing of it is kept. */
  readonly done: () => void;
};

type State = { readonly draft: BookingDraft; readonly isContinued: boolean; readonly other: BookingDraft | undefined };

/** A draft that is kept while one looks elsewhere, until it is booked or discarded. */
export function useDraft(start: BookingStart): DraftInWork {
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const [state, setState] = useState((): State => {
    const { draft, other } = keptDrafts(desk);
    const held = draft ?? other;
    if (!held) return { draft: newDraft(configuration, start, lastService), isContinued: false, other: undefined };
    const wanted = start.customer?.name;
    if (wanted !== undefined && held.name !== '' && folded(wanted) !== folded(held.name)) {
      return { draft: newDraft(configuration, start, lastService), isContinued: false, other: held };
    }
    return { draft: continuedDraft(held, start, configuration), isContinued: true, other: draft ? other : undefined };
  });

  function keep({ draft, other }: KeptDrafts): void {
    keepDrafts(desk, { draft: draft && isTyped(draft, start) ? draft : undefined, other });
  }
  function show(next: State): void {
    setState(next);
    keep(next);
  }

  return {
    ...state,
    isDirty: isTyped(state.draft, start),
    change: (change) => show({ ...state, draft: { ...state.draft, ...change } }),
    goOnWithOther: () => {
      if (!state.other) return;
      const aside = isTyped(state.draft, start) ? state.draft : undefined;
      show({ draft: state.other, isContinued: false, other: aside });
    },
    discard: () => {
      show({ draft: newDraft(configuration, start, lastService), isContinued: false, other: state.other });
    },
    done: () => {
      lastService = state.draft.service;
      keep({ other: state.other });
    },
  };
}
