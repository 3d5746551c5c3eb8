import type { Hono } from 'hono';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { entity } from '../answers.ts';
import { mailboxOf, mailboxPaths, type Env } from '../facts.ts';
import { findExpansion, parseExpand, parseSelect } from '../odata/select-expand.ts';
import { renderExtensions } from '../render/extension.ts';
import { requireUser } from '../scopes.ts';

export const USER: Readonly<Record<string, (person: Person) => unknown>> = {
  businessPhones: () => [],
  displayName: (person) => person.displayName,
  givenName: (person) => person.givenName,
  jobTitle: () => null,
  mail: (person) => person.mail,
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: (person) => person.settingsSeed.language,
  surname: (person) => person.surname,
  userPrincipalName: (person) => person.mail,
  id: (person) => person.id,
  // Only answered when it is asked for.
  accountEnabled: (person) => person.canSignIn,
  userType: () => 'Member',
};
const ON_SELECT = ['accountEnabled', 'userType'];

export function addMeRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths(''), (c) => {
    const person = mailboxOf(c);
    const { caller, query } = c.env.facts;
    requireUser(caller, 'read', person);
    const selection = parseSelect(query, [...Object.keys(USER), 'extensions'], 'user');
    const expansions = parseExpand(query);
    const extensions = findExpansion(expansions, 'extensions');
    return entity(c, 'users', {
      ...renderUser(
        person,
        selection ?? Object.keys(USER).filter((name) => !ON_SELECT.includes(name)),
      ),
      ...(extensions && { extensions: renderExtensions(person.extensions, '') }),
    });
  });
}

export function renderUser(person: Person, names: Iterable<string>): JsonObject {
  return Object.fromEntries(
    [...names].flatMap((name) => (USER[name] ? [[name, USER[name](person)] as const] : [])),
  );
}
