import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { practiceSeed } from '../../src/simulator/practice/practice-seed.ts';
import { startSimulator, type Simulator } from '../../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from './support/browser.ts';
import { openOutlook, type OpenOutlook, type OutlookOptions } from './support/outlook.ts';
import { collectTraffic, type Traffic } from './support/traffic.ts';
import { prepareTestPane } from './support/test-pane.ts';

// A Tuesday, twenty to ten in Berlin.
const NOW = Date.UTC(2026, 10, 24, 8, 41);
const MIRA = 'mira.keller@nordlicht.example';
const PAUL = 'paul.weber@nordlicht.example';
const JONAS = 'jonas.brandt@nordlicht.example';
const LENA = 'lena.hartwig@nordlicht.example';

let simulator: Simulator;
let browser: Browser;
let profile: BrowserContext;
let traffic: Traffic;

beforeAll(async () => {
  simulator = await startSimulator({
    seed: practiceSeed({ seed: 1, now: NOW }),
    now: NOW,
    ...(await prepareTestPane()),
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await simulator.close();
});

beforeEach(async () => {
  simulator.signIn.setMode('granted');
  profile = await newProfile(browser);
  traffic = collectTraffic(profile, simulator.urls);
});

afterEach(async () => {
  await profile.close();
});

describe('the real Office library in the pane', () => {
  test('reaches onReady beside a message and knows it', async () => {
    const { frame } = await openPane({ view: 'mail', message: 'first', pane: 'open' });
    const { ready, item, sets, user } = await frame.evaluate(() => ({
      ready: get('ready'),
      item: {
        type: Office.context.mailbox.item?.itemType,
        from: (Office.context.mailbox.item as Office.MessageRead).from.emailAddress,
      },
      sets: ['1.8', '1.15'].map((version) =>
        Office.context.requirements.isSetSupported('Mailbox', version),
      ),
      user: Office.context.mailbox.userProfile.emailAddress,
    }));
    expect(ready).toEqual({ host: 'Outlook', platform: 'OfficeOnline', addin: null });
    expect(item).toEqual({ type: 'message', from: expect.stringContaining('@') });
    expect(sets).toEqual([true, true]);
    expect(user).toBe(MIRA);
    expect(traffic.errors).toEqual([]);
  });

  test('reads an appointment of a shared calendar and its owner', async () => {
    const subject = 'School: parents’ evening';
    const { frame } = await openPane(
      { open: await idOf(LENA, subject), owner: LENA, pane: 'open' },
      'form',
    );
    const found = await frame.evaluate(async () => {
      const item = Office.context.mailbox.item as Office.AppointmentCompose;
      return {
        type: item.itemType,
        subject: await call((done) => item.subject.getAsync(done)),
        start: await call((done) => item.start.getAsync(done)).then(({ value }) =>
          (value as Date).toISOString(),
        ),
        shared: await call((done) => item.getSharedPropertiesAsync(done)),
        categories: await call((done) => item.categories.getAsync(done)),
      };
    });
    expect(found).toEqual({
      type: 'appointment',
      subject: { value: subject },
      start: '2026-11-24T18:00:00.000Z',
      shared: { value: expect.objectContaining({ owner: LENA, delegatePermissions: 63 }) },
      categories: { code: 5000 },
    });
  });

  test('who may only look gets the attendee’s form, with plain values', async () => {
    const subject = 'Equipment demo';
    const { frame } = await openPane(
      { as: PAUL, open: await idOf(JONAS, subject), owner: JONAS, pane: 'open' },
      'form',
    );
    const found = await frame.evaluate(async () => {
      const item = Office.context.mailbox.item as Office.AppointmentRead;
      return {
        subject: item.subject,
        start: item.start.toISOString(),
        organizer: item.organizer.emailAddress,
        shared: await call((done) => item.getSharedPropertiesAsync(done)),
        categories: await call((done) => item.categories.getAsync(done)),
      };
    });
    expect(found).toEqual({
      subject,
      start: '2026-11-24T17:00:00.000Z',
      organizer: 'sales@movewell.example',
      shared: { value: expect.objectContaining({ owner: JONAS, delegatePermissions: 1 }) },
      categories: { value: [] },
    });
  });

  test('an occurrence knows its series, and the series can be opened', async () => {
    const { page, frame } = await openPane(
      {
        as: LENA,
        open: await idOf(LENA, 'Team meeting (with cake)', {}, '2026-11-25'),
        pane: 'open',
      },
      'form',
    );
    const found = await frame.evaluate(() => {
      const { seriesId, recurrence } = Office.context.mailbox.item as Office.AppointmentRead;
      return {
        hasSeries: seriesId !== '',
        type: recurrence.recurrenceType,
        days: recurrence.recurrenceProperties?.days,
      };
    });
    expect(found).toEqual({ hasSeries: true, type: 'weekly', days: ['wed'] });
    await page.locator('[data-action="open-series"]').click();
    await page.locator('[data-action="open-series"]').waitFor({ state: 'detached' });
  });

  test('a new appointment has no id until it is saved, and is in the calendar then', async () => {
    const { page, frame } = await openPane({ open: 'new', pane: 'open' }, 'form');
    const before = await frame.evaluate(() =>
      call((done) =>
        (Office.context.mailbox.item as Office.AppointmentCompose).getItemIdAsync(done),
      ),
    );
    await page.locator('[data-field="subject"]').fill('Call Ada back');
    const after = await frame.evaluate(async () => {
      const item = Office.context.mailbox.item as Office.AppointmentCompose;
      return {
        saved: await call((done) => item.saveAsync(done)),
        subject: await call((done) => item.subject.getAsync(done)),
      };
    });
    expect(before).toEqual({ code: 9046 });
    expect(after).toEqual({
      saved: { value: expect.any(String) },
      subject: { value: 'Call Ada back' },
    });
    await page.locator('[data-action="close-form"]').click();
    await page.locator('[data-subject="Call Ada back"]').waitFor();
  });

  test('a pinned pane is told of every item that is selected, and of none', async () => {
    const { page, frame } = await openPane({ view: 'mail', message: 'first', pane: 'pinned' });
    const ids = await page
      .locator('[data-message]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-message') ?? ''));
    await page.locator(`[data-message="${ids[1]}"]`).click();
    await page.locator('[data-action="clear-selection"]').click();
    await frame.waitForFunction(() => get<unknown[]>('events').length === 2);
    const graphId = (
      await frame.evaluate(() => get<{ item: string }[]>('events').map(({ item }) => item))
    ).map((id) => id.replaceAll('/', '-').replaceAll('+', '_'));
    expect(graphId).toEqual([ids[1], 'undefined']);
  });

  test('no item can be null, too', async () => {
    const { page, frame } = await openPane({
      view: 'mail',
      message: 'first',
      pane: 'pinned',
      noitem: 'empty',
    });
    await page.locator('[data-action="clear-selection"]').click();
    await frame.waitForFunction(() => get<unknown[]>('events').length === 1);
    expect(await frame.evaluate(() => Office.context.mailbox.item)).toBeNull();
  });

  test('a pane that is not pinned closes with its message', async () => {
    const { page } = await openPane({ view: 'mail', message: 'first', pane: 'open' });
    await page.locator('[data-message]').nth(1).click();
    await page.locator('[data-pane="main"]').waitFor({ state: 'detached' });
  });

  test('the theme is told at the start and when it changes; what stood at the start stays', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned', theme: 'light' });
    await page.locator('[data-choice="Theme"]').selectOption('dark');
    await frame.waitForFunction(() => get<unknown[]>('events').length === 1);
    expect(
      await frame.evaluate(() => ({
        events: get('events'),
        stale: Office.context.officeTheme.bodyBackgroundColor,
      })),
    ).toEqual({
      events: [{ type: 'theme', body: '#1f1f1f' }],
      stale: '#ffffff',
    });
  });

  test('roaming settings are there again in another pane of the same person, and of nobody else', async () => {
    const first = await openPane({ view: 'mail', pane: 'pinned' });
    await first.frame.evaluate(async () => {
      Office.context.roamingSettings.set('book', { owner: 'a', at: 1 });
      return call((done) => Office.context.roamingSettings.saveAsync(done));
    });
    const again = await openPane({ view: 'mail', pane: 'pinned' });
    const other = await openPane({ as: LENA, view: 'mail', pane: 'pinned' });
    expect(await again.frame.evaluate(() => Office.context.roamingSettings.get('book'))).toEqual({
      owner: 'a',
      at: 1,
    });
    expect(
      await other.frame.evaluate(() => Office.context.roamingSettings.get('book') ?? 'none'),
    ).toBe('none');
  });

  test('opens an appointment and a form for a new one', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned' });
    const id = await idOf(LENA, 'School: parents’ evening');
    expect(
      await frame.evaluate(
        (itemId) =>
          call((done) => Office.context.mailbox.displayAppointmentFormAsync(itemId, done)),
        id,
      ),
    ).toEqual({});
    await page.locator('[data-form="organizer"]').waitFor();
    await frame.evaluate(() => {
      Office.context.mailbox.displayNewAppointmentForm({
        subject: 'First visit',
        start: new Date('2026-11-25T09:00:00Z'),
        end: new Date('2026-11-25T09:45:00Z'),
      });
    });
    await page.locator('[data-field="subject"][value="First visit"]').waitFor();
    expect(await page.locator('[data-field="start"]').inputValue()).toBe('10:00');
    expect(
      await frame.evaluate(() =>
        call((done) => Office.context.mailbox.displayAppointmentFormAsync('AAMknone', done)),
      ),
    ).toEqual({ code: 9049 });
  });

  test('opens an appointment by the immutable id that Graph gave, in whosever calendar it is', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned' });
    const id = await idOf(LENA, 'School: parents’ evening', { prefer: 'IdType="ImmutableId"' });
    expect(id).not.toBe(await idOf(LENA, 'School: parents’ evening'));
    await frame.evaluate(
      (graphId) =>
        Office.context.mailbox.displayAppointmentForm(
          graphId.replaceAll('-', '/').replaceAll('_', '+'),
        ),
      id,
    );
    await page.locator('[data-field="subject"][value="School: parents’ evening"]').waitFor();
  });

  test('a command without a pane runs to its end', async () => {
    const { page } = await openOutlook(profile, simulator, { as: MIRA, open: 'new' });
    await page.getByRole('button', { name: 'Note' }).click();
    await page.locator('[data-notification="noted"]').waitFor();
    expect(await page.locator('[data-notification="noted"]').textContent()).toBe(
      'Noted by NoteButton',
    );
  });

  test('the pane’s clock is the simulator’s', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned' });
    const difference = (await frame.evaluate(() => Date.now())) - simulator.clock.now();
    expect(Math.abs(difference)).toBeLessThan(60_000);
    simulator.clock.advance(86_400_000);
    await frame.waitForFunction((then) => new Date().getTime() > then, NOW + 86_400_000);
    // Outlook's own token has expired by now, and is renewed.
    await page.locator('[data-view="calendar"]').click();
    await page.locator('[data-action="later"]').click();
    await page.locator('.day-column[data-date="2026-11-25"][data-status="known"]').waitFor();
    simulator.clock.advance(-86_400_000);
  });
});

