import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContract, type Contract } from './contract.ts';

/** Where the description lies beside the project. */
export const CONTRACT_FILE = path.join('..', 'shared', 'contract', 'graph-calendar.openapi.json');

/** `undefined` when there is no such file. */
export function loadContract(file = path.resolve(CONTRACT_FILE)): Contract | undefined {
  if (!existsSync(file)) return undefined;
  return createContract(JSON.parse(readFileSync(file, 'utf8')));
}
