const OIDC = new Set(['openid', 'profile', 'offline_access', 'email']);

/** `https://graph.microsoft.com/Calendars.Read` and `Calendars.Read` mean the same. */
export function shortScopes(scopes: readonly string[]): string[] {
  return scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)).filter(Boolean);
}

/** What a person has to agree to: everything but the scopes of OpenID Connect itself. */
export function consentScopes(scopes: readonly string[]): string[] {
  return shortScopes(scopes).filter((scope) => !OIDC.has(scope.toLowerCase()));
}

export function splitScopes(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
