import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

export type Certificate = {
  readonly key: string;
  readonly cert: string;
  /** False for one we made ourselves: a browser warns once. */
  readonly trusted: boolean;
};

const DAY_MS = 86_400_000;
/** One that is about to expire would do so in the middle of a day's work. */
const SPARE_MS = 2 * DAY_MS;
const LIFETIME_MS = 90 * DAY_MS;

/**
 * The certificate that `office-addin-dev-certs install` made, else one of our own, kept for later
 * starts. Installing one asks the person for consent, so that stays a command of its own.
 */
export async function loadCertificate(options: {
  /** Where our own is kept. */
  readonly folder: string;
  readonly now: number;
  readonly installed?: string;
}): Promise<Certificate> {
  const installed = await read({
    key: path.join(options.installed ?? INSTALLED, 'localhost.key'),
    cert: path.join(options.installed ?? INSTALLED, 'localhost.crt'),
    now: options.now,
  });
  if (installed) return { ...installed, trusted: true };
  const own = {
    key: path.join(options.folder, 'localhost.key'),
    cert: path.join(options.folder, 'localhost.crt'),
  };
  const kept = await read({ ...own, now: options.now });
  if (kept) return { ...kept, trusted: false };
  const made = await make(options.now);
  await mkdir(options.folder, { recursive: true });
  await writeFile(own.key, made.key, { mode: 0o600 });
  await writeFile(own.cert, made.cert);
  return { ...made, trusted: false };
}

const INSTALLED = path.join(homedir(), '.office-addin-dev-certs');

type Files = { readonly key: string; readonly cert: string; readonly now: number };

async function read(files: Files): Promise<{ key: string; cert: string } | undefined> {
  try {
    const key = await readFile(files.key, 'utf8');
    const cert = await readFile(files.cert, 'utf8');
    return fits({ key, cert, now: files.now }) ? { key, cert } : undefined;
  } catch {
    // Absent, unreadable or not a certificate at all: another one is used or made.
    return undefined;
  }
}

function fits({ key, cert, now }: Files): boolean {
  const certificate = new X509Certificate(cert);
  if (!certificate.checkPrivateKey(createPrivateKey(key))) return false;
  return (
    certificate.checkHost('localhost') !== undefined &&
    Date.parse(certificate.validTo) > now + SPARE_MS
  );
}

async function make(now: number): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + LIFETIME_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
