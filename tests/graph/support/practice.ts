import { createGraphClient, type GraphClient } from '../../../src/graph/client.ts';
import { ALL_SCOPES } from '../../../src/graph/scopes.ts';
import { createClock, type Clock } from '../../../src/simulator/clock.ts';
import { createGraphApp } from '../../../src/simulator/graph/app.ts';
import { createFaults, type Faults } from '../../../src/simulator/graph/faults.ts';
import type { Organisation } from '../../../src/simulator/mailbox/model.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import type { OrganisationSeed } from '../../../src/simulator/mailbox/seed.ts';
import { practiceSeed } from '../../../src/simulator/practice/practice-seed.ts';
import { FRONT_DESK, HOSTS, RECEPTIONIST, TRAINEE } from '../../../src/simulator/practice/staff.ts';
import { checkRequest } from './contract.ts';

export const [JONAS, LENA] = HOSTS.map(({ mail }) => mail) as [string, string];
export const MIRA = RECEPTIONIST.mail;
export const PAUL = TRAINEE.mail;
export const FRONT = FRONT_DESK.mail;

/** A Tuesday morning. */
export const NOW = Date.UTC(2026, 10, 24, 9);
export const ZONE = 'Europe/Berlin';
export const BASE_URL = 'https://graph.microsoft.com/v1.0';

export type Exchange = {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export type Practice = {
  readonly organisation: Organisation;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly exchanges: readonly Exchange[];
  /** Somebody at another desk; waiting costs no time, and everybody's time passes together. */
  as(mail: string, hooks?: Hooks): GraphClient;
  /** The same Graph without a client in front; the bearer is the address of who asks. */
  fetch(request: Request): Promise<Response>;
  sleep(ms: number): Promise<void>;
};

/** Around each request, to arrange who comes when. */
export type Hooks = {
  readonly before?: (request: Request) => Promise<void> | void;
  readonly after?: (request: Request) => void;
};

/** The simulated practice, its Graph in this process. */
export function openPractice(
  options: {
    readonly book?: 'none' | 'present';
    readonly change?: (seed: OrganisationSeed) => OrganisationSeed;
    /** Instead of one that runs by itself. */
    readonly clock?: Clock;
  } = {},
): Practice {
  const clock = options.clock ?? createClock(NOW);
  const seed = seedOf(options.book ?? 'none');
  const organisation = createOrganisation(options.change?.(seed) ?? seed, clock);
  const faults = createFaults();
  const app = createGraphApp({
    organisation,
    clock,
    faults,
    whoIs: (token) => ({ mail: token, scopes: ALL_SCOPES }),
  });
  const exchanges: Exchange[] = [];
  const time = createTime(clock);
  return {
    organisation,
    faults,
    clock,
    exchanges,
    sleep: time.sleep,
    fetch: async (request) => app.fetch(request),
    as: (mail, { before, after } = {}) =>
      createGraphClient({
        baseUrl: BASE_URL,
        getToken: () => Promise.resolve(mail),
        ownMailbox: () => mail,
        now: () => clock.now(),
        random: () => 0.5,
        sleep: time.sleep,
        fetch: async (url, init) => {
          const request = new Request(url, init);
          const copy = request.clone();
          checkRequest({
            method: request.method,
            url: request.url,
            headers: Object.fromEntries(request.headers),
            body: toJson(typeof init.body === 'string' ? init.body : ''),
          });
          await before?.(request);
          return time.busy(async () => {
            const response = await app.fetch(request);
            after?.(request);
            exchanges.push(await record(copy, response.clone()));
            return response;
          });
        },
      }),
  };
}

const seeds = new Map<'none' | 'present', OrganisationSeed>();

/** Plain data that nobody changes: making it takes longer than a test. */
function seedOf(book: 'none' | 'present'): OrganisationSeed {
  const seed = seeds.get(book) ?? practiceSeed({ seed: 7, now: NOW, book });
  seeds.set(book, seed);
  return seed;
}

async function record(request: Request, response: Response): Promise<Exchange> {
  const [requestText, text] = [await request.text(), await response.text()];
  return {
    method: request.method,
    url: request.url,
    requestHeaders: Object.fromEntries(request.headers),
    requestBody: toJson(requestText),
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: toJson(text),
  };
}

function toJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

type Sleeper = { readonly at: number; readonly wake: () => void };

/** Time passes while nobody works: to the moment that the first sleeper waits for. */
function createTime(clock: Clock) {
  const sleepers = new Set<Sleeper>();
  let working = 0;
  let idle = 0;
  let pumping = false;

  function pump(): void {
    if (pumping) return;
    pumping = true;
    setImmediate(function turn() {
      idle = working === 0 ? idle + 1 : 0;
      if (idle > 3) {
        const [first] = [...sleepers].toSorted((a, b) => a.at - b.at);
        if (first) {
          sleepers.delete(first);
          clock.advance(Math.max(0, first.at - clock.now()));
          first.wake();
        }
        idle = 0;
      }
      if (sleepers.size > 0) setImmediate(turn);
      else pumping = false;
    });
  }

  return {
    async busy<T>(work: () => Promise<T>): Promise<T> {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
    sleep: (ms: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const sleeper = { at: clock.now() + ms, wake: resolve };
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
        sleepers.add(sleeper);
        pump();
      }),
  };
}
