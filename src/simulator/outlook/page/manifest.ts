import type { Permission } from '../protocol/initial-data.ts';

/** Where an add-in puts its button, and what the button does. */
export type Surface = 'message' | 'organizer' | 'attendee';

export type Button = {
  /** Of the control. */
  readonly id: string;
  readonly surface: Surface;
  readonly label: string;
  readonly icon: string;
  readonly action:
    | {
        readonly kind: 'pane';
        readonly url: string;
        readonly canPin: boolean;
        readonly withoutItem: boolean;
      }
    | { readonly kind: 'function'; readonly name: string; readonly id: string };
};

/** What an add-in wants to be asked about without being opened. */
export type LaunchEvent = {
  readonly type: string;
  readonly functionName: string;
  readonly page: string;
  readonly sendMode: SendMode;
};

export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

export type Addin = {
  readonly name: string;
  readonly permission: Permission;
  readonly appDomains: readonly string[];
  readonly sharedFolders: boolean;
  readonly functionFile: string | undefined;
  readonly buttons: readonly Button[];
  readonly events: readonly LaunchEvent[];
};

const SEND_MODES = ['PromptUser', 'SoftBlock', 'Block'] as const;

const POINTS: Readonly<Record<string, Surface>> = {
  MessageReadCommandSurface: 'message',
  AppointmentOrganizerCommandSurface: 'organizer',
  AppointmentAttendeeCommandSurface: 'attendee',
};
const PERMISSIONS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

/** Reads a manifest as Outlook does: the newest overrides that it knows count, and only they. */
export function readManifest(text: string, language: string): Addin {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const problem = document.querySelector('parsererror');
  if (problem) throw new Error(`The manifest is not well formed: ${problem.textContent ?? ''}`);
  const overrides = all(document, 'VersionOverrides');
  const newest = overrides.find((one) => type(one) === 'VersionOverridesV1_1') ?? overrides[0];
  if (!newest) throw new Error('The manifest has no VersionOverrides.');
  const resource = resources(newest, language);
  const permission = first(document, 'Permissions')?.textContent?.trim();
  const functionFile = first(newest, 'FunctionFile')?.getAttribute('resid');
  return {
    name: localised(first(document, 'DisplayName'), language),
    permission: PERMISSIONS.find((one) => one === permission) ?? 'Restricted',
    appDomains: all(document, 'AppDomain').map((one) => one.textContent?.trim() ?? ''),
    sharedFolders: first(newest, 'SupportsSharedFolders')?.textContent?.trim() === 'true',
    functionFile: functionFile == null ? undefined : resource(functionFile),
    buttons: all(newest, 'ExtensionPoint').flatMap((point) => buttonsOf(point, resource)),
    events: all(newest, 'ExtensionPoint').flatMap((point) => eventsOf(point, resource)),
  };
}

function eventsOf(point: Element, resource: (id: string) => string): LaunchEvent[] {
  if (type(point) !== 'LaunchEvent') return [];
  const page = resource(resid(first(point, 'SourceLocation')));
  return all(point, 'LaunchEvent').map((event) => ({
    type: event.getAttribute('Type') ?? '',
    functionName: event.getAttribute('FunctionName') ?? '',
    page,
    sendMode: SEND_MODES.find((mode) => mode === event.getAttribute('SendMode')) ?? 'SoftBlock',
  }));
}

function buttonsOf(point: Element, resource: (id: string) => string): Button[] {
  const surface = POINTS[type(point)];
  if (!surface) return [];
  return all(point, 'Control').flatMap((control): Button[] => {
    const action = first(control, 'Action');
    if (!action) return [];
    const icon = all(control, 'Image').find((image) => image.getAttribute('size') === '32');
    const base = {
      id: control.getAttribute('id') ?? '',
      surface,
      label: resource(resid(first(control, 'Label'))),
      icon: resource(resid(icon)),
    };
    if (type(action) === 'ShowTaskpane') {
      const withoutItem = isTrue(first(action, 'SupportsNoItemContext'));
      const canPin = withoutItem || isTrue(first(action, 'SupportsPinning'));
      return [
        {
          ...base,
          action: {
            kind: 'pane',
            url: resource(resid(first(action, 'SourceLocation'))),
            canPin,
            withoutItem,
          },
        },
      ];
    }
    const name = first(action, 'FunctionName')?.textContent?.trim() ?? '';
    return [{ ...base, action: { kind: 'function', name, id: base.id } }];
  });
}

function resources(overrides: Element, language: string): (id: string) => string {
  const values = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const one of all(overrides, kind)) {
      const id = one.getAttribute('id');
      if (id !== null && !values.has(id)) values.set(id, localised(one, language));
    }
  }
  return (id) => values.get(id) ?? '';
}

function localised(element: Element | undefined, language: string): string {
  if (!element) return '';
  const override = all(element, 'Override').find((one) => one.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function isTrue(element: Element | undefined): boolean {
  return element?.textContent?.trim() === 'true';
}

function resid(element: Element | undefined): string {
  return element?.getAttribute('resid') ?? '';
}

function type(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: Document | Element, name: string): Element | undefined {
  return all(parent, name)[0];
}
