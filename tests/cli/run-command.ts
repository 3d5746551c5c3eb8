import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UsageError, type Output } from '../../src/cli/command.ts';

/** As npm starts it, on a machine in another zone than any that is asked for. */
export function spawnCommand(file: string, args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', file, ...args], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Pacific/Auckland' },
  });
  return { stdout, stderr, status };
}

/** The one line with which the command refuses. */
export async function refusal(command: (args: string[]) => Promise<Output>, args: readonly string[]): Promise<string> {
  try {
    await command([...args]);
    return 'was not refused';
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
