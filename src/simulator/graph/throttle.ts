import { GraphError } from './errors.ts';

/** Per application and mailbox, as Outlook counts. */
const MAX_CONCURRENT = 4;
const MAX_REQUESTS = 10_000;
const PERIOD_MS = 600_000;
const BUCKET_MS = 10_000;

type Load = { running: number; readonly buckets: Map<number, number> };

export type Throttle = {
  /** Takes a place; the function it returns gives it back. Throws 429 when there is none. */
  enter(key: string, now: number): () => void;
};

export function createThrottle(): Throttle {
  const loads = new Map<string, Load>();
  return {
    enter(key, now) {
      const load = loads.get(key) ?? { running: 0, buckets: new Map<number, number>() };
      loads.set(key, load);
      count(load, now);
      if (load.running >= MAX_CONCURRENT) throw throttled('MailboxConcurrency', 1);
      load.running += 1;
      return () => {
        load.running -= 1;
      };
    },
  };
}

/** Refused requests count too. */
function count({ buckets }: Load, now: number): void {
  const bucket = Math.floor(now / BUCKET_MS);
  const oldest = Math.floor((now - PERIOD_MS) / BUCKET_MS);
  // A clock that was set back must not leave a mailbox full for ever.
  for (const key of buckets.keys()) if (key <= oldest || key > bucket) buckets.delete(key);
  buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  let total = 0;
  for (const requests of buckets.values()) total += requests;
  if (total > MAX_REQUESTS) {
    const first = Math.min(...buckets.keys());
    throw throttled(
      'MailboxRequestCount',
      Math.max(1, Math.ceil(((first + 1) * BUCKET_MS + PERIOD_MS - now) / 1000)),
    );
  }
}

export function throttled(limit: string, seconds: number): GraphError {
  return new GraphError(429, 'ApplicationThrottled', `Application is over its ${limit} limit.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
