/** Settles with `promise`, or rejects with `onLate()` after `ms`; a later answer is dropped. */
export function withTimeLimit<T>(promise: Promise<T>, ms: number, onLate: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(onLate()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Settles with `promise`, or rejects as soon as the waiter gives up; the work itself goes on. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    function giveUp(): void {
      reject(signal?.reason);
    }
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
