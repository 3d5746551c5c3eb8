import type { Instant } from '../../domain/time/period.ts';

export type Clock = {
  readonly now: () => Instant;
  /** Rejects with the signal's reason as soon as nobody waits any more. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
};

/** Longer than this nobody watches a spinner: the pause is told instead, with its end. */
export const LONGEST_WAIT = 10_000;
export const MOST_TRIES = 5;

const FIRST_WAIT = 500;
const UNTOLD_PAUSE = 30_000;

/** Milliseconds, exponential with jitter: half to all of 0.5 s, 1 s, 2 s, 4 s. */
export function backOff(tries: number, random: () => number): number {
  return Math.round(FIRST_WAIT * 2 ** (tries - 1) * (0.5 + random() / 2));
}

/** RFC 9110 §10.2.3: seconds or a date. `undefined` for what is neither. */
export function readRetryAfter(
  value: string | null | undefined,
  now: Instant,
): Instant | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(text)) return now + Math.ceil(Number(text) * 1000);
  const date = /\d{4}/u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(now, date);
}

/** Until when to pause where Graph asked for it without saying how long. */
export function untoldPause(now: Instant): Instant {
  return now + UNTOLD_PAUSE;
}

export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    function stop(): void {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** For work that takes no signal itself: it goes on, but nobody waits for it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
