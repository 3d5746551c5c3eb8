import { appContext } from '../../protocol/app-context.ts';
import { frameAddress, frameName, SANDBOX, type FrameIdentity } from '../../protocol/frame.ts';
import { officeTheme, type Theme } from '../../protocol/theme.ts';

/** What frame and dialog are told about where they run. */
export type Stand = {
  readonly addinName: string;
  readonly appDomains: readonly string[];
  readonly displayLanguage: string;
  readonly nestedAppAuth: boolean;
  readonly theme: Theme;
  readonly user: { readonly mail: string; readonly id: string; readonly tenantId: string };
  readonly roamingSettings: Readonly<Record<string, string>>;
};

export function makeFrame(page: string, identity: FrameIdentity, stand: Stand): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', SANDBOX);
  element.allow = 'clipboard-write';
  element.name = frameName(identity, identity.isDialog ? undefined : giftsFor(stand));
  element.src = frameAddress(page, identity);
  return element;
}

function giftsFor({ nestedAppAuth, theme, user }: Stand) {
  return {
    nestedAppAuth,
    theme: officeTheme(theme),
    authContext: {
      loginHint: user.mail,
      userPrincipalName: user.mail,
      userObjectId: user.id,
      tenantId: user.tenantId,
      authorityType: 'aad',
    },
  };
}

/** Own ids for every frame: with a shared one a pane that reloads takes itself for a dialog. */
export function newIdentity(stand: Stand, isDialog: boolean): FrameIdentity {
  return {
    conversation: crypto.randomUUID(),
    control: crypto.randomUUID(),
    hostOrigin: window.location.origin,
    displayLanguage: stand.displayLanguage,
    isDialog,
  };
}

export function contextOf(stand: Stand, identity: FrameIdentity): Record<string, unknown> {
  return {
    ...appContext({
      control: identity.control,
      correlation: identity.conversation,
      displayLanguage: stand.displayLanguage,
      contentLanguage: stand.displayLanguage,
      roamingSettings: stand.roamingSettings,
      nestedAppAuth: stand.nestedAppAuth,
      addinName: stand.addinName,
      appDomains: stand.appDomains,
    }),
  };
}
