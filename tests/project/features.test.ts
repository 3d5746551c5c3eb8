import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRows, titlesIn, type Proof } from './feature-rows.ts';

const rows = readRows(readFileSync('docs/features.md', 'utf8'));
const ran = testFiles();

/** As jest itself finds them, in all its projects: a file that no project takes does not run. */
function testFiles(): readonly string[] {
  const jest = ['node_modules/jest/bin/jest.js', '--listTests', '--json'];
  const output = execFileSync(process.execPath, jest, { encoding: 'utf8', timeout: 60_000 });
  const files: readonly string[] = JSON.parse(output.slice(output.indexOf('[')));
  return files.map((file) => path.relative('.', file).split(path.sep).join('/'));
}

function problemOf({ file, title }: Proof): string | undefined {
  if (!existsSync(file)) return `${file} does not exist`;
  if (!ran.includes(file)) return `${file} is run by no project of jest`;
  const isThere = titlesIn(file, readFileSync(file, 'utf8')).has(title);
  return isThere ? undefined : `${file} has no test "${title}"`;
}

test('the page has the rows F1 to F200, each once and in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(
    Array.from({ length: 200 }, (_, index) => `F${index + 1}`),
  );
});

test('no two rows say the same', () => {
  expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
});

test('every test that a row names exists and runs', () => {
  const problems = rows.flatMap(({ id, proofs }) =>
    proofs === 'not yet'
      ? []
      : proofs.flatMap((proof) => {
          const problem = problemOf(proof);
          return problem === undefined ? [] : [`${id}: ${problem}`];
        }),
  );
  expect(problems).toEqual([]);
});

describe('the check itself', () => {
  const here = 'tests/project/features.test.ts';

  test('a test that is there is accepted', () => {
    expect(problemOf({ file: here, title: 'a test that is there is accepted' })).toBeUndefined();
    expect(problemOf({ file: here, title: 'a row of a table is accepted' })).toBeUndefined();
  });

  test.each([
    { name: 'a row of a table is accepted', text: '| F1 | what | tests/a.test.ts › it works |' },
  ])('$name', ({ text }) => {
    expect(readRows(text)).toEqual([
      { id: 'F1', what: 'what', proofs: [{ file: 'tests/a.test.ts', title: 'it works' }] },
    ]);
  });

  test('several tests may show one row', () => {
    const [row] = readRows(
      '| F1 | what | tests/a.test.ts › one<br>tests/browser/b.test.ts › two |',
    );
    expect(row?.proofs).toEqual([
      { file: 'tests/a.test.ts', title: 'one' },
      { file: 'tests/browser/b.test.ts', title: 'two' },
    ]);
  });

  test('a file that is missing, one that does not run, and a title that is missing are found', () => {
    expect(problemOf({ file: 'tests/none.test.ts', title: 'x' })).toBe(
      'tests/none.test.ts does not exist',
    );
    expect(problemOf({ file: 'tests/project/imports.ts', title: 'x' })).toBe(
      'tests/project/imports.ts is run by no project of jest',
    );
    const missing = ['never', 'written'].join(' ');
    expect(problemOf({ file: here, title: missing })).toBe(`${here} has no test "never written"`);
  });

  test('words in a comment are no test', () => {
    expect(titlesIn('a.test.ts', "// test('a wish', …)\ntest('a fact', () => {});")).toEqual(
      new Set(['a fact']),
    );
  });

  test.each([
    '| F1 | what | done |',
    '| F1 | what | src/a.ts › it works |',
    '| F1 | what | tests/a.test.ts |',
    '| F1 | what |',
    '| F1 |  | not yet |',
  ])('the row "%s" is refused', (text) => {
    expect(() => readRows(text)).toThrow(/^Not /u);
  });
});
