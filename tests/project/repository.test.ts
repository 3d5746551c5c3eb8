import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What .gitignore keeps out, and git's own. */
const FOREIGN = new Set([
  '.git',
  'node_modules',
  'dist',
  '.cache',
  '.work',
  'screenshots',
  'coverage',
]);
const TEXT =
  /\.(?:[cm]?[jt]sx?|json|md|html|css|xml|ics|txt|ya?ml|svg)$|(?:^|\/)\.[^./]+(?:rc)?$|\.ci\/run$/u;

/** Somebody's folders. Written in two parts, so that this file does not find itself. */
const MACHINE_PATHS = ['home/', 'root/', 'Users/', 'work/', 'tmp/helpers'].map(
  (tail) => `/${tail}`,
);
const WINDOWS_PATH = /\b[A-Z]:\\+Users\\/u;
// Also an address' path ("/users/{id}") or a folder inside another ("src/work/") has such a part.
const BEFORE = String.raw`(?<![\w.:/}$*-])`;

type File = { readonly file: string; readonly text: string };

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (FOREIGN.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

function machinePathsIn({ file, text }: File): readonly string[] {
  const lines = text.split('\n');
  const pattern = new RegExp(`${BEFORE}(?:${MACHINE_PATHS.join('|')})`, 'u');
  return lines.flatMap((line, index) =>
    pattern.test(line) || WINDOWS_PATH.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
  );
}

const files: readonly File[] = filesIn('.')
  .filter((file) => TEXT.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('nothing in the repository names a folder of somebody’s machine', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(machinePathsIn)).toEqual([]);
});

test.each(MACHINE_PATHS)('a path that begins with %s is found', (start) => {
  const line = `const folder = '${start}someone/project';`;
  expect(machinePathsIn({ file: 'a.ts', text: `\n${line}` })).toEqual([`a.ts:2: ${line}`]);
});

test.each(['fetch(`${graph}/users/lena`)', 'https://example.com/home/', 'src/work/x.ts'])(
  'an address or a relative path is none: %s',
  (line) => {
    expect(machinePathsIn({ file: 'a.ts', text: line })).toEqual([]);
  },
);

test('the lock file names packages and versions, not where one machine got them', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toMatch(/"resolved"/u);
});

test('every package of the lock file is held to its contents', () => {
  type Entry = {
    readonly link?: boolean;
    readonly integrity?: string;
    readonly inBundle?: boolean;
  };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const loose = Object.entries<Entry>(packages)
    .filter(
      ([name, { link, inBundle, integrity }]) => name !== '' && !link && !inBundle && !integrity,
    )
    .map(([name]) => name);
  expect(loose).toEqual([]);
});

test('continuous integration runs the tests and nothing else', () => {
  const lines = readFileSync('.ci/run', 'utf8').trim().split('\n');
  expect(lines).toEqual([
    '#!/usr/bin/env bash',
    'set -euo pipefail',
    'cd "$(dirname "$0")/.."',
    'exec npm test',
  ]);
});
