import { consentScopes } from './scopes.ts';

/** What stands between a person and a token. */
export const SIGN_IN_MODES = [
  'granted',
  'interaction',
  'consent',
  'adminConsent',
  'blocked',
  'offline',
] as const;
export type SignInMode = (typeof SIGN_IN_MODES)[number];

export type BridgeError = {
  readonly status: string;
  readonly code?: string;
  readonly subError?: string;
  readonly description?: string;
};

export type Decision =
  | { readonly kind: 'token' }
  | { readonly kind: 'prompt'; readonly prompt: SignInPrompt }
  | { readonly kind: 'error'; readonly error: BridgeError };

/** What a person is shown before there is a token. */
export type SignInPrompt = {
  readonly about: 'account' | 'consent' | 'adminConsent' | 'blocked';
  readonly mail: string;
  readonly scopes: readonly string[];
};

export type SignInPolicy = {
  mode(mail: string): SignInMode;
  /** Without a person, for everybody. */
  setMode(mode: SignInMode, mail?: string): void;
  decide(request: SignInRequest): Decision;
  /** The person agreed in the window that `decide` asked for. */
  accept(request: SignInRequest): void;
};

export type SignInRequest = {
  readonly mail: string;
  readonly scopes: readonly string[];
  readonly interactive: boolean;
};

export function createSignInPolicy(): SignInPolicy {
  let general: SignInMode = 'granted';
  const own = new Map<string, SignInMode>();
  const agreed = new Map<string, Set<string>>();

  function mode(mail: string): SignInMode {
    return own.get(key(mail)) ?? general;
  }

  return {
    mode,
    setMode(next, mail) {
      if (mail === undefined) {
        general = next;
        own.clear();
        agreed.clear();
        return;
      }
      own.set(key(mail), next);
      agreed.delete(key(mail));
    },
    decide(request) {
      const scopes = consentScopes(request.scopes);
      const has = agreed.get(key(request.mail)) ?? new Set<string>();
      const missing = scopes.filter((scope) => !has.has(scope));
      return decision(mode(request.mail), { ...request, scopes: missing });
    },
    accept(request) {
      const current = mode(request.mail);
      if (current === 'interaction') own.set(key(request.mail), 'granted');
      const has = agreed.get(key(request.mail)) ?? new Set<string>();
      for (const scope of consentScopes(request.scopes)) has.add(scope);
      agreed.set(key(request.mail), has);
    },
  };
}

function key(mail: string): string {
  return mail.toLowerCase();
}

/** `scopes` are those nobody agreed to yet. */
function decision(mode: SignInMode, { mail, scopes, interactive }: SignInRequest): Decision {
  switch (mode) {
    case 'granted':
      return { kind: 'token' };
    case 'offline':
      return { kind: 'error', error: { status: 'NO_NETWORK' } };
    case 'interaction':
      return interactive
        ? ask('account', mail, scopes)
        : refuse(
            'interaction_required',
            'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
          );
    case 'consent':
      if (scopes.length === 0) return { kind: 'token' };
      return interactive ? ask('consent', mail, scopes) : refuse('consent_required', CONSENT);
    case 'adminConsent':
      if (scopes.length === 0) return { kind: 'token' };
      return interactive
        ? ask('adminConsent', mail, scopes)
        : refuse('consent_required', ADMIN_CONSENT);
    case 'blocked':
      return interactive ? ask('blocked', mail, scopes) : refuse('interaction_required', BLOCKED);
  }
}

function ask(about: SignInPrompt['about'], mail: string, scopes: readonly string[]): Decision {
  return { kind: 'prompt', prompt: { about, mail, scopes } };
}

function refuse(code: string, description: string): Decision {
  const subError = code === 'consent_required' ? 'consent_required' : 'basic_action';
  return {
    kind: 'error',
    error: { status: 'USER_INTERACTION_REQUIRED', code, subError, description },
  };
}

const CONSENT =
  'AADSTS65001: The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.';
export const ADMIN_CONSENT =
  'AADSTS90094: The grant requires admin permission. An administrator has to consent for the organization.';
export const BLOCKED =
  'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.';
