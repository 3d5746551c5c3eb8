/** Where an appointment stands in its column: fractions of the width, minutes of the day. */
export type Placed<T> = {
  readonly item: T;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
};

export type Spanning<T> = {
  readonly item: T;
  /** Minutes of the day. */ readonly from: number;
  readonly to: number;
};

/** Short ones are drawn as long as this, so that their words can be read. */
const SHORTEST = 20;

/** Appointments that overlap stand side by side; those that only touch do not overlap. */
export function layOut<T>(spans: readonly Spanning<T>[]): Placed<T>[] {
  const sorted = spans
    .map((span) => ({ ...span, to: Math.max(span.to, span.from + SHORTEST) }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed<T>[] = [];
  let cluster: Spanning<T>[] = [];
  let end = -1;
  for (const span of sorted) {
    if (span.from >= end) {
      placed.push(...spread(cluster));
      cluster = [];
    }
    cluster.push(span);
    end = Math.max(cluster.length === 1 ? -1 : end, span.to);
  }
  return [...placed, ...spread(cluster)];
}

/** Each takes the first column that is free at its start. */
function spread<T>(cluster: readonly Spanning<T>[]): Placed<T>[] {
  const ends: number[] = [];
  const columns = cluster.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const column = free < 0 ? ends.length : free;
    ends[column] = span.to;
    return { span, column };
  });
  return columns.map(({ span, column }) => ({
    item: span.item,
    from: span.from,
    to: span.to,
    left: column / ends.length,
    width: 1 / ends.length,
  }));
}
