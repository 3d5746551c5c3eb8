import * as z from 'zod/mini';
import type { Instant } from '../domain/time/period.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { readRetryAfter, untoldPause } from './middleware/waiting.ts';

export type GraphAnswer = {
  readonly status: number;
  readonly requestId: string | undefined;
  /** As parsed from JSON; `undefined` where there was none. */
  readonly body: unknown;
};

export type FailedAnswer = GraphAnswer & {
  /** The request id of the batch it came with, if any. */
  readonly batchId?: string | undefined;
  readonly retryAfter: string | null | undefined;
};

/** Takes what Graph said for granted only as far as the schema has seen it. */
export function parseAnswer<S extends z.core.$ZodType>(
  schema: S,
  { body, requestId }: Pick<GraphAnswer, 'body' | 'requestId'>,
): z.core.output<S> {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  const field = fieldOf(result.error);
  throw new GraphError('malformed', { field, requestId, cause: result.error });
}

/** The path of the first problem, for example `start.dateTime`. */
export function fieldOf(error: z.core.$ZodError): string {
  return error.issues[0]?.path.join('.') || 'body';
}

const errorSchema = z.object({
  error: z.object({
    code: z.optional(z.string()),
    innerError: z.nullish(z.object({ 'request-id': z.optional(z.string()) })),
    '@event.existingEventId': z.optional(z.string()),
  }),
});

/** From status and Exchange's code; proxies answer without the latter. */
export function toGraphError(answer: FailedAnswer, now: Instant): GraphError {
  const parsed = errorSchema.safeParse(answer.body);
  const error = parsed.success ? parsed.data.error : undefined;
  const retryAt = readRetryAfter(answer.retryAfter, now);
  const code = codeOf(answer.status, error?.code ?? '', retryAt !== undefined);
  return new GraphError(code, {
    status: answer.status,
    serviceCode: error?.code,
    requestId: answer.requestId ?? error?.innerError?.['request-id'] ?? answer.batchId,
    retryAt: code === 'throttled' ? (retryAt ?? untoldPause(now)) : undefined,
    existingEventId: error?.['@event.existingEventId'],
  });
}

/** Exchange's words that say more than the status. Compared without case. */
const CODES: ReadonlyMap<string, GraphErrorCode> = new Map([
  ['errorduplicatetransactionid', 'duplicate'],
  ['erroritemnotfound', 'notFound'],
  ['erroraccessdenied', 'forbidden'],
  ['errorirresolvableconflict', 'conflict'],
  ['syncstatenotfound', 'gone'],
  ['applicationthrottled', 'throttled'],
  ['errortoomanyrequests', 'throttled'],
]);

function codeOf(status: number, serviceCode: string, hasRetryAfter: boolean): GraphErrorCode {
  const known = status < 500 ? CODES.get(serviceCode.toLowerCase()) : undefined;
  if (known) return known;
  switch (status) {
    case 401:
      return 'signInRequired';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 409:
    case 412:
    case 423:
      return 'conflict';
    case 410:
      return 'gone';
    case 429:
    case 509:
      return 'throttled';
    default:
      if (status < 500) return 'invalid';
      return hasRetryAfter ? 'throttled' : 'unavailable';
  }
}
