import * as z from 'zod/mini';
import type { App } from '../app.ts';
import { askSimulator } from '../session.ts';

const promptSchema = z.object({
  about: z.enum(['account', 'consent', 'adminConsent', 'blocked']),
  mail: z.string(),
  scopes: z.array(z.string()),
});
const outcomeSchema = z.union([
  z.object({ kind: z.literal('answer'), message: z.string() }),
  z.object({ kind: z.literal('prompt'), prompt: promptSchema }),
  z.object({ kind: z.literal('ignored') }),
]);

/** Takes the pane's request for a token to the sign-in service, and the person in between if need be. */
export async function askBridge(app: App, text: string): Promise<string | undefined> {
  const { mail } = app.store.get().session.user;
  const first = outcomeSchema.parse(await askSimulator('POST', 'nested-app-auth', { mail, text }));
  if (first.kind === 'answer') return first.message;
  if (first.kind === 'ignored') return undefined;
  const verdict = await new Promise<'accepted' | 'refused'>((answer) =>
    app.store.set({ prompt: { prompt: first.prompt, answer } }),
  );
  app.store.set({ prompt: undefined });
  const second = outcomeSchema.parse(
    await askSimulator('POST', 'nested-app-auth', { mail, text, verdict }),
  );
  return second.kind === 'answer' ? second.message : undefined;
}
