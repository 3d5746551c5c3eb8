import {
  parseDialogMessage,
  readDialogUrl,
  toDialogUrl,
} from '../../../src/outlook/sign-in/dialog-message.ts';

const REQUEST = {
  request: 'r1',
  scopes: ['Calendars.ReadWrite', 'User.Read'],
  claims: '{"access_token":{"nbf":{"value":"1"}}}',
  loginHint: 'mira+desk@example.com',
  isAccountChosen: true,
};

test('the sign-in page reads what the pane asked', () => {
  expect(readDialogUrl(toDialogUrl('https://desk.example.org', REQUEST))).toEqual(REQUEST);
});

test('an account’s address never reaches the server', () => {
  const url = new URL(toDialogUrl('https://desk.example.org', REQUEST));
  expect(url.search).not.toMatch(/mira/u);
  expect(url.hash).toBe('#hint=mira%2Bdesk%40example.com');
});

test('what office.js adds to the address is no part of the request', () => {
  const url = toDialogUrl('https://desk.example.org', { ...REQUEST, claims: undefined });
  const [before = '', fragment = ''] = url.split('#');
  const opened = `${before}&_host_Info=Outlook$Web$16.01$en-US$x$isDialog$#${fragment}`;
  expect(readDialogUrl(opened)).toEqual({ ...REQUEST, claims: undefined });
});

test.each([
  'https://desk.example.org/sign-in.html',
  'https://desk.example.org/sign-in.html#code=1&state=2',
  'https://desk.example.org/sign-in.html?code=1&state=2',
  'https://desk.example.org/sign-in.html?request=r1',
])('%s asks for nothing', (url) => {
  expect(readDialogUrl(url)).toBeUndefined();
});

const TOKEN = {
  kind: 'token',
  request: 'r1',
  token: 'T',
  expiresOn: 1,
  scopes: ['x'],
  account: { name: 'Mira', address: 'mira@example.com', addresses: [] },
};

test('a message is what the page sent', () => {
  expect(parseDialogMessage(JSON.stringify(TOKEN))).toEqual(TOKEN);
  const error = { kind: 'error', request: 'r1', detail: { error: 'access_denied' } };
  expect(parseDialogMessage(JSON.stringify(error))).toEqual(error);
});

test.each([
  { name: 'no text', text: undefined },
  { name: 'no JSON', text: '{"kind":' },
  { name: 'another kind', text: JSON.stringify({ ...TOKEN, kind: 'other' }) },
  { name: 'no token', text: JSON.stringify({ ...TOKEN, token: undefined }) },
  { name: 'an empty token', text: JSON.stringify({ ...TOKEN, token: '' }) },
  { name: 'a time in words', text: JSON.stringify({ ...TOKEN, expiresOn: 'soon' }) },
  { name: 'no account', text: JSON.stringify({ ...TOKEN, account: null }) },
])('a message with $name is none', ({ text }) => {
  expect(parseDialogMessage(text)).toBeUndefined();
});
