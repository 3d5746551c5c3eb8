import type { Organisation } from '../mailbox/model.ts';
import { findPerson } from '../mailbox/organisation.ts';
import { GraphError, invalidToken } from './errors.ts';
import type { Caller } from './facts.ts';

export type TokenHolder = {
  /** Empty for an application that acts by itself. */
  readonly mail: string;
  readonly scopes: readonly string[];
  readonly appId?: string;
  /** True for application permissions. */
  readonly isApplication?: boolean;
};

/** Whose a token is; `undefined` for one that is not valid. */
export type WhoIs = (token: string) => Promise<TokenHolder | undefined> | TokenHolder | undefined;

export async function authenticate(
  { organisation, whoIs }: { organisation: Organisation; whoIs: WhoIs },
  request: Request,
): Promise<Caller> {
  const [, token] =
    /^Bearer\s+(\S+)$/iu.exec(request.headers.get('authorization')?.trim() ?? '') ?? [];
  if (token === undefined) throw invalidToken('Access token is empty.');
  const holder = await whoIs(token);
  if (!holder)
    throw invalidToken('Access token validation failure. Invalid audience, signature or lifetime.');
  const scopes = new Set(holder.scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)));
  const appId = holder.appId ?? 'app';
  if (holder.isApplication === true) return { person: undefined, scopes, appId };
  const person = findPerson(organisation, holder.mail);
  if (!person)
    throw new GraphError(
      404,
      'ResourceNotFound',
      'The mailbox of the signed-in user was not found.',
    );
  return { person, scopes, appId };
}
