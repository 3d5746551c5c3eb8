import * as z from 'zod/mini';

const accountSchema = z.object({
  id: z.string(),
  mail: z.string(),
  displayName: z.string(),
  canSignIn: z.boolean(),
});
const sessionSchema = z.object({
  user: accountSchema,
  people: z.array(accountSchema),
  token: z.string(),
  tenantId: z.string(),
  clockOffset: z.number(),
  manifest: z.string(),
  urls: z.object({ pane: z.string(), graph: z.string(), entra: z.string() }),
});

export type Account = z.infer<typeof accountSchema>;
export type Session = z.infer<typeof sessionSchema>;

export async function openSession(as: string | undefined): Promise<Session> {
  const query = as === undefined ? '' : `?as=${encodeURIComponent(as)}`;
  const response = await fetch(`/simulator/session${query}`);
  if (!response.ok) throw new Error(`Nobody can sign in as ${as ?? 'anybody'}.`);
  return sessionSchema.parse(await response.json());
}

/** What the page asks of its own server. Paths are below /simulator. */
export async function askSimulator(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`/simulator/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}.`);
  return response.status === 204 ? undefined : await response.json();
}

const noticeSchema = z.union([
  z.object({ kind: z.literal('changed'), mail: z.string() }),
  z.object({ kind: z.literal('clock'), offset: z.number() }),
  z.object({ kind: z.literal('reload') }),
]);
export type Notice = z.infer<typeof noticeSchema>;

/** Calls for every change that anybody makes to any mailbox. */
export function listenForNotices(listener: (notice: Notice) => void): void {
  const source = new EventSource('/simulator/notices');
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const notice = noticeSchema.safeParse(JSON.parse(event.data));
    if (notice.success) listener(notice.data);
  });
}