describe('signing in', () => {
  test('nested app authentication gives a token silently, and from the cache the next time', async () => {
    const { frame } = await openPane({ view: 'mail', pane: 'pinned' });
    const [first, second] = await frame.evaluate(async () => {
      const client = await createClient();
      return [await token(client, 'acquireTokenSilent'), await token(client, 'acquireTokenSilent')];
    });
    expect(first).toEqual({ accessToken: expect.any(String), username: MIRA, fromCache: false });
    expect(second).toMatchObject({ username: MIRA, fromCache: true });
    expect(await whoAmI((first as { accessToken: string }).accessToken)).toBe(MIRA);
  });

  test('who has to be asked is asked, and may refuse', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned', signin: 'consent' });
    await frame.evaluate(async () => set('client', await createClient()));
    expect(await frame.evaluate(() => token(get('client'), 'acquireTokenSilent'))).toMatchObject({
      name: 'InteractionRequiredAuthError',
    });
    const refused = frame.evaluate(() => token(get('client'), 'acquireTokenPopup'));
    await page.locator('[data-prompt="consent"] [data-action="refuse"]').click();
    expect(await refused).toMatchObject({ error: 'user_canceled' });
    const accepted = frame.evaluate(() => token(get('client'), 'acquireTokenPopup'));
    await page.locator('[data-prompt="consent"] [data-action="accept"]').click();
    expect(await accepted).toMatchObject({ username: MIRA });
  });

  test('a host without nested app authentication says so', async () => {
    const { frame } = await openPane({ view: 'mail', pane: 'pinned', naa: 'off' });
    const found = await frame.evaluate(async () => ({
      supported: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
      result: await token(await createClient(), 'acquireTokenSilent'),
    }));
    expect(found).toMatchObject({ supported: false, result: { error: 'no_account_error' } });
  });

  test('a dialog signs in at Entra with code and PKCE and tells the pane', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned', naa: 'off' });
    const opened = profile.waitForEvent('page');
    await frame.evaluate(() => {
      Office.context.ui.displayDialogAsync(
        `${location.origin}/dialog.html?sign-in`,
        { height: 60, width: 40, promptBeforeOpen: false },
        ({ value: dialog }) => {
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) =>
            set('said', JSON.parse((event as { message: string }).message)),
          );
        },
      );
    });
    const dialog = await opened;
    await dialog.getByText(MIRA).first().click();
    await frame.waitForFunction(() => get('said') !== undefined);
    const said = await frame.evaluate(() => get<{ accessToken: string; username: string }>('said'));
    expect(said.username).toBe(MIRA);
    expect(await whoAmI(said.accessToken)).toBe(MIRA);
    expect(page.url()).toContain('view=mail');
  });

  test('a dialog inside the page and its pane tell each other things', async () => {
    const { page, frame } = await openPane({ view: 'mail', pane: 'pinned' });
    await frame.evaluate(() => {
      set('heard', []);
      Office.context.ui.displayDialogAsync(
        `${location.origin}/dialog.html`,
        { height: 50, width: 40, displayInIframe: true },
        ({ value: dialog }) => {
          set('dialog', dialog);
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
            get<unknown[]>('heard').push(JSON.parse((event as { message: string }).message));
            if (get<unknown[]>('heard').length === 1) dialog.messageChild('hello');
          });
          dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
            get<unknown[]>('heard').push((event as { error: number }).error),
          );
        },
      );
    });
    await frame.waitForFunction(() => get<unknown[]>('heard').length === 2);
    await page.getByRole('button', { name: 'Close dialog' }).click();
    await frame.waitForFunction(() => get<unknown[]>('heard').length === 3);
    expect(await frame.evaluate(() => get('heard'))).toEqual([
      { isDialog: true },
      { heard: 'hello' },
      12006,
    ]);
  });
});

