import {
  SignInError,
  type SignInErrorCode,
  type SignInErrorDetail,
} from './sign-in-error.ts';

export type Mode = 'silent' | 'interactive';

/** Only names and numbers: Entra's texts quote names of people and applications. */
export function detailOf(error: unknown): SignInErrorDetail {
  if (error instanceof SignInError) return error.detail;
  const entra = /AADSTS\d{4,8}/u.exec(textOf(error, 'errorMessage') ?? textOf(error, 'message') ?? '');
  const correlationId = textOf(error, 'correlationId');
  return {
    error: nameOf(error),
    ...(entra && { entra: entra[0] }),
    ...(correlationId && { correlationId: wordOf(correlationId) }),
  };
}

export function codeOfError(error: unknown, mode: Mode): SignInErrorCode {
  return error instanceof SignInError ? error.code : codeOf(detailOf(error), mode);
}

export type Naming = { readonly mode: Mode; readonly adminConsentUrl: string };

/** The one place that turns what msal, Outlook's bridge and Entra say into our closed list. */
export function toSignInError(error: unknown, { mode, adminConsentUrl }: Naming): SignInError {
  if (error instanceof SignInError) return error;
  return errorOfDetail(detailOf(error), { mode, adminConsentUrl, cause: error });
}

export function errorOfDetail(
  detail: SignInErrorDetail,
  { mode, adminConsentUrl, cause }: Naming & { readonly cause?: unknown },
): SignInError {
  return new SignInError(codeOf(detail, mode), {
    detail,
    cause,
    ...(isAboutConsent(detail) && { adminConsentUrl }),
  });
}

export function codeOf({ error, entra }: SignInErrorDetail, mode: Mode): SignInErrorCode {
  const number = entra?.slice('AADSTS'.length) ?? '';
  if (NEEDS_ADMIN.has(number)) return 'consentRequired';
  if (number === NOT_CONSENTED || error === 'consent_required') {
    // Most tenants let people consent for themselves, so they are asked before an admin is.
    return mode === 'silent' ? 'interactionRequired' : 'consentRequired';
  }
  if (/^53\d{3,4}$/u.test(number) || BLOCKED.has(number)) return 'blockedByPolicy';
  if (number === DECLINED || CANCELLED.has(error)) return 'cancelled';
  if (POPUP_BLOCKED.has(error)) return 'popupBlocked';
  if (NETWORK.has(error)) return 'network';
  if (mode === 'silent' && NEEDS_PERSON.has(error)) return 'interactionRequired';
  return 'failed';
}

function isAboutConsent({ error, entra }: SignInErrorDetail): boolean {
  const number = entra?.slice('AADSTS'.length) ?? '';
  return number === NOT_CONSENTED || error === 'consent_required' || NEEDS_ADMIN.has(number);
}

// "Microsoft Entra authentication and authorization error codes".
const NOT_CONSENTED = '65001';
const DECLINED = '65004';
const NEEDS_ADMIN = new Set(['90008', '90093', '90094', '90095', '700016']);
const BLOCKED = new Set(['50105', '7000112']);

const CANCELLED = new Set([
  'user_cancelled',
  'user_canceled',
  'access_denied',
  'interaction_in_progress_cancelled',
  'dialog_12006',
  'dialog_12009',
]);

const POPUP_BLOCKED = new Set([
  'popup_window_error',
  'empty_window_error',
  'block_nested_popups',
  'dialog_12011',
]);

const NETWORK = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
  'ChunkLoadError',
]);

const NEEDS_PERSON = new Set([
  'interaction_required',
  'login_required',
  'invalid_grant',
  'bad_token',
  'ui_not_allowed',
  'interrupted_user',
  'no_tokens_found',
  'native_account_unavailable',
  'refresh_token_expired',
  'no_account_error',
  'no_account_found',
  'no_account_in_silent_request',
  'token_refresh_required',
  'monitor_window_timeout',
  'timed_out',
]);

// Outlook's bridge gives the class and may leave the code empty.
function nameOf(error: unknown): string {
  const code = textOf(error, 'errorCode');
  const name = textOf(error, 'name');
  if (name === 'InteractionRequiredAuthError' && !NEEDS_PERSON.has(code ?? '')) {
    return code === 'consent_required' ? code : 'interaction_required';
  }
  return wordOf(code ?? name);
}

function textOf(error: unknown, field: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function wordOf(text: string | undefined): string {
  return text !== undefined && /^[\w.-]{1,64}$/u.test(text) ? text : 'unknown';
}
