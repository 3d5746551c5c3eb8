import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawIcon } from '../../scripts/icons.mjs';
import { checkManifest } from '../../scripts/manifest/check.ts';
import type { OfficeCall } from '../../scripts/manifest/permission.ts';
import { problemText } from '../../scripts/manifest/problem.ts';

const text = readFileSync('manifest.xml', 'utf8');
const read: OfficeCall = { member: 'subject', file: 'src/x.ts', line: 7, permission: 'ReadItem' };
const write: OfficeCall = {
  member: 'setAsync',
  file: 'src/y.ts',
  line: 3,
  permission: 'ReadWriteItem',
};

function problems(
  changed: string,
  { folder = '.', calls = [read, write] }: { folder?: string; calls?: OfficeCall[] } = {},
) {
  return checkManifest({ text: changed, folder, calls }).map(problemText);
}

/** Fails when there is nothing to change: such a case would prove nothing. */
function change(from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`The manifest has no ${from}`);
  return changed;
}

type Case = {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: string;
};

const STRUCTURE: readonly Case[] = [
  { name: 'an open tag', from: '</Hosts>', to: '', says: 'This is not well-formed XML' },
  {
    name: 'an unknown prefix',
    from: '<bt:Images>',
    to: '<bx:Images>',
    says: 'This is not well-formed XML',
  },
  {
    name: 'another root',
    from: /OfficeApp/gu,
    to: 'OfficeApps',
    says: 'The root must be <OfficeApp',
  },
  {
    name: 'the https form of the instance namespace',
    from: 'http://www.w3.org/2001/XMLSchema-instance',
    to: 'https://www.w3.org/2001/XMLSchema-instance',
    says: '<OfficeApp> lacks its attribute xsi:type',
  },
  {
    name: 'another kind of add-in',
    from: '"MailApp"',
    to: '"TaskPaneApp"',
    says: 'xsi:type "TaskPaneApp" is not MailApp',
  },
  {
    name: 'Version before Id',
    from: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/u,
    to: '$2$1',
    says: '<Id> stands too late in <OfficeApp>: the order is Id, AlternateId',
  },
  {
    name: 'Supertip after Icon',
    from: /(<Supertip>[\s\S]*?<\/Supertip>)(\s*<Icon>[\s\S]*?<\/Icon>)/u,
    to: '$2$1',
    says: '<Supertip> stands too late in <Control>: the order is Label, Supertip, Icon, Action',
  },
  {
    name: 'SupportsNoItemContext before SupportsPinning',
    from: /(<SupportsPinning>.*)\s*(<SupportsNoItemContext>.*)/u,
    to: '$2$1',
    says: '<SupportsPinning> stands too late in <Action>',
  },
  {
    name: 'SupportsSharedFolders after the surfaces',
    from: /(<SupportsSharedFolders>.*?<\/SupportsSharedFolders>)([\s\S]*)(<\/DesktopFormFactor>)/u,
    to: '$2$1$3',
    says: '<SupportsSharedFolders> stands too late in <DesktopFormFactor>',
  },
  {
    name: 'texts before addresses in Resources',
    from: /(<bt:Urls>[\s\S]*?<\/bt:Urls>)(\s*<bt:ShortStrings>[\s\S]*?<\/bt:ShortStrings>)/u,
    to: '$2$1',
    says: '<bt:Urls> stands too late in <Resources>',
  },
  {
    name: 'no SupportUrl',
    from: /<SupportUrl .*>/u,
    to: '',
    says: '<OfficeApp> lacks <SupportUrl>',
  },
  { name: 'no Rule', from: /<Rule [\s\S]*<\/Rule>/u, to: '', says: '<OfficeApp> lacks <Rule>' },
  {
    name: 'no FormSettings',
    from: /<FormSettings>[\s\S]*<\/FormSettings>/u,
    to: '',
    says: '<OfficeApp> lacks <FormSettings>',
  },
  {
    name: 'no requirements in the overrides',
    from: /<Requirements>\s*<bt:Sets[\s\S]*?<\/Requirements>/u,
    to: '',
    says: '<VersionOverrides> lacks <Requirements>',
  },
  {
    name: 'two descriptions',
    from: /(<ProviderName>.*<\/ProviderName>)/u,
    to: '$1$1',
    says: '<OfficeApp> holds <ProviderName> 2 times',
  },
  {
    name: 'an option of 1.1 in 1.0',
    from: '<SourceLocation resid="Message.Url" />',
    to: '<SourceLocation resid="Message.Url" /><SupportsPinning>true</SupportsPinning>',
    says: '<SupportsPinning> has no place in <Action>: it may hold SourceLocation.',
  },
  {
    name: 'a title of the pane, which Outlook does not take',
    from: '<SourceLocation resid="Message.Url" />',
    to: '<SourceLocation resid="Message.Url" /><Title resid="Label" />',
    says: '<Title> has no place in <Action>',
  },
  {
    name: 'an attribute that does not exist',
    from: '<Group id="Message.Group">',
    to: '<Group id="Message.Group" name="x">',
    says: '<Group> has no attribute name',
  },
  {
    name: '1.1 beside 1.0 instead of in it',
    from: /mailappversionoverrides"/u,
    to: 'mailappversionoverrides/1.1"',
    says: '<VersionOverrides> has no place in <OfficeApp>',
  },
];

