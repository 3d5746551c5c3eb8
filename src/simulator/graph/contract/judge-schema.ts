import { responseSchema, successSchema, type Contract } from './contract.ts';
import { failed, PASSED, type Sample, type Verdict } from './sample.ts';

/** The schema that the sample's body is an example of; `undefined` when the description has none. */
export function schemaOf(sample: Sample, contract: Contract): unknown {
  const route = sample.method && sample.url ? contract.route(sample.method, sample.url) : undefined;
  if (route && sample.kind === 'request')
    return route.operation.requestBody?.content?.['application/json']?.schema;
  if (route && sample.kind === 'response') {
    const { schema } = responseSchema(route, sample.status ?? 200);
    return schema ?? successSchema(route);
  }
  return namedSchema(sample, contract);
}

/** `microsoft.graph.event`, `microsoft.graph.event collection` and `#/components/schemas/microsoft.graph.event`. */
function namedSchema({ schema, kind, status }: Sample, { openApi }: Contract): unknown {
  const [, name = '', isCollection] =
    /^(?:#\/components\/schemas\/)?(\S+?)( collection)?$/u.exec(schema ?? '') ?? [];
  const known = Object.hasOwn(openApi.components.schemas, name);
  if (!known && kind === 'response' && (status ?? 200) >= 400)
    return { $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError' };
  if (!known) return undefined;
  const one = { $ref: `#/components/schemas/${name}` };
  return isCollection
    ? { type: 'object', properties: { value: { type: 'array', items: one } } }
    : one;
}

/**
 * A body that is said to be valid passes as it is. One that is said not to be must be refused with the problems that are
 * named, and be valid when it is read in the way that `validIf` names. Where nothing is said, it passes when read
 * leniently.
 */
export function judgeSchema(
  sample: Sample,
  body: unknown,
  { contract, schema }: { readonly contract: Contract; readonly schema: unknown },
): Verdict {
  const strict = contract.schemas.check(schema)(body);
  const lenient = contract.schemas.check(schema, 'lenient')(body);
  if (sample.valid === true)
    return strict.length === 0 ? PASSED : failed(`refused by the schema: ${list(strict)}`);
  if (sample.valid !== false)
    return lenient.length === 0
      ? PASSED
      : failed(`refused by the schema even when read leniently: ${list(lenient)}`);
  if (strict.length === 0) return failed('the schema should refuse it, and does not');
  const missing = (sample.errors ?? [])
    .map(pathIn)
    .filter((path) => !strict.some((problem) => pathIn(problem) === path));
  if (missing.length > 0)
    return failed(`the schema should find a problem at ${list(missing)}; it found ${list(strict)}`);
  if (sample.validIf && lenient.length > 0)
    return failed(
      `refused by the schema even when read leniently (${sample.validIf}): ${list(lenient)}`,
    );
  return PASSED;
}

function pathIn(problem: string): string {
  return problem.slice(0, Math.max(0, problem.indexOf(' ')));
}

function list(problems: readonly string[]): string {
  const shown = problems.slice(0, 3).join('; ');
  return problems.length > 3 ? `${shown}; and ${problems.length - 3} more` : shown;
}
