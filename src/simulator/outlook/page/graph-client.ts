export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type GraphClient = {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
};

export type GraphClientOptions = {
  readonly base: string;
  readonly token: () => string;
  /** Gets another token when Graph no longer takes the one that `token` gives. */
  readonly renew: () => Promise<void>;
};

/** A mailbox takes this many requests of one application at a time. */
const AT_ONCE = 4;

/** Outlook's own requests: its token, times in UTC, never too many at once. */
export function createGraphClient({ base, token, renew }: GraphClientOptions): GraphClient {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(method: string, path: string, body?: unknown): Promise<unknown> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await request(method, path, body);
    } catch (error) {
      if (!(error instanceof GraphFailure) || error.status !== 401) throw error;
      await renew();
      return await request(method, path, body);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  async function request(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(path.startsWith('https:') ? path : base + path, {
      method,
      headers: {
        authorization: `Bearer ${token()}`,
        prefer: 'outlook.timezone="UTC", outlook.body-content-type="text"',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return answer;
    const { code, message } = errorOf(answer);
    throw new GraphFailure(response.status, code, message);
  }
  return {
    get: (path) => inTurn('GET', path),
    send: (method, path, body) => inTurn(method, path, body),
  };
}

function errorOf(answer: unknown): { code: string; message: string } {
  const error: unknown =
    typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  if (typeof error !== 'object' || error === null)
    return { code: 'unknown', message: 'Graph refused.' };
  return {
    code: 'code' in error ? String(error.code) : 'unknown',
    message: 'message' in error ? String(error.message) : 'Graph refused.',
  };
}
