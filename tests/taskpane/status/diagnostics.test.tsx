import { GraphError } from '../../../src/graph/graph-error.ts';
import { diagnosticsOf } from '../../../src/taskpane/status/diagnostics.ts';
import { deskOf, openPractice } from '../settings/support/practice-desk.tsx';

const desk = deskOf(openPractice());

test('where nothing has gone wrong the details name no error', () => {
  expect(diagnosticsOf(desk, undefined)).not.toMatch(/^error/mu);
});

test.each([
  { error: new GraphError('throttled', { status: 429, requestId: 'r1' }), says: ['error: graph throttled', 'status: 429', 'requestId: r1'] },
  { error: new TypeError('Ada Nowak'), says: ['error: TypeError'] },
  { error: 'Ada Nowak', says: ['error: unknown'] },
])('an error is named without its text: $says', ({ error, says }) => {
  const lines = diagnosticsOf(desk, error).split('\n');
  expect(lines).toEqual(expect.arrayContaining(says));
  expect(lines.join('\n')).not.toContain('Ada');
});
