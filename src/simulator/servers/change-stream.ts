import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Clock } from '../clock.ts';

/** What the open Outlook pages are told at once. */
export type Notice =
  | { readonly kind: 'changed'; readonly mail: string }
  | { readonly kind: 'clock'; readonly offset: number }
  | { readonly kind: 'reload' };

export type Notices = {
  tell(notice: Notice): void;
  /** A stream of server-sent events, one per notice. */
  stream(context: Context): Response;
  close(): void;
};

/** The clock may be set by anybody who holds it, so it is looked at rather than listened to. */
const CLOCK_LOOK_MS = 250;
/** A jump this small is only the two readings of the machine's clock. */
const JUMP_MS = 50;

export function createNotices(clock: Clock): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  let offset = offsetOf(clock);

  function tell(notice: Notice): void {
    for (const listener of listeners) listener(notice);
  }

  const timer = setInterval(() => {
    const next = offsetOf(clock);
    if (Math.abs(next - offset) < JUMP_MS) return;
    offset = next;
    tell({ kind: 'clock', offset });
  }, CLOCK_LOOK_MS);
  timer.unref();

  return {
    tell,
    stream: (context) =>
      streamSSE(context, async (stream) => {
        const queue: Notice[] = [{ kind: 'clock', offset: offsetOf(clock) }];
        let wake: (() => void) | undefined;
        function listen(notice: Notice): void {
          queue.push(notice);
          wake?.();
        }
        listeners.add(listen);
        stream.onAbort(() => {
          listeners.delete(listen);
          wake?.();
        });
        while (!stream.aborted) {
          const notice = queue.shift();
          if (notice) await stream.writeSSE({ data: JSON.stringify(notice) });
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      }),
    close: () => {
      clearInterval(timer);
      listeners.clear();
    },
  };
}

export function offsetOf(clock: Clock): number {
  return clock.now() - Date.now();
}
