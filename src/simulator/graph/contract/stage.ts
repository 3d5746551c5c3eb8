import { createClock } from '../../clock.ts';
import { isObject } from '../../mailbox/lenient.ts';
import type { Organisation } from '../../mailbox/model.ts';
import { createOrganisation } from '../../mailbox/organisation.ts';
import type { PersonSeed } from '../../mailbox/seed.ts';
import { createGraphApp } from '../app.ts';

export type Answer = { readonly status: number; readonly body: unknown };

/** A server of its own, with the people that an example speaks of, and somebody signed in. */
export type Stage = {
  readonly organisation: Organisation;
  readonly me: string;
  readonly colleague: string;
  ask(request: Asked): Promise<Answer>;
};

export type Asked = {
  readonly method: string;
  /** Behind the version, with query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whoever is signed in when not given. */
  readonly as?: string;
};

const SCOPES = [
  'User.Read',
  'User.ReadWrite',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'MailboxSettings.ReadWrite',
  'Mail.ReadWrite',
  'Mail.Send',
];
const COLLEAGUE = 'colleague@documented.test';
/** Before most of the dates that examples name; a subscription must not have ended already. */
const NOW = Date.parse('2017-01-02T08:00:00Z');
const HOUR_MS = 3_600_000;

/** `user` is whom the address names, when it names somebody. */
export function createStage(user: string | undefined, body: unknown): Stage {
  const me = user?.includes('@') === true ? user : 'me@documented.test';
  const addresses = new Map(
    [me, COLLEAGUE, ...addressesIn(body)].map((address) => [address.toLowerCase(), address]),
  );
  const people = [...addresses.values()].map((mail, index) =>
    personOf(mail, user !== undefined && mail === me ? user : undefined, index),
  );
  const clock = createClock(expiryIn(body) ?? NOW);
  const organisation = createOrganisation(
    { tenantId: '00000000-0000-4000-8000-000000000000', people },
    clock,
  );
  const app = createGraphApp({
    organisation,
    clock,
    whoIs: (token) => ({ mail: Buffer.from(token, 'base64url').toString(), scopes: SCOPES }),
    callOut: async (url) =>
      new Response(new URL(url).searchParams.get('validationToken'), {
        status: 200,
        headers: { 'Content-Type': 'text/plain' },
      }),
  });
  async function ask({ method, path, body: sent, headers, as = me }: Asked): Promise<Answer> {
    const authorization = `Bearer ${Buffer.from(as).toString('base64url')}`;
    const type = sent === undefined ? {} : { 'Content-Type': 'application/json' };
    const request = new Request(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { ...headers, ...type, authorization },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    const response = await app.fetch(request);
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }
  return { organisation, me, colleague: COLLEAGUE, ask };
}

/** An hour before what the example subscribes to ends. */
function expiryIn(body: unknown): number | undefined {
  const expires = isObject(body) ? Date.parse(String(body['expirationDateTime'])) : NaN;
  return Number.isNaN(expires) ? undefined : expires - HOUR_MS;
}

/** Everybody whom the example writes to or asks about has a mailbox. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value === 'string') return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/u.test(value) ? [value] : [];
  return isObject(value) ? Object.values(value).flatMap(addressesIn) : [];
}

function personOf(mail: string, id: string | undefined, index: number): PersonSeed {
  const name = mail.split('@')[0] ?? mail;
  return {
    id:
      id === undefined || id.includes('@')
        ? `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`
        : id,
    displayName: name,
    givenName: name,
    surname: 'Documented',
    mail,
    canSignIn: true,
    mailboxSettings: {
      timeZone: 'Pacific Standard Time',
      language: 'en-US',
      userPurpose: 'user',
      workingHours: {
        daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startTime: '08:00:00.0000000',
        endTime: '17:00:00.0000000',
        timeZone: 'Pacific Standard Time',
      },
    },
    masterCategories: [],
    calendars: [{ name: 'Calendar', color: 'auto', permissions: [], events: [] }],
    messages: [],
  };
}
