import { GraphError } from '../graph-error.ts';
import type { Step } from './chain.ts';
import type { MailboxQueue } from './mailbox-queue.ts';
import { planOf, responseOf, type Repeat, type RequestPlan } from './request-plan.ts';
import { backOff, LONGEST_WAIT, MOST_TRIES, readRetryAfter, type Clock } from './waiting.ts';

/** Repeats what may be repeated; long pauses are left to whoever asked. */
export function retryStep(queue: MailboxQueue, clock: Clock): Step {
  return async (context, next) => {
    const plan = planOf(context);
    for (let tries = 1; ; tries++) {
      await keepPause(plan, queue, clock);
      await next(context);
      const { status, headers } = responseOf(context);
      if (!mayRepeat(status, plan.repeat)) return;
      const now = clock.now();
      const until = readRetryAfter(headers.get('Retry-After'), now);
      if (status === 429 && until !== undefined) {
        for (const mailbox of plan.places.keys()) queue.pause(mailbox, until);
      }
      const wait = until === undefined ? backOff(tries, clock.random) : until - now;
      if (tries === MOST_TRIES || wait > LONGEST_WAIT) return;
      await clock.sleep(wait, plan.signal);
    }
  };
}

/** A throttled request was not carried out, so it may be repeated whatever it is. */
export function mayRepeat(status: number, repeat: Repeat): boolean {
  switch (status) {
    case 429:
      return true;
    case 503:
    case 504:
      return repeat !== 'never';
    case 500:
    case 502:
      return repeat === 'read';
    default:
      return false;
  }
}

async function keepPause(plan: RequestPlan, queue: MailboxQueue, clock: Clock): Promise<void> {
  const until = queue.pausedUntil(plan.places);
  const wait = until - clock.now();
  if (wait <= 0) return;
  if (wait > LONGEST_WAIT) throw new GraphError('throttled', { retryAt: until });
  await clock.sleep(wait, plan.signal);
}
