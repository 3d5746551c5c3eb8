// What `describe` and `test` of a file say, in order, with the globals that jest gives to tests.
import { createRequire } from 'node:module';
import path from 'node:path';
import { bind } from 'jest-each';
import { expect } from 'expect';

/** Calls `load` and returns what it declared: `{ id, run }`, with `run` undefined for what is skipped. */
export function collectTests(file, load) {
  const tests = [];
  const stack = [{ titles: [], before: [], after: [] }];
  const seen = new Map();

  function declare(title, run) {
    const groups = [...stack];
    const name = [...groups.flatMap(({ titles }) => titles), title].join(' › ');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const id = `${file} › ${name}${count === 0 ? '' : ` (${count + 1})`}`;
    tests.push({ id, name, run: run && (() => runWith(groups, run)) });
  }
  function test(title, run) {
    declare(title, run);
  }
  test.each = bind(test);
  test.skip = (title) => declare(title, undefined);
  test.skip.each = () => (title) => declare(title, undefined);
  test.todo = (title) => declare(title, undefined);
  function describe(title, body) {
    stack.push({ titles: [title], before: [], after: [] });
    body();
    stack.pop();
  }
  describe.each = bind(describe);
  Object.assign(globalThis, {
    test,
    it: test,
    describe,
    expect,
    jest: { requireActual: createRequire(path.resolve(file)) },
    beforeEach: (hook) => stack.at(-1).before.push(hook),
    afterEach: (hook) => stack.at(-1).after.push(hook),
  });
  load();
  return tests;
}

async function runWith(groups, run) {
  for (const { before } of groups) for (const hook of before) await hook();
  try {
    await run();
  } finally {
    for (const { after } of groups.toReversed()) for (const hook of after) await hook();
  }
}
