/** Outlook as the pane sees it: only what a test sets up exists, as in a real client. */
export type FakeResult<T> =
  | { readonly status: 'succeeded'; readonly value: T }
  | { readonly status: 'failed'; readonly error: { readonly code: number } };

type Callback = (result: FakeResult<unknown>) => void;
type Handler = (argument: unknown) => void;

export function answers(value?: unknown) {
  return (...args: unknown[]) => callbackOf(args)({ status: 'succeeded', value });
}

export function refuses(code: number) {
  return (...args: unknown[]) => callbackOf(args)({ status: 'failed', error: { code } });
}

/** A callback the library drops. */
export function neverAnswers() {
  return () => {};
}

export function throwsPermission() {
  return () => {
    throw new Error("Elevated permission is required to call the method: 'x'.");
  };
}

function callbackOf(args: readonly unknown[]): Callback {
  const last = args.at(-1);
  if (typeof last !== 'function') throw new Error('no callback was given');
  return last as Callback;
}

/** Hands handlers to whoever registers and lets the test play Outlook. */
export function createEvents() {
  const handlers = new Map<string, Handler>();
  return {
    addHandlerAsync: (kind: string, handler: Handler, done: Callback) => {
      handlers.set(kind, handler);
      done({ status: 'succeeded', value: undefined });
    },
    tell: (kind: string, argument?: unknown) => handlers.get(kind)?.(argument),
    kinds: () => [...handlers.keys()].toSorted(),
  };
}

export function createRoamingSettings(save = answers()) {
  const values = new Map<string, unknown>();
  return {
    values,
    get: (key: string) => values.get(key),
    set: (key: string, value: unknown) => values.set(key, value),
    remove: (key: string) => values.delete(key),
    saveAsync: save,
  };
}

type FakeOptions = {
  readonly mailbox?: Record<string, unknown>;
  readonly context?: Record<string, unknown>;
  readonly auth?: Record<string, unknown>;
  /** As in `['Mailbox 1.14', 'NestedAppAuth 1.1']`; Mailbox sets include the lower ones. */
  readonly sets?: readonly string[];
  readonly onReady?: () => Promise<unknown>;
};

export const USER = { displayName: 'Mira Vogel', emailAddress: 'mira@example.com' };

export function installOffice(options: FakeOptions = {}) {
  const { mailbox = {}, context = {}, auth, sets = ['Mailbox 1.14'], onReady } = options;
  const events = createEvents();
  const office = {
    onReady: onReady ?? (async () => ({ host: 'Outlook', platform: 'OfficeOnline' })),
    CoercionType: { Text: 'text', Html: 'html' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Outlook: 'Outlook' },
    PlatformType: { Mac: 'Mac' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      OfficeThemeChanged: 'officeThemeChanged',
      AppointmentTimeChanged: 'olkAppointmentTimeChanged',
      RecipientsChanged: 'olkRecipientsChanged',
      DialogMessageReceived: 'dialogMessageReceived',
      DialogEventReceived: 'dialogEventReceived',
    },
    auth,
    context: {
      displayLanguage: 'de-DE',
      platform: 'OfficeOnline',
      officeTheme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#000000' },
      roamingSettings: createRoamingSettings(),
      requirements: { isSetSupported: (name: string, version: string) => has(sets, name, version) },
      mailbox: {
        userProfile: USER,
        diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0.1' },
        convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
        convertToEwsId: (id: string) => id.replaceAll('-', '/').replaceAll('_', '+'),
        addHandlerAsync: events.addHandlerAsync,
        item: null,
        ...mailbox,
      },
      ...context,
    },
  };
  Object.assign(globalThis, { Office: office });
  return { office, events, mailbox: office.context.mailbox as unknown as Office.Mailbox };
}

export function removeOffice(): void {
  Reflect.deleteProperty(globalThis, 'Office');
}

function has(sets: readonly string[], name: string, version: string): boolean {
  return sets.some((set) => {
    const [setName, setVersion = ''] = set.split(' ');
    return setName === name && Number(setVersion.split('.')[1]) >= Number(version.split('.')[1]);
  });
}

export const START = Date.UTC(2026, 2, 2, 8, 0);
export const END = Date.UTC(2026, 2, 2, 8, 30);

export function attendeeItem(fields: Record<string, unknown> = {}) {
  return {
    itemType: 'appointment',
    itemId: 'AA/b+c=',
    seriesId: null,
    subject: 'Ada Byron',
    start: new Date(START),
    end: new Date(END),
    ...fields,
  };
}

export function organizerItem(fields: Record<string, unknown> = {}) {
  return {
    itemType: 'appointment',
    seriesId: null,
    subject: { getAsync: answers('Ada Byron') },
    start: { getAsync: answers(new Date(START)) },
    end: { getAsync: answers(new Date(END)) },
    getItemIdAsync: answers('AA/b+c='),
    ...fields,
  };
}

export function messageItem(fields: Record<string, unknown> = {}) {
  return {
    itemType: 'message',
    itemId: 'MM/1',
    subject: 'Question',
    from: { displayName: 'Ada Byron', emailAddress: 'ada@example.com' },
    ...fields,
  };
}

export function sharedWith(owner: string, targetMailbox = owner) {
  return { getSharedPropertiesAsync: answers({ owner, targetMailbox }) };
}
