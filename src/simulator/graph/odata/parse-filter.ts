import { badRequest } from '../errors.ts';
import { tokens, type Token } from './tokens.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** First the name of a property, or of the variable of the `any` around it. */
  | { readonly kind: 'path'; readonly path: readonly string[] }
  /** The value of an extended property, which is text, as another type. */
  | { readonly kind: 'cast'; readonly operand: Operand; readonly to: CastType };

export type CastType = (typeof CAST_TYPES)[number];

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | {
      readonly kind: 'call';
      readonly name: 'startswith' | 'endswith' | 'contains';
      readonly left: Operand;
      readonly right: Operand;
    }
  | {
      readonly kind: 'any' | 'all';
      readonly collection: readonly string[];
      readonly variable: string;
      readonly filter: Filter | undefined;
    };

type Reader = { readonly tokens: readonly Token[]; position: number; readonly source: string };

const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const CAST_TYPES = ['Edm.Int32', 'Edm.Int64', 'Edm.Double', 'Edm.Boolean', 'Edm.String'] as const;
const CALLS = ['startswith', 'endswith', 'contains'] as const;

/** The part of OData's filter language that Outlook's resources understand. */
export function parseFilter(source: string): Filter {
  const reader: Reader = { tokens: tokens(source), position: 0, source };
  const filter = readOr(reader);
  if (reader.position < reader.tokens.length) throw invalid(reader);
  return filter;
}

function readOr(reader: Reader): Filter {
  let left = readAnd(reader);
  while (takeWord(reader, 'or')) left = { kind: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Filter {
  let left = readUnary(reader);
  while (takeWord(reader, 'and')) left = { kind: 'and', left, right: readUnary(reader) };
  return left;
}

function readUnary(reader: Reader): Filter {
  if (takeWord(reader, 'not')) return { kind: 'not', filter: readUnary(reader) };
  if (takeMark(reader, '(')) {
    const filter = readOr(reader);
    expectMark(reader, ')');
    return filter;
  }
  const name = peekName(reader)?.toLowerCase() ?? '';
  const call = CALLS.find((c) => c === name);
  if (call && isMark(reader, 1, '(')) return readCall(reader, call);
  if (/\/(any|all)$/u.test(name) && isMark(reader, 1, '(')) return readAny(reader);
  return readComparison(reader);
}

function readCall(reader: Reader, name: (typeof CALLS)[number]): Filter {
  reader.position += 2;
  const left = readOperand(reader);
  expectMark(reader, ',');
  const right = readOperand(reader);
  expectMark(reader, ')');
  // Older clients write startswith(…) eq true.
  if (takeWord(reader, 'eq') && !takeLiteral(reader, true)) throw invalid(reader);
  return { kind: 'call', name, left, right };
}

function readAny(reader: Reader): Filter {
  const path = (peekName(reader) ?? '').split('/');
  const kind = path.pop()?.toLowerCase() === 'all' ? 'all' : 'any';
  reader.position += 2;
  if (takeMark(reader, ')')) return { kind, collection: path, variable: '', filter: undefined };
  const variable = peekName(reader);
  if (variable === undefined) throw invalid(reader);
  reader.position += 1;
  expectMark(reader, ':');
  const filter = readOr(reader);
  expectMark(reader, ')');
  return { kind, collection: path, variable, filter };
}

function readComparison(reader: Reader): Filter {
  const left = readOperand(reader);
  const word = peekName(reader)?.toLowerCase();
  const operator = COMPARISONS.find((comparison) => comparison === word);
  if (!operator) {
    if (left.kind !== 'path') throw invalid(reader);
    return { kind: 'compare', operator: 'eq', left, right: { kind: 'literal', value: true } };
  }
  reader.position += 1;
  return { kind: 'compare', operator, left, right: readOperand(reader) };
}

function readOperand(reader: Reader): Operand {
  const token = reader.tokens[reader.position];
  if (!token || token.kind === 'mark') throw invalid(reader);
  if (token.kind === 'name' && token.value.toLowerCase() === 'cast' && isMark(reader, 1, '('))
    return readCast(reader);
  reader.position += 1;
  if (token.kind === 'name') return { kind: 'path', path: token.value.split('/') };
  return { kind: 'literal', value: token.value };
}

function readCast(reader: Reader): Operand {
  reader.position += 2;
  const operand = readOperand(reader);
  expectMark(reader, ',');
  const to = CAST_TYPES.find((type) => type === peekName(reader));
  if (!to) throw invalid(reader);
  reader.position += 1;
  expectMark(reader, ')');
  return { kind: 'cast', operand, to };
}

function peekName(reader: Reader): string | undefined {
  const token = reader.tokens[reader.position];
  return token?.kind === 'name' ? token.value : undefined;
}

function takeWord(reader: Reader, word: string): boolean {
  if (peekName(reader)?.toLowerCase() !== word) return false;
  reader.position += 1;
  return true;
}

function takeLiteral(reader: Reader, value: unknown): boolean {
  const token = reader.tokens[reader.position];
  if (token?.kind !== 'literal' || token.value !== value) return false;
  reader.position += 1;
  return true;
}

function isMark(reader: Reader, ahead: number, mark: string): boolean {
  const token = reader.tokens[reader.position + ahead];
  return token?.kind === 'mark' && token.value === mark;
}

function takeMark(reader: Reader, mark: string): boolean {
  if (!isMark(reader, 0, mark)) return false;
  reader.position += 1;
  return true;
}

function expectMark(reader: Reader, mark: string): void {
  if (!takeMark(reader, mark)) throw invalid(reader);
}

function invalid(reader: Reader): Error {
  return badRequest(
    `The query filter contains one or more invalid nodes: '${reader.source}'.`,
    'ErrorInvalidUrlQueryFilter',
  );
}
