import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BookAccess } from '../../graph/book.ts';
import { useDesk } from '../app/desk.ts';
import { showBook } from '../book/book-query.ts';
import type { Draft } from './use-draft.ts';

/**
 * The book was opened with the pane, perhaps hours ago. What somebody saved since is edited
 * rather than collided with; what was typed already waits for the question at saving.
 */
export function useFreshBase(access: BookAccess | undefined, draft: Draft): void {
  const desk = useDesk();
  const client = useQueryClient();
  const { base, changes, rebase } = draft;
  useEffect(() => {
    if (access?.read.kind !== 'book' || changes.length > 0) return;
    const { configuration, head } = access.read;
    if (head.revision <= base.revision) return;
    rebase({ configuration, revision: head.revision });
    showBook(client, desk, { address: access.address, configuration, revision: head.revision });
  }, [access, base.revision, changes.length, rebase, client, desk]);
}
