import { randomUUID } from 'node:crypto';
import { setImmediate as aTurn, setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import { InvalidItem } from '../mailbox/invalid-item.ts';
import type { Organisation } from '../mailbox/model.ts';
import { findPerson } from '../mailbox/organisation.ts';
import { authenticate, type WhoIs } from './authenticate.ts';
import type { DeltaRounds } from './delta-rounds.ts';
import { badRequest, errorBody, GraphError, itemNotFound } from './errors.ts';
import type { Caller, Env, Facts } from './facts.ts';
import type { Faults } from './faults.ts';
import type { CallOut } from './handshake.ts';
import { ConnectionCut, failBefore, spoil } from './inject.ts';
import { decoded, normalPath } from './normal-path.ts';
import { parseQuery } from './odata/query.ts';
import { parsePrefer } from './prefer.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Throttle } from './throttle.ts';

export type PipelineParts = {
  readonly organisation: Organisation;
  readonly whoIs: WhoIs;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly rounds: DeltaRounds;
  readonly subscriptions: SubscriptionStore;
  readonly callOut: CallOut | undefined;
  readonly routes: Hono<Env>;
};

type Errand = {
  readonly request: Request;
  readonly isPart: boolean;
  readonly requestId: string;
  readonly clientRequestId: string;
};

/** Everything that happens to a request around its route, in this order. */
export async function answer(
  parts: PipelineParts,
  request: Request,
  isPart = false,
): Promise<Response> {
  const requestId = randomUUID();
  const clientRequestId = request.headers.get('client-request-id') ?? requestId;
  const errand = { request, isPart, requestId, clientRequestId };
  const response = await answerOrError(parts, errand);
  response.headers.set('request-id', requestId);
  response.headers.set('client-request-id', clientRequestId);
  return response;
}

async function answerOrError(parts: PipelineParts, errand: Errand): Promise<Response> {
  try {
    return await run(parts, errand);
  } catch (error) {
    if (error instanceof ConnectionCut) throw error;
    return errorResponse(parts, errand, graphErrorOf(error));
  }
}

async function run(
  parts: PipelineParts,
  { request, isPart, requestId }: Errand,
): Promise<Response> {
  const { organisation, faults, throttle, routes, rounds, subscriptions, callOut } = parts;
  const url = new URL(request.url);
  const caller = await authenticate(parts, request);
  const address = decoded(`${url.pathname}${url.search}`);
  const taken = faults.take({
    method: request.method,
    address,
    mail: caller.person?.mail ?? '',
    isPart,
  });
  const mailbox = mailboxIn(organisation, normalPath(pathAfterVersion(url)), caller);
  const leave =
    mailbox === undefined
      ? undefined
      : throttle.enter(`${caller.appId} ${mailbox}`, organisation.clock.now());
  try {
    // A request takes time, and what comes meanwhile is at once with it.
    await (taken.milliseconds > 0 ? pause(taken.milliseconds) : aTurn());
    if (taken.fault) failBefore(taken.fault);
    const facts = factsOf(
      { organisation, rounds, subscriptions, callOut, caller, requestId, isPart },
      request,
      url,
    );
    const response = await routes.fetch(rewritten(request, url), { facts });
    if (facts.prefer.applied !== '' && response.ok)
      response.headers.set('Preference-Applied', facts.prefer.applied);
    return taken.fault ? await spoil(response, taken.fault) : response;
  } finally {
    leave?.();
  }
}

type Known = Pick<
  Facts,
  'organisation' | 'rounds' | 'subscriptions' | 'callOut' | 'caller' | 'requestId' | 'isPart'
>;

function factsOf(known: Known, request: Request, url: URL): Facts {
  const base = `${url.origin}${url.pathname.slice(0, versionEnd(url))}`;
  return {
    ...known,
    base,
    address: `${url.origin}${url.pathname}`,
    query: parseQuery(url.search),
    prefer: parsePrefer(request.headers.get('prefer') ?? ''),
  };
}

function rewritten(request: Request, url: URL): Request {
  const address = `${url.origin}/v1.0${normalPath(pathAfterVersion(url))}`;
  return address === `${url.origin}${url.pathname}` && url.search === ''
    ? request
    : new Request(address, request);
}

function pathAfterVersion(url: URL): string {
  return url.pathname.slice(versionEnd(url));
}

function versionEnd(url: URL): number {
  const at = url.pathname.indexOf('/v1.0');
  if (at < 0) throw badRequest('Invalid version.');
  return at + '/v1.0'.length;
}

/** Whose budget a request uses. */
function mailboxIn(organisation: Organisation, path: string, caller: Caller): string | undefined {
  const [, kind, user] = path.split('/');
  if (kind === 'me') return caller.person?.mail;
  return kind === 'users' && user !== undefined
    ? findPerson(organisation, decoded(user))?.mail
    : undefined;
}

export function graphErrorOf(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof InvalidItem)
    return error.code === 'ErrorItemNotFound'
      ? itemNotFound()
      : badRequest(error.message, error.code);
  const reason = error instanceof Error ? error.message : 'unknown';
  return new GraphError(500, 'InternalServerError', `The simulator failed: ${reason}`);
}

function errorResponse(
  { organisation }: PipelineParts,
  { requestId, clientRequestId }: Errand,
  error: GraphError,
): Response {
  const body = errorBody(error, { requestId, clientRequestId, now: organisation.clock.now() });
  return Response.json(body, { status: error.status, headers: error.headers });
}
