import * as z from 'zod/mini';

/** What the sign-in page hands to the pane. Each carries the id of the request it answers. */
const messageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('token'),
    request: z.string(),
    token: z.string().check(z.minLength(1)),
    /** Epoch milliseconds. */
    expiresOn: z.number(),
    scopes: z.array(z.string()),
    account: z.object({
      name: z.string(),
      address: z.string(),
      objectId: z.optional(z.string()),
      tenantId: z.optional(z.string()),
      addresses: z.array(z.string()),
    }),
  }),
  z.object({
    kind: z.literal('error'),
    request: z.string(),
    detail: z.object({
      error: z.string(),
      entra: z.optional(z.string()),
      correlationId: z.optional(z.string()),
    }),
  }),
]);

export type DialogMessage = z.infer<typeof messageSchema>;
export type DialogToken = Extract<DialogMessage, { kind: 'token' }>;

export function parseDialogMessage(text: unknown): DialogMessage | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return messageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What the pane asks of the sign-in page, in its address. */
export type DialogRequest = {
  readonly request: string;
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
  readonly loginHint?: string | undefined;
  readonly isAccountChosen: boolean;
};

export function toDialogUrl(origin: string, request: DialogRequest): string {
  const query = new URLSearchParams({ request: request.request, scopes: request.scopes.join(' ') });
  if (request.claims !== undefined) query.set('claims', request.claims);
  if (request.isAccountChosen) query.set('choose', '1');
  // An address names a person: in the fragment it does not reach the server and its log.
  const hint = request.loginHint === undefined ? '' : `#hint=${encodeURIComponent(request.loginHint)}`;
  return `${origin}/sign-in.html?${query.toString()}${hint}`;
}

/** `undefined` when the page was not opened by the pane: it comes back from Microsoft, or by hand. */
export function readDialogUrl(url: string): DialogRequest | undefined {
  const { searchParams, hash } = new URL(url);
  const request = searchParams.get('request');
  const scopes = searchParams.get('scopes');
  if (!request || !scopes) return undefined;
  const hint = new URLSearchParams(hash.slice(1)).get('hint');
  return {
    request,
    scopes: scopes.split(' '),
    claims: searchParams.get('claims') ?? undefined,
    loginHint: hint ?? undefined,
    isAccountChosen: searchParams.get('choose') === '1',
  };
}
