import { createAdaptorServer } from '@hono/node-server';
import { createSecureServer } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

/** `env` holds Node's own request and answer. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

export type Listening = {
  /** For example https://localhost:3000. */
  readonly origin: string;
  /** What answers from now on; until it is set, requests get 503. */
  serve(fetch: Fetch): void;
  close(): Promise<void>;
};

/** Listens on this machine only. Port 0 takes any free one. */
export async function listen(port: number, certificate: Certificate): Promise<Listening> {
  let answer: Fetch = notYet;
  const server = createAdaptorServer({
    fetch: async (request, env) => withoutConnectionHeaders(await answer(request, env)),
    createServer: createSecureServer,
    serverOptions: { key: certificate.key, cert: certificate.cert, allowHTTP1: true },
  });
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, 'localhost', resolve);
  });
  return {
    origin: `https://localhost:${portOf(server.address())}`,
    serve: (fetch) => {
      answer = fetch;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A page that is still open holds its connection; the person asked to stop all the same.
        for (const socket of open) socket.destroy();
      }),
  };
}

/** RFC 9113 §8.2.2: these have no meaning in HTTP/2, and Node refuses to send them. */
function withoutConnectionHeaders(response: Response): Response {
  for (const name of ['connection', 'keep-alive', 'transfer-encoding'])
    response.headers.delete(name);
  return response;
}

function notYet(): Response {
  return new Response('Starting', { status: 503 });
}

/** A port that was free a moment ago, for a server that can't be told to take any. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const port = portOf(probe.address());
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} is in use. Stop the other program, or choose another with --port.`,
    { cause: error },
  );
}
