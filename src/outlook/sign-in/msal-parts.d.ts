// Files of msal's that its entry does not export, as its own type declarations describe them.
declare module '*/NestedAppOperatingContext.mjs' {
  import type { Configuration } from '@azure/msal-browser';

  export class NestedAppOperatingContext {
    constructor(configuration: Configuration);
    /** Looks for the host's bridge. */
    initialize(correlationId?: string): Promise<boolean>;
    isAvailable(): boolean;
  }
}

declare module '*/NestedAppAuthController.mjs' {
  import type { IPublicClientApplication } from '@azure/msal-browser';
  import type { NestedAppOperatingContext } from '*/NestedAppOperatingContext.mjs';

  export class NestedAppAuthController implements Pick<
    IPublicClientApplication,
    'initialize' | 'getAllAccounts' | 'acquireTokenSilent' | 'acquireTokenPopup'
  > {
    constructor(context: NestedAppOperatingContext);
    initialize: IPublicClientApplication['initialize'];
    getAllAccounts: IPublicClientApplication['getAllAccounts'];
    acquireTokenSilent: IPublicClientApplication['acquireTokenSilent'];
    acquireTokenPopup: IPublicClientApplication['acquireTokenPopup'];
  }
}
