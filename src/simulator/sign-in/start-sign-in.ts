import type { Clock } from '../clock.ts';
import { startEntra, type Entra } from './entra.ts';
import type { Broker } from './nested-app-auth.ts';
import { createSignInPolicy, type SignInPolicy } from './policy.ts';
import { createTokens, type Account, type Caller } from './tokens.ts';

/** Both ways to a token: the bridge inside Outlook, and the sign-in page. */
export type SignIn = {
  readonly broker: Broker;
  readonly policy: SignInPolicy;
  readonly entra: Entra;
  /** For an address such as https://localhost:3003/TENANT/v2.0. */
  readonly authority: string;
  readonly whoIs: (token: string) => Promise<Caller | undefined>;
};

export async function startSignIn(options: {
  readonly origin: string;
  readonly port: number;
  readonly tenantId: string;
  readonly accounts: readonly Account[];
  readonly clock: Clock;
  readonly projectFolder: string;
}): Promise<SignIn> {
  const { origin, tenantId, clock } = options;
  const authority = `${origin}/${tenantId}/v2.0`;
  const policy = createSignInPolicy();
  const tokens = createTokens({ tenantId, issuer: () => authority, clock });
  const entra = await startEntra({ ...options, policy });
  return {
    policy,
    entra,
    authority,
    broker: { tenantId, environment: () => new URL(origin).host, tokens, policy },
    whoIs: async (token) => tokens.read(token) ?? (await entra.whoIs(token)),
  };
}
