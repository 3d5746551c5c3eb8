import type { Instant } from '../../domain/time/period.ts';

/** With a key one goes on to the next field; with the pointer one may still compare. */
export type Means = 'key' | 'pointer';

/** What every way of showing starts is given. */
export type Choosing = {
  readonly value: Instant | undefined;
  readonly choose: (start: Instant, means: Means) => void;
};
