import { findBrowser, installBrowser, type Machine } from '../../scripts/browser.mjs';

function machine(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    environment: { PATH: '/usr/local/bin:/usr/bin', HOME: '/u' },
    platform: 'linux',
    exists: (file) => files.includes(file),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    ...rest,
  };
}

describe('finding', () => {
  test('an installed Chrome is taken before Chromium, and Chromium before Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser(machine(all))).toEqual({
      name: 'Google Chrome',
      path: '/usr/bin/google-chrome',
    });
    expect(findBrowser(machine(all.slice(0, 2)))).toEqual({
      name: 'Chromium',
      path: '/usr/bin/chromium',
    });
    expect(findBrowser(machine(all.slice(0, 1)))).toEqual({
      name: 'Microsoft Edge',
      path: '/usr/bin/microsoft-edge',
    });
  });

  test('without an installed one, the newest that playwright has downloaded is taken', () => {
    const files = [
      '/u/.cache/ms-playwright/chromium-998/chrome-linux/chrome',
      '/u/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
      '/u/.cache/ms-playwright/firefox-1/firefox',
    ];
    expect(findBrowser(machine(files))?.path).toBe(files[1]);
  });

  test('the one that is named comes first', () => {
    const environment = { FRONTDESK_BROWSER: '/opt/mine/chrome', PATH: '/usr/bin' };
    const files = ['/opt/mine/chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine(files, { environment }))?.path).toBe('/opt/mine/chrome');
    expect(() => findBrowser(machine([], { environment }))).toThrow(
      'FRONTDESK_BROWSER names a file that does not exist: /opt/mine/chrome',
    );
  });

  test('on a Mac and on Windows it is looked for where it is installed there', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))?.path).toBe(mac);
    const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine([windows], { platform: 'win32', environment }))).toEqual({
      name: 'Microsoft Edge',
      path: windows,
    });
  });

  test('where there is none, nothing is found', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});

describe('installing', () => {
  const browser = { name: 'Chromium', path: '/usr/bin/chromium' };
  const quiet = { say: () => {} };

  test('playwright’s download is tried first', () => {
    const commands: string[] = [];
    const run = (command: readonly string[]) => commands.push(command.slice(1).join(' ')) > 0;
    expect(installBrowser({ ...quiet, run, find: () => browser, starts: () => true })).toEqual({
      kind: 'installed',
      browser,
    });
    expect(commands).toEqual([expect.stringMatching(/playwright-core.cli\.js install chromium$/u)]);
  });

  test('a browser that does not start is no browser', () => {
    const outcome = installBrowser({
      ...quiet,
      run: () => true,
      find: () => browser,
      starts: () => false,
    });
    expect(outcome).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(
        'the browser that playwright install chromium brought does not start',
      ),
    });
  });

  test('when nothing works, the reason names each command that failed', () => {
    const outcome = installBrowser({ ...quiet, run: () => false, find: () => undefined });
    expect(outcome).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/^".*install chromium" failed/u),
    });
  });
});
