import { decodeBook, encodeBook } from '../../../src/domain/book/book-text.ts';
import { readBookFile } from '../../../src/domain/book/book-file.ts';
import {
  MOST_KEPT,
  newestFirst,
  outlived,
  revisionFile,
  revisionOfFile,
} from '../../../src/domain/book/kept-revisions.ts';
import { configuration as book } from './support.ts';

const configuration = book();

function bookOf(revision: number) {
  const encoded = encodeBook(configuration, { revision, updatedAt: 0, updatedBy: 'Mira Keller' });
  if (encoded.kind !== 'encoded') throw new Error('was to fit');
  return decodeBook(encoded.values);
}

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `frontdesk-book-${String(index + 1).padStart(6, '0')}-0123456789ab.json`,
  }));

test('a revision is kept with who saved it and when, as a file that can be imported', () => {
  const file = revisionFile(bookOf(41));
  expect(file?.name).toMatch(/^frontdesk-book-000041-[0-9a-f]{12}\.json$/u);
  expect(readBookFile(file?.text ?? '')).toEqual({
    kind: 'file',
    file: {
      configuration,
      saved: { revision: 41, updatedAt: '1970-01-01T00:00:00Z', updatedBy: 'Mira Keller' },
    },
  });
  expect(revisionOfFile(file?.name ?? '')).toBe(41);
});

test('whoever keeps the same revision gives it the same name', () => {
  expect(revisionFile(bookOf(3))?.name).toBe(revisionFile(bookOf(3))?.name);
  expect(revisionFile(bookOf(3))?.name).not.toBe(revisionFile(bookOf(4))?.name);
});

test('what cannot be read is kept as it was found, and nothing is kept of nothing', () => {
  const cause = { reason: 'notJson', problems: [], text: '{"organ', revision: 12 } as const;
  const file = revisionFile({ kind: 'unreadable', cause });
  expect(file).toEqual({ name: expect.stringMatching(/^frontdesk-book-000012-.+\.txt$/u), text: '{"organ' });
  expect(revisionFile({ kind: 'empty' })).toBeUndefined();
});

test('the newest come first, once each, and what others put beside them is not read', () => {
  const [one, two] = names(2);
  const files = [one!, { name: 'notes.docx' }, two!, { ...one! }];
  expect(newestFirst(files).map(({ name }) => revisionOfFile(name))).toEqual([2, 1]);
});

test('the oldest beyond the number kept goes, and so does a second copy; what others put there stays', () => {
  const files = [...names(MOST_KEPT + 2), { name: 'notes.docx' }];
  expect(outlived(files).map(({ name }) => revisionOfFile(name))).toEqual([1, 2]);
  const [one] = names(1);
  const copies = [one!, { ...one! }];
  expect(outlived(copies)).toHaveLength(1);
  expect(outlived(names(MOST_KEPT))).toEqual([]);
});
