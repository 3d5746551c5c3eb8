import { connectOutlook } from '../../src/outlook/connect-outlook.ts';
import {
  answers,
  attendeeItem,
  createEvents,
  createRoamingSettings,
  installOffice,
  messageItem,
  organizerItem,
  refuses,
  removeOffice,
  START,
  END,
} from './fake-office.ts';

const WEB_LINK = 'https://outlook.example.com/calendar/item/1';

afterEach(() => {
  removeOffice();
  jest.restoreAllMocks();
});

test('a pane in Outlook knows whose it is, its language and its surface', async () => {
  installOffice({ mailbox: { item: attendeeItem() }, sets: ['Mailbox 1.13', 'NestedAppAuth 1.1'] });
  const host = await connectOutlook();
  expect([host.kind, host.displayLanguage, host.user]).toEqual([
    'outlook',
    'de-DE',
    { name: 'Mira Vogel', address: 'mira@example.com' },
  ]);
  await expect(host.currentItem()).resolves.toMatchObject({ kind: 'appointment' });
  expect(host.diagnostics()).toEqual({
    host: 'OutlookWebApp',
    hostVersion: '16.0.1',
    platform: 'OfficeOnline',
    mailboxSet: '1.13',
    nestedAppAuth: true,
    surface: 'attendee',
    itemChanged: true,
    language: 'de-DE',
  });
});

test('diagnostics name nobody and no appointment', async () => {
  installOffice({ mailbox: { item: organizerItem() } });
  const text = JSON.stringify((await connectOutlook()).diagnostics());
  expect(text).not.toMatch(/mira|vogel|example|ada|AA\/b/iu);
});

test('diagnostics are there even when Outlook has cleared everything', async () => {
  const { office } = installOffice();
  Object.defineProperty(office.context.mailbox, 'diagnostics', {
    get: () => {
      throw new Error('no initial data');
    },
  });
  const host = await connectOutlook();
  expect(host.diagnostics()).toMatchObject({ host: 'unknown', surface: 'none', mailboxSet: '1.14' });
});

test.each([
  { name: 'no office.js', prepare: () => removeOffice() },
  {
    name: 'an ordinary tab, where the library names no host',
    prepare: () => installOffice({ onReady: async () => ({ host: null, platform: null }) }),
  },
  {
    name: 'a library that is never ready',
    prepare: () => installOffice({ onReady: () => new Promise(() => {}) }),
  },
  {
    name: 'a dialog, which has no mailbox',
    prepare: () => installOffice({ context: { mailbox: undefined } }),
  },
])('$name is told as "not in Outlook"', async ({ prepare }) => {
  prepare();
  const connecting = connectOutlook({ timeoutMs: 20 });
  await expect(connecting).rejects.toMatchObject({ name: 'OfficeError', code: 'notInOutlook' });
});

test('a pane that starts with nothing selected learns later whose it is', async () => {
  let isCleared = true;
  const { office } = installOffice();
  const { userProfile } = office.context.mailbox;
  Object.defineProperty(office.context.mailbox, 'userProfile', {
    get: () => {
      if (isCleared) throw new Error('no initial data');
      return userProfile;
    },
  });
  const host = await connectOutlook();
  expect(host.user).toBeUndefined();
  isCleared = false;
  expect(host.user).toEqual({ name: 'Mira Vogel', address: 'mira@example.com' });
});

test('another selection is told to everybody who listens, until they stop', async () => {
  const { events, office } = installOffice();
  const host = await connectOutlook();
  const heard: string[] = [];
  const stop = host.onItemChange(() => heard.push('first'));
  host.onItemChange(() => heard.push('second'));

  office.context.mailbox.item = messageItem() as never;
  events.tell('olkItemSelectedChanged');
  stop();
  events.tell('olkItemSelectedChanged');
  expect(heard).toEqual(['first', 'second', 'second']);
  await expect(host.currentItem()).resolves.toMatchObject({ kind: 'message' });
});

