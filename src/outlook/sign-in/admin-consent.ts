type AdminConsent = {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Must be registered as a single-page redirect, else the link fails. */
  readonly redirectUri: string;
};

const ALWAYS = ['openid', 'profile', 'offline_access'];

/** What an administrator opens once to allow the product for everybody ("Publish an add-in that requires admin consent for Microsoft Graph scopes"). */
export function adminConsentUrl({ clientId, scopes, redirectUri }: AdminConsent): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: [...new Set([...scopes, ...ALWAYS])].join(' '),
    redirect_uri: redirectUri,
  });
  // Entra wants %20 between the scopes; URLSearchParams writes a plus.
  const text = query.toString().replaceAll('+', '%20');
  return `https://login.microsoftonline.com/organizations/v2.0/adminconsent?${text}`;
}
