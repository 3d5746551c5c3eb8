import type { Hono } from 'hono';
import type { Person } from '../../mailbox/model.ts';
import { collection } from '../answers.ts';
import { badRequest, GraphError } from '../errors.ts';
import type { Env, GraphContext } from '../facts.ts';
import { isCounted, pageOf } from '../odata/page.ts';
import { parseSelect } from '../odata/select-expand.ts';
import { renderUser, USER } from './me.ts';

const READERS = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const DEFAULT_NAMES = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];

/** The organisation's directory: its people, searched by the beginnings of words. */
export function addUsersRoutes(app: Hono<Env>): void {
  app.get('/v1.0/users', (c) => {
    const { caller, organisation, query } = c.env.facts;
    if (!READERS.some((name) => caller.scopes.has(name))) {
      throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    }
    const matches = searchOf(c);
    const names = parseSelect(query, Object.keys(USER), 'user') ?? DEFAULT_NAMES;
    const found = organisation.people
      .filter(matches)
      .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
    const page = pageOf(found, c.env.facts);
    const items = page.items.map((person) => ({ id: person.id, ...renderUser(person, names) }));
    return collection(c, 'users', { ...page, items }, isCounted(query) ? found.length : undefined);
  });
}

type Matches = (person: Person) => boolean;

const CLAUSE = /^"(displayName|mail):([^"]+)"$/u;

function searchOf(c: GraphContext): Matches {
  const search = c.env.facts.query.get('$search');
  if (search === undefined) return () => true;
  if (c.req.header('ConsistencyLevel')?.toLowerCase() !== 'eventual') {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const either = search.split(' OR ').map((part) => part.split(' AND ').map(clauseOf));
  return (person) => either.some((all) => all.every((matches) => matches(person)));
}

function clauseOf(text: string): Matches {
  const [, name, value = ''] = CLAUSE.exec(text.trim()) ?? [];
  if (name === undefined) {
    throw badRequest(`Syntax error: character in search clause '${text}' is not valid.`, 'Request_BadRequest');
  }
  const wanted = value.toLowerCase();
  if (name === 'mail') return ({ mail }) => mail.toLowerCase().startsWith(wanted);
  return ({ displayName }) =>
    displayName.toLowerCase().split(/[\s-]+/u).some((word) => word.startsWith(wanted));
}
