import type { Context } from 'hono';
import type { Organisation, Person } from '../mailbox/model.ts';
import { findPerson } from '../mailbox/organisation.ts';
import type { DeltaRounds } from './delta-rounds.ts';
import { badRequest, GraphError } from './errors.ts';
import type { CallOut } from './handshake.ts';
import type { Query } from './odata/query.ts';
import type { Prefer } from './prefer.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** Who asks. A person with delegated scopes, or an application by itself. */
export type Caller = {
  /** `undefined` for an application. */
  readonly person: Person | undefined;
  readonly scopes: ReadonlySet<string>;
  readonly appId: string;
};

/** Everything that was found out about a request before it reached its route. */
export type Facts = {
  readonly organisation: Organisation;
  readonly rounds: DeltaRounds;
  readonly subscriptions: SubscriptionStore;
  /** Without it there are no subscriptions. */
  readonly callOut: CallOut | undefined;
  readonly requestId: string;
  /** A part of a batch. */
  readonly isPart: boolean;
  readonly caller: Caller;
  /** Address up to and with /v1.0. */
  readonly base: string;
  /** Address without query, as the client wrote it. */
  readonly address: string;
  readonly query: Query;
  readonly prefer: Prefer;
};

export type Env = { Bindings: { readonly facts: Facts } };
export type GraphContext = Context<Env>;

/** /v1.0/me and /v1.0/users/{user}, with what follows them. */
export function mailboxPaths(...tails: readonly string[]): string[] {
  return tails.flatMap((tail) => [`/v1.0/me${tail}`, `/v1.0/users/:user${tail}`]);
}

/** Events are found in the mailbox, its default calendar and one of its calendars. */
export function eventPaths(tail: string): string[] {
  return mailboxPaths(tail, `/calendar${tail}`, `/calendars/:calendar${tail}`);
}

export function parameter(c: GraphContext, name: string): string {
  return c.req.param(name) ?? '';
}

/** Whose mailbox the address names. */
export function mailboxOf(c: GraphContext): Person {
  const { caller, organisation } = c.env.facts;
  const user = c.req.param('user');
  if (user === undefined) {
    if (!caller.person)
      throw badRequest('/me request is only valid with delegated authentication flow.');
    return caller.person;
  }
  const person = findPerson(organisation, user);
  if (!person)
    throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`);
  return person;
}

export function isOwn(c: GraphContext, mailbox: Person): boolean {
  return c.env.facts.caller.person === mailbox;
}
