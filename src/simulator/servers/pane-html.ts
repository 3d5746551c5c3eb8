/** What stands in the pane's page in place of production's addresses. */
export type PaneEnvironment = {
  readonly clientId: string;
  readonly authority: string;
  readonly knownAuthorities: readonly string[];
  readonly protocolMode: 'OIDC';
  readonly graph: string;
};

export type PanePage = {
  readonly environment: PaneEnvironment;
  /** Scripts that go in before and after the Office library. */
  readonly before: readonly string[];
  readonly office: string;
  readonly after: readonly string[];
  /** For pages without Office: only what keeps their clock with the simulator's. */
  readonly always: readonly string[];
};

const ENVIRONMENT = /(<script\b[^>]*\bid="?frontdesk-environment"?[^>]*>)([\s\S]*?)(<\/script>)/iu;
const OFFICE =
  /<script\b([^>]*?)\bsrc="?https:\/\/(?:officeapis\.public\.onecdn\.static\.microsoft\/1|appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted)\/office(?:\.debug)?\.js"?([^>]*)>\s*<\/script>/iu;

/**
 * A page of the product as the simulator serves it: told where the simulator's services are, and
 * given the Office library from this machine. The files on disk stay as they were built.
 */
export function simulatedPage(html: string, page: PanePage): string {
  const told = html.replace(
    ENVIRONMENT,
    (_all, open: string, built: string, close: string) =>
      open + environmentText(built, page.environment) + close,
  );
  if (!OFFICE.test(told))
    return told.replace(/<head\b[^>]*>/iu, (head) => head + page.always.map(defer).join(''));
  return told.replace(OFFICE, (_all, left: string, right: string) => {
    const tag = /\bdefer\b/iu.test(left + right) ? defer : blocking;
    return [...page.always, ...page.before, page.office, ...page.after].map(tag).join('');
  });
}

const SCRIPT_ENVIRONMENT = /^var frontdeskEnvironment = (.*);$/mu;

/** The same for the script of events, which has no page: its first line says where to look. */
export function simulatedScript(text: string, environment: PaneEnvironment): string {
  return text.replace(
    SCRIPT_ENVIRONMENT,
    (_all, built: string) => `var frontdeskEnvironment = ${environmentText(built, environment)};`,
  );
}

/** What else the build wrote, its version for one, stays. */
function environmentText(built: string, environment: PaneEnvironment): string {
  const text = JSON.stringify({ ...parseObject(built), ...environment });
  // `<` must not end the script element that the text stands in.
  return text.replaceAll('<', String.raw`\u003c`);
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Deferred scripts run in the order they stand in. */
function defer(source: string): string {
  return `<script defer src="${source}"></script>`;
}

function blocking(source: string): string {
  return `<script src="${source}"></script>`;
}
