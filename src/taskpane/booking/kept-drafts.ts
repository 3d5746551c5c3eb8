import type { Desk } from '../app/desk.ts';
import type { BookingDraft } from './draft.ts';

/** What was typed and not booked, for as long as the pane is open. */
export type KeptDrafts = {
  readonly draft?: BookingDraft | undefined;
  /** Set aside for a booking of somebody else. */
  readonly other?: BookingDraft | undefined;
};

const kept = new WeakMap<Desk, KeptDrafts>();

export function keptDrafts(desk: Desk): KeptDrafts {
  return kept.get(desk) ?? {};
}

export function keepDrafts(desk: Desk, drafts: KeptDrafts): void {
  kept.set(desk, drafts);
}
