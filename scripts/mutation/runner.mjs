// Runs the tests of the domain for Stryker, in one process: a mutant costs milliseconds, not a start of jest.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { collectTests } from './collect-tests.mjs';
import { freshModules } from './fresh-modules.mjs';

const FOLDERS = ['tests/domain', 'tests/cases'];
/** The slow reference says what the properties say, only at length. */
const LEFT_OUT = /reference\.test\.ts$/u;
/** `MUTATION_TESTS=domain/time,domain/availability/grid npm run mutation -- …` asks only tests whose path holds one of these. */
const ASKED = process.env['MUTATION_TESTS']?.split(',');

function domainRunner() {
  const stryker = (globalThis.__stryker__ ??= {});
  /** Milliseconds by test id: what is quick is asked first. */
  const durations = new Map();
  let files = [];

  async function init() {
    await import('temporal-polyfill/global');
    files = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
        .map((file) => path.resolve(folder, file)),
    ).filter((file) => ASKED?.some((part) => file.includes(part)) ?? true);
  }

  function testsOf(file) {
    const load = freshModules();
    return collectTests(path.relative(process.cwd(), file), () => load(file));
  }

  async function dryRun({ coverageAnalysis }) {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of files) {
      stryker.currentTestId = undefined;
      for (const test of testsOf(file)) {
        const result = await runTest(test);
        durations.set(test.id, result.timeSpentMs);
        results.push({ ...result, fileName: file });
      }
    }
    const mutantCoverage = stryker.mutantCoverage;
    stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests: results, ...(coverageAnalysis !== 'off' && { mutantCoverage }) };
  }

  async function mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    Object.assign(stryker, { hitCount: hitLimit ? 0 : undefined, hitLimit, activeMutant: undefined });
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const concerned = wanted ? files.filter((file) => testFilter.some((id) => id.startsWith(`${path.relative(process.cwd(), file)} › `))) : files;
    let loaded;
    try {
      loaded = concerned.map((file) => testsOf(file));
    } catch (error) {
      if (mutantActivation !== 'static') throw error;
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed({ id: 'load', name: 'load' }, 0, error)] });
    }
    stryker.activeMutant = activeMutant.id;
    const tests = loaded.flat().filter(({ run }) => run);
    // First those that came by the mutant; then their neighbours, for what a module remembers hides who else did.
    const asked = wanted ? tests.filter(({ id }) => wanted.has(id)) : tests;
    const others = wanted ? tests.filter(({ id }) => !wanted.has(id)) : [];
    const results = [];
    for (const test of [...byDuration(asked), ...byDuration(others)]) {
      const result = await runTest(test);
      const stopped = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
      if (stopped) return stopped;
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }

  function byDuration(tests) {
    return tests.toSorted((a, b) => (durations.get(a.id) ?? 0) - (durations.get(b.id) ?? 0));
  }

  async function runTest(test) {
    const { id, name, run } = test;
    if (!run) return { id, name, status: TestStatus.Skipped, timeSpentMs: 0 };
    stryker.currentTestId = id;
    const startedAt = performance.now();
    try {
      await run();
      return { id, name, status: TestStatus.Success, timeSpentMs: performance.now() - startedAt };
    } catch (error) {
      return failed(test, performance.now() - startedAt, error);
    } finally {
      stryker.currentTestId = undefined;
    }
  }

  return { capabilities: () => ({ reloadEnvironment: true }), init, dryRun, mutantRun };
}

function failed({ id, name }, timeSpentMs, error) {
  return { id, name, status: TestStatus.Failed, timeSpentMs, failureMessage: error instanceof Error ? error.message : String(error) };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'domain', domainRunner)];
