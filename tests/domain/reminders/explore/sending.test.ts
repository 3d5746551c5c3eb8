import { explore, type Exploration, type Scenario } from './explore.ts';
import type { Shortcut } from './world.ts';

/** `EXPLORE=1` prints how much was explored, and the shortest way to each violation. */
function exploreAndTell(name: string, scenario: Scenario): Exploration {
  const began = performance.now();
  const found = explore(scenario);
  if (process.env['EXPLORE']) {
    const ms = Math.round(performance.now() - began);
    process.stderr.write(`${name}: ${found.states} states, ${found.endings} endings, ${ms} ms, ${[...found.outcomes].join('; ')}\n`);
    if (found.violation) process.stderr.write(`  ${found.violation.problem}\n    ${found.violation.trace.join('\n    ')}\n`);
  }
  return found;
}

test('a sender who is alone sends once and records it', () => {
  const { violation, outcomes } = exploreAndTell('alone', { senders: ['ada'] });
  expect(violation).toBeUndefined();
  expect([...outcomes]).toEqual(['sent']);
});

const ALL: readonly { readonly name: string; readonly scenario: Scenario }[] = [
  { name: 'one sender who crashes', scenario: { senders: ['ada'], crashes: 1, patience: 3 } },
  { name: 'one sender whose answers are lost', scenario: { senders: ['ada'], losses: 2, patience: 3 } },
  { name: 'two senders who may crash at any step', scenario: { senders: ['ada', 'bea'], crashes: 2 } },
  { name: 'two senders, a crash and a lost answer', scenario: { senders: ['ada', 'bea'], crashes: 1, losses: 1 } },
  { name: 'two senders and two lost answers', scenario: { senders: ['ada', 'bea'], losses: 2 } },
  { name: 'two senders, a crash and somebody who edits the event', scenario: { senders: ['ada', 'bea'], crashes: 1, edits: 1 } },
  { name: 'two senders, a crash and an appointment that is called off', scenario: { senders: ['ada', 'bea'], crashes: 1, edits: 1, isCalledOff: true } },
  { name: 'two senders, a crash and a draft that is refused', scenario: { senders: ['ada', 'bea'], crashes: 1, refusals: 1 } },
  { name: 'three senders', scenario: { senders: ['ada', 'bea', 'cleo'] } },
  { name: 'three senders, a crash and a draft that is refused', scenario: { senders: ['ada', 'bea', 'cleo'], crashes: 1, refusals: 1, patience: 0 } },
  { name: 'two senders with mailboxes of their own, and crashes', scenario: { senders: ['ada', 'bea'], isApart: true, crashes: 2, losses: 1 } },
];

test.each(ALL)('$name never send a message twice, and nothing is lost', ({ name, scenario }) => {
  expect(exploreAndTell(name, scenario).violation).toBeUndefined();
});

test.each<{ shortcut: Shortcut; scenario: Scenario }>([
  { shortcut: 'sendBeforeRecording', scenario: { senders: ['ada', 'bea'] } },
  { shortcut: 'recordUnconditionally', scenario: { senders: ['ada', 'bea'] } },
  { shortcut: 'sendAnotherDraft', scenario: { senders: ['ada', 'bea'] } },
  { shortcut: 'recordFailureBeforeVoiding', scenario: { senders: ['ada', 'bea', 'cleo'], refusals: 1, crashes: 1 } },
])('the shortcut $shortcut sends it twice', ({ shortcut, scenario }) => {
  const { violation } = exploreAndTell(shortcut, { ...scenario, shortcut, seek: 'sent twice' });
  expect(violation?.problem).toBe('sent twice');
});
