import { bodyWith, descriptionOf } from '../../../src/domain/appointment/details.ts';

const LINE = '_'.repeat(80);
const TEAMS = `<div style="x"><span>${LINE}</span></div>\n<div><a href="https://teams.example/1">Join</a></div>`;

function document(inner: string): string {
  return `<html>\r\n<head>\r\n</head>\r\n<body>\r\n${inner}\r\n</body>\r\n</html>`;
}

test.each([
  { name: 'all of a text without Teams', text: ' Bring the X-ray.\r\nPark behind. ', is: 'Bring the X-ray.\nPark behind.' },
  { name: 'what stands before the part of Teams', text: `Bring it.\r\n\r\n${LINE}\r\nJoin: https://teams.example`, is: 'Bring it.' },
  { name: 'nothing where there is only that', text: `${LINE}\r\nJoin`, is: '' },
])('the description is $name', ({ text, is }) => {
  expect(descriptionOf(text)).toBe(is);
});

test.each([
  { name: 'another text takes its place', html: document('<p>old</p>'), isOnline: false, description: 'a < b\nnew', is: { kind: 'body', content: '<div>a &lt; b<br>new</div>' } },
  { name: 'an empty one leaves nothing', html: document('old'), isOnline: false, description: ' ', is: { kind: 'body', content: '' } },
  { name: 'what Teams added stays', html: document(`<p>old</p>\n${TEAMS}`), isOnline: true, description: 'new', is: { kind: 'body', content: `<div>new</div>\n${TEAMS}\r\n` } },
  { name: 'an online meeting whose part of Teams is not found is not touched', html: document('<p>old</p>'), isOnline: true, description: 'new', is: { kind: 'notKept' } },
  { name: 'one that has no text yet gets one', html: '', isOnline: true, description: 'new', is: { kind: 'body', content: '<div>new</div>' } },
])('of a body: $name', ({ html, isOnline, description, is }) => {
  expect(bodyWith(html, { description, isOnline })).toEqual(is);
});
