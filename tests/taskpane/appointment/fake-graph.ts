import {
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../../../src/domain/appointment/properties.ts';

/** An event as a mailbox keeps it, in as much of Graph's shape as the pane asks for. */
export type FakeEvent = {
  readonly mailbox: string;
  readonly id: string;
  subject: string;
  /** UTC, without an offset. */
  readonly start: string;
  readonly end: string;
  categories?: string[];
  readonly attendees?: readonly {
    readonly name: string;
    readonly address: string;
    readonly response?: string;
    readonly time?: string;
  }[];
  state?: string;
  reminders?: string;
  kind?: string;
  readonly type?: string;
  readonly seriesMasterId?: string;
  readonly isOrganizer?: boolean;
  readonly isCancelled?: boolean;
  readonly sensitivity?: string;
  readonly location?: string;
  readonly joinUrl?: string;
  readonly showAs?: string;
  version?: number;
};

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };
type Asked = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: unknown; readonly headers: Headers };

export type FakeGraph = {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly events: FakeEvent[];
  /** Method and decoded path of everything asked for, batch parts included. */
  readonly asked: string[];
  /** In place of the answer wherever `method path` contains the text; until called. */
  fail(part: string, answer: Answer): () => void;
  /** It is not done until called. */
  hold(part: string): () => void;
  /** It is done, but the answer does not arrive until called. */
  delay(part: string): () => void;
  find(id: string): FakeEvent;
};

export const ME = 'mira@practice.example';

type FakeGraphOptions = {
  readonly events?: readonly FakeEvent[];
  readonly calendars?: readonly { readonly owner: string; readonly canEdit: boolean }[];
};

/** A small Graph in memory: events with versions, batches, and faults on demand. */
export function createFakeGraph({ events: first = [], calendars = [] }: FakeGraphOptions = {}): FakeGraph {
  const events = first.map((event) => ({ ...event }));
  const asked: string[] = [];
  const faults = new Map<string, Answer>();
  const gates = new Map<string, Promise<void>>();
  const delays = new Map<string, Promise<void>>();

  async function answer(request: Asked): Promise<Answer> {
    const name = `${request.method} ${request.path}`;
    if (!name.endsWith('/$batch')) asked.push(name);
    for (const [part, gate] of gates) if (name.includes(part)) await gate;
    for (const [part, fault] of faults) if (name.includes(part)) return fault;
    const answered = await route(request);
    for (const [part, gate] of delays) if (name.includes(part)) await gate;
    return answered;
  }

  async function route({ method, path, query, body, headers }: Asked): Promise<Answer> {
    if (path === '/$batch') {
      const { requests } = body as { requests: { id: string; url: string; headers: Record<string, string> }[] };
      const responses = await Promise.all(
        requests.map(async ({ id, url, headers: own }) => {
          const [at = '', search = ''] = url.split('?');
          const part = await answer({
            method: 'GET',
            path: decodeURIComponent(at),
            query: new URLSearchParams(search),
            body: undefined,
            headers: new Headers(own),
          });
          return { id, headers: {}, ...part };
        }),
      );
      return { status: 200, body: { responses } };
    }
    if (path === '/me') return { status: 200, body: { id: 'me', displayName: 'Mira Keller', mail: ME } };
    if (path === '/me/calendars') {
      return {
        status: 200,
        body: {
          value: calendars.map(({ owner, canEdit }, index) => ({
            id: `calendar ${index}`,
            name: owner,
            owner: { name: owner, address: owner },
            canEdit,
          })),
        },
      };
    }
    const mailbox = /^\/users\/(?<mailbox>[^/]+)\//u.exec(path)?.groups?.['mailbox'] ?? '';
    if (path.endsWith('/translateExchangeIds')) {
      const { inputIds } = body as { inputIds: string[] };
      return { status: 200, body: { value: inputIds.map((id) => ({ sourceId: id, targetId: id.replace('rest ', '') })) } };
    }
    if (path.endsWith('/calendarView')) {
      const [from, to] = [query.get('startDateTime') ?? '', query.get('endDateTime') ?? ''].map(utc);
      const within = events.filter(
        (event) => event.mailbox === mailbox && utc(event.end) > from! && utc(event.start) < to! && event.type !== 'seriesMaster',
      );
      return { status: 200, body: { value: within.map(toJson) } };
    }
    if (path.endsWith('/events')) {
      const wanted = /contains\(ep\/value, '(?<text>[^']*)'\)/u.exec(query.get('$filter') ?? '')?.groups?.['text'];
      const found = events.filter((event) => event.mailbox === mailbox && wanted && event.state?.includes(wanted));
      return { status: 200, body: { value: found.map((event) => ({ ...toJson(event), attendees: undefined })) } };
    }
    const id = /\/events\/(?<id>[^/]+)/u.exec(path)?.groups?.['id'];
    const event = events.find((one) => one.mailbox === mailbox && one.id === id?.replace('rest ', ''));
    if (!event) return { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'gone' } } };
    if (path.endsWith('/cancel')) {
      events.splice(events.indexOf(event), 1);
      return { status: 202 };
    }
    if (method === 'PATCH') {
      if (headers.get('If-Match') !== etag(event)) {
        return { status: 412, body: { error: { code: 'ErrorIrresolvableConflict', message: 'changed' } } };
      }
      change(event, body as Patch);
      const { singleValueExtendedProperties: _none, ...rest } = toJson(event);
      return { status: 200, body: rest };
    }
    return { status: 200, body: toJson(event) };
  }

  return {
    events,
    asked,
    async fetch(url, init = {}) {
      const { pathname, searchParams } = new URL(url);
      const text = typeof init.body === 'string' ? init.body : '';
      const request: Asked = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(pathname.replace('/v1.0', '')),
        query: searchParams,
        body: text ? JSON.parse(text) : undefined,
        headers: new Headers(init.headers),
      };
      const { status, body, headers } = await abortable(answer(request), init.signal);
      return {
        ok: status < 300,
        status,
        headers: new Headers({ 'request-id': 'request 1', ...headers }),
        text: async () => (body === undefined ? '' : JSON.stringify(body)),
      } as Response;
    },
    fail(part, fault) {
      faults.set(part, fault);
      return () => faults.delete(part);
    },
    hold: (part) => close(gates, part),
    delay: (part) => close(delays, part),
    find(id) {
      const found = events.find((event) => event.id === id);
      if (!found) throw new Error(`There is no event ${id}`);
      return found;
    },
  };
}

