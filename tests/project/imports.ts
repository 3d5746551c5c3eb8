import { parseSync } from '@swc/core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `to` is a path under the same root for a file of ours, otherwise what the import names. */
export type Import = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'file' | 'package';
  /** Gone at run time. */
  readonly isTypeOnly: boolean;
};

/** Seen from src. */
const PACKAGES = '../node_modules/';

export type Source = { readonly file: string; readonly text: string };

/** Every source file under `folder`, with paths from `folder` on, in one order everywhere. */
export function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/u.test(file))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

export function importsOf({ file, text }: Source): readonly Import[] {
  const module: unknown = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx') });
  return [...specifiersIn(module)].map(({ specifier, isTypeOnly }) => ({
    from: file,
    ...targetOf(file, specifier),
    isTypeOnly,
  }));
}

function targetOf(file: string, specifier: string): Pick<Import, 'to' | 'kind'> {
  if (!specifier.startsWith('.')) return { to: specifier, kind: 'package' };
  const to = path.posix.join(path.posix.dirname(file), specifier);
  // A file that a package does not export is still the package's.
  return to.startsWith(PACKAGES) ? { to: to.slice(PACKAGES.length), kind: 'package' } : { to, kind: 'file' };
}

type Specifier = { readonly specifier: string; readonly isTypeOnly: boolean };
type Node = Readonly<Record<string, unknown>>;

function* specifiersIn(value: unknown): Generator<Specifier> {
  if (Array.isArray(value)) {
    for (const part of value) yield* specifiersIn(part);
    return;
  }
  if (!isNode(value)) return;
  const found = specifierOf(value);
  if (found) yield found;
  for (const part of Object.values(value)) yield* specifiersIn(part);
}

/** Import and export declarations, `import('…')` as a value and as a type, and `require('…')`. */
function specifierOf(node: Node): Specifier | undefined {
  if (isNode(node['source']) && typeof node['source']['value'] === 'string') {
    return { specifier: node['source']['value'], isTypeOnly: isOnlyTypes(node) };
  }
  if (node['type'] === 'TsImportType' && isNode(node['argument'])) {
    return { specifier: String(node['argument']['value']), isTypeOnly: true };
  }
  if (node['type'] !== 'CallExpression' || !isNode(node['callee'])) return undefined;
  const isLoading = node['callee']['type'] === 'Import' || node['callee']['value'] === 'require';
  const specifier = firstArgument(node);
  return isLoading && specifier !== undefined ? { specifier, isTypeOnly: false } : undefined;
}

function isOnlyTypes(node: Node): boolean {
  if (node['typeOnly'] === true) return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every((name: unknown) => isNode(name) && name['isTypeOnly'] === true);
}

function firstArgument(call: Node): string | undefined {
  const [first]: unknown[] = Array.isArray(call['arguments']) ? call['arguments'] : [];
  if (!isNode(first) || !isNode(first['expression'])) return undefined;
  const value = first['expression']['value'];
  return typeof value === 'string' ? value : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
