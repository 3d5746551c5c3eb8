import { z } from 'zod';
import { decoded, normalPath } from '../normal-path.ts';

const media = z.object({ schema: z.unknown().optional() });
const content = z.record(z.string(), media);
const parameter = z.looseObject({
  name: z.string().optional(),
  in: z.string().optional(),
  required: z.boolean().optional(),
  $ref: z.string().optional(),
  schema: z.unknown().optional(),
});
const operation = z.looseObject({
  parameters: z.array(parameter).optional(),
  requestBody: z
    .looseObject({ required: z.boolean().optional(), content: content.optional() })
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ $ref: z.string().optional(), content: content.optional() }),
  ),
});
const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

const shape = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object(Object.fromEntries(METHODS.map((method) => [method, operation.optional()]))),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

export type OpenApi = z.output<typeof shape>;
export type Operation = z.output<typeof operation>;
export type Parameter = z.output<typeof parameter>;

/** One line that says what is missing, for whoever named the file. */
export function readOpenApi(value: unknown): OpenApi {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `This is no OpenAPI description with paths and schemas: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`,
  );
}

export type Route = {
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
};

/**
 * The operation that an address means. `path` begins behind the version, without query. Segments compare without case,
 * and {…} in the address stands for any one segment.
 */
export function findRoute(openApi: OpenApi, method: string, path: string): Route | undefined {
  const wanted = segmentsOf(normalPath(path));
  let best: (Route & { readonly literals: number }) | undefined;
  for (const [template, operations] of Object.entries(openApi.paths)) {
    const found = operations[method.toLowerCase()];
    const match = found && matchSegments(segmentsOf(template), wanted);
    if (!found || !match) continue;
    const literals = segmentsOf(template).filter((segment) => !isVariable(segment)).length;
    if (!best || literals > best.literals)
      best = {
        template,
        method: method.toUpperCase(),
        operation: found,
        parameters: match,
        literals,
      };
  }
  return best;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function isVariable(segment: string): boolean {
  return /^\{.*\}$/u.test(segment);
}

function matchSegments(
  template: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const given = path[index] ?? '';
    if (isVariable(segment)) parameters[segment.slice(1, -1)] = decoded(given);
    else if (segment.toLowerCase() !== given.replace(/\(\)$/u, '').toLowerCase()) return undefined;
  }
  return parameters;
}
