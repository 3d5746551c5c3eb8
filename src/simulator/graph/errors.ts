import type { JsonObject } from '../mailbox/model.ts';

/** An error as Graph words it: Exchange's code, a message, and what belongs beside them. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Further members of `error`. */
  readonly members: JsonObject;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; members?: JsonObject } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }
}

type RequestIds = {
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly now: number;
};

export function errorBody(
  error: GraphError,
  { requestId, clientRequestId, now }: RequestIds,
): JsonObject {
  const date = new Date(now).toISOString().slice(0, 19);
  const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
  return { error: { code: error.code, message: error.message, ...error.members, innerError } };
}

export function badRequest(message: string, code = 'BadRequest'): GraphError {
  return new GraphError(400, code, message);
}

export function itemNotFound(): GraphError {
  return new GraphError(
    404,
    'ErrorItemNotFound',
    'The specified object was not found in the store.',
  );
}

export function accessDenied(): GraphError {
  return new GraphError(
    403,
    'ErrorAccessDenied',
    'Access is denied. Check credentials and try again.',
  );
}

export function sendAsDenied(): GraphError {
  return new GraphError(
    403,
    'ErrorSendAsDenied',
    'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
  );
}

export function malformedId(): GraphError {
  return badRequest('Id is malformed.', 'ErrorInvalidIdMalformed');
}

export function invalidToken(message: string, headers: Record<string, string> = {}): GraphError {
  const challenge =
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: { 'WWW-Authenticate': challenge, ...headers },
  });
}

export function conflictingChange(): GraphError {
  return new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

export function notImplemented(): GraphError {
  return new GraphError(501, 'NotImplemented', 'This operation target is not yet supported.');
}

/** An account of the directory that Exchange has no mailbox for. */
export function noMailbox(): GraphError {
  return new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}
