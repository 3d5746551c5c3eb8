import { isObject } from '../mailbox/lenient.ts';
import { accessDenied, conflictingChange, GraphError, invalidToken } from './errors.ts';
import type { Fault } from './faults.ts';
import { valueOf } from './json-answer.ts';
import { throttled } from './throttle.ts';

/** The connection ended without an answer. Never becomes a status. */
export class ConnectionCut extends TypeError {
  constructor() {
    super('fetch failed: the connection was cut');
    this.name = 'TypeError';
  }
}

/** Faults that take the place of the answer. */
export function failBefore(fault: Fault): void {
  switch (fault.kind) {
    case 'throttled':
      throw throttledBy(fault);
    case 'unavailable':
      throw new GraphError(
        503,
        'ServiceUnavailable',
        'The service is temporarily unavailable. Try again later.',
        retryAfter(fault),
      );
    case 'gatewayTimeout':
      throw new GraphError(504, 'GatewayTimeout', 'The upstream server did not answer in time.');
    case 'serverError':
      throw new GraphError(
        500,
        'InternalServerError',
        'There was an internal server error while processing the request.',
      );
    case 'conflict':
      throw conflictingChange();
    case 'syncStateNotFound':
      throw syncStateNotFound();
    case 'accessDenied':
      throw accessDenied();
    case 'unauthorized':
      throw challenged(fault.claims);
    case 'cutBefore':
      throw new ConnectionCut();
    case 'cutAfter':
    case 'latency':
    case 'truncated':
    case 'wrongTypes':
  }
}

/** Faults that spoil an answer after everything was done. */
export async function spoil(response: Response, fault: Fault): Promise<Response> {
  if (fault.kind === 'cutAfter') throw new ConnectionCut();
  if (fault.kind !== 'truncated' && fault.kind !== 'wrongTypes') return response;
  const value = valueOf(response);
  const text = value ? JSON.stringify(value) : await response.text();
  const { status, headers } = response;
  if (text === '') return new Response(null, { status, headers });
  const spoilt =
    fault.kind === 'truncated'
      ? text.slice(0, Math.ceil(text.length * 0.6))
      : JSON.stringify(confuse(JSON.parse(text)));
  return new Response(spoilt, { status, headers });
}

export function syncStateNotFound(): GraphError {
  return new GraphError(
    410,
    'SyncStateNotFound',
    'The sync state generation is not found; a full synchronization is needed.',
  );
}

function throttledBy(fault: Fault): GraphError {
  const error = throttled('MailboxConcurrency', fault.retryAfter ?? 0);
  return fault.retryAfter === undefined ? new GraphError(429, error.code, error.message) : error;
}

function retryAfter({ retryAfter: seconds }: Fault): { headers?: Record<string, string> } {
  return seconds === undefined ? {} : { headers: { 'Retry-After': String(seconds) } };
}

function challenged(claims: string | undefined): GraphError {
  if (claims === undefined)
    return invalidToken('Lifetime validation failed, the token is expired.');
  const encoded = Buffer.from(claims).toString('base64');
  const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${encoded}"`;
  return invalidToken(
    'Continuous access evaluation resulted in challenge with result: InteractionRequired.',
    {
      'WWW-Authenticate': challenge,
    },
  );
}

/** Every value turned into one of another type, as deep as entities go. */
function confuse(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (name === 'value' && Array.isArray(item)) return [name, item.map(confuse)];
      return [name, name.startsWith('@') ? item : confused(item)];
    }),
  );
}

function confused(value: unknown): unknown {
  if (typeof value === 'string') return 42;
  if (typeof value === 'number' || typeof value === 'boolean') return 'neither';
  return Array.isArray(value) ? { unexpected: true } : ['unexpected'];
}
