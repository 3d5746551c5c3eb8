import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createClock, type Clock } from '../clock.ts';
import { createDeltaRounds, type DeltaRounds } from '../graph/delta-rounds.ts';
import { createFaultsApp } from '../graph/faults-app.ts';
import { createFaults, type Faults } from '../graph/faults.ts';
import type { Organisation } from '../mailbox/model.ts';
import { createOrganisation } from '../mailbox/organisation.ts';
import type { OrganisationSeed } from '../mailbox/seed.ts';
import type { SignInPolicy } from '../sign-in/policy.ts';
import { startSignIn } from '../sign-in/start-sign-in.ts';
import { accountsOf, receptionist } from './accounts.ts';
import { loadCertificate } from './certificate.ts';
import { createNotices, type Notice } from './change-stream.ts';
import { graphServer } from './graph-server.ts';
import { hostApp } from './host-app.ts';
import { freePort } from './listen.ts';
import { createMailboxNotes } from './mailbox-notes.ts';
import { paneApp } from './pane-app.ts';
import { closeAll, listenAll, urlsOf, type Ports, type Servers, type Urls } from './ports.ts';

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
  const manifest = options.manifest ?? (await readManifest(projectFolder));
  const folder = path.join(projectFolder, '.cache/certificate');
  const certificate = await loadCertificate({ folder, now: Date.now() });
  const servers = await listenAll(options.ports ?? {}, certificate);
  try {
    const parts = await startParts({ ...options, projectFolder, manifest }, servers);
    return { ...parts, isTrusted: certificate.trusted };
  } catch (error) {
    await closeAll(servers);
    throw error;
  }
}

type Complete = SimulatorOptions & { readonly projectFolder: string; readonly manifest: string };

async function startParts(
  options: Complete,
  servers: Servers,
): Promise<Omit<Simulator, 'isTrusted'>> {
  const { seed, projectFolder } = options;
  const urls = urlsOf(servers);
  const clock = createClock(options.now);
  const organisation = createOrganisation(seed, clock);
  const signIn = await startSignIn({
    origin: urls.entra,
    port: await freePort(),
    tenantId: seed.tenantId,
    accounts: accountsOf(seed),
    clock,
    projectFolder,
  });
  const faults = createFaults();
  const rounds = createDeltaRounds(organisation);
  const notices = createNotices(clock);
  const silence = organisation.onChange(({ mailbox }) =>
    notices.tell({ kind: 'changed', mail: mailbox }),
  );

  servers.entra.serve(signIn.entra.app.fetch);
  servers.graph.serve(graphServer({ organisation, clock, whoIs: signIn.whoIs, faults, rounds }));
  servers.outlook.serve(
    hostApp({
      projectFolder,
      accounts: accountsOf(seed),
      firstAccount: receptionist(seed),
      broker: signIn.broker,
      clock,
      notes: createMailboxNotes(),
      notices,
      controls: createFaultsApp({ faults, clock, organisation, rounds }),
      session: { urls, manifest: options.manifest.replaceAll(MANIFEST_ORIGIN, urls.pane) },
    }).fetch,
  );
  servers.pane.serve(paneServer(options, { urls, clock, authority: signIn.authority }));

  return {
    urls,
    organisation,
    clock,
    faults,
    rounds,
    signIn: signIn.policy,
    tell: (notice) => notices.tell(notice),
    close: async () => {
      silence();
      notices.close();
      await Promise.all([closeAll(servers), signIn.entra.close()]);
    },
  };
}

function paneServer(
  { projectFolder, paneFolder = 'dist', clientId = CLIENT_ID }: Complete,
  stand: { readonly urls: Urls; readonly clock: Clock; readonly authority: string },
) {
  const { urls, clock, authority } = stand;
  return paneApp({
    projectFolder,
    folder: path.resolve(projectFolder, paneFolder),
    hostOrigin: urls.outlook,
    signIn: urls.entra,
    clock,
    environment: {
      clientId,
      authority,
      knownAuthorities: [new URL(urls.entra).host],
      protocolMode: 'OIDC',
      graph: urls.graph,
    },
  }).fetch;
}

async function readManifest(projectFolder: string): Promise<string> {
  return await readFile(path.join(projectFolder, 'manifest.xml'), 'utf8');
}
