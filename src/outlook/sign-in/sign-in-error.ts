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
  readonly entra?: string | undefined;
  readonly correlationId?: string | undefined;
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
