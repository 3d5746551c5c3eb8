import type { z } from 'zod';
import { firstProblem } from '../../mailbox/lenient.ts';
import { badRequest, GraphError } from '../errors.ts';
import type { GraphContext } from '../facts.ts';

/** Exchange refuses larger requests; an attachment beyond 3 MB needs an upload session. */
const MAX_BYTES = 4_000_000;

/** The body as the schema reads it. */
export async function readBody<T extends z.ZodType>(
  c: GraphContext,
  schema: T,
): Promise<z.output<T>> {
  return parsed(await readJson(c), schema);
}

/** For actions, which may come without a body. */
export async function readOptionalBody<T extends z.ZodType>(
  c: GraphContext,
  schema: T,
): Promise<z.output<T>> {
  const text = await c.req.text();
  return parsed(text.trim() === '' ? {} : jsonOf(text), schema);
}

function parsed<T extends z.ZodType>(value: unknown, schema: T): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { field, problem } = firstProblem(result.error);
  throw badRequest(`Invalid value for the property '${field}': ${problem}.`, 'RequestBodyRead');
}

async function readJson(c: GraphContext): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  const text = await c.req.text();
  if (text.trim() === '') throw badRequest('Empty Payload. JSON content expected.');
  if (!/json/iu.test(type)) {
    throw new GraphError(
      415,
      'RequestBodyRead',
      'A media type that is application/json is expected in the Content-Type header.',
    );
  }
  return jsonOf(text);
}

function jsonOf(text: string): unknown {
  if (text.length > MAX_BYTES)
    throw new GraphError(413, 'RequestEntityTooLarge', 'The request entity is too large.');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}
