import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { shortScopes } from './scopes.ts';

export type Account = {
  readonly id: string;
  readonly mail: string;
  readonly displayName: string;
  readonly canSignIn: boolean;
};

/** Who is behind a request, as Graph wants to know it. */
export type Caller = {
  readonly mail: string;
  readonly scopes: readonly string[];
  /** The application that the token was issued to; Graph counts requests by it. */
  readonly appId: string;
};

export type IssuedTokens = {
  readonly accessToken: string;
  readonly idToken: string;
  /** Seconds. */
  readonly expiresIn: number;
};

export type Tokens = {
  issue(request: TokenRequest): IssuedTokens;
  /** Undefined for what was not issued here, was altered or has expired. */
  read(token: string): Caller | undefined;
};

type TokenRequest = {
  readonly account: Account;
  readonly clientId: string;
  readonly scopes: readonly string[];
};

const LIFETIME_S = 3_600;
const HEADER = encode({ typ: 'JWT', alg: 'HS256' });

/** Tokens in the shape of Entra's, signed with a secret that lives as long as this process. */
export function createTokens(options: {
  readonly tenantId: string;
  readonly issuer: () => string;
  readonly clock: Clock;
}): Tokens {
  const secret = randomBytes(32);

  function seconds(): number {
    return Math.floor(options.clock.now() / 1000);
  }

  function sign(claims: Record<string, unknown>): string {
    const text = `${HEADER}.${encode(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  }

  return {
    issue({ account, clientId, scopes }) {
      const iat = seconds();
      const common = {
        iss: options.issuer(),
        iat,
        nbf: iat,
        exp: iat + LIFETIME_S,
        tid: options.tenantId,
        oid: account.id,
        sub: account.id,
        name: account.displayName,
        preferred_username: account.mail,
        ver: '2.0',
      };
      const scp = shortScopes(scopes).join(' ');
      return {
        accessToken: sign({
          ...common,
          aud: GRAPH_APP_ID,
          appid: clientId,
          upn: account.mail,
          scp,
        }),
        idToken: sign({ ...common, aud: clientId, login_hint: account.mail }),
        expiresIn: LIFETIME_S,
      };
    },

    read(token) {
      const [header, body, signature] = token.split('.');
      if (header === undefined || body === undefined || signature === undefined) return undefined;
      const expected = createHmac('sha256', secret).update(`${header}.${body}`).digest();
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return callerOf(decode(body), seconds());
    },
  };
}

/** Microsoft Graph's application id, the audience of its access tokens. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

function callerOf(claims: Record<string, unknown>, now: number): Caller | undefined {
  const { upn, scp, exp, appid } = claims;
  if (typeof upn !== 'string' || typeof scp !== 'string' || typeof appid !== 'string')
    return undefined;
  if (typeof exp !== 'number') return undefined;
  return exp > now
    ? { mail: upn, scopes: scp.split(' ').filter(Boolean), appId: appid }
    : undefined;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Only for text whose signature was checked. */
function decode(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
