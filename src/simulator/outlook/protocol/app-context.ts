/** Answer to the first question of the library. Nine members must be there for a pane to start. */
export type AppContextOptions = {
  readonly control: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly roamingSettings: Readonly<Record<string, string>>;
  readonly nestedAppAuth: boolean;
  readonly addinName: string;
  readonly appDomains: readonly string[];
  readonly correlation: string;
};

/** OutlookWebApp in the library's list of hosts. */
const OUTLOOK_WEB_APP = 64;

export const HOST_VERSION = '15.20.9999.0';

export function appContext(options: AppContextOptions): Record<string, unknown> {
  const sets = {
    Mailbox: '1.15',
    DialogApi: '1.2',
    ...(options.nestedAppAuth ? { NestedAppAuth: '1.1' } : {}),
  };
  return {
    _id: options.control,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _hostFullVersion: HOST_VERSION,
    _appUILocale: options.displayLanguage,
    _dataLocale: options.contentLanguage,
    _docUrl: '',
    _clientMode: 0,
    _settings: options.roamingSettings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.correlation,
    _appInstanceId: options.control,
    _marketplaceType: '',
    // A text: the library parses it. Versions are texts too, or 1.10 would be 1.1.
    _requirementMatrix: JSON.stringify(sets),
    _dialogRequirementMatrix: JSON.stringify(sets),
    _addinName: options.addinName,
    _appDomains: options.appDomains,
    _clientWindowWidth: 1280,
    _clientWindowHeight: 800,
    _featureGates: {},
    _initialDisplayMode: 0,
    _errorCode: 0,
  };
}
