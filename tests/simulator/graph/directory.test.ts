import { world } from './support/world.ts';

const ADA = 'ada@practice.test';
const EVENTUAL = { headers: { ConsistencyLevel: 'eventual' }, scopes: ['User.ReadBasic.All'] };

function names(body: { value: { displayName: string }[] }): string[] {
  return body.value.map(({ displayName }) => displayName);
}

test('the directory is searched by the beginnings of words, with the header that Graph asks for', async () => {
  const w = world();
  const all = await w.ask(ADA, 'GET', '/users?$select=displayName&$top=50&$count=true', EVENTUAL);
  expect(all.body['@odata.count']).toBe(names(all.body).length);
  const [first = ''] = names(all.body);
  const [word = ''] = first.toLowerCase().split(' ');
  const search = encodeURIComponent(`"displayName:${word.slice(0, 2)}"`);
  const found = await w.ask(ADA, 'GET', `/users?$search=${search}&$select=displayName`, EVENTUAL);
  expect(names(found.body)).toContain(first);
  expect((await w.ask(ADA, 'GET', `/users?$search=${search}`, { scopes: EVENTUAL.scopes })).status).toBe(400);
  const wrong = encodeURIComponent('displayName:a');
  expect((await w.ask(ADA, 'GET', `/users?$search=${wrong}`, EVENTUAL)).status).toBe(400);
});

test('without the permission nobody is told', async () => {
  const w = world();
  const { status, body } = await w.ask(ADA, 'GET', '/users', { ...EVENTUAL, scopes: ['User.Read'] });
  expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
});
