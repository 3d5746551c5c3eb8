import * as z from 'zod';

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().optional(),
      dur: z.number().optional(),
      /** Microseconds of processor time, whatever else the machine did meanwhile. */
      tdur: z.number().optional(),
    }),
  ),
});

export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'cc'];

type Task = { readonly end: number; readonly work: number };

/** Milliseconds of processor time that the page's own thread spent on each of its frames. */
export function workPerFrame(trace: string): number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace));
  const done = traceEvents.filter(({ ph }) => ph === 'X');
  const begun = done.filter(({ name }) => name === 'ProxyMain::BeginMainFrame');
  const thread = busiest(begun.map(threadOf));
  const starts = begun.filter((event) => threadOf(event) === thread).map(({ ts = 0 }) => ts);
  const tasks = done
    .filter((event) => event.name === 'RunTask' && threadOf(event) === thread)
    .map(({ ts = 0, dur = 0, tdur = 0 }): Task => ({ end: ts + dur, work: tdur / 1000 }));
  if (starts.length === 0 || tasks.length === 0) throw new Error('The trace has no frames.');
  const frames = starts.toSorted((a, b) => a - b);
  // A frame begins within the task that draws it, so a task counts for the frame in which it ends.
  return frames.map((from, index) => {
    const to = frames[index + 1] ?? Infinity;
    return tasks.filter(({ end }) => end > from && end <= to).reduce((sum, { work }) => sum + work, 0);
  });
}

function threadOf({ pid, tid }: { readonly pid: number; readonly tid: number }): string {
  return `${pid} ${tid}`;
}

function busiest(threads: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const thread of threads) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
