import type { Instant } from '../domain/time/period.ts';

export type GraphErrorCode =
  /** The token was not accepted; a person has to sign in again. */
  | 'signInRequired'
  | 'forbidden'
  | 'notFound'
  /** Somebody else changed it, again and again where we retried. */
  | 'conflict'
  /** Graph wants a pause; `retryAt` says until when. */
  | 'throttled'
  /** Graph failed or did not answer in time. */
  | 'unavailable'
  /** No answer came through the network: whether a write arrived is not known. */
  | 'offline'
  /** An answer that is not what Graph documents; `field` says where. */
  | 'malformed'
  /** Graph refused the request as it was. */
  | 'invalid'
  /** A create with this transactionId has been done before. */
  | 'duplicate'
  /** A delta token or subscription has expired. */
  | 'gone';

export type GraphErrorFields = {
  readonly status?: number | undefined;
  /** Exchange's own word, for example `ErrorItemNotFound`. */
  readonly serviceCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAt?: Instant | undefined;
  readonly field?: string | undefined;
  /** With `duplicate`: the event that was created first, where Graph says so. */
  readonly existingEventId?: string | undefined;
  readonly cause?: unknown;
};

/** The one error of this room. Its message names no person and no title, so it may be logged. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: GraphErrorCode;
  readonly status: number | undefined;
  readonly serviceCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAt: Instant | undefined;
  readonly field: string | undefined;
  readonly existingEventId: string | undefined;

  constructor(code: GraphErrorCode, fields: GraphErrorFields = {}) {
    super(messageOf(code, fields), fields.cause === undefined ? {} : { cause: fields.cause });
    this.code = code;
    this.status = fields.status;
    this.serviceCode = fields.serviceCode;
    this.requestId = fields.requestId;
    this.retryAt = fields.retryAt;
    this.field = fields.field;
    this.existingEventId = fields.existingEventId;
  }
}

function messageOf(code: GraphErrorCode, { status, serviceCode, field }: GraphErrorFields): string {
  const details = [status, serviceCode, field && `field ${field}`].filter(Boolean);
  return details.length === 0 ? `Graph: ${code}` : `Graph: ${code} (${details.join(', ')})`;
}
