import { parseSync } from '@swc/core';

/** Where a row says it is shown: a test file of the project and a title in it. */
export type Proof = { readonly file: string; readonly title: string };

export type FeatureRow = {
  readonly id: string;
  readonly what: string;
  readonly proofs: readonly Proof[] | 'not yet';
};

/** Throws, with the line, on a row that is not of the form; other lines are headings and text. */
export function readRows(page: string): readonly FeatureRow[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| F'))
    .map(readRow);
}

function readRow(line: string): FeatureRow {
  const [, id, what, proofs] = /^\| (F\d+) \| ([^|]+) \| ([^|]+) \|$/u.exec(line) ?? [];
  if (!id || !what || !proofs) throw new Error(`Not a row of features: ${line}`);
  return { id, what, proofs: proofs === 'not yet' ? proofs : proofs.split('<br>').map(readProof) };
}

function readProof(text: string): Proof {
  const [, file, title] = /^\s*(tests\/\S+\.test\.tsx?) › (\S.*?)\s*$/u.exec(text) ?? [];
  if (!file || !title) throw new Error(`Not "tests/….test.ts › title" or "not yet": ${text}`);
  return { file, title };
}

/**
 * The titles a test file can have: every text in its code that is written without a place to fill in. A test
 * from a table has its title in the table.
 */
export function titlesIn(file: string, source: string): ReadonlySet<string> {
  const titles = new Set<string>();
  collect(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx') }), titles);
  return titles;
}

function collect(value: unknown, titles: Set<string>): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, titles);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'StringLiteral' && 'value' in value) {
    titles.add(String(value.value));
  }
  for (const part of Object.values(value)) collect(part, titles);
}
