import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInstalled, nodeProblem } from '../../scripts/packages.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['18.20.4', '20.9.0', '20.18.3'])(
  'Node %s is too old, and the message says what is needed',
  (version) => {
    expect(nodeProblem(version)).toBe(
      `Frontdesk needs Node 20.19 or later; this is ${version}. Get it from https://nodejs.org.`,
    );
  },
);

describe('whether packages must be installed', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
  };
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'frontdesk-packages-'));
    mkdirSync(path.join(root, 'node_modules'));
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function install(packages: object): void {
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }

  test('nothing was ever installed', () => {
    expect(isInstalled(root)).toBe(false);
  });

  test('all are there; what is for another system may be missing', () => {
    install({ 'node_modules/a': { version: '1.2.3' } });
    expect(isInstalled(root)).toBe(true);
  });

  test('one is missing', () => {
    install({});
    expect(isInstalled(root)).toBe(false);
  });

  test('one has another version', () => {
    install({ 'node_modules/a': { version: '1.2.2' } });
    expect(isInstalled(root)).toBe(false);
  });

  test('an optional one is there in another version', () => {
    install({
      'node_modules/a': { version: '1.2.3' },
      'node_modules/only-on-a-mac': { version: '0.9.0' },
    });
    expect(isInstalled(root)).toBe(false);
  });
});
