import type { Hono } from 'hono';
import { createClock, type Clock } from '../../../../src/simulator/clock.ts';
import { createGraphApp } from '../../../../src/simulator/graph/app.ts';
import { createFaults, type Faults } from '../../../../src/simulator/graph/faults.ts';
import type { Organisation } from '../../../../src/simulator/mailbox/model.ts';
import { createOrganisation } from '../../../../src/simulator/mailbox/organisation.ts';
import type {
  CalendarSeed,
  EventSeed,
  OrganisationSeed,
  PersonSeed,
} from '../../../../src/simulator/mailbox/seed.ts';

export const NOW = Date.parse('2026-11-02T08:00:00Z');
export const EVERYTHING = [
  'User.Read',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'MailboxSettings.ReadWrite',
  'Mail.ReadWrite',
  'Mail.Send',
  'User.ReadWrite',
];

export type World = {
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly app: Hono;
  /** Sends a request as somebody and reads the answer. */
  ask(mail: string, method: string, path: string, options?: Ask): Promise<Answer>;
};

type Ask = {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly scopes?: readonly string[];
};
// Bodies are compared with toEqual; what they are is for each test to say.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly request: Request;
  readonly sent: unknown;
};

/** Called with every exchange of every world: the contract test listens here. */
export const witnesses = new Set<(answer: Answer) => void>();

export function world(seed: OrganisationSeed = practice()): World {
  const clock = createClock(NOW);
  const organisation = createOrganisation(seed, clock);
  const faults = createFaults();
  const app = createGraphApp({
    organisation,
    clock,
    whoIs: async (token) => holderOf(token),
    faults,
  });
  return {
    organisation,
    clock,
    faults,
    app,
    async ask(mail, method, path, { body, headers = {}, scopes = EVERYTHING } = {}) {
      const address = path.startsWith('http') ? path : `https://graph.test/v1.0${path}`;
      const request = new Request(address, {
        method,
        headers: {
          authorization: `Bearer ${tokenOf(mail, scopes)}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const response = await app.fetch(request);
      const text = await response.text();
      const answer = {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
        request,
        sent: body,
      };
      for (const witness of witnesses) witness(answer);
      return answer;
    },
  };
}

export function tokenOf(mail: string, scopes: readonly string[] = EVERYTHING): string {
  return Buffer.from(JSON.stringify({ mail, scopes })).toString('base64url');
}

export function holderOf(token: string) {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as {
      mail: string;
      scopes: string[];
    };
  } catch {
    return undefined;
  }
}

/** Ada and Ben are hosts; Rita writes in Ada's calendar, Rob reads it. */
export function practice(
  events: readonly EventSeed[] = [],
  permissions: CalendarSeed['permissions'] = PERMISSIONS,
): OrganisationSeed {
  return {
    tenantId: '11111111-2222-4333-8444-555555555555',
    people: [
      person('Ada', [
        calendar('Calendar', events, permissions),
        calendar('Treatment room', [], [{ mail: 'rita@practice.test', role: 'write' }]),
      ]),
      person('Ben', [calendar('Calendar', [], [])]),
      person('Rita', [calendar('Calendar', [], [])]),
      person('Rob', [calendar('Calendar', [], [])]),
    ],
  };
}

const PERMISSIONS: CalendarSeed['permissions'] = [
  { mail: 'rita@practice.test', role: 'write' },
  { mail: 'rob@practice.test', role: 'read' },
];

export function calendar(
  name: string,
  events: readonly EventSeed[],
  permissions: CalendarSeed['permissions'],
): CalendarSeed {
  return { name, color: 'lightBlue', permissions, events };
}

export function person(
  givenName: string,
  calendars: readonly CalendarSeed[],
  timeZone = 'W. Europe Standard Time',
): PersonSeed {
  const number = givenName.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    displayName: `${givenName} Example`,
    givenName,
    surname: 'Example',
    mail: `${givenName.toLowerCase()}@practice.test`,
    canSignIn: true,
    mailboxSettings: {
      timeZone,
      language: 'en-GB',
      userPurpose: 'user',
      workingHours: {
        daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startTime: '08:00:00.0000000',
        endTime: '17:00:00.0000000',
        timeZone,
      },
    },
    masterCategories: [{ displayName: 'Confirmed', color: 'preset4' }],
    calendars,
    messages: [],
  };
}

export function at(dateTime: string, timeZone = 'Europe/Berlin') {
  return { dateTime, timeZone };
}

/** An hour of an appointment. */
export function hour(subject: string, dateTime: string, more: Partial<EventSeed> = {}): EventSeed {
  const end = new Date(Date.parse(`${dateTime}Z`) + 3_600_000).toISOString().slice(0, 19);
  return { subject, start: at(dateTime), end: at(end), ...more };
}
