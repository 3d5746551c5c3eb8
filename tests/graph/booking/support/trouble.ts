import { MINUTE, type Period } from '../../../../src/domain/time/period.ts';
import type { GraphClient } from '../../../../src/graph/client.ts';
import type { FaultKind } from '../../../../src/simulator/graph/faults.ts';
import { MIRA, type Practice } from '../../support/practice.ts';

/** Every way in which one request can fail. */
export const TROUBLES = [
  'throttled',
  'unavailable',
  'gatewayTimeout',
  'serverError',
  'conflict',
  'cutBefore',
  'cutAfter',
  'truncated',
  'wrongTypes',
] as const satisfies readonly FaultKind[];

/** Her `nth` request fails, and none after it. */
export function withTrouble(practice: Practice, kind: FaultKind, nth: number): GraphClient {
  let count = 0;
  return practice.as(MIRA, {
    before: ({ method }) => {
      count += 1;
      if (count === nth) practice.faults.add({ kind, method, mail: MIRA, times: 1 });
    },
  });
}

/** She closes the pane, the machine stops: nothing comes from her after `requests` of them. */
export function crashingAfter(practice: Practice, requests: number): {
  readonly client: GraphClient;
  readonly crashed: Promise<'crashed'>;
} {
  let count = 0;
  let crash: (value: 'crashed') => void;
  const crashed = new Promise<'crashed'>((resolve) => {
    crash = resolve;
  });
  const client = practice.as(MIRA, {
    before: () => {
      count += 1;
      if (count <= requests) return;
      crash('crashed');
      throw new TypeError('the machine has stopped');
    },
  });
  // Whoever has stopped does not try again either.
  return { client: { ...client, sleep: () => new Promise(() => {}) }, crashed };
}

/**
 * Of her confirmation comes no answer that can be read, and before she looks again somebody in
 * Outlook drags what was confirmed to `to`, out of the slot.
 */
export function confirmingUnheard(practice: Practice, { mailbox, to }: { readonly mailbox: string; readonly to: Period }): GraphClient {
  let event: string | undefined;
  return practice.as(MIRA, {
    before: async (request) => {
      if (event !== undefined) {
        const owner = practice.as(mailbox);
        const path = `/users/${mailbox}/events/${event}`;
        event = undefined;
        await owner.send({ method: 'PATCH', path, scopes: owner.calendarScopes([mailbox]), mailbox, body: { start: utc(to.start), end: utc(to.end) } });
      }
      const isOfEvent = request.method === 'PATCH' && request.url.toLowerCase().includes(mailbox);
      if (!isOfEvent || !(await request.clone().text()).includes('"attendees"')) return;
      practice.faults.add({ kind: 'wrongTypes', method: 'PATCH', mail: MIRA, times: 1 });
      event = new URL(request.url).pathname.split('/').at(-1);
    },
  });
}

function utc(instant: number): { readonly dateTime: string; readonly timeZone: string } {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}

/** Between her requests `nth - 1` and `nth` her machine sleeps, and somebody else does something. */
export function sleepingBefore(
  practice: Practice,
  nth: number,
  meanwhile: () => Promise<void>,
): GraphClient {
  let count = 0;
  return practice.as(MIRA, {
    before: async () => {
      count += 1;
      if (count !== nth) return;
      practice.clock.advance(4 * MINUTE);
      await meanwhile();
    },
  });
}
