import type { Certificate } from './certificate.ts';
import { listen, type Listening } from './listen.ts';

export type Ports = {
  readonly pane: number;
  readonly outlook: number;
  readonly graph: number;
  readonly entra: number;
};

export type Servers = Readonly<Record<keyof Ports, Listening>>;

export type Urls = {
  readonly pane: string;
  readonly outlook: string;
  /** With /v1.0. */
  readonly graph: string;
  readonly entra: string;
};

/** All or none: what listens already is closed when a later port is taken. */
export async function listenAll(
  ports: Partial<Ports>,
  certificate: Certificate,
): Promise<Servers> {
  const started: Listening[] = [];
  async function next(port: number | undefined): Promise<Listening> {
    const server = await listen(port ?? 0, certificate);
    started.push(server);
    return server;
  }
  try {
    return {
      pane: await next(ports.pane),
      outlook: await next(ports.outlook),
      graph: await next(ports.graph),
      entra: await next(ports.entra),
    };
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
}

export async function closeAll(servers: Servers): Promise<void> {
  await Promise.all(Object.values(servers).map((server) => server.close()));
}

export function urlsOf({ pane, outlook, graph, entra }: Servers): Urls {
  return {
    pane: pane.origin,
    outlook: outlook.origin,
    graph: `${graph.origin}/v1.0`,
    entra: entra.origin,
  };
}
