import { readFileSync } from 'node:fs';
import { LOCAL_ORIGIN, manifestFor } from '../../scripts/manifest.mjs';

const text = readFileSync('manifest.xml', 'utf8');

test('every address of the manifest becomes one of the host it is built for', () => {
  const built = manifestFor('https://desk.example.org', text);
  expect(built).not.toContain(LOCAL_ORIGIN);
  expect(built.split('https://desk.example.org').length).toBe(text.split(LOCAL_ORIGIN).length);
  expect(built.replaceAll('https://desk.example.org', LOCAL_ORIGIN)).toBe(text);
});

test.each([
  {
    name: 'a port is kept',
    url: 'https://desk.example.org:8443',
    origin: 'https://desk.example.org:8443',
  },
  {
    name: 'a slash at the end is the host alone',
    url: 'https://desk.example.org/',
    origin: 'https://desk.example.org',
  },
  {
    name: 'the host is written in lower case',
    url: 'https://Desk.Example.org',
    origin: 'https://desk.example.org',
  },
  {
    name: 'the local host changes nothing',
    url: 'https://localhost:3000',
    origin: 'https://localhost:3000',
  },
])('$name', ({ url, origin }) => {
  expect(manifestFor(url, '<AppDomain>https://localhost:3000</AppDomain>')).toBe(
    `<AppDomain>${origin}</AppDomain>`,
  );
});

test('another port of the local host is left alone', () => {
  const two = '<a>https://localhost:3000</a><b>https://localhost:30001</b>';
  expect(manifestFor('https://x.example', two)).toBe(
    '<a>https://x.example</a><b>https://localhost:30001</b>',
  );
});

test.each([
  { url: '', message: 'FRONTDESK_URL is not an address: ""' },
  { url: 'desk.example.org', message: 'FRONTDESK_URL is not an address: "desk.example.org"' },
  { url: 'http://desk.example.org', message: 'FRONTDESK_URL must begin with https://' },
  {
    url: 'https://desk.example.org/frontdesk',
    message: 'FRONTDESK_URL must not go on after the host',
  },
  { url: 'https://desk.example.org?a=1', message: 'FRONTDESK_URL must not go on after the host' },
  { url: 'https://desk.example.org/#a', message: 'FRONTDESK_URL must not go on after the host' },
  {
    url: 'https://me:secret@desk.example.org',
    message: 'FRONTDESK_URL must not hold a user name or password',
  },
])('"$url" is refused, and the message says how it must look', ({ url, message }) => {
  expect(() => manifestFor(url, text)).toThrow(message);
  expect(() => manifestFor(url, text)).toThrow('like https://desk.example.org.');
});

test('a password in the address is not repeated', () => {
  expect(() => manifestFor('https://me:secret@desk.example.org', text)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});

test('a text without an address of the local host is refused', () => {
  expect(() => manifestFor('https://desk.example.org', '<OfficeApp />')).toThrow(
    'manifest.xml has no address',
  );
});
