import type { Instant } from '../domain/time/period.ts';
import { toGraphError, type GraphAnswer } from './answer.ts';
import { sameMailbox } from './calendar-address.ts';
import { GraphError } from './graph-error.ts';
import { authenticationStep, type TokenSource } from './middleware/authentication.ts';
import { openLibrary, type OpenRequest } from './middleware/library.ts';
import { MailboxQueue, queueStep } from './middleware/mailbox-queue.ts';
import { RequestPlan, type Places, type Repeat } from './middleware/request-plan.ts';
import { retryStep } from './middleware/retry.ts';
import { transportStep, type Fetch } from './middleware/transport.ts';
import { sleep, type Clock } from './middleware/waiting.ts';
import { CALENDAR_SCOPES, SHARED_CALENDAR_SCOPES } from './scopes.ts';

export type { TokenNeed, TokenSource } from './middleware/authentication.ts';

export type GraphClientOptions = Partial<Clock> & {
  /** With the version: https://graph.microsoft.com/v1.0 */
  readonly baseUrl: string;
  readonly getToken: TokenSource;
  readonly fetch?: Fetch;
  /** Address of whoever is signed in, as soon as it is known: spares scopes and a request. */
  readonly ownMailbox?: () => string | undefined;
};

export type GraphCall = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the version root on, encoded; or a whole address just as Graph gave it. */
  readonly path: string;
  readonly scopes: readonly string[];
  /** Whose mailbox has to carry the request. */
  readonly mailbox?: string | undefined;
  /** In place of `mailbox`, for a batch. */
  readonly places?: Places;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Reads may be repeated always; PATCH and DELETE when Graph was not available; POST never. */
  readonly repeat?: Repeat;
  readonly claims?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type GraphClient = Clock & {
  readonly baseUrl: string;
  /** Answers of success only; everything else is a GraphError, or the signal's reason. */
  send(call: GraphCall): Promise<GraphAnswer>;
  pause(mailbox: string, until: Instant): void;
  calendarScopes(mailboxes: readonly string[]): readonly string[];
  ownMailbox(): string | undefined;
  rememberOwnMailbox(mailbox: string): void;
};

/** What every function of this room takes last. */
export type CallOptions = { readonly signal?: AbortSignal | undefined };

const DEFAULT_REPEAT = { GET: 'read', PATCH: 'write', DELETE: 'write', POST: 'never' } as const;

/** Ids that survive a move between folders; only valid if every request asks for them. */
export const IMMUTABLE_IDS = 'IdType="ImmutableId"';

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const clock: Clock = {
    now: options.now ?? (() => Date.now()),
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
  };
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const queue = new MailboxQueue();
  const baseUrl = options.baseUrl.replace(/\/+$/u, '');
  const open = openLibrary(baseUrl, [
    queueStep(queue),
    retryStep(queue, clock),
    authenticationStep(options.getToken),
    transportStep(fetch),
  ]);
  let own: string | undefined;
  function ownMailbox(): string | undefined {
    return options.ownMailbox?.() ?? own;
  }
  return {
    ...clock,
    baseUrl,
    send: (call) => send({ open, baseUrl, clock }, call),
    pause: (mailbox, until) => queue.pause(mailbox.toLowerCase(), until),
    ownMailbox,
    rememberOwnMailbox: (mailbox) => {
      own = mailbox;
    },
    calendarScopes: (mailboxes) => {
      const me = ownMailbox();
      return me !== undefined && mailboxes.every((mailbox) => sameMailbox(mailbox, me))
        ? CALENDAR_SCOPES
        : SHARED_CALENDAR_SCOPES;
    },
  };
}

type Sender = { readonly open: OpenRequest; readonly baseUrl: string; readonly clock: Clock };

async function send({ open, baseUrl, clock }: Sender, call: GraphCall): Promise<GraphAnswer> {
  const plan = toPlan(call, baseUrl);
  const request = open(plan.url === undefined ? call.path : '/')
    .headers({ Prefer: IMMUTABLE_IDS, ...call.headers })
    .middlewareOptions([plan]);
  const response = await dispatch(request, call, plan);
  const requestId = response.headers.get('request-id') ?? undefined;
  const retryAfter = response.headers.get('Retry-After');
  if (!response.ok) {
    const body = parseJson(plan.text);
    throw toGraphError({ status: response.status, requestId, body, retryAfter }, clock.now());
  }
  const body = plan.text === '' ? undefined : parseJson(plan.text);
  if (plan.text !== '' && body === undefined) {
    throw new GraphError('malformed', { status: response.status, requestId, field: 'body' });
  }
  return { status: response.status, requestId, body };
}

function toPlan(call: GraphCall, baseUrl: string): RequestPlan {
  const isWhole = /^https?:\/\//u.test(call.path);
  if (isWhole && !call.path.startsWith(`${baseUrl}/`)) {
    // The token may go nowhere but to Graph.
    throw new GraphError('malformed', { field: '@odata.nextLink' });
  }
  const places = call.mailbox === undefined ? [] : [[call.mailbox.toLowerCase(), 1] as const];
  return new RequestPlan({
    method: call.method,
    url: isWhole ? call.path : undefined,
    places: call.places ?? new Map(places),
    scopes: call.scopes,
    repeat: call.repeat ?? DEFAULT_REPEAT[call.method],
    signal: call.signal,
    claims: call.claims,
  });
}

async function dispatch(
  request: ReturnType<OpenRequest>,
  { method, body }: GraphCall,
  plan: RequestPlan,
): Promise<Response> {
  try {
    switch (method) {
      case 'GET':
        return await request.get();
      case 'POST':
        return await request.post(body);
      case 'PATCH':
        return await request.patch(body);
      case 'DELETE':
        return await request.delete();
    }
  } catch (error) {
    throw plan.failure ? plan.failure.error : error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
