import { readEnvironment } from '../../src/outlook/environment.ts';

const WHOLE = {
  clientId: 'c0ffee00-0000-4000-8000-000000000000',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com/v1.0',
};

function pageWith(text: string | undefined): Document {
  const page = document.implementation.createHTMLDocument();
  if (text === undefined) return page;
  const element = page.createElement('script');
  element.type = 'application/json';
  element.id = 'frontdesk-environment';
  element.textContent = text;
  page.head.append(element);
  return page;
}

test('the environment of a page is what its element holds', () => {
  const known = { knownAuthorities: ['localhost:3003'], protocolMode: 'OIDC', version: '1.0.0' };
  expect(readEnvironment(pageWith(JSON.stringify(WHOLE)))).toEqual(WHOLE);
  expect(readEnvironment(pageWith(JSON.stringify({ ...WHOLE, ...known })))).toEqual({
    ...WHOLE,
    ...known,
  });
});

test('a slash at the end of the Graph address does not double in requests', () => {
  const text = JSON.stringify({ ...WHOLE, graph: `${WHOLE.graph}/` });
  expect(readEnvironment(pageWith(text)).graph).toBe(WHOLE.graph);
});

test.each([
  { name: 'no element', text: undefined, field: '#frontdesk-environment' },
  { name: 'no JSON', text: '<%= environment %>', field: '#frontdesk-environment' },
  { name: 'a list', text: '[]', field: '#frontdesk-environment' },
  { name: 'null', text: 'null', field: '#frontdesk-environment' },
  { name: 'no client id', text: { ...WHOLE, clientId: undefined }, field: 'clientId' },
  { name: 'an empty client id', text: { ...WHOLE, clientId: '' }, field: 'clientId' },
  { name: 'an http authority', text: { ...WHOLE, authority: 'http://x.test' }, field: 'authority' },
  { name: 'a Graph address without scheme', text: { ...WHOLE, graph: 'graph' }, field: 'graph' },
  { name: 'a script as address', text: { ...WHOLE, graph: 'javascript:0' }, field: 'graph' },
  { name: 'an unknown mode', text: { ...WHOLE, protocolMode: 'SAML' }, field: 'protocolMode' },
  {
    name: 'a number among the authorities',
    text: { ...WHOLE, knownAuthorities: ['x', 1] },
    field: 'knownAuthorities.1',
  },
])('$name is refused by the name of its field', ({ text, field }) => {
  const page = pageWith(typeof text === 'object' ? JSON.stringify(text) : text);
  expect(() => readEnvironment(page)).toThrow(
    expect.objectContaining({ name: 'EnvironmentError', field }),
  );
});