const VALUES: readonly Case[] = [
  {
    name: 'an id that is no GUID',
    from: /<Id>.*<\/Id>/u,
    to: '<Id>frontdesk</Id>',
    says: '"frontdesk" is not a GUID',
  },
  {
    name: 'a version below 1.0',
    from: '<Version>1.0.0.0<',
    to: '<Version>0.9.0.0<',
    says: '"0.9.0.0" is not 1 to 4 numbers from 1.0 on',
  },
  {
    name: 'a version with letters',
    from: '<Version>1.0.0.0<',
    to: '<Version>1.0-beta<',
    says: '"1.0-beta" is not 1 to 4 numbers',
  },
  {
    name: 'a part of the version with six digits',
    from: '<Version>1.0.0.0<',
    to: '<Version>1.123456<',
    says: '"1.123456" is not',
  },
  {
    name: 'a default language without its country',
    from: '<DefaultLocale>en-US<',
    to: '<DefaultLocale>en<',
    says: '"en" is not a full culture name',
  },
  {
    name: 'a long name',
    from: '<DisplayName DefaultValue="Frontdesk">',
    to: `<DisplayName DefaultValue="${'x'.repeat(126)}">`,
    says: 'the text has 126 characters, 125 are allowed',
  },
  {
    name: 'a long name in one language',
    from: '<Override Locale="fr-CA" Value="Frontdesk" />',
    to: `<Override Locale="fr-CA" Value="${'é'.repeat(126)}" />`,
    says: 'the text has 126 characters, 125 are allowed',
  },
  {
    name: 'a long description in one language',
    from: /(<Override Locale="es-MX" Value=")Las/u,
    to: `$1${'y'.repeat(250)}`,
    says: ', 250 are allowed',
  },
  {
    name: 'a long short text',
    from: /(<bt:String id="Message.Title" DefaultValue=")/u,
    to: `$1${'z'.repeat(120)}`,
    says: '"Message.Title": the text has',
  },
  {
    name: 'a long long text in one language',
    from: /(<bt:Override Locale="de-CH" Value=")Zeigt/u,
    to: `$1${'z'.repeat(250)}`,
    says: ', 250 are allowed',
  },
  {
    name: 'an empty text',
    from: /(<bt:Override Locale="de-CH" Value=")Termine des Tages/u,
    to: '$1',
    says: 'lacks its attribute Value',
  },
  {
    name: 'an http page',
    from: '<bt:Url id="Message.Url" DefaultValue="https',
    to: '<bt:Url id="Message.Url" DefaultValue="http',
    says: 'must begin with https://',
  },
  {
    name: 'an http icon',
    from: '<IconUrl DefaultValue="https',
    to: '<IconUrl DefaultValue="http',
    says: 'must begin with https://',
  },
  {
    name: 'a relative address',
    from: '<SupportUrl DefaultValue="https://localhost:3000',
    to: '<SupportUrl DefaultValue="',
    says: 'is not an address',
  },
  { name: 'an icon that is no PNG', from: 'icon-64.png', to: 'icon-64.ico', says: 'is not a PNG' },
  {
    name: 'a domain with a slash',
    from: '<AppDomain>https://login.live.com<',
    to: '<AppDomain>https://login.live.com/<',
    says: 'a host alone',
  },
  {
    name: 'a domain with a wildcard',
    from: '<AppDomain>https://login.live.com<',
    to: '<AppDomain>https://*.live.com<',
    says: 'a host alone',
  },
  {
    name: 'a domain without https',
    from: '<AppDomain>https://login.live.com<',
    to: '<AppDomain>login.live.com<',
    says: 'a host alone',
  },
  {
    name: 'another host application',
    from: 'Name="Mailbox" />',
    to: 'Name="Workbook" />',
    says: 'the host must be Mailbox',
  },
  {
    name: 'a requirement that Outlook does not take',
    from: '<bt:Set Name="Mailbox" />',
    to: '<bt:Set Name="NestedAppAuth" />',
    says: 'Outlook takes only the requirement set Mailbox',
  },
  {
    name: 'a height that is too large',
    from: '<RequestedHeight>450<',
    to: '<RequestedHeight>451<',
    says: '"451" is not a number from 32 to 450',
  },
  {
    name: 'a height in the compose form',
    from: /(surface=organizer" \/>)(\s*<\/DesktopSettings>)/u,
    to: '$1<RequestedHeight>250</RequestedHeight>$2',
    says: 'the form ItemEdit has no RequestedHeight',
  },
  {
    name: 'an unknown permission',
    from: '<Permissions>ReadWriteItem<',
    to: '<Permissions>Mailbox.Read<',
    says: '"Mailbox.Read" is not Restricted',
  },
  {
    name: 'an unknown kind of form',
    from: 'FormType="ReadOrEdit"',
    to: 'FormType="Both"',
    says: 'no item "Appointment" in the form "Both"',
  },
  {
    name: 'a retired surface',
    from: 'AppointmentAttendeeCommandSurface',
    to: 'CustomPane',
    says: 'xsi:type "CustomPane" is not',
  },
  {
    name: 'another tab',
    from: '<OfficeTab id="TabDefault">',
    to: '<OfficeTab id="TabHome">',
    says: 'the only tab of Outlook is TabDefault',
  },
  {
    name: 'yes instead of true',
    from: '<SupportsPinning>true',
    to: '<SupportsPinning>yes',
    says: '"yes" is not true or false',
  },
];

const RESOURCES: readonly Case[] = [
  {
    name: 'a reference to nothing',
    from: '<Title resid="Message.Title" />',
    to: '<Title resid="Mesage.Title" />',
    says: '<Title> refers to "Mesage.Title", which no resource has. (VersionOverrides 1.0)',
  },
  {
    name: 'a short text where a long one belongs',
    from: '<Description resid="Message.Tip" />',
    to: '<Description resid="Label" />',
    says: '<Description> refers to "Label" in bt:ShortStrings; it needs one of bt:LongStrings',
  },
  {
    name: 'a resource nobody uses',
    from: '<bt:Url id="Message.Url"',
    to: '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html" /><bt:Url id="Message.Url"',
    says: 'The resource "Old.Url" is not used',
  },
  {
    name: 'an id twice',
    from: '<bt:Url id="Attendee.Url"',
    to: '<bt:Url id="Organizer.Url"',
    says: 'The id "Organizer.Url" stands here a second time',
  },
  {
    name: 'an id with 33 characters',
    from: /Message\.Tip/gu,
    to: 'M'.repeat(33),
    says: `The id "${'M'.repeat(33)}" is longer than 32 characters`,
  },
  {
    name: 'a control’s id twice',
    from: 'id="Attendee.Open"',
    to: 'id="Organizer.Open"',
    says: 'The id "Organizer.Open" stands here a second time',
  },
  {
    name: 'a required size missing',
    from: '<bt:Image size="80" resid="Icon.80" />',
    to: '',
    says: '<Icon> lacks the required size 80',
  },
  {
    name: 'a size that no icon has',
    from: '<bt:Image size="20" resid="Icon.20" />',
    to: '<bt:Image size="22" resid="Icon.20" />',
    says: '<Icon> has the size "22"',
  },
  {
    name: 'an icon of the wrong size',
    from: 'size="32" resid="Icon.32"',
    to: 'size="32" resid="Icon.40"',
    says: 'icon-40.png is 40 × 40 pixels, not 32 × 32',
  },
  {
    name: 'an icon that is not there',
    from: '/assets/icon-128.png',
    to: '/assets/icon-129.png',
    says: 'icon-129.png is not there',
  },
];

const LANGUAGES: readonly Case[] = [
  {
    name: 'a text missing in one language',
    from: '<Override Locale="fr-CH" Value="Frontdesk" />',
    to: '',
    says: '"DisplayName" has no text for fr-CH',
  },
  {
    name: 'a resource missing in one language',
    from: /<bt:Override Locale="es-CO" Value="Cita.*\n/u,
    to: '',
    says: 'has no text for es-CO',
  },
  {
    name: 'a language twice',
    from: 'Locale="fr-CH" Value="Frontdesk"',
    to: 'Locale="fr-CA" Value="Frontdesk"',
    says: '"DisplayName" has fr-CA twice',
  },
  {
    name: 'an override of the default language',
    from: '<Override Locale="fr-CH" Value="Frontdesk" />',
    to: '<Override Locale="en-US" Value="Frontdesk" />',
    says: 'overrides the default locale en-US',
  },
  {
    name: 'a language that other texts lack',
    from: '<Override Locale="fr-CH" Value="Frontdesk" />',
    to: '<Override Locale="it-IT" Value="Frontdesk" /><Override Locale="fr-CH" Value="Frontdesk" />',
    says: 'has a text for it-IT, which other texts lack',
  },
];

const BLOCKS: readonly Case[] = [
  {
    name: 'a button of 1.1 that differs',
    from: /(VersionOverridesV1_1[\s\S]*?)<Title resid="Message.Title" \/>/u,
    to: '$1<Title resid="Appointment.Title" />',
    says: 'VersionOverrides 1.1 have <Title resid="Appointment.Title"> where 1.0 have <Title resid="Message.Title">',
  },
  {
    name: 'a surface that 1.1 lacks',
    from: /(VersionOverridesV1_1[\s\S]*?)<ExtensionPoint xsi:type="AppointmentAttendee[\s\S]*?<\/ExtensionPoint>/u,
    to: '$1',
    says: 'VersionOverrides 1.1 lack <ExtensionPoint xsi:type="AppointmentAttendeeCommandSurface">',
  },
  {
    name: 'a text of 1.1 that differs',
    from: /(VersionOverridesV1_1[\s\S]*Locale="es-AR" Value=")Esta cita/u,
    to: '$1La cita',
    says: 'VersionOverrides 1.1 have <bt:Override Locale="es-AR" Value="La cita">',
  },
  {
    name: 'no 1.1 at all',
    from: /<VersionOverrides xmlns=\S+\/1\.1"[\s\S]*?<\/VersionOverrides>/u,
    to: '',
    says: 'There must be VersionOverrides 1.0 and, inside them, 1.1',
  },
  {
    name: 'a surface twice',
    from: /AppointmentAttendeeCommandSurface/gu,
    to: 'AppointmentOrganizerCommandSurface',
    says: 'The surface AppointmentOrganizerCommandSurface stands here a second time',
  },
  {
    name: 'pinning on an appointment',
    from: /(<SourceLocation resid="Organizer.Url" \/>)(?![\s\S]*<SourceLocation resid="Organizer.Url" \/>)/u,
    to: '$1<SupportsPinning>true</SupportsPinning>',
    says: 'Outlook does not know <SupportsPinning> on the surface AppointmentOrganizerCommandSurface',
  },
  {
    name: 'pages from two hosts',
    from: 'https://localhost:3000/taskpane.html?surface=attendee',
    to: 'https://other.example/taskpane.html',
    says: 'The pages come from several hosts',
  },
  {
    name: 'the own host not among the domains',
    from: '<AppDomain>https://localhost:3000</AppDomain>',
    to: '',
    says: 'own host https://localhost:3000 is not among the AppDomains',
  },
];

const EVENT = '<LaunchEvent Type="OnAppointmentSend" FunctionName="onAppointmentSend" SendMode="PromptUser" />';

const EVENTS: readonly Case[] = [
  {
    name: 'a mode that keeps people from sending',
    from: 'SendMode="PromptUser"',
    to: 'SendMode="SoftBlock"',
    says: 'OnAppointmentSend needs SendMode="PromptUser"',
  },
  { name: 'no mode, which is SoftBlock', from: ' SendMode="PromptUser"', to: '', says: 'needs SendMode="PromptUser"' },
  {
    name: 'an unknown event',
    from: 'Type="OnAppointmentSend"',
    to: 'Type="OnAppointmentSent"',
    says: 'There is no event "OnAppointmentSent" of appointments.',
  },
  {
    name: 'a mode where nothing is sent',
    from: 'Type="OnAppointmentSend"',
    to: 'Type="OnAppointmentTimeChanged"',
    says: 'OnAppointmentTimeChanged has no SendMode.',
  },
  { name: 'an event twice', from: EVENT, to: EVENT + EVENT, says: 'The event OnAppointmentSend stands here a second time.' },
  {
    name: 'no function',
    from: 'FunctionName="onAppointmentSend"',
    to: 'FunctionName="on-send"',
    says: '"on-send" is no name of a function.',
  },
  {
    name: 'events in a page that is no runtime',
    from: '<SourceLocation resid="Event.Page" />',
    to: '<SourceLocation resid="Message.Url" />',
    says: 'The events run in "Message.Url", which is no <Runtime>.',
  },
  {
    name: 'no script for classic Outlook',
    from: '<Override type="javascript" resid="Event.Script" />',
    to: '',
    says: 'Classic Outlook on Windows needs <Override type="javascript">',
  },
  {
    name: 'another kind of override',
    from: '<Override type="javascript"',
    to: '<Override type="module"',
    says: 'The override of a runtime is "javascript", not "module".',
  },
  {
    name: 'a script that no resource has',
    from: 'resid="Event.Script"',
    to: 'resid="Event.Code"',
    says: '<Override> refers to "Event.Code", which no resource has.',
  },
  {
    name: 'runtimes after the form factor',
    from: /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*?<\/DesktopFormFactor>)/u,
    to: '$2$1',
    says: '<Runtimes> stands too late in <Host>',
  },
  {
    name: 'events without a page',
    from: '<SourceLocation resid="Event.Page" />',
    to: '',
    says: 'The point LaunchEvent lacks <SourceLocation>.',
  },
  {
    name: 'a surface without a button',
    from: /(VersionOverridesV1_1[\s\S]*?MessageReadCommandSurface">)\s*<OfficeTab[\s\S]*?<\/OfficeTab>/u,
    to: '$1',
    says: 'The point MessageReadCommandSurface lacks <OfficeTab>.',
  },
];

describe('events', () => {
  test.each(EVENTS)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('structure', () => {
  test.each(STRUCTURE)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('values', () => {
  test.each(VALUES)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('resources', () => {
  test.each(RESOURCES)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('languages', () => {
  test.each(LANGUAGES)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('the two blocks of overrides', () => {
  test.each(BLOCKS)('$name is found', ({ from, to, says }) => {
    expect(problems(change(from, to))).toContainEqual(expect.stringContaining(says));
  });
});

describe('permission', () => {
  test('a call that needs more than is declared is named with its place', () => {
    const lowered = change('<Permissions>ReadWriteItem<', '<Permissions>ReadItem<');
    expect(problems(lowered)).toEqual([
      expect.stringMatching(
        /^manifest\.xml:\d+: ReadItem is not enough: setAsync in src\/y\.ts:3 needs ReadWriteItem\.$/u,
      ),
    ]);
  });

  test('more than the calls need is refused', () => {
    const raised = change('<Permissions>ReadWriteItem<', '<Permissions>ReadWriteMailbox<');
    expect(problems(raised)).toEqual([
      expect.stringContaining(
        'ReadWriteMailbox is more than the code needs; ReadWriteItem is enough.',
      ),
    ]);
  });
});

describe('icon files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-icons-'));
    mkdirSync(path.join(folder, 'assets'));
    cpSync('assets', path.join(folder, 'assets'), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a file of another size is found', () => {
    writeFileSync(path.join(folder, 'assets/icon-64.png'), drawIcon(32));
    expect(problems(text, { folder })).toContainEqual(
      expect.stringContaining('is 32 × 32 pixels, not 64 × 64'),
    );
  });

  test('a file that is cut off is found', () => {
    writeFileSync(path.join(folder, 'assets/icon-64.png'), drawIcon(64).subarray(0, 90));
    expect(problems(text, { folder })).toContainEqual(
      expect.stringContaining('cannot be read as a PNG'),
    );
  });
});

test('an empty file is refused', () => {
  expect(problems('')).toEqual([
    expect.stringContaining('manifest.xml:1: This is not well-formed XML'),
  ]);
});

test('a manifest cut off anywhere is refused, and nothing crashes', () => {
  for (let length = 0; length < text.length - 20; length += 997) {
    expect(problems(text.slice(0, length))).toEqual([
      expect.stringContaining('This is not well-formed XML'),
    ]);
  }
});
