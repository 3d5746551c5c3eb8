import type { Configuration } from '@azure/msal-browser';
import type { Environment } from '../environment.ts';

export type Caching = {
  /** Tokens survive the page in `localStorage`, and only a reload in `sessionStorage`. */
  readonly cacheLocation: 'localStorage' | 'sessionStorage';
  readonly redirectUri?: string;
};

export const INTERACTIVE_TIMEOUT_MS = 5 * 60_000;

/** `CP1` says that we understand claims challenges (continuous access evaluation). */
export function msalConfiguration(environment: Environment, caching: Caching): Configuration {
  const { clientId, authority, knownAuthorities, protocolMode } = environment;
  return {
    auth: {
      clientId,
      authority,
      clientCapabilities: ['CP1'],
      ...(knownAuthorities && { knownAuthorities: [...knownAuthorities] }),
      ...(caching.redirectUri !== undefined && { redirectUri: caching.redirectUri }),
      // Plain OpenID providers answer in the query; Entra in the fragment.
      ...(protocolMode === 'OIDC' && { OIDCOptions: { responseMode: 'query' } }),
    },
    cache: { cacheLocation: caching.cacheLocation },
    system: {
      // A person takes longer than the library's own minute, with a second factor at hand.
      popupBridgeTimeout: INTERACTIVE_TIMEOUT_MS,
      ...(protocolMode && { protocolMode }),
    },
  };
}
