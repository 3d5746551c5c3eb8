import { newText } from '../../../src/domain/replies/new-text.ts';

const SENT = ['Hello Ada Byron,', 'This is a reminder of your appointment:', 'With Lena', 'Yes'];

test.each([
  { name: 'nothing but what was written', body: '  Yes, I come.  \r\n\r\nAda ', is: 'Yes, I come.\n\nAda' },
  { name: 'what a program marks as quoted', body: 'Yes\n> This is a reminder\n> of your appointment', is: 'Yes' },
  { name: 'who wrote when, in one line', body: 'Yes\nOn Tue, 24 Nov 2026 at 9:00, Praxis <p@example.com> wrote:\nHello Ada', is: 'Yes' },
  { name: 'who wrote when, broken in two', body: 'Yes\nOn Tue, 24 Nov 2026 at 9:00, Praxis\n<p@example.com> wrote:\nHello Ada', is: 'Yes' },
  { name: 'a signature', body: 'Yes\n--\nAda Byron\nAnalytical engines', is: 'Yes' },
  { name: 'what a telephone adds', body: 'Ja\nVon meinem iPhone gesendet', is: 'Ja' },
  { name: 'a header of the mail that is answered', body: 'Oui\nDe : Praxis\nObjet : Rappel', is: 'Oui' },
  { name: 'lines of the mail that was sent, marked or not', body: 'I cannot come\nhello ADA byron\nThis is a reminder: of your appointment!', is: 'I cannot come' },
  { name: 'a line of the mail that says too little to know it by', body: 'Yes', is: 'Yes' },
])('of a reply is kept: $name', ({ body, is }) => {
  expect(newText(body, SENT)).toBe(is);
});

test('of a very long mail only the beginning is read', () => {
  expect(newText(Array.from({ length: 300 }, (_, index) => `line ${index}`).join('\n')).split('\n')).toHaveLength(200);
});
