import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Contract } from './contract.ts';
import { judgeSample } from './judge-sample.ts';
import { failed, readIndex, type Sample, type Verdict } from './sample.ts';

export type Judged = { readonly file: string; readonly verdict: Verdict };

/** Every sample that the folder's index.json names, in its order. */
export async function judgeFolder(folder: string, contract: Contract): Promise<readonly Judged[]> {
  const samples = readIndex(JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')));
  const judged: Judged[] = [];
  for (const sample of samples)
    judged.push({ file: sample.file, verdict: await judgeFile(folder, sample, contract) });
  return judged;
}

async function judgeFile(folder: string, sample: Sample, contract: Contract): Promise<Verdict> {
  try {
    const body: unknown = JSON.parse(
      await readFile(path.join(folder, path.basename(sample.file)), 'utf8'),
    );
    return await judgeSample(sample, body, contract);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

export function count(judged: readonly Judged[], kind: Verdict['kind']): number {
  return judged.filter(({ verdict }) => verdict.kind === kind).length;
}
