import { errorOfResult, errorOfThrow, OfficeError } from './office-error.ts';

type Callback<T> = (result: Office.AsyncResult<T>) => void;

type OfficeCall = {
  readonly timeoutMs?: number;
  /** False for calls that wait for a person, which would keep others from their turn. */
  readonly queued?: boolean;
};

export const OFFICE_TIMEOUT_MS = 10_000;

/**
 * An Office.js call as a promise that always settles: the library drops some callbacks, throws
 * some failures and reports others, and an error thrown in a callback is lost.
 */
export function officeAsync<T>(
  start: (callback: Callback<T>) => void,
  { timeoutMs = OFFICE_TIMEOUT_MS, queued = true }: OfficeCall = {},
): Promise<T> {
  return queued ? turns.take(() => call(start, timeoutMs)) : call(start, timeoutMs);
}

function call<T>(start: (callback: Callback<T>) => void, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OfficeError('timeout')), timeoutMs);
    try {
      start((result) => {
        clearTimeout(timer);
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
        else reject(errorOfResult(result.error));
      });
    } catch (thrown) {
      clearTimeout(timer);
      reject(errorOfThrow(thrown));
    }
  });
}

// "Limits for activation and JavaScript API for Outlook add-ins": three asynchronous calls at once.
const turns = createTurns(3);

function createTurns(limit: number): { take<T>(work: () => Promise<T>): Promise<T> } {
  const waiting: (() => void)[] = [];
  let running = 0;

  function leave(): void {
    const next = waiting.shift();
    // The place is handed over, so that nobody slips in between.
    if (next) next();
    else running -= 1;
  }

  return {
    async take(work) {
      if (running < limit) running += 1;
      else await new Promise<void>((go) => waiting.push(go));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
