import { readFileSync } from 'node:fs';
import { text } from '../../src/taskpane/text/en/index.ts';

test('the page about double bookings names its causes, that tentative did not block first', () => {
  const causes = [...readFileSync('docs/double-bookings.md', 'utf8').matchAll(/^\| \*\*(.+?)\*\*/gmu)].map((match) => match[1]);
  expect(causes[0]).toBe('Tentative did not block');
  expect(causes.length).toBeGreaterThan(5);
});

test('the page about services explains each part of the form by its title', () => {
  const explained = [...readFileSync('docs/services.md', 'utf8').matchAll(/^\| \*\*(.+?)\*\*/gmu)].map((match) => match[1]);
  const titles = Object.values(text.settings.rules).flatMap((part) => (typeof part === 'object' && 'title' in part ? [part.title] : []));
  expect(explained).toEqual(titles);
});

test('the page about masters says whose each kind of thing is: meetings of others are Outlook’s, bookings’ records Frontdesk’s', () => {
  const masters = [...readFileSync('docs/who-is-master.md', 'utf8').matchAll(/^\| \*\*(.+?)\*\*[^|]*\| ([^|]+?) \|/gmu)].map(([, what, master]) => [what, master]);
  expect(masters.length).toBeGreaterThan(8);
  expect(masters).toContainEqual(['Meetings of others', 'Outlook']);
  expect(masters).toContainEqual(['Who came to a booking, its history, which reminders were sent', 'Frontdesk, in a property of the event']);
});
