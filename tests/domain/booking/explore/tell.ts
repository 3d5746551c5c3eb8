import { explore, type Exploration, type Scenario } from './explore.ts';

/** `EXPLORE=1` prints how much was explored, and the shortest way to each violation. */
export function exploreAndTell(name: string, scenario: Scenario): Exploration {
  const began = performance.now();
  const found = explore(scenario);
  if (process.env['EXPLORE']) {
    const ms = Math.round(performance.now() - began);
    process.stderr.write(`${name}: ${found.states} states, ${found.finished} endings, ${ms} ms\n`);
    if (found.violation) {
      process.stderr.write(`  ${found.violation.problem}\n    ${found.violation.trace.join('\n    ')}\n`);
    }
  }
  return found;
}
