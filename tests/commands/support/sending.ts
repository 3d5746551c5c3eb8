import type { EventSeed, OrganisationSeed } from '../../../src/simulator/mailbox/seed.ts';
import { openPractice, type Practice } from '../../graph/support/practice.ts';
import { answers, createRoamingSettings, refuses } from '../../outlook/fake-office.ts';

export const JONAS = 'jonas.brandt@nordlicht.example';
export const LENA = 'lena.hartwig@nordlicht.example';
export const OWEN = 'owen.clarke@nordlicht.example';
export const MIRA = 'mira.keller@nordlicht.example';
export const FRONT = 'frontdesk@nordlicht.example';

export const ENVIRONMENT = {
  clientId: 'client',
  authority: 'https://login.example/organizations',
  graph: 'https://graph.microsoft.com/v1.0',
};

/** Tuesday, 24 November 2026, ten o'clock in Berlin; times of day are Berlin's. */
export function at(hhmm: string, date = '2026-11-24'): number {
  return Date.parse(`${date}T${hhmm}:00+01:00`);
}

/** An event of that Tuesday, for example `visit('10:00-10:30', {subject: 'Ada'})`. */
export function visit(times: string, fields: Partial<EventSeed> = {}, date = '2026-11-24'): EventSeed {
  const [start = '', end = ''] = times.split('-');
  return {
    subject: 'Ada Lindqvist',
    start: { dateTime: `${date}T${start}:00`, timeZone: 'Europe/Berlin' },
    end: { dateTime: `${date}T${end}:00`, timeZone: 'Europe/Berlin' },
    ...fields,
  };
}

export type Events = Readonly<Record<string, readonly EventSeed[]>>;

/** The practice with nothing in its calendars but these. */
export function practiceWith(events: Events): Practice {
  return openPractice({ book: 'present', change: (seed) => withOnly(seed, events) });
}

function withOnly(seed: OrganisationSeed, events: Events): OrganisationSeed {
  return {
    ...seed,
    people: seed.people.map((person) => {
      const [calendar, ...others] = person.calendars;
      return calendar
        ? { ...person, calendars: [{ ...calendar, events: events[person.mail] ?? [] }, ...others] }
        : person;
    }),
  };
}

export type Draft = {
  /** Whose calendar; Mira's own where nothing is said. */
  readonly owner?: string;
  readonly start: number;
  readonly end: number;
  readonly invited?: readonly string[];
  /** Graph's id of one that was saved. */
  readonly id?: string;
};

export type Outlook = {
  readonly language?: string;
  /** As in `1.15`. */
  readonly mailboxSet?: string;
  /** What the person chose as the book; the front desk's where nothing is said. */
  readonly book?: unknown;
};

/** Office.js as the event's runtime has it, with one form. */
export function officeFor(draft: Draft, { language = 'en-GB', mailboxSet = '1.15', book = { mailbox: FRONT } }: Outlook = {}) {
  const settings = createRoamingSettings();
  settings.set('frontdesk', { book });
  const associated = new Map<string, (event: unknown) => void>();
  const { owner = MIRA, invited = [] } = draft;
  const people = invited.map((emailAddress) => ({ displayName: '', emailAddress }));
  return {
    associated,
    office: {
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      actions: { associate: (name: string, work: (event: unknown) => void) => associated.set(name, work) },
      context: {
        displayLanguage: language,
        roamingSettings: settings,
        requirements: {
          isSetSupported: (name: string, version: string) =>
            name === 'Mailbox' && Number(mailboxSet.split('.')[1]) >= Number(version.split('.')[1]),
        },
        mailbox: {
          userProfile: { displayName: 'Mira Keller', emailAddress: MIRA },
          convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
          convertToLocalClientTime: berlinTime,
          item: {
            itemType: 'appointment',
            seriesId: null,
            subject: { getAsync: answers('A meeting') },
            start: { getAsync: answers(new Date(draft.start)) },
            end: { getAsync: answers(new Date(draft.end)) },
            requiredAttendees: { getAsync: answers(people) },
            optionalAttendees: { getAsync: answers([]) },
            getItemIdAsync: draft.id === undefined ? refuses(9046) : answers(draft.id),
            ...(owner === MIRA ? {} : { getSharedPropertiesAsync: answers({ owner }) }),
          },
        },
      },
    },
  };
}

function berlinTime(date: Date) {
  const wall = new Date(date.getTime() + 3_600_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth(),
    date: wall.getUTCDate(),
    hours: wall.getUTCHours(),
    minutes: wall.getUTCMinutes(),
    seconds: 0,
    milliseconds: 0,
    timezoneOffset: 60,
  };
}

export type BridgeRequest = { readonly method: string; readonly requestId: string; readonly [field: string]: unknown };

/** Outlook's bridge, and what it says to a request for a token: one, an error, or `silence`. */
export function fakeBridge(token: string | { readonly status: string } = MIRA) {
  const requests: BridgeRequest[] = [];
  const listeners: ((message: string) => void)[] = [];
  function contentOf({ method }: BridgeRequest): object | undefined {
    if (method === 'GetInitContext') return { success: true, initContext: { sdkName: 'fake', sdkVersion: '1' } };
    if (token === 'silence') return undefined;
    if (typeof token === 'object') return { success: false, error: token };
    return { success: true, token: { access_token: token }, account: {} };
  }
  return {
    requests,
    bridge: {
      addEventListener: (_name: string, listener: (message: string) => void) => listeners.push(listener),
      postMessage(text: string) {
        const request = JSON.parse(text) as BridgeRequest;
        requests.push(request);
        const content = contentOf(request);
        if (!content) return;
        queueMicrotask(() => {
          const { requestId } = request;
          for (const listener of listeners) {
            listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...content }));
          }
        });
      },
    },
  };
}
