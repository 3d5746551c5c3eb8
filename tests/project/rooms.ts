import type { Import } from './imports.ts';

/**
 * base ← domain ← { graph · outlook · providers · db · messages } ← { taskpane · commands · service · cli · simulator }:
 * a room imports from rooms further left and never from one beside it.
 */
const RANKS: Readonly<Record<string, number>> = {
  base: 0,
  domain: 1,
  graph: 2,
  outlook: 2,
  providers: 2,
  db: 2,
  messages: 2,
  taskpane: 3,
  commands: 3,
  service: 3,
  cli: 3,
  simulator: 3,
};

/**
 * The simulator is a stranger to the product: it could be replaced by Microsoft without a line
 * changing. Reading calendar files is no talking.
 */
const OPEN_TO_SIMULATOR = ['base/', 'domain/', 'simulator/', 'providers/ics/'];

/** Rooms without input and output: only what computes. */
const PURE = ['base', 'domain'];
const PURE_PACKAGES = ['zod/mini', '@noble/hashes', 'temporal-polyfill', 'ical.js'];

/** Rooms whose code is loaded into the pane, where every kilobyte and every Node module counts. */
const IN_BROWSER = ['base', 'domain', 'graph', 'outlook', 'taskpane', 'commands'];

/** Packages that belong to some rooms only. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@microsoft/office-js': ['simulator'],
  '@azure/msal-browser': ['outlook', 'simulator'],
  '@microsoft/microsoft-graph-client': ['graph'],
  '@fluentui/react-components': ['taskpane'],
  '@fluentui/react-icons': ['taskpane'],
  react: ['taskpane', 'simulator'],
  'react-dom': ['taskpane', 'simulator'],
};

/** Each import that breaks a rule, as a sentence. */
export function brokenRules(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((one) => {
    const problem = one.kind === 'file' ? fileProblem(one) : packageProblem(one);
    return problem === undefined ? [] : [`${one.from} imports ${one.to}: ${problem}`];
  });
}

function fileProblem({ from, to }: Import): string | undefined {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (to.startsWith('../')) return 'it lies outside src';
  if (RANKS[own] === undefined) return `there is no room ${own}`;
  if (RANKS[other] === undefined) return `there is no room ${other}`;
  if (own === other) return undefined;
  if (own === 'simulator' && !OPEN_TO_SIMULATOR.some((folder) => to.startsWith(folder))) {
    return 'the simulator speaks to the product by HTTP and messages only';
  }
  if (RANKS[other] < RANKS[own]) return undefined;
  return RANKS[other] === RANKS[own] ? 'a room beside it' : 'a room that builds on it';
}

function packageProblem({ from, to }: Import): string | undefined {
  const own = roomOf(from);
  if (PURE.includes(own) && !PURE_PACKAGES.some((name) => isOf(to, name))) {
    return `${own} computes only; it may use ${PURE_PACKAGES.join(', ')}`;
  }
  if (IN_BROWSER.includes(own) && isOf(to, 'zod') && to !== 'zod/mini') {
    return 'in the browser it is zod/mini';
  }
  if (IN_BROWSER.includes(own) && to.startsWith('node:')) return 'there is no Node in the pane';
  const owners = Object.entries(OWNERS).find(([name]) => isOf(to, name))?.[1];
  return owners && !owners.includes(own) ? `it belongs to ${owners.join(', ')}` : undefined;
}

function isOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Folders that need each other at run time, each circle once, as `a → b → a`. A folder and one in it are one. */
export function foldersInCircles(imports: readonly Import[]): readonly string[] {
  const needs = new Map<string, Set<string>>();
  for (const { from, to, kind, isTypeOnly } of imports) {
    if (kind !== 'file' || isTypeOnly || to.startsWith('../')) continue;
    const [own, other] = [folderOf(from), folderOf(to)];
    if (!isWithin(own, other) && !isWithin(other, own))
      needs.set(own, (needs.get(own) ?? new Set()).add(other));
  }
  const circles = [...needs.keys()].flatMap((start) => circleFrom(start, needs)).map(turned);
  return [...new Set(circles.map((circle) => [...circle, circle[0]].join(' → ')))].toSorted();
}

/** Begins with the first name of the alphabet, so that one circle has one name. */
function turned(circle: readonly string[]): readonly string[] {
  const start = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}

function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}/`);
}

/** The shortest way from a folder back to itself. */
function circleFrom(
  start: string,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const further = ways.flatMap((way) =>
      [...(needs.get(way.at(-1) ?? '') ?? [])].map((next) => [...way, next]),
    );
    const closed = further.find((way) => way.at(-1) === start);
    if (closed) return [closed.slice(0, -1)];
    ways = further.filter((way) => {
      const last = way.at(-1) ?? '';
      const isNew = !seen.has(last);
      seen.add(last);
      return isNew;
    });
  }
  return [];
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
