import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createClock, type Clock } from '../clock.ts';
import type { Organisation } from '../mailbox/model.ts';
import { createOrganisation } from '../mailbox/organisation.ts';
import type { OrganisationSeed } from '../mailbox/seed.ts';
import { startEntra } from '../sign-in/entra.ts';
import type { Broker } from '../sign-in/nested-app-auth.ts';
import { createSignInPolicy, type SignInPolicy } from '../sign-in/policy.ts';
import { createTokens, type Account, type Caller } from '../sign-in/tokens.ts';
import { loadCertificate } from './certificate.ts';
import { createNotices, type Notice } from './change-stream.ts';
import { createDeltaRounds, type DeltaRounds } from '../graph/delta-rounds.ts';
import { createFaults, type Faults } from '../graph/faults.ts';
import { createFaultsApp } from '../graph/faults-app.ts';
import { graphServer } from './graph-server.ts';
import { hostApp } from './host-app.ts';
import { freePort, listen, type Listening } from './listen.ts';
import { createMailboxNotes } from './mailbox-notes.ts';
import { paneApp } from './pane-app.ts';

export type Ports = { readonly pane: number; readonly outlook: number; readonly graph: number; readonly entra: number };
export type Urls = {
  readonly pane: string;
  readonly outlook: string;
  /** With /v1.0. */
  readonly graph: string;
  readonly entra: string;
};

export type SimulatorOptions = {
  readonly seed: OrganisationSeed;
  /** 0 takes any free port, which is the default for each. */
  readonly ports?: Partial<Ports>;
  /** The moment that the clock starts from, in epoch milliseconds; without it, the machine's. */
  readonly now?: number;
  readonly projectFolder?: string;
  /** What the pane's server serves; without it, the product as it was built. */
  readonly paneFolder?: string;
  /** Text of the add-in's manifest; without it, the project's. */
  readonly manifest?: string;
  readonly clientId?: string;
};

export type Simulator = {
  readonly urls: Urls;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Delta tokens can be made to expire. */
  readonly rounds: DeltaRounds;
  /** How signing in goes, for everybody or for one person. */
  readonly signIn: SignInPolicy;
  /** False when the browser will warn about the certificate. */
  readonly isTrusted: boolean;
  /** Tells every open Outlook page. */
  tell(notice: Notice): void;
  close(): Promise<void>;
};

const CLIENT_ID = 'c0ffee00-0000-4000-8000-00000f20de5c';
/** Where the committed manifest says the pane is. */
const MANIFEST_ORIGIN = 'https://localhost:3000';

/** The whole of it: Outlook, Graph, sign-in and the pane's server, each on a port of its own. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const projectFolder = options.projectFolder ?? process.cwd();
  const clock = createClock(options.now);
  const organisation = createOrganisation(options.seed, clock);
  const certificate = await loadCertificate({ folder: path.join(projectFolder, '.cache/certificate'), now: Date.now() });
  const servers = await listenAll(options.ports ?? {}, (port) => listen(port, certificate));
  const urls = { pane: servers.pane.origin, outlook: servers.outlook.origin, graph: `${servers.graph.origin}/v1.0`, entra: servers.entra.origin };
  const accounts = accountsOf(options.seed);
  const { tenantId } = options.seed;
  const policy = createSignInPolicy();
  const tokens = createTokens({ tenantId, issuer: () => `${urls.entra}/${tenantId}/v2.0`, clock });
  const entra = await startEntra({ origin: urls.entra, port: await freePort(), tenantId, accounts, policy, projectFolder });
  const broker: Broker = { tenantId, environment: () => new URL(urls.entra).host, tokens, policy };
  const faults = createFaults();
  const rounds = createDeltaRounds(organisation);
  const notices = createNotices(clock);
  const silence = organisation.onChange(({ mailbox }) => notices.tell({ kind: 'changed', mail: mailbox }));
  const manifest = (options.manifest ?? (await readManifest(projectFolder))).replaceAll(MANIFEST_ORIGIN, urls.pane);

  async function whoIs(token: string): Promise<Caller | undefined> {
    return tokens.read(token) ?? (await entra.whoIs(token));
  }

  servers.graph.serve(graphServer({ organisation, clock, whoIs, faults, rounds }));
  servers.entra.serve(entra.app.fetch);
  servers.outlook.serve(
    hostApp({
      projectFolder,
      accounts,
      firstAccount: receptionist(options.seed),
      broker,
      clock,
      notes: createMailboxNotes(),
      notices,
      controls: createFaultsApp({ faults, clock, organisation, rounds }),
      session: () => ({ urls: { pane: urls.pane, graph: urls.graph, entra: urls.entra }, manifest }),
    }).fetch,
  );
  servers.pane.serve(
    paneApp({
      projectFolder,
      folder: path.resolve(projectFolder, options.paneFolder ?? 'dist'),
      hostOrigin: urls.outlook,
      signIn: urls.entra,
      clock,
      environment: {
        clientId: options.clientId ?? CLIENT_ID,
        authority: `${urls.entra}/${tenantId}/v2.0`,
        knownAuthorities: [new URL(urls.entra).host],
        protocolMode: 'OIDC',
        graph: urls.graph,
      },
    }).fetch,
  );

  return {
    urls,
    organisation,
    clock,
    faults,
    rounds,
    signIn: policy,
    isTrusted: certificate.trusted,
    tell: (notice) => notices.tell(notice),
    close: async () => {
      silence();
      notices.close();
      await Promise.all([...Object.values(servers).map((server) => server.close()), entra.close()]);
    },
  };
}

type Servers = Readonly<Record<keyof Ports, Listening>>;

/** All or none: what listens already is closed when a later port is taken. */
async function listenAll(ports: Partial<Ports>, open: (port: number) => Promise<Listening>): Promise<Servers> {
  const started: Listening[] = [];
  async function next(port: number | undefined): Promise<Listening> {
    const server = await open(port ?? 0);
    started.push(server);
    return server;
  }
  try {
    return { pane: await next(ports.pane), outlook: await next(ports.outlook), graph: await next(ports.graph), entra: await next(ports.entra) };
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
}

function accountsOf(seed: OrganisationSeed): Account[] {
  return seed.people.map(({ id, mail, displayName, canSignIn }) => ({ id, mail, displayName, canSignIn }));
}

/** The person who may write to the most calendars of others. */
function receptionist({ people }: OrganisationSeed): string | undefined {
  const shared = people.flatMap(({ calendars }) => calendars.flatMap(({ permissions }) => permissions));
  function writable(mail: string): number {
    return shared.filter((one) => one.mail.toLowerCase() === mail.toLowerCase() && WRITERS.test(one.role)).length;
  }
  return people.filter(({ canSignIn }) => canSignIn).toSorted((a, b) => writable(b.mail) - writable(a.mail))[0]?.mail;
}

const WRITERS = /^(?:write|delegate)/u;

async function readManifest(projectFolder: string): Promise<string> {
  return await readFile(path.join(projectFolder, 'manifest.xml'), 'utf8');
}
