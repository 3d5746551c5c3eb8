import { z } from 'zod';
import { isObject } from '../mailbox/lenient.ts';
import type { JsonObject } from '../mailbox/model.ts';
import { badRequest } from './errors.ts';
import { valueOf } from './json-answer.ts';

const MAX_PARTS = 20;
/** Graph sends Outlook this many parts at a time, whatever their mailbox; with dependsOn one. */
const AT_ONCE = 4;

const partShape = z.object({
  id: z.string().min(1),
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .pipe(z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const batchShape = z.object({ requests: z.array(partShape).min(1).max(MAX_PARTS) });

type Part = z.output<typeof partShape>;
export type PartAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};
type Send = (request: Request) => Promise<Response>;

/** Answers may come in any order: here in the reverse one, so that nobody relies on it. */
export async function answerBatch(body: unknown, base: string, send: Send): Promise<JsonObject> {
  const parts = readParts(body);
  const answers = parts.some((part) => part.dependsOn?.length)
    ? await oneByOne(parts, base, send)
    : await someAtOnce(parts, base, send);
  return { responses: answers.toReversed() };
}

function readParts(body: unknown): Part[] {
  const result = batchShape.safeParse(body);
  if (!result.success) {
    const requests = isObject(body) ? body['requests'] : undefined;
    if (Array.isArray(requests) && requests.length > MAX_PARTS) {
      throw badRequest(
        `Number of batch request steps exceeds the maximum value of ${MAX_PARTS}.`,
        'BadRequest',
      );
    }
    const issue = result.error.issues[0];
    throw badRequest(
      `Invalid batch payload format: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}.`,
    );
  }
  const parts = result.data.requests;
  checkIds(parts);
  for (const part of parts) checkPart(part);
  return parts;
}

function checkIds(parts: readonly Part[]): void {
  const seen = new Set<string>();
  for (const { id, dependsOn } of parts) {
    // Also shuts out circles: a part only depends on those before it.
    const missing = dependsOn?.find((other) => !seen.has(other.toLowerCase()));
    if (missing !== undefined)
      throw badRequest(`Request id ${id} depends on ${missing}, which is not a request before it.`);
    if (seen.has(id.toLowerCase()))
      throw badRequest(`Duplicate request id ${id} found in the batch request.`);
    seen.add(id.toLowerCase());
  }
}

function checkPart({ id, url, method, headers, body }: Part): void {
  if (/^\/?\$batch\b/u.test(url))
    throw badRequest(`Request id ${id}: a batch cannot hold another batch.`);
  if (/^https?:/iu.test(url)) throw badRequest(`Request id ${id}: the url is not relative.`);
  const hasType = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
  if (
    (body !== undefined && !hasType) ||
    ((method === 'PATCH' || method === 'PUT') && body === undefined)
  ) {
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
}

async function someAtOnce(parts: readonly Part[], base: string, send: Send): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  const waiting = [...parts];
  async function work(): Promise<void> {
    for (let part = waiting.shift(); part; part = waiting.shift())
      answers.push(await sendPart(part, base, send));
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, parts.length) }, work));
  return answers;
}

async function oneByOne(parts: readonly Part[], base: string, send: Send): Promise<PartAnswer[]> {
  const answers = new Map<string, PartAnswer>();
  for (const part of parts) {
    const failed = part.dependsOn?.find(
      (id) => (answers.get(id.toLowerCase())?.status ?? 500) >= 400,
    );
    answers.set(
      part.id.toLowerCase(),
      failed === undefined ? await sendPart(part, base, send) : dependencyFailed(part),
    );
  }
  return [...answers.values()];
}

function dependencyFailed({ id }: Part): PartAnswer {
  const error = {
    code: 'FailedDependency',
    message: 'The request depends on another one that failed.',
  };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}

async function sendPart(
  { id, url, method, headers, body }: Part,
  base: string,
  send: Send,
): Promise<PartAnswer> {
  const request = new Request(`${base}/${url.replace(/^\//u, '')}`, {
    method,
    headers: { ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await send(request);
  const answer = { id, status: response.status, headers: headersOf(response) };
  const value = valueOf(response);
  if (value) return { ...answer, body: value };
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (text === '') return answer;
  return {
    ...answer,
    body: type.includes('json') ? bodyOf(text) : Buffer.from(text).toString('base64'),
  };
}

/** An answer that was spoilt on purpose travels as the text it is. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function headersOf(response: Response): Record<string, string> {
  const wanted = [
    'content-type',
    'retry-after',
    'etag',
    'location',
    'preference-applied',
    'www-authenticate',
  ];
  const shown: Record<string, string> = {};
  for (const name of wanted) {
    const value = response.headers.get(name);
    if (value !== null)
      shown[name.replaceAll(/(^|-)\w/gu, (letter) => letter.toUpperCase())] = value;
  }
  return shown;
}
