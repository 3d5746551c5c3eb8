import { Hono, type Context } from 'hono';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { adminConsentPage } from './admin-consent-page.ts';
import { ADMIN_CONSENT, BLOCKED, type BridgeError, type SignInPolicy } from './policy.ts';
import { shortScopes, splitScopes } from './scopes.ts';
import type { Account, Caller } from './tokens.ts';

export type Entra = {
  /** The HTTPS face of the sign-in service. */
  readonly app: Hono;
  whoIs(token: string): Promise<Caller | undefined>;
  close(): Promise<void>;
};

type EntraOptions = {
  /** Where `app` is served, for example https://localhost:3003. */
  readonly origin: string;
  /** A free port for the sign-in service itself, which speaks plain HTTP on this machine only. */
  readonly port: number;
  readonly tenantId: string;
  readonly accounts: readonly Account[];
  readonly policy: SignInPolicy;
  readonly projectFolder: string;
};

const tokenAnswerSchema = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  scope: z.string(),
});
const userSchema = z.object({ email: z.string() });

/** `emulate`'s Microsoft sign-in behind TLS, with the few habits of Entra that it lacks. */
export async function startEntra(options: EntraOptions): Promise<Entra> {
  const worker = await startWorker(options);
  const inside = `http://localhost:${options.port}`;
  const issued = new Map<string, Issued>();
  const whoIs = createLookup(inside, issued);
  return {
    app: front({ options, inside, issued, whoIs }),
    whoIs,
    close: () => stopWorker(worker),
  };
}

async function startWorker(options: EntraOptions): Promise<Worker> {
  const { origin, port, tenantId, accounts, projectFolder } = options;
  const users = accounts
    .filter(({ canSignIn }) => canSignIn)
    .map(({ mail, displayName }) => ({ email: mail, name: displayName, tenant_id: tenantId }));
  const worker = new Worker(path.join(projectFolder, 'src/simulator/sign-in/emulate-worker.js'), {
    workerData: { service: 'microsoft', port, baseUrl: origin, seed: { microsoft: { users } } },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  return worker;
}

async function stopWorker(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage('close');
  await ended;
}

/** What the sign-in service does not tell about a token later. */
type Issued = { readonly scopes: readonly string[]; readonly appId: string };

type Front = {
  readonly options: EntraOptions;
  readonly inside: string;
  readonly issued: Map<string, Issued>;
  readonly whoIs: Entra['whoIs'];
};

function front({ options, inside, issued, whoIs }: Front): Hono {
  const { policy } = options;
  /** Whose each refresh token is. */
  const renewable = new Map<string, string>();
  const app = new Hono();

  app.get('/oauth2/v2.0/authorize', async (context) => {
    // A hidden frame can't choose an account; Entra says so at once and MSAL goes on.
    if (context.req.query('prompt') !== 'none') {
      const page = await relay(context, inside);
      return new Response(withoutStranger(await page.text()), page);
    }
    const address = context.req.query('redirect_uri') ?? '';
    return back(context, address, {
      error: 'interaction_required',
      error_description: 'AADSTS50058: No account is signed in.',
      state: context.req.query('state') ?? '',
    });
  });

  app.post('/oauth2/v2.0/authorize/callback', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const mail = form.get('email') ?? '';
    const refusal = refusalOf(policy, mail);
    if (refusal) {
      return back(context, form.get('redirect_uri') ?? '', {
        error: 'access_denied',
        error_description: refusal,
        state: form.get('state') ?? '',
      });
    }
    policy.accept({ mail, scopes: splitScopes(form.get('scope') ?? ''), interactive: true });
    const isFragment = form.get('response_mode') === 'fragment';
    return relay(
      context,
      inside,
      isFragment ? (address) => inFragment(address, form.get('redirect_uri') ?? '') : undefined,
    );
  });

  app.post('/oauth2/v2.0/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const mail = renewable.get(form.get('refresh_token') ?? '');
    const wanted = splitScopes(form.get('scope') ?? '');
    if (mail !== undefined) {
      const decided = policy.decide({ mail, scopes: wanted, interactive: false });
      if (decided.kind === 'error') return refused(context, decided.error);
    }
    const response = await relay(context, inside);
    const parsed = tokenAnswerSchema.safeParse(
      await response
        .clone()
        .json()
        .catch(() => undefined),
    );
    if (!parsed.success) return response;
    // The service beneath renews what was asked for at first, whatever is asked for now.
    const scope = mail === undefined || wanted.length === 0 ? parsed.data.scope : wanted.join(' ');
    const answer = { ...parsed.data, scope };
    const scopes = shortScopes(splitScopes(scope));
    issued.set(answer.access_token, { scopes, appId: form.get('client_id') ?? '' });
    const caller = await whoIs(answer.access_token);
    if (caller && answer.refresh_token !== undefined)
      renewable.set(answer.refresh_token, caller.mail);
    return new Response(JSON.stringify(answer), response);
  });

  app.on(['GET', 'POST'], ['/:tenant/v2.0/adminconsent', '/:tenant/adminconsent'], (context) =>
    adminConsentPage(context, policy),
  );
  app.all('*', (context) => relay(context, inside));
  return app;
}