describe('Outlook’s own calendar', () => {
  test('an appointment is dragged to another time, in steps of a quarter of an hour', async () => {
    const { page } = await openOutlook(profile, simulator, { as: MIRA, people: LENA });
    const block = page.locator('[data-subject="School: parents’ evening"]');
    const box = await block.boundingBox();
    if (!box) throw new Error('The appointment is not on the page.');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 10 - 57, { steps: 4 });
    await page.mouse.up();
    await page.locator('[data-subject="School: parents’ evening"][title*="18:00"]').waitFor();
    const answer = await graph(
      `/users/${LENA}/events/${await idOf(LENA, 'School: parents’ evening')}`,
    );
    expect(answer).toMatchObject({
      start: { dateTime: '2026-11-24T17:00:00.0000000', timeZone: 'UTC' },
    });
  });

  test('a category set by the menu shows at once in the window of somebody else', async () => {
    const mine = await openOutlook(profile, simulator, { as: MIRA, people: LENA });
    const theirs = await openOutlook(profile, simulator, { as: LENA });
    await mine.page.locator('[data-subject="School: parents’ evening"]').click({ button: 'right' });
    await mine.page.getByRole('menuitemcheckbox', { name: 'Confirmed' }).click();
    await theirs.page
      .locator('[data-subject="School: parents’ evening"][data-categories="Confirmed"]')
      .waitFor();
  });

  test('the pane is resized, but never narrower than 320 pixels', async () => {
    const { page } = await openOutlook(profile, simulator, { as: MIRA, pane: 'pinned' });
    const edge = await page.locator('.pane-edge').boundingBox();
    if (!edge) throw new Error('The pane has no edge.');
    const x = edge.x + edge.width / 2;
    await page.mouse.move(x, 400);
    await page.mouse.down();
    await page.mouse.move(x - 150, 400, { steps: 3 });
    expect(await paneWidth(page)).toBeCloseTo(500, -1);
    await page.mouse.move(x + 300, 400, { steps: 3 });
    await page.mouse.up();
    expect(await paneWidth(page)).toBe(320);
  });

  test('a double click on free time makes an appointment there', async () => {
    const { page } = await openOutlook(profile, simulator, { as: MIRA });
    await page.locator('.day-column').dblclick({ position: { x: 60, y: 56 * 11 + 5 } });
    expect(await page.locator('[data-field="start"]').inputValue()).toBe('11:00');
    await page.locator('[data-field="subject"]').fill('Lunch with Owen');
    await page.locator('[data-action="save"]').click();
    await page.locator('[data-subject="Lunch with Owen"]').waitFor();
  });
});

