import { searchDirectory } from '../../src/graph/search-directory.ts';
import { fakeGraph, graphError, inTurn } from './support/fake-graph.ts';
import { FRONT, LENA, MIRA, openPractice } from './support/practice.ts';

test.each<{ name: string; words: string; found: string[] }>([
  { name: 'the beginning of a word', words: 'har', found: [LENA] },
  { name: 'two beginnings', words: 'le har', found: [LENA] },
  { name: 'two of which one is nobody’s', words: 'le web', found: [] },
  { name: 'the beginning of an address', words: 'frontdesk', found: [FRONT] },
  { name: 'what would break the question', words: '"har\\', found: [LENA] },
  { name: 'nothing', words: ' " ', found: [] },
])('$name is looked for among names and addresses', async ({ words, found }) => {
  const { people } = await searchDirectory(openPractice().as(MIRA), words);
  expect(people.map(({ mail }) => mail)).toEqual(found);
});

test('of many only the first are told, and that there are more', async () => {
  const value = [{ displayName: 'Ada Nowak', mail: 'ada@x.example' }, { displayName: null, mail: 'b@x.example' }, { displayName: 'No mailbox', mail: null }];
  const body = { value, '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=x' };
  const { client, seen, needs } = fakeGraph(inTurn({ body }));
  expect(await searchDirectory(client, 'a')).toEqual({
    people: [{ name: 'Ada Nowak', mail: 'ada@x.example' }, { name: 'b@x.example', mail: 'b@x.example' }],
    hasMore: true,
  });
  expect(needs.map(({ scopes }) => scopes)).toEqual([['User.ReadBasic.All']]);
  expect(decodeURIComponent(seen[0]?.path ?? '')).toContain('$search="displayName:a" OR "mail:a"');
});

test('an account that has no directory is refused', async () => {
  const { client } = fakeGraph(inTurn({ status: 403, body: graphError('Authorization_RequestDenied') }));
  await expect(searchDirectory(client, 'a')).rejects.toMatchObject({ code: 'forbidden' });
});
