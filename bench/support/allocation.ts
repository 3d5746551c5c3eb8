import { Session } from 'node:inspector/promises';

type Node = { readonly selfSize: number; readonly children: readonly Node[] };

/** Bytes that one run allocates, those given back at once included: sampled over many runs. */
export async function allocatedBy(run: () => unknown, runs = 50): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  for (let index = 0; index < runs; index += 1) run();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  return Math.round(sizeOf(profile.head) / runs);
}

function sizeOf({ selfSize, children }: Node): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize);
}
