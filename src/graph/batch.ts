import * as z from 'zod/mini';
import { parseAnswer, toGraphError, type GraphAnswer } from './answer.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { readClaims } from './middleware/authentication.ts';
import { PLACES_PER_MAILBOX } from './middleware/mailbox-queue.ts';
import type { Places } from './middleware/request-plan.ts';
import { mayRepeat } from './middleware/retry.ts';
import { backOff, LONGEST_WAIT, MOST_TRIES, readRetryAfter } from './middleware/waiting.ts';

const MOST_PARTS = 20;

/** One read; `path` from the version root on, encoded. */
export type BatchRead = {
  readonly mailbox: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type BatchAnswer =
  | ({ readonly kind: 'answered' } & GraphAnswer)
  | { readonly kind: 'failed'; readonly error: GraphError };

export type BatchOptions = {
  readonly scopes: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.string())),
      body: z.optional(z.unknown()),
    }),
  ),
});

type PartAnswer = z.infer<typeof batchSchema>['responses'][number] & {
  readonly batchId: string | undefined;
};

/**
 * Answers in the order of the parts. Rejects only where no part could be answered, and where the
 * token was refused, which concerns all of them.
 */
export async function readBatch(
  client: GraphClient,
  parts: readonly BatchRead[],
  options: BatchOptions,
): Promise<BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  for (let start = 0; start < parts.length; start += MOST_PARTS) {
    answers.push(...(await readChunk(client, parts.slice(start, start + MOST_PARTS), options)));
  }
  return answers;
}

/** Failed parts go into a new batch after the longest pause that one of them was given. */
async function readChunk(
  client: GraphClient,
  parts: readonly BatchRead[],
  options: BatchOptions,
): Promise<BatchAnswer[]> {
  const answers = new Map<number, BatchAnswer>();
  let open = parts.map((part, index) => ({ part, index }));
  let claims: string | undefined;
  for (let tries = 1; open.length > 0; tries++) {
    const answered = await post(
      client,
      open.map(({ part }) => part),
      { ...options, claims },
    );
    const challenge = claims === undefined ? answered.map(claimsOf).find(Boolean) : undefined;
    const again: typeof open = [];
    let wait = 0;
    for (const [position, item] of open.entries()) {
      const outcome = toOutcome(answered[position], client.now());
      if (outcome.kind === 'failed' && outcome.error.code === 'signInRequired') {
        if (challenge === undefined) throw outcome.error;
        again.push(item);
      } else if (outcome.kind === 'failed' && mayRepeat(outcome.error.status ?? 0, 'read')) {
        wait = Math.max(wait, pauseOf(client, item.part, { answer: answered[position], tries }));
        again.push(item);
      }
      answers.set(item.index, outcome);
    }
    claims ??= challenge;
    if (tries === MOST_TRIES || wait > LONGEST_WAIT) break;
    if (again.length > 0) await client.sleep(wait, options.signal);
    open = again;
  }
  return parts.map((_, index) => answers.get(index) ?? unanswered());
}

/** Milliseconds; a pause that Graph asked for counts for the whole mailbox. */
function pauseOf(
  client: GraphClient,
  { mailbox }: BatchRead,
  { answer, tries }: { readonly answer: PartAnswer | undefined; readonly tries: number },
): number {
  const now = client.now();
  const until = readRetryAfter(headerOf(answer, 'retry-after'), now);
  if (until === undefined) return backOff(tries, client.random);
  if (answer?.status === 429) client.pause(mailbox, until);
  return until - now;
}

async function post(
  client: GraphClient,
  parts: readonly BatchRead[],
  { scopes, signal, claims }: BatchOptions & { readonly claims: string | undefined },
): Promise<(PartAnswer | undefined)[]> {
  const requests = parts.map(({ path, headers }, index) => ({
    id: String(index + 1),
    method: 'GET',
    url: path,
    headers,
  }));
  const answer = await client.send({
    method: 'POST',
    path: '/$batch',
    body: { requests },
    repeat: 'read',
    places: placesOf(parts),
    scopes,
    signal,
    claims,
  });
  const { responses } = parseAnswer(batchSchema, answer);
  return requests.map(({ id }) => {
    const part = responses.find((response) => response.id === id);
    return part && { ...part, batchId: answer.requestId };
  });
}

/** Graph itself sends at most four parts of a batch at a time. */
function placesOf(parts: readonly BatchRead[]): Places {
  const places = new Map<string, number>();
  for (const { mailbox } of parts) {
    const key = mailbox.toLowerCase();
    places.set(key, Math.min(PLACES_PER_MAILBOX, (places.get(key) ?? 0) + 1));
  }
  return places;
}

function toOutcome(part: PartAnswer | undefined, now: number): BatchAnswer {
  if (!part) return unanswered();
  const { status, body, batchId } = part;
  const requestId = headerOf(part, 'request-id');
  if (status >= 200 && status < 300) {
    return { kind: 'answered', status, body, requestId: requestId ?? batchId };
  }
  const retryAfter = headerOf(part, 'retry-after');
  return {
    kind: 'failed',
    error: toGraphError({ status, body, requestId, batchId, retryAfter }, now),
  };
}

function unanswered(): BatchAnswer {
  return { kind: 'failed', error: new GraphError('malformed', { field: 'responses' }) };
}

function claimsOf(part: PartAnswer | undefined): string | undefined {
  return part?.status === 401 ? readClaims(headerOf(part, 'www-authenticate')) : undefined;
}

function headerOf(part: PartAnswer | undefined, name: string): string | undefined {
  return Object.entries(part?.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}
