import { readFileSync } from 'node:fs';
import { checkManifest, LOCALES } from '../../scripts/manifest/check.ts';
import { elementsOf, overridesOf } from '../../scripts/manifest/overrides.ts';
import { checkPermission, PERMISSIONS } from '../../scripts/manifest/permission.ts';
import {
  childrenOf,
  descendantsOf,
  readXml,
  valueOf,
  type XmlElement,
} from '../../scripts/manifest/xml.ts';
import { manifestFor } from '../../scripts/manifest.mjs';
import { officeCallsOf } from './office-calls.ts';

const text = readFileSync('manifest.xml', 'utf8');
const calls = officeCallsOf();
const root = rootOf(text);

function rootOf(source: string): XmlElement {
  const reading = readXml(source);
  if (reading.kind === 'malformed') throw new Error(reading.problem.message);
  return reading.root;
}

test('nothing is wrong with the manifest', () => {
  expect(checkManifest({ text, folder: '.', calls })).toEqual([]);
});

test('nothing is wrong with the manifest built for a host', () => {
  const built = manifestFor('https://desk.example.org', text);
  expect(checkManifest({ text: built, folder: '.', calls })).toEqual([]);
});

test('the permission is the smallest that covers every Office call: one level less is refused', () => {
  const declared = childrenOf(root, 'Permissions')[0]?.text ?? '';
  const less = PERMISSIONS[PERMISSIONS.findIndex((permission) => permission === declared) - 1];
  const lowered = rootOf(text.replace(`<Permissions>${declared}<`, `<Permissions>${less}<`));
  expect(checkPermission(root, calls)).toEqual([]);
  expect(checkPermission(lowered, calls).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^ReadItem is not enough: \w+ in src\/\S+:\d+ needs ReadWriteItem\.$/u),
  );
});

test.each(
  overridesOf(root).map((overrides) => ({ version: valueOf(overrides, 'xsi:type'), overrides })),
)(
  '$version opens the pane from a message, an own appointment and a meeting of others',
  ({ overrides }) => {
    const buttons = elementsOf(overrides)
      .filter(({ name }) => name === 'ExtensionPoint')
      .filter((point) => valueOf(point, 'xsi:type') !== 'LaunchEvent')
      .map((point) => [valueOf(point, 'xsi:type'), pageOf(overrides, point)]);
    expect(buttons).toEqual([
      ['MessageReadCommandSurface', 'https://localhost:3000/taskpane.html?surface=message'],
      [
        'AppointmentOrganizerCommandSurface',
        'https://localhost:3000/taskpane.html?surface=organizer',
      ],
      [
        'AppointmentAttendeeCommandSurface',
        'https://localhost:3000/taskpane.html?surface=attendee',
      ],
    ]);
  },
);

function pageOf(overrides: XmlElement, point: XmlElement): string | undefined {
  const page = descendantsOf(point).find(({ name }) => name === 'SourceLocation');
  const urls = elementsOf(overrides).filter(({ name }) => name === 'bt:Url');
  const url = urls.find((entry) => page && valueOf(entry, 'id') === valueOf(page, 'resid'));
  return url && valueOf(url, 'DefaultValue');
}

test('the pane of messages can be pinned and opened with nothing selected; shared calendars have it too', () => {
  const [, newer] = overridesOf(root);
  const options = elementsOf(newer ?? root).filter(({ name }) => name.startsWith('Supports'));
  expect(options.map(({ name, text: value }) => [name, value])).toEqual([
    ['SupportsSharedFolders', 'true'],
    ['SupportsPinning', 'true'],
    ['SupportsNoItemContext', 'true'],
  ]);
});

test('before a meeting is sent the check runs, and the person may send all the same', () => {
  const [older, newer] = overridesOf(root).map((overrides) =>
    elementsOf(overrides).filter(({ name }) => name === 'LaunchEvent'),
  );
  expect(older).toEqual([]);
  expect((newer ?? []).map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
    { Type: 'OnAppointmentSend', FunctionName: 'onAppointmentSend', SendMode: 'PromptUser' },
  ]);
});

test('the check has a page for web, new Outlook and Mac, and a script alone for classic Windows', () => {
  const [, newer = root] = overridesOf(root);
  const elements = elementsOf(newer);
  const addresses = new Map(
    elements
      .filter(({ name }) => name === 'bt:Url')
      .map((entry) => [valueOf(entry, 'id'), valueOf(entry, 'DefaultValue')]),
  );
  const point = elements.find((element) => valueOf(element, 'xsi:type') === 'LaunchEvent');
  const [runtime] = elements.filter(({ name }) => name === 'Runtime');
  const [script] = elements.filter(({ name }) => name === 'Override');
  expect(point && pageOf(newer, point)).toBe('https://localhost:3000/launchevent.html');
  expect(addresses.get(runtime ? valueOf(runtime, 'resid') : '')).toBe(
    'https://localhost:3000/launchevent.html',
  );
  expect(script && Object.fromEntries(script.attributes)).toEqual({
    type: 'javascript',
    resid: 'Event.Script',
  });
  expect(addresses.get('Event.Script')).toBe('https://localhost:3000/launchevent.js');
});

test('the file that lets the script sign in names the very script', () => {
  const allowed = readFileSync('src/commands/pages/microsoft-officeaddins-allowed.json', 'utf8');
  expect(JSON.parse(allowed)).toEqual({ allowed: ['https://localhost:3000/launchevent.js'] });
  expect(JSON.parse(manifestFor('https://desk.example.org', allowed))).toEqual({
    allowed: ['https://desk.example.org/launchevent.js'],
  });
});

test('the function that the event names is the one the script associates, and the button exists', () => {
  const source = readFileSync('src/commands/launch-event.ts', 'utf8');
  const command = /PANE_COMMAND = '(?<id>[\w.]+)'/u.exec(
    readFileSync('src/commands/check-send.ts', 'utf8'),
  )?.groups?.['id'];
  const controls = overridesOf(root)
    .flatMap(elementsOf)
    .filter(({ name }) => name === 'Control')
    .map((control) => valueOf(control, 'id'));
  expect(source).toContain("'onAppointmentSend'");
  expect(controls).toContain(command);
});

test('every size of icon that Outlook takes is there', () => {
  const icons = overridesOf(root)
    .flatMap(elementsOf)
    .filter(({ name }) => name === 'Icon');
  const sizes = icons.map((icon) => icon.children.map((image) => valueOf(image, 'size')));
  expect(sizes).toEqual(
    Array.from({ length: 6 }, () => ['16', '20', '24', '32', '40', '48', '64', '80']),
  );
});

test('the manifest speaks German, French and Spanish besides English, as full cultures', () => {
  expect([...new Set(LOCALES.map((locale) => locale.slice(0, 2)))].toSorted()).toEqual([
    'de',
    'es',
    'fr',
  ]);
  expect(childrenOf(root, 'DefaultLocale')[0]?.text).toBe('en-US');
});
