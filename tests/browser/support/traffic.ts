import type { BrowserContext, Request } from 'playwright-core';

/** A request of the pane to Graph and what came back; bodies parsed where they are JSON. */
export type Exchange = {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
};

export type Traffic = {
  /** In the order in which the answers came. Waits for those that are on their way. */
  exchanges(): Promise<readonly Exchange[]>;
  /** Console errors and uncaught exceptions of every page and frame. */
  readonly errors: readonly string[];
  clear(): void;
};

/** Collects what the pane says to Graph; Outlook's own requests are left out. */
export function collectTraffic(
  profile: BrowserContext,
  urls: { readonly graph: string; readonly pane: string },
): Traffic {
  const exchanges: Exchange[] = [];
  const errors: string[] = [];
  const pending = new Set<Promise<void>>();

  profile.on('requestfinished', (request) => {
    if (!isOfPane(request, urls) || request.method() === 'OPTIONS') return;
    const reading = read(request)
      .then((exchange) => void (exchange && exchanges.push(exchange)), onlyIfClosed)
      .finally(() => pending.delete(reading));
    pending.add(reading);
  });
  profile.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  profile.on('weberror', (error) => errors.push(String(error.error())));

  return {
    errors,
    exchanges: async () => {
      while (pending.size > 0) await Promise.all(pending);
      return [...exchanges];
    },
    clear: () => {
      exchanges.length = 0;
      errors.length = 0;
    },
  };
}

/** A test that ends takes its page away under an answer nobody asked about. */
function onlyIfClosed(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('closed'))) throw error;
}

function isOfPane(
  request: Request,
  { graph, pane }: { readonly graph: string; readonly pane: string },
): boolean {
  if (!request.url().startsWith(graph)) return false;
  // A request of a service worker has no frame.
  return request.serviceWorker() === null && request.frame().url().startsWith(pane);
}

async function read(request: Request): Promise<Exchange | undefined> {
  const response = await request.response();
  if (!response) return undefined;
  const text = await response.text().catch(() => '');
  return {
    request: {
      method: request.method(),
      url: request.url(),
      headers: await request.allHeaders(),
      body: parsed(request.postData() ?? ''),
    },
    response: {
      status: response.status(),
      headers: await response.allHeaders(),
      body: parsed(text),
    },
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
