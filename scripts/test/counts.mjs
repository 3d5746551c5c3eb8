import { readFileSync } from 'node:fs';

/** What a suite adds to the last line. `skippedTitles` are printed, so that a skip is never silent. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, skippedTitles: [] };

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skippedTitles: [...a.skippedTitles, ...b.skippedTitles],
  };
}

/** For a command that is one test: it passed or it did not. */
export function countsOfCommand(outcome) {
  const isPassed = outcome.kind === 'exited' && outcome.code === 0;
  return { ...NOTHING, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

/** From jest's --json report. A run without a readable report, or one that failed without a failed test, is one failure. */
export function countsOfJest(outcome, reportFile) {
  const report = readReport(reportFile);
  if (!report) return { ...NOTHING, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const isUnexplained = failed === 0 && (outcome.kind !== 'exited' || outcome.code !== 0);
  return {
    passed: report.numPassedTests,
    failed: isUnexplained ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    skippedTitles: skippedTitles(report),
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing or cut off: the run ended before it could write.
    return undefined;
  }
}

function skippedTitles({ testResults }) {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return results
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

/** The last line: exactly `N passed, N failed`, and the skipped ones if there are any. */
export function lastLine({ passed, failed, skipped }) {
  const base = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${base}, ${skipped} skipped` : base;
}
