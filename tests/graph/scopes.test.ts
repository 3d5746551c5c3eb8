import { readFileSync } from 'node:fs';
import * as scopes from '../../src/graph/scopes.ts';

test.each(Object.entries(scopes))('an administrator who consents, consents to all of %s', (_, asked) => {
  expect(scopes.ALL_SCOPES).toEqual(expect.arrayContaining([...asked]));
});

test('the page about permissions names each of them', () => {
  const page = readFileSync('docs/sign-in-and-permissions.md', 'utf8');
  for (const scope of scopes.ALL_SCOPES) expect(page).toContain(`\`${scope}\``);
});
