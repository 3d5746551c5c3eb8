import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject } from '../../mailbox/lenient.ts';
import type { OpenApi } from './open-api.ts';

/** How strictly a body is read. Examples in documentation are looser than what the service itself writes. */
export type Strictness =
  | 'strict'
  /** Enum members in any case. */
  | 'enumCase'
  /** And booleans and numbers as strings, and texts that only stand for something formatted. */
  | 'lenient';

/** Finds the problems of a value, one line each, with the path of the member first. */
export type Check = (value: unknown) => readonly string[];

export type Schemas = {
  /** `schema` is a place in the description: a name of components/schemas, or a pointer. */
  check(schema: unknown, strictness?: Strictness): Check;
};

export function createSchemas(openApi: OpenApi): Schemas {
  const checks = new Map<string, Check>();
  const strict = engine(openApi, { formats: true, coerce: false });
  const coercing = engine(openApi, { formats: false, coerce: true });
  return {
    check(schema, strictness = 'strict') {
      const key = `${strictness} ${JSON.stringify(schema)}`;
      const known = checks.get(key);
      if (known) return known;
      const validate = (strictness === 'lenient' ? coercing : strict)(schema);
      const enums = strictness === 'strict' ? undefined : enumMembers(openApi);
      function check(value: unknown): readonly string[] {
        // Coercing writes into the value.
        const read = enums ? foldEnums(structuredClone(value), enums) : value;
        return validate(read) ? [] : (validate.errors ?? []).map(wording);
      }
      checks.set(key, check);
      return check;
    },
  };
}

function engine(
  openApi: OpenApi,
  { formats, coerce }: { readonly formats: boolean; readonly coerce: boolean },
) {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: formats,
    coerceTypes: coerce,
  });
  if (formats) addFormats.default(ajv);
  ajv.addSchema({ $id: 'contract', ...openApi } as AnySchemaObject);
  return function compile(schema: unknown): ValidateFunction {
    const located = locate(schema);
    return ajv.compile(isObject(located) ? located : {});
  };
}

/** References inside a piece of the description mean the whole of it. */
function locate(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(locate);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string'
        ? value.replace(/^#/u, 'contract#')
        : locate(value),
    ]),
  );
}

function wording({ instancePath, message, params, keyword }: ErrorObject): string {
  const allowed =
    keyword === 'enum' && Array.isArray(params['allowedValues'])
      ? ` ${params['allowedValues'].join('|')}`
      : '';
  return `${instancePath} ${message ?? keyword}${allowed}`;
}

/** Every enum member of the description by its lower-case form; one that two enums write differently is left alone. */
function enumMembers(openApi: OpenApi): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const schema of Object.values(openApi.components.schemas)) {
    const listed = isObject(schema) && Array.isArray(schema['enum']) ? schema['enum'] : [];
    for (const member of listed)
      if (typeof member === 'string') members.set(member.toLowerCase(), member);
  }
  return members;
}

function foldEnums(value: unknown, members: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return members.get(value.toLowerCase()) ?? value;
  if (Array.isArray(value)) return value.map((item) => foldEnums(item, members));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, foldEnums(item, members)]),
  );
}
