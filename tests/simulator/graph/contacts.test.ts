import { practice, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
const BEN = 'ben@practice.test';
const scopes = ['Contacts.Read'];

function withContacts(): World {
  const seed = practice();
  const contacts = ['Bo', 'Cy', 'Di'].map((name) => ({
    displayName: name,
    emailAddresses: [{ name, address: `${name}@example.com` }],
    mobilePhone: '+49 30 5550 001',
  }));
  return world({ ...seed, people: seed.people.map((person) => (person.mail === ADA ? { ...person, contacts } : person)) });
}

test('the own contacts are listed page by page, with what was asked for', async () => {
  const w = withContacts();
  const first = await w.ask(ADA, 'GET', '/me/contacts?$select=displayName,emailAddresses&$top=2', { scopes });
  expect(first.status).toBe(200);
  expect(first.body.value.map(({ displayName, emailAddresses, mobilePhone }: Record<string, unknown>) => [displayName, emailAddresses, mobilePhone])).toEqual([
    ['Bo', [{ name: 'Bo', address: 'Bo@example.com' }], undefined],
    ['Cy', [{ name: 'Cy', address: 'Cy@example.com' }], undefined],
  ]);
  const second = await w.ask(ADA, 'GET', first.body['@odata.nextLink'], { scopes });
  expect(second.body.value).toHaveLength(1);
  expect(second.body['@odata.nextLink']).toBeUndefined();
});

test('without a selection everything is said, with an id and an ETag', async () => {
  const { body } = await withContacts().ask(ADA, 'GET', '/me/contacts', { scopes });
  expect(body.value[0]).toMatchObject({ displayName: 'Bo', mobilePhone: '+49 30 5550 001', homePhones: [], companyName: null });
  expect(body.value[0].id).toMatch(/^AAMk/u);
  expect(body.value[0]['@odata.etag']).toMatch(/^W\//u);
});

test.each<{ name: string; who: string; path: string; with?: readonly string[]; status: number }>([
  { name: 'without the permission', who: ADA, path: '/me/contacts', with: ['Calendars.ReadWrite'], status: 403 },
  { name: 'of somebody else', who: BEN, path: `/users/${ADA}/contacts`, with: ['Contacts.Read', 'Contacts.Read.Shared'], status: 403 },
  { name: 'with a property that contacts do not have', who: ADA, path: '/me/contacts?$select=subject', status: 400 },
  { name: 'with a filter, of which the simulator knows nothing', who: ADA, path: '/me/contacts?$filter=x', status: 400 },
  { name: 'with too much at once', who: ADA, path: '/me/contacts?$top=1001', status: 400 },
])('contacts $name are refused', async ({ who, path, with: held = scopes, status }) => {
  expect((await withContacts().ask(who, 'GET', path, { scopes: held })).status).toBe(status);
});
