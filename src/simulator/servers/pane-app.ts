import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import { pageHeaders } from './content-security-policy.ts';
import { simulatedPage, simulatedScript, type PaneEnvironment } from './pane-html.ts';
import {
  caselessFiles,
  createFileServer,
  staticFiles,
  type FileServer,
  type StaticFile,
} from './static-files.ts';

export type PaneAppOptions = {
  /** What the product's build wrote, or a test's own page. */
  readonly folder: string;
  readonly projectFolder: string;
  readonly environment: PaneEnvironment;
  readonly hostOrigin: string;
  readonly signIn: string;
  readonly clock: Clock;
};

/** The add-in's own server: files as a production host serves them, with the simulator written in. */
export function paneApp(options: PaneAppOptions): Hono {
  const { folder, projectFolder, environment, hostOrigin, signIn, clock } = options;
  const files = staticFiles(folder);
  const office = caselessFiles(path.join(projectFolder, 'node_modules/@microsoft/office-js/dist'));
  const serve = createFileServer(cacheControl);
  const headers = pageHeaders({
    graph: new URL(environment.graph).origin,
    signIn,
    frameAncestors: [hostOrigin],
  });
  const app = new Hono();

  app.get('/simulator/:script{[a-z-]+\\.js}', async (context) => {
    const text = await shim(projectFolder, context.req.param('script'));
    if (text === undefined) return context.notFound();
    const given = JSON.stringify({ hostOrigin, clockOffset: clock.now() - Date.now() });
    return context.body(`globalThis.__simulator = ${given};\n${text}`, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  app.get('/office-js/*', async (context) => {
    const name = decodeURIComponent(new URL(context.req.url).pathname.slice('/office-js'.length));
    const file = await office.find(name);
    if (!file) return context.notFound();
    const response = await serve(file, context.req.raw);
    response.headers.set('access-control-allow-origin', '*');
    return response;
  });

  // Browsers ask for it whatever a page says.
  app.get('/favicon.ico', (context) =>
    context.body(null, 204, { 'cache-control': 'public, max-age=86400' }),
  );

  app.get('*', async (context) => {
    const name = pageName(decodeURIComponent(new URL(context.req.url).pathname));
    const file = await files.find(name);
    // Source text of the simulator's page lies in the same build folder and is not the product's.
    if (!file || name.startsWith('/simulator/')) return notFound();
    const told = name === EVENT_SCRIPT ? toldFile(file, (text) => simulatedScript(text, environment)) : file;
    const response = file.type.startsWith('text/html')
      ? await servePage(serve, { file, request: context.req.raw, environment })
      : await serve(told, context.req.raw);
    for (const [header, value] of Object.entries(headers)) response.headers.set(header, value);
    return response;
  });
  return app;
}

/** What runs without a page, and says itself where it looks. */
const EVENT_SCRIPT = '/launchevent.js';

const SHIMS = ['clock.js', 'microsoft-ajax.js', 'before-office.js', 'after-office.js'];

async function shim(projectFolder: string, name: string): Promise<string | undefined> {
  if (!SHIMS.includes(name)) return undefined;
  return await readFile(path.join(projectFolder, 'src/simulator/outlook/shim', name), 'utf8');
}

/** `/desk` is `/desk.html`, as hosts of static pages have it. */
function pageName(pathname: string): string {
  if (pathname === '/') return '/taskpane.html';
  return path.extname(pathname) === '' ? `${pathname}.html` : pathname;
}

async function servePage(
  serve: FileServer,
  {
    file,
    request,
    environment,
  }: {
    readonly file: StaticFile;
    readonly request: Request;
    readonly environment: PaneEnvironment;
  },
): Promise<Response> {
  const told = toldFile(file, (text) =>
    simulatedPage(text, {
      environment,
      always: ['/simulator/clock.js'],
      before: ['/simulator/microsoft-ajax.js', '/simulator/before-office.js'],
      office: '/office-js/office.js',
      after: ['/simulator/after-office.js'],
    }),
  );
  return await serve(told, request);
}

function toldFile(file: StaticFile, tell: (text: string) => string): StaticFile {
  const bytes = Buffer.from(tell(file.bytes.toString('utf8')));
  return { ...file, bytes, etag: `${file.etag.slice(0, -1)}-s"` };
}

/** Hashed names never change their content; a page must always be asked for; icons have to be cacheable. */
function cacheControl(request: Request): string {
  const { pathname } = new URL(request.url);
  if (/\.[0-9a-f]{8}\.(?:js|css)(?:\.map)?$/u.test(pathname))
    return 'public, max-age=31536000, immutable';
  if (/\.(?:png|svg|woff2)$/u.test(pathname)) return 'public, max-age=86400';
  if (pathname.startsWith('/office-js/')) return 'public, max-age=3600';
  return 'no-cache';
}

function notFound(): Response {
  return new Response('There is no such page. Was the product built (npm run build)?', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
