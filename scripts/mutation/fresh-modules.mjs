// Modules of the project, loaded anew for each run: what a module remembers never outlives a mutant.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

const OPTIONS = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: false,
  swcrc: false,
};

/** Compiled once for all runs. */
const compiled = new Map();

/** A `require` for files of the project with a registry of its own; packages are shared. */
export function freshModules() {
  const registry = new Map();
  return function load(file) {
    const known = registry.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    registry.set(file, module);
    const fromPackages = createRequire(file);
    function requireFrom(name) {
      return name.startsWith('.') ? load(path.resolve(path.dirname(file), name)) : fromPackages(name);
    }
    compile(file)(module.exports, requireFrom, module, file, path.dirname(file));
    return module.exports;
  };
}

function compile(file) {
  const known = compiled.get(file);
  if (known) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, filename: file });
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = vm.compileFunction(code, parameters, { filename: file });
  compiled.set(file, run);
  return run;
}