async function openPane(
  options: OutlookOptions,
  place: 'main' | 'form' = 'main',
): Promise<OpenOutlook & { frame: Frame }> {
  const outlook = await openOutlook(profile, simulator, { as: MIRA, ...options });
  const frame = await outlook.pane(place);
  await frame.getByText('ready').waitFor();
  return { ...outlook, frame };
}

async function paneWidth(page: Page): Promise<number> {
  return (await page.locator('[data-pane="main"]').boundingBox())?.width ?? 0;
}

async function graph(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  const session = await fetchInPage('/simulator/session?as=' + encodeURIComponent(MIRA));
  const { token: bearer } = session as { token: string };
  return await ask(`${simulator.urls.graph}${path}`, bearer, headers);
}

async function whoAmI(bearer: string): Promise<string> {
  return (
    (await ask(`${simulator.urls.graph}/me/calendar`, bearer)) as { owner: { address: string } }
  ).owner.address;
}

async function ask(
  url: string,
  bearer: string,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await profile.request.get(url, {
    headers: { ...headers, authorization: `Bearer ${bearer}` },
  });
  return await response.json();
}

async function fetchInPage(path: string): Promise<unknown> {
  return await (await profile.request.get(simulator.urls.outlook + path)).json();
}

async function idOf(
  owner: string,
  subject: string,
  headers: Record<string, string> = {},
  date = '2026-11-24',
): Promise<string> {
  const found = (await graph(
    `/users/${owner}/calendar/calendarView?startDateTime=${date}T00:00:00Z&endDateTime=${date}T23:59:59Z&$top=100`,
    headers,
  )) as {
    value: { id: string; subject: string }[];
  };
  const event = found.value.find((one) => one.subject === subject);
  if (!event) throw new Error(`${owner} has no "${subject}"`);
  return event.id;
}

// These run in the pane's window: see support/pane/pane.js.
declare function call(
  start: (done: (result: unknown) => void) => void,
): Promise<{ value?: unknown; code?: number }>;
declare function createClient(): Promise<unknown>;
declare function token(
  client: unknown,
  method: 'acquireTokenSilent' | 'acquireTokenPopup',
): Promise<unknown>;
declare function get<T = unknown>(name: string): T;
declare function set(name: string, value: unknown): void;
