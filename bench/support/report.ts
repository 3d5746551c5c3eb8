/** One line of a benchmark's output. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'bytes' | 'ms' | 'requests' | 'bytes per refresh' | 'percent';
  /** What it was measured on: sizes, counts, slow-down. */
  readonly input: string;
  /** What the value is held against. */
  readonly aim?: number;
  /** Every run, where the value is their median. */
  readonly runs?: readonly number[];
};

export function report(measurement: Measurement): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
