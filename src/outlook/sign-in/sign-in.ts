import type { Person } from '../host.ts';

export type SignInErrorCode =
  | 'interactionRequired'
  | 'consentRequired'
  | 'blockedByPolicy'
  | 'cancelled'
  | 'popupBlocked'
  | 'network'
  | 'wrongAccount'
  | 'failed';

/** Safe to show and to copy: names of errors and numbers, nothing about a person. */
export type SignInErrorDetail = {
  /** The library's or the dialog's own word for it. */
  readonly error: string;
  /** As in `AADSTS65001`. */
  readonly entra?: string;
  readonly correlationId?: string;
};

export type SignInErrorFields = {
  readonly detail: SignInErrorDetail;
  /** Set where an administrator's consent may be what is missing. */
  readonly adminConsentUrl?: string;
  /** With `wrongAccount`: who signed in. */
  readonly account?: string;
  readonly cause?: unknown;
};

export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly code: SignInErrorCode;
  readonly detail: SignInErrorDetail;
  readonly adminConsentUrl: string | undefined;
  readonly account: string | undefined;

  constructor(code: SignInErrorCode, fields: SignInErrorFields) {
    super(`Sign-in: ${code}`, { cause: fields.cause });
    this.code = code;
    this.detail = fields.detail;
    this.adminConsentUrl = fields.adminConsentUrl;
    this.account = fields.account;
  }
}

export type TokenNeed = {
  readonly scopes: readonly string[];
  /** From Graph's claims challenge; such a token never comes from a cache. */
  readonly claims?: string;
  readonly signal?: AbortSignal;
};

export type SignInWay = 'nested' | 'dialog' | 'popup';

export type SignIn = {
  /** Nested falls back to the dialog for good where Outlook cannot do it after all. */
  way(): SignInWay;
  account(): Person | undefined;
  /** Silent: never opens anything. Rejects with a SignInError, or the signal's reason. */
  getToken(need: TokenNeed): Promise<string>;
  /** Opens Microsoft's sign-in. Only after a click, else the browser blocks it. */
  signIn(need: Omit<TokenNeed, 'signal'>): Promise<void>;
  /** `undefined` where the account is Outlook's own. In the browser the page is left. */
  readonly signOut: (() => Promise<void>) | undefined;
};
