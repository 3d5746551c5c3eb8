import * as z from 'zod/mini';

/**
 * Messages between the Office library in the pane and the page that hosts it: JSON texts, posted
 * between the windows. Names and numbers are the library's.
 */
const requestSchema = z.object({
  _messageType: z.literal(0),
  _actionType: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.optional(z.unknown()),
});

export type Request = {
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
};

const KINDS = ['invoke', 'register', 'unregister'] as const;

/** Undefined for anything else that arrives: other scripts post messages too. */
export function readRequest(message: unknown): Request | undefined {
  const parsed = requestSchema.safeParse(parseJson(message));
  if (!parsed.success) return undefined;
  const { _actionType, _actionName, _conversationId, _correlationId, _data } = parsed.data;
  return {
    kind: KINDS[_actionType],
    action: _actionName,
    conversation: _conversationId,
    correlation: _correlationId,
    data: _data,
  };
}

/** Data must not be null: the library then never calls back. */
export function replyTo(request: Request, data: unknown): string {
  return JSON.stringify({
    ...envelope(request.action, request.conversation, request.correlation),
    _messageType: 1,
    _responseType: 0,
    _errorCode: 0,
    _data: data ?? {},
  });
}

/** An event that the library registered for. */
export function eventMessage(action: string, conversation: string, payload: unknown): string {
  return JSON.stringify({
    ...envelope(action, conversation, -1),
    _messageType: 1,
    _responseType: 1,
    _errorCode: 0,
    _data: payload,
  });
}

/** Tells the pane that the focus comes to it with the Tab key, and the like. */
export function notification(conversation: string, action: number): string {
  return JSON.stringify({
    ...envelope('Office_notifyAgave', `${conversation}_ntf`, -1),
    _messageType: 0,
    _actionType: 0,
    _data: [action],
  });
}

/** Receives the focus at its first or last control. */
export const TAB_IN_FORWARDS = 11;
export const TAB_IN_BACKWARDS = 12;

function envelope(action: string, conversation: string, correlation: number) {
  return {
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: 'simulator',
    _serializerVersion: 1,
  };
}

function parseJson(message: unknown): unknown {
  if (typeof message !== 'string') return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
