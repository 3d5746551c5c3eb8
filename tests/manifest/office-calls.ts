import { execFileSync } from 'node:child_process';
import type { OfficeCall } from '../../scripts/manifest/permission.ts';

/** In a process of its own: the compiler's interface is an ES module with top-level await. */
export function officeCallsOf(...parameters: readonly string[]): readonly OfficeCall[] {
  const program = 'scripts/manifest/office-calls.mjs';
  const output = execFileSync(process.execPath, [program, ...parameters], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output);
}
