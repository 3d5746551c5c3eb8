import { readFileSync } from 'node:fs';

test('the page about double bookings names its causes, that tentative did not block first', () => {
  const causes = [...readFileSync('docs/double-bookings.md', 'utf8').matchAll(/^\| \*\*(.+?)\*\*/gmu)].map((match) => match[1]);
  expect(causes[0]).toBe('Tentative did not block');
  expect(causes.length).toBeGreaterThan(5);
});
