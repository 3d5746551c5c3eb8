import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { LOCALES } from '../../scripts/manifest/check.ts';

// A second opinion by another parser of these manifests, and by the schema of what it makes of ours.
const SCHEMA = '1.30';

let folder: string;
let said: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-converted-'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/office-addin-manifest-converter/cli.js',
      'convert',
      'manifest.xml',
      `--output=${folder}`,
      `--schema-override=https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
      `--schema-version-override=${SCHEMA}`,
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
  said = stdout + stderr;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function converted() {
  return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
}

test('the manifest is converted without a warning: nothing is cut off, nothing unknown', () => {
  expect(said).toBe('');
});

test('the converted manifest keeps surfaces, pages, pinning and the permission', () => {
  const { extensions, authorization, validDomains } = converted();
  const [extension] = extensions;
  type Action = { readonly pinnable: boolean };
  type Runtime = { readonly code: { readonly page: string }; readonly actions: readonly Action[] };
  type Ribbon = { readonly contexts: readonly string[] };
  expect(extensions).toHaveLength(1);
  // Once for VersionOverrides 1.1 and once for 1.0, which has no pinning.
  const surfaces = ['mailRead', 'meetingDetailsOrganizer', 'meetingDetailsAttendee'];
  expect(extension.ribbons.flatMap(({ contexts }: Ribbon) => contexts)).toEqual([
    ...surfaces,
    ...surfaces,
  ]);
  expect(
    extension.runtimes.map(({ code, actions }: Runtime) => [
      code.page,
      actions.map(({ pinnable }) => pinnable),
    ]),
  ).toEqual([
    ['https://localhost:3000/launchevent.html', [undefined]],
    ['https://localhost:3000/taskpane.html?surface=message', [true, false]],
    ['https://localhost:3000/taskpane.html?surface=organizer', [false, false]],
    ['https://localhost:3000/taskpane.html?surface=attendee', [false, false]],
  ]);
  expect(extension.runtimes[0].code.script).toBe('https://localhost:3000/launchevent.js');
  expect(extension.autoRunEvents[0].events).toEqual([
    {
      type: 'appointmentSending',
      actionId: 'onAppointmentSend',
      options: { sendMode: 'promptUser' },
    },
  ]);
  expect(extension.requirements).toEqual({
    capabilities: [{ name: 'Mailbox', minVersion: '1.8' }],
    scopes: ['mail'],
  });
  expect(authorization.permissions.resourceSpecific).toEqual([
    { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
    { name: 'Mailbox.AccessSharedFolders.User', type: 'Delegated' },
  ]);
  expect(validDomains).toContain('https://localhost:3000');
});

test('the converted manifest has every language', () => {
  const files = readdirSync(folder).filter((file) => file !== 'manifest.json');
  expect(files.toSorted()).toEqual(
    LOCALES.map((locale) => `${locale.toLowerCase()}.json`).toSorted(),
  );
});

test('the converted manifest is valid by its schema', async () => {
  expect(await AppManifestUtils.validateAgainstSchema(converted())).toEqual([]);
});

test('that schema does find a wrong value', async () => {
  const wrong = converted();
  wrong.extensions[0].runtimes[0].actions[0].type = 'dance';
  expect(await AppManifestUtils.validateAgainstSchema(wrong)).toEqual([
    expect.stringContaining(
      '/extensions/0/runtimes/0/actions/0/type must be equal to one of the allowed values',
    ),
  ]);
});
