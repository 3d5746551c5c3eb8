import { parsePropertyId } from '../../mailbox/property-id.ts';
import { badRequest } from '../errors.ts';
import { parseFilter, type Filter } from './parse-filter.ts';
import type { Query } from './query.ts';

/** Canonical names of the properties to answer with; `undefined` for all. */
export type Selection = ReadonlySet<string> | undefined;

export type Expansion = {
  /** Without prefix, as the client wrote it. */
  readonly name: string;
  /** Ids that its filter asks for; `undefined` when it has none. */
  readonly ids: readonly string[] | undefined;
};

/** The name that the type has for what was asked, whatever its case. */
export function parseSelect(query: Query, known: readonly string[], type: string): Selection {
  const text = query.get('$select');
  if (text === undefined || text.trim() === '' || text.trim() === '*') return undefined;
  const names = new Map(known.map((name) => [name.toLowerCase(), name]));
  return new Set(
    text.split(',').map((part) => {
      const asked = part.trim().split('/')[0] ?? '';
      const name = names.get(asked.toLowerCase());
      if (name === undefined) throw unknownProperty(asked, type);
      return name;
    }),
  );
}

export function parseExpand(query: Query): readonly Expansion[] {
  const text = query.get('$expand');
  if (text === undefined || text.trim() === '') return [];
  return splitOutside(text, ',').map((part) => {
    const [, path = '', options] = /^\s*([^(]+?)\s*(?:\((.*)\))?\s*$/su.exec(part) ?? [];
    if (path === '') throw badRequest(`The expand option '${part}' is invalid.`);
    const name = (path.split('/').at(-1) ?? path).replace(/^microsoft\.graph\./iu, '');
    const filter = splitOutside(options ?? '', ';')
      .map((option) => /^\s*\$?filter\s*=(.*)$/isu.exec(option)?.[1])
      .find((found) => found !== undefined);
    return { name, ids: filter === undefined ? undefined : idsOf(parseFilter(filter)) };
  });
}

export function findExpansion(
  expansions: readonly Expansion[],
  name: string,
): Expansion | undefined {
  return expansions.find((expansion) => expansion.name.toLowerCase() === name.toLowerCase());
}

// One expansion is asked for by every item of a list.
const keysByExpansion = new WeakMap<Expansion, readonly string[]>();

/** Keys of the extended properties that an expansion asks for: none without a filter. */
export function propertyKeys(expansion: Expansion): readonly string[] {
  const known = keysByExpansion.get(expansion);
  if (known) return known;
  const keys = (expansion.ids ?? []).map((text) => {
    const id = parsePropertyId(text);
    if (!id)
      throw badRequest(
        `The extended property id '${text}' is invalid.`,
        'ErrorInvalidExtendedProperty',
      );
    return id.key;
  });
  keysByExpansion.set(expansion, keys);
  return keys;
}

/** Only `id eq '…'`, joined with `or`. */
function idsOf(filter: Filter): readonly string[] {
  if (filter.kind === 'or') return [...idsOf(filter.left), ...idsOf(filter.right)];
  if (filter.kind === 'compare' && filter.operator === 'eq' && filter.left.kind === 'path') {
    const { left, right } = filter;
    if (
      left.path.join('/').toLowerCase() === 'id' &&
      right.kind === 'literal' &&
      typeof right.value === 'string'
    )
      return [right.value];
  }
  throw badRequest(
    "The filter of an expand may only be one or several of id eq '…', joined with or.",
    'ErrorInvalidUrlQueryFilter',
  );
}

/** Splits where the separator is neither in parentheses nor in quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}

function unknownProperty(name: string, type: string): Error {
  return badRequest(
    `Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
    'RequestBroker--ParseUri',
  );
}
