import type { Environment } from '../environment.ts';
import type { Host } from '../host.ts';
import { untilAborted } from '../time-limit.ts';
import type { ExpectedAccount } from './account.ts';
import { adminConsentUrl } from './admin-consent.ts';
import { expectedAccount } from './expected-account.ts';
import { toSignInError, type Mode, type Naming } from './failure.ts';
import { nestedWay } from './nested-way.ts';
import { createOwnerCheck, type AddressesOf } from './owner-check.ts';
import { SignInError } from './sign-in-error.ts';
import type { SignIn } from './sign-in.ts';
import type { Ticket, TokenRequest, Way } from './way.ts';
import { withFallback } from './with-fallback.ts';

type SignInOptions = {
  readonly environment: Environment;
  readonly host: Pick<Host, 'kind' | 'user'>;
  /** Asked for at a sign-in before which nothing was needed. */
  readonly firstScopes?: readonly string[];
  /** All the product may ever ask for: an administrator is asked once, for everything. */
  readonly adminScopes?: readonly string[];
  /**
   * Asked only where the sign-in name is another than the mailbox's address, which may be the
   * same person or not.
   */
  readonly addressesOf?: AddressesOf;
  readonly now?: () => number;
};

const FIRST_SCOPES = ['Calendars.ReadWrite'];

/** In Outlook only after it is ready. Rejects where the sign-in library cannot be fetched. */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { environment, host, firstScopes = FIRST_SCOPES, adminScopes = [], now = Date.now } = options;
  const expected = host.kind === 'outlook' ? await expectedAccount(host.user) : undefined;
  const isOwner = createOwnerCheck(expected, options.addressesOf);
  const way = await chooseWay({ environment, host, expected, now, consentUrl }).catch((error: unknown) => {
    throw toSignInError(error, naming('silent', firstScopes));
  });
  const inFlight = new Map<string, Promise<Ticket>>();
  let signingIn: Promise<void> | undefined;
  let missed: Missed | undefined;

  function naming(mode: Mode, scopes: readonly string[]): Naming {
    return { mode, adminConsentUrl: consentUrl(scopes) };
  }

  function consentUrl(scopes: readonly string[]): string {
    return adminConsentUrl({
      clientId: environment.clientId,
      scopes: [...new Set([...scopes, ...adminScopes])],
      redirectUri: `${location.origin}/redirect.html`,
    });
  }

  async function checked(ticket: Ticket): Promise<Ticket> {
    if (await isOwner(ticket)) return ticket;
    const detail = { error: 'wrong_account' };
    throw new SignInError('wrongAccount', { detail, account: ticket.account.address });
  }

  async function silently(request: TokenRequest): Promise<Ticket> {
    try {
      return await checked(await way.silent(request));
    } catch (thrown) {
      const error = toSignInError(thrown, naming('silent', request.scopes));
      missed = { ...joined(request, missed), error };
      throw error;
    }
  }

  async function interactively({ scopes, claims }: TokenRequest): Promise<void> {
    const before = missed?.error;
    const isAccountChosen = before?.code === 'wrongAccount';
    try {
      await checked(await way.interactive({ scopes, claims, isAccountChosen }));
      missed = undefined;
    } catch (thrown) {
      const named = toSignInError(thrown, naming('interactive', scopes));
      const error = withConsentUrl(named, before?.adminConsentUrl);
      missed = { scopes, claims, error };
      throw error;
    }
  }

  return {
    way: () => way.kind,
    account() {
      const account = way.account();
      return account && { name: account.name, address: account.address };
    },
    getToken({ scopes, claims, signal }) {
      const key = JSON.stringify([scopes.toSorted(), claims]);
      const work =
        inFlight.get(key) ?? silently({ scopes, claims }).finally(() => inFlight.delete(key));
      inFlight.set(key, work);
      return untilAborted(
        work.then(({ token }) => token),
        signal,
      );
    },
    signIn(need) {
      const request = joined(need ?? (missed ? undefined : { scopes: firstScopes }), missed);
      signingIn ??= interactively(request).finally(() => {
        signingIn = undefined;
      });
      return signingIn;
    },
    get signOut() {
      return way.signOut;
    },
  };
}

type WayOptions = {
  readonly environment: Environment;
  readonly host: Pick<Host, 'kind'>;
  readonly expected: ExpectedAccount | undefined;
  readonly now: () => number;
  readonly consentUrl: (scopes: readonly string[]) => string;
};

async function chooseWay({ host, ...options }: WayOptions): Promise<Way> {
  if (host.kind === 'browser') {
    const { popupWay } = await import('./popup-way.ts');
    return popupWay(options.environment);
  }

  async function createDialogWay(): Promise<Way> {
    const { dialogWay } = await import('./dialog-way.ts');
    return dialogWay(options);
  }

  // A hint only: some clients promise it and fail.
  const isPromised = Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  const nested = isPromised ? await nestedWay(options) : undefined;
  return nested ? withFallback(nested, createDialogWay) : createDialogWay();
}

type Missed = TokenRequest & { readonly error: SignInError };

/** One sign-in settles all that could not be had without it. */
function joined(request: TokenRequest | undefined, missed: TokenRequest | undefined): TokenRequest {
  return {
    scopes: [...new Set([...(request?.scopes ?? []), ...(missed?.scopes ?? [])])],
    claims: request?.claims ?? missed?.claims,
  };
}

/** Whom Microsoft's page told "ask your administrator" could only close it. */
function withConsentUrl(error: SignInError, adminConsent: string | undefined): SignInError {
  if (error.code !== 'cancelled' || adminConsent === undefined) return error;
  const { detail, cause } = error;
  return new SignInError('cancelled', { detail, cause, adminConsentUrl: adminConsent });
}
