/** Every address that Outlook frames an add-in from. */
export const OUTLOOK_HOSTS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.live.com',
] as const;

/** Office.js comes from the first; the second served it until 2026 and the third its old support files. */
const OFFICE_SCRIPTS = [
  'https://officeapis.public.onecdn.static.microsoft',
  'https://appsforoffice.microsoft.com',
  'https://ajax.aspnetcdn.com',
] as const;

export type Stand = {
  /** Where the mailboxes are asked. */
  readonly graph: string;
  /** Where people sign in. */
  readonly signIn: string;
  /** Who else may frame the pane. */
  readonly frameAncestors: readonly string[];
};

/** What the pane is allowed, as a server in production has to say it. */
export function contentSecurityPolicy({ graph, signIn, frameAncestors }: Stand): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...OFFICE_SCRIPTS],
    // Fluent UI writes its rules into style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", graph, signIn, ...OFFICE_SCRIPTS],
    'frame-src': ["'self'", signIn],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'self'", ...OUTLOOK_HOSTS, ...frameAncestors],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** X-Frame-Options is missing on purpose: it would keep Outlook from showing the pane. */
export function pageHeaders(stand: Stand): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(stand),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'strict-transport-security': 'max-age=31536000',
  };
}
