import type { Instant } from '../../domain/time/period.ts';
import { planOf, type Places } from './request-plan.ts';
import type { Step } from './chain.ts';

/** Graph refuses a fifth request of one app to one mailbox while four are running. */
export const PLACES_PER_MAILBOX = 4;

type Waiter = { readonly places: Places; readonly enter: () => void };

/**
 * First come, first served, for each mailbox by itself. A request that needs places of several
 * mailboxes gets them all at once, so that no two can wait for each other.
 */
export class MailboxQueue {
  readonly #taken = new Map<string, number>();
  readonly #pauses = new Map<string, Instant>();
  #waiting: Waiter[] = [];

  async run<T>(
    places: Places,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    await this.#enter(places, signal);
    try {
      return await work();
    } finally {
      this.#add(places, -1);
      this.#admit();
    }
  }

  /** Graph asked for a pause: it counts for every request to the mailbox. */
  pause(mailbox: string, until: Instant): void {
    this.#pauses.set(mailbox, Math.max(until, this.#pauses.get(mailbox) ?? 0));
  }

  pausedUntil(places: Places): Instant {
    return Math.max(0, ...[...places.keys()].map((mailbox) => this.#pauses.get(mailbox) ?? 0));
  }

  #enter(places: Places, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter);
        reject(signal?.reason);
        this.#admit();
      };
      const waiter: Waiter = {
        places,
        enter: () => {
          signal?.removeEventListener('abort', leave);
          this.#add(places, 1);
          resolve();
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
      this.#admit();
    });
  }

  #admit(): void {
    const blocked = new Set<string>();
    const stillWaiting: Waiter[] = [];
    for (const waiter of this.#waiting) {
      const mailboxes = [...waiter.places.keys()];
      if (mailboxes.some((mailbox) => blocked.has(mailbox)) || !this.#fits(waiter.places)) {
        // Who comes later may not overtake here, or a large request would wait forever.
        for (const mailbox of mailboxes) blocked.add(mailbox);
        stillWaiting.push(waiter);
      } else {
        waiter.enter();
      }
    }
    this.#waiting = stillWaiting;
  }

  #fits(places: Places): boolean {
    return [...places].every(
      ([mailbox, count]) => (this.#taken.get(mailbox) ?? 0) + count <= PLACES_PER_MAILBOX,
    );
  }

  #add(places: Places, sign: 1 | -1): void {
    for (const [mailbox, count] of places) {
      const taken = (this.#taken.get(mailbox) ?? 0) + sign * count;
      if (taken === 0) this.#taken.delete(mailbox);
      else this.#taken.set(mailbox, taken);
    }
  }
}

/** A place is kept while a request is repeated: what waits for the same mailbox would fail too. */
export function queueStep(queue: MailboxQueue): Step {
  return (context, next) => {
    const { places, signal } = planOf(context);
    return queue.run(places, signal, () => next(context));
  };
}
