import { queryOptions } from '@tanstack/react-query';
import { readBookFile, type BookFile } from '../../../domain/book/book-file.ts';
import { revisionOfFile } from '../../../domain/book/kept-revisions.ts';
import { readBookHistory } from '../../../graph/book-history.ts';
import type { Desk, OpenBook } from '../../app/desk.ts';

/** A revision that was saved over. */
export type KeptRevision = {
  readonly name: string;
  readonly revision: number;
  /** As it was kept, where it is no book that this version reads. */
  readonly text: string;
  readonly file: BookFile | undefined;
};

/** Newest first. The revision that stands is a part of the key: with each save there is one more. */
export function historyQuery(desk: Desk, { address, revision }: Pick<OpenBook, 'address' | 'revision'>) {
  return queryOptions({
    queryKey: ['bookHistory', address.mailbox, address.calendarId, revision],
    queryFn: async ({ signal }): Promise<KeptRevision[]> => {
      const files = await readBookHistory(desk.graph, address, { signal });
      return files.map(({ name, text }) => {
        const read = readBookFile(text);
        const file = read.kind === 'file' ? read.file : undefined;
        return { name, text, file, revision: revisionOfFile(name) ?? 0 };
      });
    },
  });
}
