import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeBookFile } from './book-file.ts';
import type { BookRead } from './book-text.ts';

/** So many revisions that were saved over are kept beside the one that stands. */
export const MOST_KEPT = 20;

/** One revision as a file with a name that is the same whoever keeps it. */
export type RevisionFile = { readonly name: string; readonly text: string };

const NAME = /^frontdesk-book-(?<revision>\d{6,})-[0-9a-f]{12}\.(?:json|txt)$/u;

/** What has to be kept before it is saved over; `undefined` where nothing would be lost. */
export function revisionFile(read: BookRead): RevisionFile | undefined {
  switch (read.kind) {
    case 'empty':
      return undefined;
    case 'book': {
      const { configuration, head } = read;
      const text = writeBookFile({ configuration, saved: head });
      return { name: fileName(head.revision, head.sha256, 'json'), text };
    }
    case 'unreadable': {
      // As it was found: somebody may be able to mend it.
      const { text, revision = 0 } = read.cause;
      return { name: fileName(revision, bytesToHex(sha256(utf8ToBytes(text))), 'txt'), text };
    }
  }
}

/** `undefined` for a file that somebody else put there: it is neither read nor removed. */
export function revisionOfFile(name: string): number | undefined {
  const digits = NAME.exec(name)?.groups?.['revision'];
  return digits === undefined ? undefined : Number(digits);
}

type Named = { readonly name: string };

/** One of each revision, newest first. */
export function newestFirst<File extends Named>(files: readonly File[]): File[] {
  const byName = new Map(
    files.filter(({ name }) => revisionOfFile(name) !== undefined).map((file) => [file.name, file]),
  );
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** What is kept no longer: the oldest, and what two people kept at the same time. */
export function outlived<File extends Named>(files: readonly File[]): File[] {
  const kept = new Set(newestFirst(files).slice(0, MOST_KEPT));
  return files.filter((file) => revisionOfFile(file.name) !== undefined && !kept.has(file));
}

/** Digits in front, so that the order of names is the order of revisions. */
function fileName(revision: number, hash: string, type: 'json' | 'txt'): string {
  return `frontdesk-book-${String(revision).padStart(6, '0')}-${hash.slice(0, 12)}.${type}`;
}