/** The service beneath always offers one person of its own, who has no mailbox here. */
const STRANGER = 'testuser@outlook.com';

function withoutStranger(page: string): string {
  return page.replaceAll(/<form\b[\s\S]*?<\/form>/gu, (form) =>
    form.includes(STRANGER) ? '' : form,
  );
}

/** As Entra refuses to renew a token without the person. */
function refused(context: Context, error: BridgeError): Response {
  const { code, subError, description = 'The service cannot be reached.' } = error;
  context.header('access-control-allow-origin', '*');
  if (code === undefined)
    return context.json({ error: 'temporarily_unavailable', error_description: description }, 503);
  const number = Number(/^AADSTS(\d+)/u.exec(description)?.[1]);
  const answer = { error: 'invalid_grant', error_description: description, error_codes: [number] };
  return context.json({ ...answer, suberror: subError }, 400);
}

function refusalOf(policy: SignInPolicy, mail: string): string | undefined {
  const mode = policy.mode(mail);
  if (mode === 'adminConsent') return ADMIN_CONSENT;
  return mode === 'blocked' ? BLOCKED : undefined;
}

/** Scopes are known from the token's making, the person by asking the service itself. */
function createLookup(inside: string, issued: ReadonlyMap<string, Issued>) {
  const known = new Map<string, Caller>();
  return async (token: string): Promise<Caller | undefined> => {
    const before = known.get(token);
    if (before) return before;
    const made = issued.get(token);
    if (!made) return undefined;
    const response = await fetch(`${inside}/oidc/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const person = userSchema.safeParse(await response.json().catch(() => undefined));
    if (!response.ok || !person.success) return undefined;
    const caller = { mail: person.data.email, ...made };
    known.set(token, caller);
    return caller;
  };
}

async function relay(
  context: Context,
  inside: string,
  location?: (address: string) => string,
): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const headers = new Headers(context.req.raw.headers);
  for (const name of ['host', 'connection', 'accept-encoding', 'content-length'])
    headers.delete(name);
  const hasBody = context.req.method !== 'GET' && context.req.method !== 'HEAD';
  const response = await fetch(`${inside}${pathname}${search}`, {
    method: context.req.method,
    headers,
    redirect: 'manual',
    ...(hasBody ? { body: await context.req.arrayBuffer() } : {}),
  });
  const answer = new Headers(response.headers);
  for (const name of [
    'connection',
    'keep-alive',
    'transfer-encoding',
    'content-length',
    'content-encoding',
  ])
    answer.delete(name);
  const address = answer.get('location');
  if (address !== null && location) answer.set('location', location(address));
  return new Response(response.body, { status: response.status, headers: answer });
}

/**
 * OAuth 2.0 Multiple Response Types §2.1: `response_mode=fragment` puts the answer behind the hash.
 * What the redirect address itself asks for stays where it is.
 */
export function inFragment(address: string, redirectUri: string): string {
  if (!URL.canParse(address) || !URL.canParse(redirectUri)) return address;
  const own = new URL(redirectUri);
  const answer = new URLSearchParams();
  for (const [name, value] of new URL(address).searchParams)
    if (!own.searchParams.has(name)) answer.set(name, value);
  own.hash = answer.toString();
  return own.toString();
}

function back(context: Context, address: string, answer: Record<string, string>): Response {
  if (!URL.canParse(address)) return context.text('redirect_uri is missing or no address.', 400);
  const url = new URL(address);
  url.hash = new URLSearchParams(answer).toString();
  return context.redirect(url.toString(), 302);
}
