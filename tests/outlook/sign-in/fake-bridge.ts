/** Outlook's side of nested app authentication, as msal speaks to it. */
type BridgeRequest = {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: {
    readonly clientId: string;
    readonly scope: string;
    readonly claims?: string;
    readonly authority?: string;
    readonly platformBrokerId?: string;
  };
};

export type BridgeAnswer =
  | { readonly kind: 'token'; readonly token: string; readonly account?: BridgeAccount }
  | {
      readonly kind: 'error';
      readonly status: string;
      readonly code?: string;
      readonly description?: string;
    }
  | { readonly kind: 'silence' };

export type BridgeAccount = {
  readonly objectId: string;
  readonly username: string;
  readonly name: string;
};

export const TENANT = '99999999-0000-4000-8000-000000000000';
export const MIRA: BridgeAccount = {
  objectId: '11111111-0000-4000-8000-000000000000',
  username: 'mira@example.com',
  name: 'Mira Vogel',
};
export const DESK: BridgeAccount = {
  objectId: '22222222-0000-4000-8000-000000000000',
  username: 'desk@example.com',
  name: 'Front desk',
};

type Bridge = {
  /** In order; the last one stays. */
  readonly silent?: readonly BridgeAnswer[];
  readonly popup?: readonly BridgeAnswer[];
  readonly isInitialised?: boolean;
};

export function installBridge({ silent = [], popup = [], isInitialised = true }: Bridge) {
  const requests: BridgeRequest[] = [];
  const listeners: ((response: string) => void)[] = [];
  const answers = { GetToken: [...silent], GetTokenPopup: [...popup] };

  function answer(request: BridgeRequest): object | undefined {
    const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    if (request.method === 'GetInitContext') {
      if (!isInitialised) return undefined;
      return { ...envelope, success: true, initContext: { sdkName: 'fake', sdkVersion: '1' } };
    }
    const queue = answers[request.method];
    const next = queue.length > 1 ? queue.shift() : queue[0];
    if (!next || next.kind === 'silence') return undefined;
    if (next.kind === 'error') {
      const { status, code, description } = next;
      return { ...envelope, success: false, error: { status, code, description } };
    }
    return { ...envelope, success: true, ...grant(request, next.token, next.account ?? MIRA) };
  }

  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: 'message', listener: (response: string) => void) =>
        listeners.push(listener),
      removeEventListener: () => {},
      postMessage: (text: string) => {
        const request = JSON.parse(text) as BridgeRequest;
        requests.push(request);
        const response = answer(request);
        if (!response) return;
        queueMicrotask(() => {
          for (const listener of listeners) listener(JSON.stringify(response));
        });
      },
    },
  });
  return {
    requests,
    methods: () => requests.map(({ method }) => method),
  };
}

export function removeBridge(): void {
  Reflect.deleteProperty(window, 'nestedAppAuthBridge');
}

function grant(request: BridgeRequest, token: string, account: BridgeAccount) {
  return {
    token: {
      access_token: token,
      id_token: idToken(account, request.tokenParams?.clientId ?? ''),
      expires_in: 3600,
      scope: request.tokenParams?.scope,
      properties: null,
    },
    account: {
      homeAccountId: `${account.objectId}.${TENANT}`,
      environment: 'login.microsoftonline.com',
      tenantId: TENANT,
      username: account.username,
      localAccountId: account.objectId,
      name: account.name,
    },
  };
}

/** A JWT that nobody signed; msal reads its claims only. */
export function idToken(account: BridgeAccount, clientId: string, nonce?: string): string {
  const claims = {
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    aud: clientId,
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 3600,
    oid: account.objectId,
    sub: account.objectId,
    tid: TENANT,
    name: account.name,
    preferred_username: account.username,
    nonce,
    ver: '2.0',
  };
  return [{ alg: 'RS256', typ: 'JWT' }, claims, 'nobody'].map(encode).join('.');
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

