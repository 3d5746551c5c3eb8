import * as z from 'zod';
import type { Account, Tokens } from './tokens.ts';
import {
  ADMIN_CONSENT,
  BLOCKED,
  type BridgeError,
  type SignInPolicy,
  type SignInPrompt,
} from './policy.ts';
import { splitScopes } from './scopes.ts';

/** What the library on the pane's side sends through the bridge; only the members that are read. */
const requestSchema = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.object({ clientId: z.string(), scope: z.string() }).optional(),
});
type BridgeRequest = z.infer<typeof requestSchema>;

/** The bridge's answer, or what to show the person before asking again with `verdict`. */
export type BridgeOutcome =
  | { readonly kind: 'answer'; readonly message: string }
  | { readonly kind: 'prompt'; readonly prompt: SignInPrompt };

export type BridgeQuestion = {
  readonly account: Account;
  /** The text the pane posted. */
  readonly text: string;
  readonly verdict: 'accepted' | 'refused' | undefined;
};

export type Broker = {
  readonly tenantId: string;
  /** Host name that accounts are said to come from. */
  readonly environment: () => string;
  readonly tokens: Tokens;
  readonly policy: SignInPolicy;
};

/** Undefined when the text is no request at all, which a host leaves unanswered. */
export function answerBridge(broker: Broker, question: BridgeQuestion): BridgeOutcome | undefined {
  const parsed = requestSchema.safeParse(parseJson(question.text));
  if (!parsed.success) return undefined;
  const request = parsed.data;
  switch (request.method) {
    case 'GetInitContext':
      return answer(request, { initContext: initContext(broker, question.account) });
    case 'GetToken':
      return token(broker, {
        request,
        account: question.account,
        verdict: undefined,
        interactive: false,
      });
    case 'GetTokenPopup':
      return token(broker, {
        request,
        account: question.account,
        verdict: question.verdict,
        interactive: true,
      });
    default:
      return failure(request, {
        status: 'PERSISTENT_ERROR',
        code: 'unsupported_method',
        description: request.method,
      });
  }
}

function initContext(broker: Broker, account: Account) {
  return {
    sdkName: 'Frontdesk simulator',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: false },
    accountContext: {
      homeAccountId: `${account.id}.${broker.tenantId}`,
      environment: broker.environment(),
      tenantId: broker.tenantId,
    },
  };
}

type TokenAttempt = {
  readonly request: BridgeRequest;
  readonly account: Account;
  readonly verdict: BridgeQuestion['verdict'];
  readonly interactive: boolean;
};

function token(
  broker: Broker,
  { request, account, verdict, interactive }: TokenAttempt,
): BridgeOutcome {
  const params = request.tokenParams;
  if (!params) {
    return failure(request, {
      status: 'PERSISTENT_ERROR',
      code: 'invalid_request',
      description: 'tokenParams is missing.',
    });
  }
  const wanted = { mail: account.mail, scopes: splitScopes(params.scope), interactive };
  const decided = broker.policy.decide(wanted);
  if (decided.kind === 'error') return failure(request, decided.error);
  if (decided.kind === 'prompt') {
    if (verdict === undefined) return decided;
    const refusal = refusalOf(decided.prompt.about, verdict);
    if (refusal) return failure(request, refusal);
    broker.policy.accept(wanted);
  }
  return tokenAnswer(broker, { request, account, params });
}

/** What a window that was shown ends in; undefined when the person agreed and may. */
function refusalOf(
  about: SignInPrompt['about'],
  verdict: 'accepted' | 'refused',
): BridgeError | undefined {
  if (about === 'adminConsent')
    return { status: 'PERSISTENT_ERROR', code: 'access_denied', description: ADMIN_CONSENT };
  if (about === 'blocked')
    return { status: 'PERSISTENT_ERROR', code: 'access_denied', description: BLOCKED };
  return verdict === 'refused' ? { status: 'USER_CANCEL' } : undefined;
}

function tokenAnswer(
  broker: Broker,
  {
    request,
    account,
    params,
  }: {
    readonly request: BridgeRequest;
    readonly account: Account;
    readonly params: { readonly clientId: string; readonly scope: string };
  },
): BridgeOutcome {
  const issued = broker.tokens.issue({
    account,
    clientId: params.clientId,
    scopes: splitScopes(params.scope),
  });
  return answer(request, {
    token: {
      access_token: issued.accessToken,
      id_token: issued.idToken,
      expires_in: issued.expiresIn,
      scope: params.scope,
      properties: null,
    },
    account: {
      homeAccountId: `${account.id}.${broker.tenantId}`,
      environment: broker.environment(),
      tenantId: broker.tenantId,
      username: account.mail,
      localAccountId: account.id,
      name: account.displayName,
    },
  });
}

function answer(request: BridgeRequest, content: Record<string, unknown>): BridgeOutcome {
  return respond(request, { success: true, ...content });
}

function failure(request: BridgeRequest, error: BridgeError): BridgeOutcome {
  return respond(request, { success: false, error });
}

function respond(request: BridgeRequest, content: Record<string, unknown>): BridgeOutcome {
  const message = {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    ...content,
  };
  return { kind: 'answer', message: JSON.stringify(message) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