test('another time or other people in the open form count as a change', async () => {
  const form = createEvents();
  installOffice({ mailbox: { item: organizerItem({ addHandlerAsync: form.addHandlerAsync }) } });
  const host = await connectOutlook();
  // Calls to Outlook have their turn one after the other: these come after the registrations.
  await host.currentItem();
  let changes = 0;
  host.onItemChange(() => (changes += 1));
  form.tell('olkAppointmentTimeChanged', {});
  form.tell('olkRecipientsChanged', {});
  expect([form.kinds(), changes]).toEqual([
    ['olkAppointmentTimeChanged', 'olkRecipientsChanged'],
    2,
  ]);
});

test('a client that refuses the handler is only less fresh', async () => {
  installOffice({ mailbox: { addHandlerAsync: refuses(5000) } });
  const host = await connectOutlook();
  await Promise.resolve();
  expect([host.diagnostics()['itemChanged'], host.theme()]).toEqual([false, 'light']);
});

test('the theme follows the event’s colours, not the stale ones of the context', async () => {
  const { events } = installOffice();
  const host = await connectOutlook();
  const heard: string[] = [];
  host.onThemeChange((theme) => heard.push(theme));

  const dark = { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#d6d6d6' };
  events.tell('officeThemeChanged', { officeTheme: dark });
  events.tell('officeThemeChanged', { officeTheme: dark });
  events.tell('officeThemeChanged', { officeTheme: {} });
  expect([heard, host.theme()]).toEqual([['dark'], 'dark']);
});

test('before Mailbox 1.14 the theme is the system’s', async () => {
  const { events } = installOffice({
    sets: ['Mailbox 1.13'],
    context: { officeTheme: { bodyBackgroundColor: '#000000' } },
  });
  const host = await connectOutlook();
  expect([host.theme(), events.kinds()]).toEqual(['light', ['olkItemSelectedChanged']]);
});

test('a contrast theme of the system wins over Outlook’s colours', async () => {
  const listeners: (() => void)[] = [];
  let isForced = false;
  jest.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        get matches() {
          return isForced && media.includes('forced-colors');
        },
        addEventListener: (_: string, listener: () => void) => listeners.push(listener),
        removeEventListener: () => {},
      }) as unknown as MediaQueryList,
  );
  installOffice();
  const host = await connectOutlook();
  expect(host.theme()).toBe('light');
  isForced = true;
  for (const listener of listeners) listener();
  expect(host.theme()).toBe('highContrast');
});

test('a preference is read at once and saved to the mailbox', async () => {
  const roamingSettings = createRoamingSettings();
  installOffice({ context: { roamingSettings } });
  const { preferences } = await connectOutlook();
  expect(preferences.get('hosts')).toBeUndefined();
  await preferences.set('hosts', ['mira']);
  await preferences.set('view', 'week');
  await preferences.set('view', undefined);
  expect(preferences.get('hosts')).toEqual(['mira']);
  expect(roamingSettings.values).toEqual(new Map([['frontdesk', { hosts: ['mira'] }]]));
});

test('a preference Outlook does not save stays as it was', async () => {
  const roamingSettings = createRoamingSettings(refuses(9019));
  roamingSettings.values.set('frontdesk', { view: 'day' });
  installOffice({ context: { roamingSettings } });
  const { preferences } = await connectOutlook();
  await expect(preferences.set('view', 'week')).rejects.toMatchObject({ number: 9019 });
  expect(preferences.get('view')).toBe('day');
});

test('preferences that grow past Outlook’s bound are refused and lose nothing', async () => {
  const roamingSettings = createRoamingSettings();
  installOffice({ context: { roamingSettings } });
  const { preferences } = await connectOutlook();
  await preferences.set('view', 'day');
  const tooLarge = 'ü'.repeat(15_000);
  await expect(preferences.set('notes', tooLarge)).rejects.toMatchObject({ code: 'tooLarge' });
  await preferences.set('hosts', 'all');
  expect(roamingSettings.values.get('frontdesk')).toEqual({ view: 'day', hosts: 'all' });
});

