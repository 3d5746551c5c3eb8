import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  add,
  countsOfCommand,
  countsOfJest,
  lastLine,
  NOTHING,
  type Outcome,
} from '../../scripts/test/counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-counts-'));
const report = path.join(folder, 'report.json');
const clean: Outcome = { kind: 'exited', code: 0 };
const failing: Outcome = { kind: 'exited', code: 1 };
const crashed: Outcome = { kind: 'crashed', reason: 'was ended by SIGKILL' };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(counts: object): void {
  const none = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [],
  };
  writeFileSync(report, JSON.stringify({ ...none, ...counts }));
}

test.each([
  {
    name: 'passed tests are counted',
    written: { numPassedTests: 3 },
    outcome: clean,
    passed: 3,
    failed: 0,
  },
  {
    name: 'failed tests are counted',
    written: { numPassedTests: 3, numFailedTests: 2 },
    outcome: failing,
    passed: 3,
    failed: 2,
  },
  {
    name: 'a file that cannot be loaded is a failure',
    written: { numPassedTests: 3, numRuntimeErrorTestSuites: 1 },
    outcome: failing,
    passed: 3,
    failed: 1,
  },
  {
    name: 'a run that fails without a failed test is a failure',
    written: { numPassedTests: 3 },
    outcome: failing,
    passed: 3,
    failed: 1,
  },
  {
    name: 'a run that was ended after its report is a failure',
    written: { numPassedTests: 3 },
    outcome: crashed,
    passed: 3,
    failed: 1,
  },
])('$name', ({ written, outcome, passed, failed }) => {
  write(written);
  expect(countsOfJest(outcome, report)).toEqual({ ...NOTHING, passed, failed });
});

test.each([
  { name: 'a run without a report is one failure, whatever it says', text: undefined },
  { name: 'a report that is cut off is one failure', text: '{"numPassedTests": 4' },
])('$name', ({ text }) => {
  rmSync(report, { force: true });
  if (text !== undefined) writeFileSync(report, text);
  expect(countsOfJest(clean, report)).toEqual({ ...NOTHING, failed: 1 });
});

test('skipped and planned tests are counted and named', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a' },
    { status: 'pending', fullName: 'b' },
    { status: 'todo', fullName: 'c' },
  ];
  write({
    numPassedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ assertionResults }],
  });
  expect(countsOfJest(clean, report)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 2,
    skippedTitles: ['b', 'c'],
  });
});

test('a command counts as one test', () => {
  expect(countsOfCommand(clean)).toEqual({ ...NOTHING, passed: 1 });
  expect(countsOfCommand(failing)).toEqual({ ...NOTHING, failed: 1 });
  expect(countsOfCommand(crashed)).toEqual({ ...NOTHING, failed: 1 });
});

test('the last line sums up, and speaks of skipped tests only when there are some', () => {
  const sum = add({ ...NOTHING, passed: 2, failed: 1 }, { ...NOTHING, passed: 5 });
  expect(lastLine(sum)).toBe('7 passed, 1 failed');
  expect(lastLine(add(sum, { ...NOTHING, skipped: 3 }))).toBe('7 passed, 1 failed, 3 skipped');
});
