// In which order jest runs the browser tests: what takes longest must not begin last, when nothing else is left to run beside it.
const path = require('node:path');

/** Whole journeys through every view, several times over. */
const LONG = [
  'journeys-of-the-day.test.ts', 'journeys-around-it.test.ts', 'moving.test.ts', 'languages.test.ts', 'states.test.ts', 'team.test.ts', 'day.test.ts',
];

module.exports = class SlowestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // The order needs no earlier times.
  }
};

function rank({ path: file }) {
  const place = LONG.indexOf(path.basename(file));
  return place === -1 ? LONG.length : place;
}
