import { NAMESPACES, type XmlElement } from './xml.ts';

/**
 * What an element holds, in this order, and what attributes it has. A mark says how often: none once,
 * `?` at most once, `*` any number, `+` at least once. Taken from "How to find the proper order of manifest
 * elements" and [MS-OWEMXML]; what the store or the clients need though the schema does not is required too.
 */
export type Shape = { readonly holds: string; readonly has: string };

type Shapes = Readonly<Record<string, Shape>>;

const LEAF: Shape = { holds: '', has: '' };
const REFERENCE: Shape = { holds: '', has: 'resid' };
const ADDRESS: Shape = { holds: 'Override*', has: 'DefaultValue' };
const OVERRIDE: Shape = { holds: '', has: 'Locale Value' };

const BASE: Shapes = {
  OfficeApp: {
    holds:
      'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ' +
      'SupportUrl AppDomains? Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting? VersionOverrides',
    has: 'xsi:type',
  },
  Id: LEAF,
  AlternateId: LEAF,
  Version: LEAF,
  ProviderName: LEAF,
  DefaultLocale: LEAF,
  DisplayName: ADDRESS,
  Description: ADDRESS,
  IconUrl: ADDRESS,
  HighResolutionIconUrl: ADDRESS,
  SupportUrl: ADDRESS,
  SourceLocation: ADDRESS,
  Override: OVERRIDE,
  AppDomains: { holds: 'AppDomain+', has: '' },
  AppDomain: LEAF,
  Hosts: { holds: 'Host+', has: '' },
  Host: { holds: '', has: 'Name' },
  Requirements: { holds: 'Sets', has: '' },
  Sets: { holds: 'Set+', has: 'DefaultMinVersion?' },
  Set: { holds: '', has: 'Name MinVersion?' },
  FormSettings: { holds: 'Form+', has: '' },
  Form: { holds: 'DesktopSettings TabletSettings? PhoneSettings?', has: 'xsi:type' },
  DesktopSettings: { holds: 'SourceLocation RequestedHeight?', has: '' },
  TabletSettings: { holds: 'SourceLocation RequestedHeight?', has: '' },
  PhoneSettings: { holds: 'SourceLocation', has: '' },
  RequestedHeight: LEAF,
  Permissions: LEAF,
  Rule: { holds: 'Rule*', has: 'xsi:type Mode? ItemType? FormType?' },
  DisableEntityHighlighting: LEAF,
};

const OVERRIDES: Shapes = {
  Description: REFERENCE,
  Requirements: { holds: 'bt:Sets', has: '' },
  'bt:Sets': { holds: 'bt:Set+', has: 'DefaultMinVersion?' },
  'bt:Set': { holds: '', has: 'Name MinVersion?' },
  Hosts: { holds: 'Host+', has: '' },
  Host: { holds: 'DesktopFormFactor MobileFormFactor?', has: 'xsi:type' },
  DesktopFormFactor: { holds: 'FunctionFile? ExtensionPoint+', has: '' },
  FunctionFile: REFERENCE,
  ExtensionPoint: { holds: 'OfficeTab+', has: 'xsi:type' },
  OfficeTab: { holds: 'Group+', has: 'id' },
  Group: { holds: 'Label Control+', has: 'id' },
  Label: REFERENCE,
  Control: { holds: 'Label Supertip Icon Action', has: 'xsi:type id' },
  Supertip: { holds: 'Title Description', has: '' },
  Title: REFERENCE,
  Icon: { holds: 'bt:Image+', has: '' },
  'Icon/bt:Image': { holds: '', has: 'size resid' },
  Action: { holds: 'SourceLocation', has: 'xsi:type' },
  SourceLocation: REFERENCE,
  Resources: { holds: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings', has: '' },
  'bt:Images': { holds: 'bt:Image+', has: '' },
  'bt:Image': { holds: 'bt:Override*', has: 'id DefaultValue' },
  'bt:Urls': { holds: 'bt:Url+', has: '' },
  'bt:Url': { holds: 'bt:Override*', has: 'id DefaultValue' },
  'bt:ShortStrings': { holds: 'bt:String+', has: '' },
  'bt:LongStrings': { holds: 'bt:String+', has: '' },
  'bt:String': { holds: 'bt:Override*', has: 'id DefaultValue' },
  'bt:Override': OVERRIDE,
};

const OVERRIDES_1_0: Shapes = {
  ...OVERRIDES,
  VersionOverrides: {
    holds: 'Description? Requirements Hosts Resources VersionOverrides',
    has: 'xsi:type',
  },
};

// Nothing is inherited from 1.0: a client that knows 1.1 does not look there.
const OVERRIDES_1_1: Shapes = {
  ...OVERRIDES,
  VersionOverrides: {
    holds:
      'Description? Requirements Hosts Resources WebApplicationInfo? EquivalentAddins? ConnectedServiceControls? ' +
      'ExtendedPermissions?',
    has: 'xsi:type',
  },
  Host: { holds: 'Runtimes? DesktopFormFactor MobileFormFactor?', has: 'xsi:type' },
  Runtimes: { holds: 'Runtime+', has: '' },
  Runtime: { holds: 'Override?', has: 'resid lifetime?' },
  'Runtime/Override': { holds: '', has: 'type resid' },
  DesktopFormFactor: { holds: 'SupportsSharedFolders? FunctionFile? ExtensionPoint+', has: '' },
  SupportsSharedFolders: LEAF,
  // What each kind of point needs of these: check-events.ts.
  ExtensionPoint: { holds: 'OfficeTab* LaunchEvents? SourceLocation?', has: 'xsi:type' },
  LaunchEvents: { holds: 'LaunchEvent+', has: '' },
  LaunchEvent: { holds: '', has: 'Type FunctionName SendMode?' },
  Action: {
    holds: 'SourceLocation SupportsPinning? SupportsNoItemContext? SupportsMultiSelect?',
    has: 'xsi:type',
  },
  SupportsPinning: LEAF,
  SupportsNoItemContext: LEAF,
  SupportsMultiSelect: LEAF,
};

const SHAPES_OF_NAMESPACE: Readonly<Record<string, Shapes>> = {
  [NAMESPACES.base]: BASE,
  [NAMESPACES.overrides10]: OVERRIDES_1_0,
  [NAMESPACES.overrides11]: OVERRIDES_1_1,
};

/** `namespace` is the schema around the element; the basic types' elements have none of their own. */
export function shapeOf(
  element: XmlElement,
  parent: XmlElement | undefined,
  namespace: string,
): Shape | undefined {
  const shapes = SHAPES_OF_NAMESPACE[namespace];
  return shapes?.[`${parent?.name ?? ''}/${element.name}`] ?? shapes?.[element.name];
}

export type Part = { readonly name: string; readonly min: number; readonly max: number };

export function partsOf(list: string): readonly Part[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const mark = /[?*+]$/u.exec(entry)?.[0] ?? '';
      return {
        name: entry.slice(0, entry.length - mark.length),
        min: mark === '?' || mark === '*' ? 0 : 1,
        max: mark === '*' || mark === '+' ? Infinity : 1,
      };
    });
}
