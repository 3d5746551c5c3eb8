import { readFileSync } from 'node:fs';
import { readManifest } from '../../../../src/simulator/outlook/page/manifest.ts';

const product = readFileSync('manifest.xml', 'utf8');
const withCommand = readFileSync('tests/browser/support/pane/manifest.xml', 'utf8');

test('the product has a button on each surface, and only the one for messages can be pinned', () => {
  const { buttons, name, sharedFolders } = readManifest(product, 'en-US');
  expect(name).toBe('Frontdesk');
  expect(sharedFolders).toBe(true);
  expect(
    buttons.map(({ surface, action }) => [surface, action.kind === 'pane' && action.canPin]),
  ).toEqual(
    expect.arrayContaining([
      ['message', true],
      ['organizer', false],
      ['attendee', false],
    ]),
  );
  for (const { action, icon } of buttons) {
    expect(action.kind === 'pane' ? action.url : '').toContain('/taskpane.html');
    expect(icon).toMatch(/\.png$/u);
  }
});

test('permission and domains come from the base', () => {
  expect(readManifest(product, 'en-US')).toMatchObject({
    permission: /<Permissions>(\w+)</u.exec(product)?.[1],
    appDomains: expect.arrayContaining(['https://localhost:3000']),
  });
});

test('the newest overrides count and nothing is inherited from the older ones', () => {
  const { buttons, functionFile } = readManifest(withCommand, 'en-US');
  expect(functionFile).toBe('https://localhost:3000/commands.html');
  expect(buttons.map(({ action }) => action)).toContainEqual({
    kind: 'function',
    name: 'noteItem',
    id: 'NoteButton',
  });
});

test('the product is asked before a meeting is sent; whoever gives no mode blocks softly', () => {
  const event = {
    type: 'OnAppointmentSend',
    functionName: 'onAppointmentSend',
    page: 'https://localhost:3000/launchevent.html',
  };
  expect(readManifest(product, 'en-US').events).toEqual([{ ...event, sendMode: 'PromptUser' }]);
  expect(readManifest(product.replace(' SendMode="PromptUser"', ''), 'en-US').events).toEqual([
    { ...event, sendMode: 'SoftBlock' },
  ]);
  expect(readManifest(withCommand, 'en-US').events).toEqual([]);
});

test('texts follow the language', () => {
  const german = product.replace(
    'DefaultValue="Frontdesk">',
    'DefaultValue="Frontdesk"><Override Locale="de-DE" Value="Empfang" />',
  );
  expect(readManifest(german, 'de-DE').name).toBe('Empfang');
  expect(readManifest(german, 'fr-FR').name).toBe('Frontdesk');
});

test.each([
  { name: 'no XML', text: '<OfficeApp', problem: 'not well formed' },
  { name: 'without overrides', text: '<OfficeApp />', problem: 'no VersionOverrides' },
])('$name is refused', ({ text, problem }) => {
  expect(() => readManifest(text, 'en-US')).toThrow(problem);
});