test.each(['text', 7, null, ['list']])('stored preferences that are %p are none', async (stored) => {
  const roamingSettings = createRoamingSettings();
  roamingSettings.values.set('frontdesk', stored);
  installOffice({ context: { roamingSettings } });
  const { preferences } = await connectOutlook();
  expect(preferences.get('view')).toBeUndefined();
  await preferences.set('view', 'day');
  expect(preferences.get('view')).toBe('day');
});

describe('opening an appointment', () => {
  function open(mailbox: Record<string, unknown>, platform = 'OfficeOnline') {
    installOffice({ mailbox, context: { platform } });
    return connectOutlook();
  }

  test('Outlook’s form gets the id in its own spelling', async () => {
    const ids: unknown[] = [];
    const host = await open({
      displayAppointmentFormAsync: (id: string, done: () => void) => {
        ids.push(id);
        answers()(done);
      },
    });
    const result = await host.openAppointment({ restId: 'AA-b_c=', webLink: WEB_LINK });
    expect([result, ids]).toEqual([{ kind: 'opened', where: 'outlook' }, ['AA/b+c=']]);
  });

  test.each([
    { name: 'a form that refuses', mailbox: { displayAppointmentFormAsync: refuses(9049) } },
    { name: 'no form', mailbox: {} },
  ])('$name: the link opens in a window of its own', async ({ mailbox }) => {
    const opened = { opener: window };
    const spy = jest.spyOn(window, 'open').mockReturnValue(opened as unknown as Window);
    const host = await open(mailbox);
    const result = await host.openAppointment({ restId: 'AA', webLink: WEB_LINK });
    expect([result, spy.mock.calls, opened.opener]).toEqual([
      { kind: 'opened', where: 'window' },
      [[WEB_LINK, '_blank']],
      null,
    ]);
  });

  test('Outlook on Mac cannot show an occurrence, so its link opens', async () => {
    jest.spyOn(window, 'open').mockReturnValue({} as Window);
    const host = await open({ displayAppointmentFormAsync: answers() }, 'Mac');
    const occurrence = { restId: 'AA', webLink: WEB_LINK, isOccurrence: true };
    await expect(host.openAppointment(occurrence)).resolves.toEqual({
      kind: 'opened',
      where: 'window',
    });
  });

  test.each([
    { name: 'a blocked window', webLink: WEB_LINK, kind: 'blocked' },
    { name: 'a script for a link', webLink: 'javascript:alert(1)', kind: 'blocked' },
    { name: 'nothing to open', webLink: undefined, kind: 'notSupported' },
  ])('$name is said', async ({ webLink, kind }) => {
    const spy = jest.spyOn(window, 'open').mockReturnValue(null);
    const host = await open({});
    await expect(host.openAppointment({ webLink })).resolves.toEqual({ kind });
    expect(spy.mock.calls.flat()).not.toContain('javascript:alert(1)');
  });
});

describe('a new appointment', () => {
  test('opens with its times, and what is too long is shortened between characters', async () => {
    const forms: unknown[] = [];
    installOffice({
      mailbox: {
        displayNewAppointmentFormAsync: (form: unknown, done: () => void) => {
          forms.push(form);
          answers()(done);
        },
      },
    });
    const host = await connectOutlook();
    const subject = `${'x'.repeat(254)}😀`;
    const result = await host.newAppointment({ start: START, end: END, subject });
    expect([host.canOpenNewAppointment, result, forms]).toEqual([
      true,
      { kind: 'opened', where: 'outlook' },
      [{ start: new Date(START), end: new Date(END), subject: 'x'.repeat(254) }],
    ]);
  });

  test('works with the older form that gives no answer', async () => {
    installOffice({ mailbox: { displayNewAppointmentForm: () => {} } });
    const host = await connectOutlook();
    await expect(host.newAppointment({ start: START, end: END })).resolves.toEqual({
      kind: 'opened',
      where: 'outlook',
    });
  });

  test('is said to be impossible where the pane started in an editable form', async () => {
    installOffice();
    const host = await connectOutlook();
    const result = await host.newAppointment({ start: START, end: END });
    expect([host.canOpenNewAppointment, result]).toEqual([false, { kind: 'notSupported' }]);
  });
});
