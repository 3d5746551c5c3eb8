import { maySend, outcomeOf } from '../../../../src/simulator/outlook/page/send/send-alert.ts';

function left(completedContext?: unknown): string {
  return JSON.stringify({ completedContext });
}

test.each([
  { name: 'a yes', event: left({ allowEvent: true }), outcome: { kind: 'allowed' } },
  {
    name: 'a no with words, a button and its pane',
    event: left({ allowEvent: false, errorMessage: 'Taken', cancelLabel: 'Show', commandId: 'Open' }),
    outcome: { kind: 'refused', message: 'Taken', stayLabel: 'Show', commandId: 'Open' },
  },
  {
    name: 'a no without words',
    event: left({ allowEvent: false }),
    outcome: { kind: 'refused', message: '', stayLabel: 'Don’t send', commandId: undefined },
  },
  {
    name: 'nothing at all, which is no yes',
    event: left(),
    outcome: { kind: 'refused', message: '', stayLabel: 'Don’t send', commandId: undefined },
  },
  {
    name: 'something of another form',
    event: left({ allowEvent: 'yes' }),
    outcome: { kind: 'refused', message: '', stayLabel: 'Don’t send', commandId: undefined },
  },
  { name: 'no such function', event: '', outcome: { kind: 'unavailable' } },
])('$name', ({ event, outcome }) => {
  expect(outcomeOf(event)).toEqual(outcome);
});

test('what is longer than Outlook shows is cut', () => {
  const event = left({ allowEvent: false, errorMessage: 'x'.repeat(600), cancelLabel: 'y'.repeat(30) });
  expect(outcomeOf(event)).toMatchObject({ message: 'x'.repeat(500), stayLabel: 'y'.repeat(20) });
});

test.each([
  { mode: 'PromptUser', warned: true, slow: true, timedOut: true, unavailable: true },
  { mode: 'SoftBlock', warned: false, slow: false, timedOut: false, unavailable: true },
  { mode: 'Block', warned: false, slow: false, timedOut: false, unavailable: false },
] as const)('in the mode $mode a person may send as Microsoft documents it', ({ mode, ...may }) => {
  const kinds = ['warned', 'slow', 'timedOut', 'unavailable'] as const;
  expect(Object.fromEntries(kinds.map((kind) => [kind, maySend(kind, mode)]))).toEqual(may);
});