function close(gates: Map<string, Promise<void>>, part: string): () => void {
  let open = () => {};
  gates.set(part, new Promise((resolve) => (open = resolve)));
  return () => {
    gates.delete(part);
    open();
  };
}

function abortable<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return work;
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    }),
  ]);
}

type Patch = {
  readonly categories?: string[];
  readonly subject?: string;
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[];
};

function change(event: FakeEvent, { categories, subject, singleValueExtendedProperties = [] }: Patch): void {
  if (categories) event.categories = categories;
  if (subject !== undefined) event.subject = subject;
  for (const { id, value } of singleValueExtendedProperties) {
    if (id === KIND_PROPERTY) event.kind = value;
    if (id === STATE_PROPERTY) event.state = value;
    if (id === REMINDERS_PROPERTY) event.reminders = value;
  }
  event.version = (event.version ?? 1) + 1;
}

function etag(event: FakeEvent): string {
  return `W/"${event.id} ${event.version ?? 1}"`;
}

function utc(text: string): number {
  return Date.parse(text.endsWith('Z') ? text : `${text}Z`);
}

function toJson(event: FakeEvent) {
  const { mailbox, attendees = [] } = event;
  return {
    '@odata.etag': etag(event),
    id: event.id,
    iCalUId: `uid ${event.id}`,
    type: event.type ?? 'singleInstance',
    seriesMasterId: event.seriesMasterId,
    subject: event.subject,
    start: { dateTime: `${event.start}.0000000`, timeZone: 'UTC' },
    end: { dateTime: `${event.end}.0000000`, timeZone: 'UTC' },
    isAllDay: false,
    showAs: event.showAs ?? 'busy',
    isCancelled: event.isCancelled ?? false,
    sensitivity: event.sensitivity ?? 'normal',
    isOrganizer: event.isOrganizer ?? true,
    organizer: { emailAddress: { name: NAMES[mailbox] ?? mailbox, address: mailbox } },
    attendees: attendees.map(({ name, address, response = 'none', time }) => ({
      type: 'required',
      emailAddress: { name, address },
      status: { response, time: time ?? '0001-01-01T00:00:00Z' },
    })),
    categories: event.categories ?? [],
    location: { displayName: event.location ?? '' },
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
    webLink: `https://outlook.example/${event.id}`,
    createdDateTime: '2026-11-16T15:20:00Z',
    lastModifiedDateTime: '2026-11-16T15:20:00Z',
    singleValueExtendedProperties: [
      ...(event.kind === undefined ? [] : [{ id: KIND_PROPERTY, value: event.kind }]),
      ...(event.state === undefined ? [] : [{ id: STATE_PROPERTY, value: event.state }]),
      ...(event.reminders === undefined ? [] : [{ id: REMINDERS_PROPERTY, value: event.reminders }]),
    ],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  'lena@practice.example': 'Lena Marek',
  'tom@practice.example': 'Tom Okafor',
};
