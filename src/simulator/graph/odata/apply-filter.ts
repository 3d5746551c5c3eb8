import type { Properties, Property } from '../../mailbox/model.ts';
import { parsePropertyId } from '../../mailbox/property-id.ts';
import { badRequest } from '../errors.ts';
import type { CastType, Comparison, Filter, Operand } from './parse-filter.ts';

/** What a filter may ask of an item. */
export type Filterable = {
  /** Value at a path, in Graph's shape. */
  value(path: readonly string[]): unknown;
  readonly properties: Properties;
  readonly extensions: Iterable<string>;
};

/** What the variable of the `any` around stands for. */
type Scope = { readonly variable: string; readonly item: unknown } | undefined;

const PROPERTIES = 'singlevalueextendedproperties';

export function matches(filter: Filter, item: Filterable, scope?: Scope): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, item, scope) && matches(filter.right, item, scope);
    case 'or':
      return matches(filter.left, item, scope) || matches(filter.right, item, scope);
    case 'not':
      return !matches(filter.filter, item, scope);
    case 'compare':
      return compare(
        resolve(filter.left, item, scope),
        resolve(filter.right, item, scope),
        filter.operator,
      );
    case 'call':
      return callText(
        filter.name,
        resolve(filter.left, item, scope),
        resolve(filter.right, item, scope),
      );
    case 'any':
    case 'all':
      return matchesSome(filter, item);
  }
}

/** Whether the filter asks about extended properties, which not every collection answers. */
export function asksProperties(filter: Filter): boolean {
  if (filter.kind === 'and' || filter.kind === 'or')
    return asksProperties(filter.left) || asksProperties(filter.right);
  if (filter.kind === 'not') return asksProperties(filter.filter);
  return (
    (filter.kind === 'any' || filter.kind === 'all') &&
    filter.collection[0]?.toLowerCase() === PROPERTIES
  );
}

function matchesSome(filter: Filter & { readonly kind: 'any' | 'all' }, item: Filterable): boolean {
  const items = collectionOf(filter.collection, item);
  const test = filter.filter;
  if (!test) return items.length > 0;
  const held = items.map((one) => matches(test, item, { variable: filter.variable, item: one }));
  return filter.kind === 'any' ? held.includes(true) : !held.includes(false);
}

function collectionOf(path: readonly string[], item: Filterable): readonly unknown[] {
  const name = path[0]?.toLowerCase();
  if (name === PROPERTIES)
    return [...item.properties.values()].map((property) => new PropertyItem(property));
  if (name === 'extensions') return [...item.extensions].map((id) => ({ id }));
  const value = item.value(path);
  if (!Array.isArray(value)) throw invalid();
  return value;
}

function resolve(operand: Operand, item: Filterable, scope: Scope): unknown {
  if (operand.kind === 'literal') return operand.value;
  if (operand.kind === 'cast') return cast(resolve(operand.operand, item, scope), operand.to);
  const [first, ...rest] = operand.path;
  if (first === undefined) throw invalid();
  if (first !== scope?.variable) return item.value(operand.path);
  if (scope.item instanceof PropertyItem) return propertyMember(scope.item.property, rest[0]);
  return rest.reduce<unknown>((value, name) => memberOf(value, name), scope.item);
}

/** What cannot be the other type is null (OData 4.01 Part 2, §5.1.1.15.1 `cast`). */
function cast(value: unknown, to: CastType): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (to === 'Edm.String') return String(value);
  const text = String(value).toLowerCase();
  if (to === 'Edm.Boolean') return text === 'true' ? true : text === 'false' ? false : null;
  const number = text.trim() === '' ? NaN : Number(text);
  const fits = to === 'Edm.Double' ? Number.isFinite(number) : Number.isInteger(number);
  return fits ? number : null;
}

/** By its lower-case name too: filters are often written with capitals. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  return (entries.find(([key]) => key === name) ??
    entries.find(([key]) => key.toLowerCase() === name.toLowerCase()))?.[1];
}

class PropertyItem {
  readonly property: Property;

  constructor(property: Property) {
    this.property = property;
  }
}

class PropertyKey {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }
}

const NUMBERS = new Set(['Integer', 'Short', 'Long', 'Currency', 'Double', 'Float']);

function propertyMember({ id, value }: Property, name: string | undefined): unknown {
  if (name === 'id') return new PropertyKey(id.key);
  if (name !== 'value') throw invalid();
  return NUMBERS.has(id.type) && typeof value === 'string' ? Number(value) : value;
}

function compare(left: unknown, right: unknown, operator: Comparison): boolean {
  if (left instanceof PropertyKey) return (left.key === keyOf(right)) === (operator === 'eq');
  if (right instanceof PropertyKey) return compare(right, left, operator);
  if (left === null || left === undefined || right === null) {
    const isSame = (left ?? null) === right;
    return operator === 'eq' ? isSame : operator === 'ne' && !isSame;
  }
  const order =
    typeof left === 'number' ? left - numberOf(right) : compareTexts(textOf(left), textOf(right));
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

function keyOf(value: unknown): string {
  const id = typeof value === 'string' ? parsePropertyId(value) : undefined;
  if (!id)
    throw badRequest(
      `The extended property id '${String(value)}' is invalid.`,
      'ErrorInvalidExtendedProperty',
    );
  return id.key;
}

function callText(
  name: 'startswith' | 'endswith' | 'contains',
  left: unknown,
  right: unknown,
): boolean {
  if (typeof left === 'number') throw invalid();
  const [text, part] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()];
  if (name === 'startswith') return text.startsWith(part);
  return name === 'endswith' ? text.endsWith(part) : text.includes(part);
}

/** Instants in different spellings are the same; other texts ignore case, as Exchange does. */
function compareTexts(a: string, b: string): number {
  const [instantA, instantB] = [instantOf(a), instantOf(b)];
  if (instantA !== undefined && instantB !== undefined) return instantA - instantB;
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  return lowerA === lowerB ? 0 : lowerA < lowerB ? -1 : 1;
}

function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}|$)/u.test(text)) return undefined;
  const instant = Date.parse(
    /(Z|[+-]\d\d:\d\d)$/iu.test(text) || text.length === 10 ? text : `${text}Z`,
  );
  return Number.isNaN(instant) ? undefined : instant;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalid();
}

function numberOf(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw invalid();
  return number;
}

function invalid(): Error {
  return badRequest(
    'The query filter contains one or more invalid nodes.',
    'ErrorInvalidUrlQueryFilter',
  );
}
