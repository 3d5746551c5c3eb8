import type { BookRead } from './book-text.ts';

export type SaveDecision =
  | { readonly kind: 'write'; readonly revision: number }
  /** Somebody else saved meanwhile: both are shown, the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: BookRead }
  | { readonly kind: 'refusedUnreadable'; readonly theirs: BookRead };

export type SaveIntent = {
  /** Revision that was edited; 0 for a book that was empty. */
  readonly editedRevision: number;
  /** Said by a person who was shown what stands there. */
  readonly overwrite?: boolean;
};

/** What may be written over the book as it is right before writing. */
export function decideSave(current: BookRead, intent: SaveIntent): SaveDecision {
  switch (current.kind) {
    case 'empty':
      return intent.editedRevision === 0 || intent.overwrite
        ? { kind: 'write', revision: intent.editedRevision + 1 }
        : { kind: 'conflict', theirs: current };
    case 'book':
      return current.head.revision === intent.editedRevision || intent.overwrite
        ? {
            kind: 'write',
            revision: Math.max(current.head.revision, intent.editedRevision) + 1,
          }
        : { kind: 'conflict', theirs: current };
    case 'unreadable':
      return intent.overwrite
        ? {
            kind: 'write',
            revision: Math.max(current.cause.revision ?? 0, intent.editedRevision) + 1,
          }
        : { kind: 'refusedUnreadable', theirs: current };
  }
}
