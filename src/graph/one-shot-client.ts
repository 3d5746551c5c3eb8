import type { Instant } from '../domain/time/period.ts';
import { toGraphError, type GraphAnswer } from './answer.ts';
import type { GraphCall, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { SHARED_CALENDAR_SCOPES } from './scopes.ts';

type OneShotOptions = {
  /** With the version: https://graph.microsoft.com/v1.0 */
  readonly baseUrl: string;
  readonly getToken: (need: { readonly scopes: readonly string[] }) => Promise<string>;
  readonly fetch: (url: string, init: OneShotRequest) => Promise<OneShotResponse>;
  readonly now: () => Instant;
};

/** The least of `fetch`: engines without a browser around them have not much more. */
type OneShotRequest = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};
type OneShotResponse = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
};

const IMMUTABLE_IDS = 'IdType="ImmutableId"';

/**
 * For whoever has seconds and no second chance: each request once, without the library, a queue or
 * waiting. Whatever would have to be repeated fails at once.
 */
export function createOneShotClient(options: OneShotOptions): GraphClient {
  const { baseUrl, now } = options;
  return {
    baseUrl,
    now,
    random: Math.random,
    sleep: () => Promise.reject(new GraphError('throttled')),
    pause: () => undefined,
    send: (call) => send(options, call),
    calendarScopes: () => SHARED_CALENDAR_SCOPES,
    ownMailbox: () => undefined,
    rememberOwnMailbox: () => undefined,
  };
}

async function send(
  { baseUrl, getToken, fetch, now }: OneShotOptions,
  { method, path, scopes, headers, body }: GraphCall,
): Promise<GraphAnswer> {
  if (/^https?:/u.test(path) && !path.startsWith(`${baseUrl}/`)) {
    // The token may go nowhere but to Graph.
    throw new GraphError('malformed', { field: '@odata.nextLink' });
  }
  const token = await getToken({ scopes });
  const response = await fetch(path.startsWith('/') ? baseUrl + path : path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Prefer: IMMUTABLE_IDS,
      ...headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new GraphError('offline', { cause });
  });
  const { status } = response;
  const requestId = response.headers.get('request-id') ?? undefined;
  const answer = { status, requestId, body: parseJson(await response.text()) };
  if (status >= 200 && status < 300) return answer;
  throw toGraphError({ ...answer, retryAfter: response.headers.get('Retry-After') }, now());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Proxies answer in HTML; the status says enough.
    return undefined;
  }
}
