/** What the pane's window is told by its address and name before any message is exchanged. */
export type FrameIdentity = {
  readonly conversation: string;
  readonly control: string;
  readonly hostOrigin: string;
  readonly displayLanguage: string;
  readonly isDialog: boolean;
};

/** What our own scripts beside the library read from the window's name. */
export type SimulatorGifts = {
  readonly nestedAppAuth: boolean;
  readonly theme: Readonly<Record<string, string>>;
  readonly authContext: Readonly<Record<string, string>>;
};

export function frameAddress(page: string, identity: FrameIdentity): string {
  const url = new URL(page);
  const hash = url.hash;
  url.hash = '';
  // The library splits at `_host_Info=` and `&` and wants the dollar signs as they are.
  const joint = url.search === '' ? '?' : '&';
  return `${url.toString()}${joint}_host_Info=${hostInfo(identity)}${hash}`;
}

export function frameName(identity: FrameIdentity, gifts: SimulatorGifts | undefined): string {
  return JSON.stringify({
    baseFrameName: identity.control,
    hostInfo: hostInfo(identity),
    xdmInfo: `${identity.conversation}|${identity.control}|${identity.hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
    ...(gifts ? { simulator: gifts } : {}),
  });
}

function hostInfo({ displayLanguage, conversation, isDialog }: FrameIdentity): string {
  // The library's telemetry would leave this machine.
  const logging = 'disableLogging';
  return [
    'Outlook',
    'Web',
    '16.01',
    displayLanguage,
    conversation,
    isDialog ? 'isDialog' : '',
    logging,
    '0',
  ].join('$');
}

/** Scripts, forms and windows, but neither modal dialogs nor taking over Outlook's own page. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';
