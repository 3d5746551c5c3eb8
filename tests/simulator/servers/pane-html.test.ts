import {
  contentSecurityPolicy,
  pageHeaders,
} from '../../../src/simulator/servers/content-security-policy.ts';
import { simulatedPage, simulatedScript, type PanePage } from '../../../src/simulator/servers/pane-html.ts';

const page: PanePage = {
  environment: {
    clientId: 'app',
    authority: 'https://localhost:3003/t/v2.0',
    knownAuthorities: ['localhost:3003'],
    protocolMode: 'OIDC',
    graph: 'https://localhost:3002/v1.0',
  },
  before: ['/before.js'],
  office: '/office-js/office.js',
  after: ['/after.js'],
  always: ['/clock.js'],
};
const ENVIRONMENT =
  '<script type="application/json" id="frontdesk-environment">{"clientId":"real","version":"1.2"}</script>';

test.each([
  {
    name: 'today’s address',
    tag: '<script defer src="https://officeapis.public.onecdn.static.microsoft/1/office.js"></script>',
  },
  {
    name: 'the address of before',
    tag: '<script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  },
  {
    name: 'written by a minifier',
    tag: '<script defer src=https://officeapis.public.onecdn.static.microsoft/1/office.js></script>',
  },
])('the Office library comes from here, in order: $name', ({ tag }) => {
  expect(simulatedPage(`<head>${tag}<script defer src="/ours.js"></script></head>`, page)).toBe(
    '<head><script defer src="/clock.js"></script><script defer src="/before.js"></script><script defer src="/office-js/office.js"></script>' +
      '<script defer src="/after.js"></script><script defer src="/ours.js"></script></head>',
  );
});

test('a page without the library only gets the clock', () => {
  expect(simulatedPage('<head><title>Desk</title></head>', page)).toBe(
    '<head><script defer src="/clock.js"></script><title>Desk</title></head>',
  );
});

test('the environment is the simulator’s, and keeps what else the build wrote', () => {
  const html = simulatedPage(`<head>${ENVIRONMENT}</head>`, page);
  expect(JSON.parse(/frontdesk-environment">(.*)<\/script>/u.exec(html)?.[1] ?? '')).toEqual({
    ...page.environment,
    version: '1.2',
  });
});

test('nothing in the environment can end its element', () => {
  const html = simulatedPage(ENVIRONMENT, {
    ...page,
    environment: { ...page.environment, clientId: '</script><script>alert(1)' },
  });
  expect(html).not.toContain('<script>alert');
});

const stand = {
  graph: 'https://graph.example',
  signIn: 'https://login.example',
  frameAncestors: ['https://localhost:3001'],
};

test.each([
  {
    directive: 'frame-ancestors',
    holds: [
      "'self'",
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.cloud.microsoft',
      'https://outlook.live.com',
      'https://localhost:3001',
    ],
  },
  {
    directive: 'script-src',
    holds: [
      "'self'",
      'https://officeapis.public.onecdn.static.microsoft',
      'https://appsforoffice.microsoft.com',
    ],
  },
  { directive: 'connect-src', holds: ["'self'", 'https://graph.example', 'https://login.example'] },
  { directive: 'object-src', holds: ["'none'"] },
  { directive: 'base-uri', holds: ["'none'"] },
])('$directive allows what it has to', ({ directive, holds }) => {
  const found = contentSecurityPolicy(stand)
    .split('; ')
    .find((one) => one.startsWith(`${directive} `));
  for (const source of holds) expect(found?.split(' ')).toContain(source);
});

test('scripts may neither be inline nor be made of text', () => {
  const scripts = contentSecurityPolicy(stand)
    .split('; ')
    .find((one) => one.startsWith('script-src'));
  expect(scripts).not.toMatch(/unsafe|\*|data:/u);
});

test('nothing keeps Outlook from framing the pane', () => {
  expect(Object.keys(pageHeaders(stand)).map((name) => name.toLowerCase())).not.toContain(
    'x-frame-options',
  );
});

test('the script of events is told in its first line, and keeps what else the build wrote', () => {
  const built = 'var frontdeskEnvironment = {"clientId":"real","version":"1.2"};\n(()=>{})();\n';
  const told = simulatedScript(built, page.environment);
  const [first, ...rest] = told.split('\n');
  expect(JSON.parse(/^var frontdeskEnvironment = (.*);$/u.exec(first ?? '')?.[1] ?? '')).toEqual({
    ...page.environment,
    version: '1.2',
  });
  expect(rest.join('\n')).toBe('(()=>{})();\n');
});
