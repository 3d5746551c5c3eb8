import {
  createGraphClient,
  type GraphClient,
  type GraphClientOptions,
} from '../../../src/graph/client.ts';

/** One request as it went out. */
export type Seen = {
  readonly method: string;
  /** From the version root on, decoded. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly at: number;
};

export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, a string as it is. */
  readonly body?: unknown;
};

export const BASE_URL = 'https://graph.example/v1.0';
export const NOW = Date.UTC(2026, 10, 23, 8, 0);

export type FakeGraph = {
  readonly client: GraphClient;
  readonly seen: readonly Seen[];
  /** Milliseconds of each pause that was made. */
  readonly pauses: readonly number[];
  readonly needs: readonly { readonly scopes: readonly string[]; readonly claims?: string }[];
  advance(ms: number): void;
};

/** A Graph at the fetch seam, with a clock on which waiting takes no time. */
export function fakeGraph(
  answer: (request: Seen, signal: AbortSignal) => Reply | Promise<Reply>,
  options: Partial<GraphClientOptions> = {},
): FakeGraph {
  const seen: Seen[] = [];
  const pauses: number[] = [];
  const needs: { scopes: readonly string[]; claims?: string }[] = [];
  let now = NOW;
  const client = createGraphClient({
    baseUrl: BASE_URL,
    getToken: ({ scopes, claims }) => {
      needs.push(claims === undefined ? { scopes } : { scopes, claims });
      return Promise.resolve(claims === undefined ? 'token' : 'token with claims');
    },
    ownMailbox: () => 'mira@practice.example',
    now: () => now,
    random: () => 0.5,
    sleep: (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
    fetch: async (url, init) => {
      const request: Seen = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(url.replace(BASE_URL, '')),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
        at: now,
      };
      seen.push(request);
      const signal = init.signal ?? new AbortController().signal;
      signal.throwIfAborted();
      return toResponse(await answer(request, signal));
    },
    ...options,
  });
  return { client, seen, pauses, needs, advance: (ms) => (now += ms) };
}

/** Answers one after the other; the last one again and again. */
export function inTurn(...replies: readonly Reply[]): () => Reply {
  let index = 0;
  return () => {
    const reply = replies[Math.min(index, replies.length - 1)];
    index += 1;
    return reply ?? {};
  };
}

/** Answers every part of a batch by itself, as Graph does. */
export function answerParts(answer: (part: Part) => Reply): (request: Seen) => Reply {
  return (request) => {
    if (request.path !== '/$batch') return answer({ id: '', method: 'GET', url: request.path });
    const responses = partsOf(request).map((part) => {
      const {
        status = 200,
        headers = {},
        body,
      } = answer({
        ...part,
        url: decodeURIComponent(part.url),
      });
      return { id: part.id, status, headers, body };
    });
    return { body: { responses: responses.toReversed() } };
  };
}

export type Part = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What went into the batch that was sent; none where it was no batch. */
export function partsOf(request: Seen | undefined): readonly Part[] {
  const body = request?.body as { readonly requests?: readonly Part[] } | undefined;
  return body?.requests ?? [];
}

export function graphError(code: string): unknown {
  return { error: { code, message: 'For developers only.', innerError: { 'request-id': 'r-1' } } };
}

/** As calendarView answers, with UTC asked for. */
export function eventBody(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    '@odata.etag': 'W/"1"',
    id: 'event-1',
    iCalUId: 'uid-1',
    type: 'singleInstance',
    seriesMasterId: null,
    subject: 'Physiotherapy: Ada Lindqvist',
    start: { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-11-23T09:30:00.0000000', timeZone: 'UTC' },
    isAllDay: false,
    showAs: 'busy',
    isCancelled: false,
    sensitivity: 'normal',
    isOrganizer: true,
    organizer: { emailAddress: { name: 'Jonas Weber', address: 'jonas@practice.example' } },
    attendees: [],
    categories: [],
    location: { displayName: 'Room 2' },
    onlineMeeting: null,
    webLink: 'https://outlook.example/1',
    ...fields,
  };
}

function toResponse({ status = 200, headers = {}, body }: Reply): Response {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(status === 204 ? null : text, { status, headers });
}
