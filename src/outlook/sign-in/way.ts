import type { TokenAccount } from './account.ts';
import type { SignInWay } from './sign-in.ts';

export type TokenRequest = {
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
};

export type InteractiveRequest = TokenRequest & {
  /** True to have the account chosen anew instead of taking the one that is signed in. */
  readonly isAccountChosen: boolean;
};

export type Ticket = { readonly token: string; readonly account: TokenAccount };

/** One way to a token. Failures come as they are; the caller names them. */
export type Way = {
  readonly kind: SignInWay;
  account(): TokenAccount | undefined;
  silent(request: TokenRequest): Promise<Ticket>;
  interactive(request: InteractiveRequest): Promise<Ticket>;
  readonly signOut: (() => Promise<void>) | undefined;
};
