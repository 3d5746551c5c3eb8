import type { Person } from '../host.ts';

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
  /**
   * Opens Microsoft's sign-in. Only after a click, else the browser blocks it. Without a need it
   * asks for what could not be had silently last.
   */
  signIn(need?: Omit<TokenNeed, 'signal'>): Promise<void>;
  /** `undefined` where the account is Outlook's own. In the browser the page is left. */
  readonly signOut: (() => Promise<void>) | undefined;
};
