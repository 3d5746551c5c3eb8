import * as z from 'zod/mini';

/** Where this deployment looks: written into the page when it is built or served. */
export type Environment = {
  readonly clientId: string;
  readonly authority: string;
  /** Sign-in hosts that are trusted without asking Microsoft's directory of clouds. */
  readonly knownAuthorities?: readonly string[];
  readonly protocolMode?: 'AAD' | 'OIDC';
  /** As in `https://graph.microsoft.com/v1.0`, without a slash at the end. */
  readonly graph: string;
  /** The product's own, for support. */
  readonly version?: string;
};

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`The page's environment is wrong at ${field}: ${problem}. Build the page again.`);
    this.field = field;
  }
}

export const ENVIRONMENT_ELEMENT = 'frontdesk-environment';

const httpsUrl = z
  .string()
  .check(z.refine((text) => isHttpsUrl(text), { error: 'must be an https address' }));

const environmentSchema = z.object({
  clientId: z.string().check(z.minLength(1, { error: 'must not be empty' })),
  authority: httpsUrl,
  knownAuthorities: z.optional(z.array(z.string())),
  protocolMode: z.optional(z.enum(['AAD', 'OIDC'])),
  graph: httpsUrl,
  version: z.optional(z.string()),
});

export function readEnvironment(document: Document): Environment {
  const text = document.getElementById(ENVIRONMENT_ELEMENT)?.textContent;
  if (text == null) throw new EnvironmentError(`#${ENVIRONMENT_ELEMENT}`, 'the element is missing');
  return parseEnvironment(parseJson(text));
}

export function parseEnvironment(value: unknown): Environment {
  const parsed = environmentSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.');
    throw new EnvironmentError(field || `#${ENVIRONMENT_ELEMENT}`, issue?.message ?? 'unreadable');
  }
  const { knownAuthorities, protocolMode, version, ...rest } = parsed.data;
  return {
    ...rest,
    ...(knownAuthorities && { knownAuthorities }),
    ...(protocolMode && { protocolMode }),
    ...(version && { version }),
    graph: rest.graph.replace(/\/+$/u, ''),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EnvironmentError(`#${ENVIRONMENT_ELEMENT}`, 'the text is not JSON');
  }
}

/** Without `URL`, which the engine of classic Outlook's events lacks. */
function isHttpsUrl(text: string): boolean {
  return /^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/iu.test(text);
}
