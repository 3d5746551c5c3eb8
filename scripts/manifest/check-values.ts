import type { Problem } from './problem.ts';
import { descendantsOf, valueOf, type XmlElement } from './xml.ts';

type Check = (element: XmlElement) => string | undefined;

const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;
// The online validator refuses versions below 1.0.
const VERSION = /^[1-9]\d{0,4}(?:\.\d{1,5}){0,3}$/u;
const CULTURE = /^[a-z]{2}-[A-Z]{2}$/u;

const TYPES: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['MailApp'],
  Form: ['ItemRead', 'ItemEdit'],
  Rule: ['RuleCollection', 'ItemIs'],
  VersionOverrides: ['VersionOverridesV1_0', 'VersionOverridesV1_1'],
  Host: ['MailHost'],
  Control: ['Button'],
  Action: ['ShowTaskpane', 'ExecuteFunction'],
  // Not CustomPane, DetectedEntity, Events or Module: retired, or refused by the store.
  ExtensionPoint: [
    'MessageReadCommandSurface',
    'MessageComposeCommandSurface',
    'AppointmentOrganizerCommandSurface',
    'AppointmentAttendeeCommandSurface',
    'LaunchEvent',
  ],
};

const CHECKS: Readonly<Record<string, Check>> = {
  Id: ({ text }) => (GUID.test(text) ? undefined : `"${text}" is not a GUID in lower case`),
  Version: ({ text }) =>
    VERSION.test(text) ? undefined : `"${text}" is not 1 to 4 numbers from 1.0 on`,
  ProviderName: ({ text }) => tooLong(text, 125),
  DefaultLocale: ({ text }) =>
    CULTURE.test(text) ? undefined : `"${text}" is not a full culture name like en-US`,
  DisplayName: localised((text) => tooLong(text, 125)),
  Description: localised((text) => tooLong(text, 250)),
  IconUrl: localised(notImage),
  HighResolutionIconUrl: localised(notImage),
  SupportUrl: localised((text) => notAddress(text, 2048)),
  SourceLocation: localised((text) => notAddress(text, 2018)),
  AppDomain: ({ text }) => notOrigin(text),
  Host: (element) => {
    const name = element.attributes.get('Name');
    return name === undefined || name === 'Mailbox'
      ? undefined
      : `the host must be Mailbox, not "${name}"`;
  },
  Set: notMailbox,
  'bt:Set': notMailbox,
  Form: (element) => {
    const isEdit = valueOf(element, 'xsi:type') === 'ItemEdit';
    const hasHeight = descendantsOf(element).some(({ name }) => name === 'RequestedHeight');
    return isEdit && hasHeight ? 'the form ItemEdit has no RequestedHeight' : undefined;
  },
  Rule: (element) => {
    if (valueOf(element, 'xsi:type') !== 'ItemIs') return undefined;
    const [item, form] = [valueOf(element, 'ItemType'), valueOf(element, 'FormType')];
    const isKnown =
      ['Message', 'Appointment'].includes(item) && ['Read', 'Edit', 'ReadOrEdit'].includes(form);
    return isKnown ? undefined : `there is no item "${item}" in the form "${form}"`;
  },
  RequestedHeight: ({ text }) =>
    isWithin(text, 32, 450) ? undefined : `"${text}" is not a number from 32 to 450`,
  Permissions: ({ text }) =>
    ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'].includes(text)
      ? undefined
      : `"${text}" is not Restricted, ReadItem, ReadWriteItem or ReadWriteMailbox`,
  'bt:Image': localised(notImage),
  'bt:Url': localised((text) => notAddress(text, 2048)),
  OfficeTab: (element) =>
    valueOf(element, 'id') === 'TabDefault' ? undefined : 'the only tab of Outlook is TabDefault',
  SupportsSharedFolders: notBoolean,
  SupportsPinning: notBoolean,
  SupportsNoItemContext: notBoolean,
  SupportsMultiSelect: notBoolean,
};

/** Formats and lengths, overrides included. */
export function checkValues(root: XmlElement): readonly Problem[] {
  return [root, ...descendantsOf(root)].flatMap((element) => {
    const { name, line } = element;
    const found = [wrongType(element), CHECKS[name]?.(element)];
    return found.flatMap((text) =>
      text === undefined ? [] : [{ line, message: `<${name}>: ${text}.` }],
    );
  });
}

function wrongType(element: XmlElement): string | undefined {
  const type = element.attributes.get('xsi:type');
  const allowed = TYPES[element.name];
  if (type === undefined || !allowed || allowed.includes(type)) return undefined;
  return `xsi:type "${type}" is not ${allowed.join(' or ')}`;
}

/** For the default value and each override; an element that only refers to a resource has neither. */
function localised(check: (text: string) => string | undefined): Check {
  return (element) => {
    const own = element.attributes.get('DefaultValue');
    const others = element.children.map((child) => valueOf(child, 'Value'));
    const texts = own === undefined ? others : [own, ...others];
    return texts.map(check).find((problem) => problem !== undefined);
  };
}

export function tooLong(text: string, limit: number): string | undefined {
  if (text.trim() === '') return 'the text is empty';
  return text.length <= limit
    ? undefined
    : `the text has ${text.length} characters, ${limit} are allowed: "${text}"`;
}

function notAddress(text: string, limit: number): string | undefined {
  if (!URL.canParse(text)) return `"${text}" is not an address`;
  if (!text.startsWith('https://')) return `"${text}" must begin with https://`;
  return tooLong(text, limit);
}

function notImage(text: string): string | undefined {
  return (
    notAddress(text, 2048) ??
    (new URL(text).pathname.endsWith('.png') ? undefined : `"${text}" is not a PNG`)
  );
}

function notOrigin(text: string): string | undefined {
  const isOrigin =
    URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://');
  return isOrigin && !text.includes('*')
    ? undefined
    : `"${text}" is not https:// and a host alone, without path, slash at the end or wildcard`;
}

/** NestedAppAuth and IdentityAPI can't be declared for Outlook; they are asked for at run time. */
function notMailbox(element: XmlElement): string | undefined {
  const name = valueOf(element, 'Name');
  if (name !== 'Mailbox') return `Outlook takes only the requirement set Mailbox, not "${name}"`;
  const version = element.attributes.get('MinVersion') ?? '1.1';
  return /^1\.\d{1,2}$/u.test(version) ? undefined : `"${version}" is not a version of Mailbox`;
}

function notBoolean({ text }: XmlElement): string | undefined {
  return text === 'true' || text === 'false' ? undefined : `"${text}" is not true or false`;
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/u.test(text) && Number(text) >= least && Number(text) <= most;
}
