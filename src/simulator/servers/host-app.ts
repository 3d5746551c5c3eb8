import { Hono, type Context } from 'hono';
import path from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { answerBridge, type Broker } from '../sign-in/nested-app-auth.ts';
import { SIGN_IN_MODES } from '../sign-in/policy.ts';
import type { Account } from '../sign-in/tokens.ts';
import { offsetOf, type Notices } from './change-stream.ts';
import type { MailboxNotes } from './mailbox-notes.ts';
import { createFileServer, staticFiles } from './static-files.ts';

export type HostAppOptions = {
  readonly projectFolder: string;
  readonly accounts: readonly Account[];
  /** Who is signed in when the address says nothing. */
  readonly firstAccount: string | undefined;
  readonly broker: Broker;
  readonly clock: Clock;
  readonly notes: MailboxNotes;
  readonly notices: Notices;
  /** Faults, clock, outbox and answers of customers, served under /simulator. */
  readonly controls: Hono;
  readonly session: SessionFrame;
};

/** What is the same for whoever opens the page. */
export type SessionFrame = {
  readonly urls: { readonly pane: string; readonly graph: string; readonly entra: string };
  /** The add-in's manifest as the administrator would have installed it. */
  readonly manifest: string;
};

/** All that Outlook itself may do in its own mailboxes. */
const OUTLOOK_SCOPES = [
  'User.Read',
  'User.ReadBasic.All',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'MailboxSettings.ReadWrite',
];
/** Outlook's own application id. */
export const OUTLOOK_CLIENT = '5d661950-3475-41cd-a2c3-d671a3162bc1';

const bridgeSchema = z.object({
  mail: z.string(),
  text: z.string(),
  verdict: z.enum(['accepted', 'refused']).optional(),
});
const settingsSchema = z.record(z.string(), z.string());
const modeSchema = z.object({ mode: z.enum(SIGN_IN_MODES), mail: z.string().optional() });

/** Outlook's own server: its page, and what the page asks the simulator for. */
export function hostApp(options: HostAppOptions): Hono {
  const app = new Hono();
  app.use('/simulator/*', async (context, next) => {
    // Another site that is open in the same browser must not be able to sign in here.
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(context.req.url).origin)
      return context.text('Only for this page.', 403);
    await next();
  });
  addSession(app, options);
  addSignIn(app, options);
  addNotes(app, options);
  app.route('/simulator', options.controls);
  addPage(app, options.projectFolder);
  return app;
}

function addSession(
  app: Hono,
  { accounts, firstAccount, broker, clock, notices, session }: HostAppOptions,
): void {
  app.get('/simulator/session', (context) => {
    const account = find(accounts, context.req.query('as') ?? firstAccount);
    if (!account?.canSignIn)
      return context.json(
        { error: `Nobody can sign in as ${context.req.query('as') ?? 'anybody'}.` },
        404,
      );
    const issued = broker.tokens.issue({
      account,
      clientId: OUTLOOK_CLIENT,
      scopes: OUTLOOK_SCOPES,
    });
    return context.json({
      ...session,
      user: account,
      people: accounts,
      token: issued.accessToken,
      tenantId: broker.tenantId,
      clockOffset: offsetOf(clock),
    });
  });
  app.get('/simulator/notices', (context) => notices.stream(context));
}

function addSignIn(app: Hono, { accounts, broker }: HostAppOptions): void {
  app.post('/simulator/nested-app-auth', async (context) => {
    const question = bridgeSchema.safeParse(await body(context));
    if (!question.success) return refuse(context, question.error);
    const account = find(accounts, question.data.mail);
    if (!account)
      return context.json({ error: `There is nobody called ${question.data.mail}.` }, 404);
    const outcome = answerBridge(broker, {
      account,
      text: question.data.text,
      verdict: question.data.verdict,
    });
    return context.json(outcome ?? { kind: 'ignored' });
  });
  app.put('/simulator/sign-in', async (context) => {
    const wanted = modeSchema.safeParse(await body(context));
    if (!wanted.success) return refuse(context, wanted.error);
    broker.policy.setMode(wanted.data.mode, wanted.data.mail);
    return context.body(null, 204);
  });
}

function addNotes(app: Hono, { notes }: HostAppOptions): void {
  app.get('/simulator/roaming-settings/:mail', (context) =>
    context.json(notes.roamingSettings(context.req.param('mail'))),
  );
  app.put('/simulator/roaming-settings/:mail', async (context) => {
    const settings = settingsSchema.safeParse(await body(context));
    if (!settings.success) return refuse(context, settings.error);
    notes.saveRoamingSettings(context.req.param('mail'), settings.data);
    return context.body(null, 204);
  });
  app.get('/simulator/custom-properties/:mail/:id', (context) => {
    const { mail, id } = context.req.param();
    return context.json({ text: notes.customProperties(mail, id) });
  });
  app.put('/simulator/custom-properties/:mail/:id', async (context) => {
    const given = z.object({ text: z.string() }).safeParse(await body(context));
    if (!given.success) return refuse(context, given.error);
    const { mail, id } = context.req.param();
    notes.saveCustomProperties(mail, id, given.data.text);
    return context.body(null, 204);
  });
}

function addPage(app: Hono, projectFolder: string): void {
  const files = staticFiles(path.join(projectFolder, 'dist/simulator'));
  const serve = createFileServer(() => 'no-cache');
  app.get('*', async (context) => {
    const { pathname } = new URL(context.req.url);
    const file = await files.find(
      pathname === '/' ? '/outlook.html' : decodeURIComponent(pathname),
    );
    if (file) return await serve(file, context.req.raw);
    return context.text('There is no such page. Was the simulator built (npm run build)?', 404);
  });
}

function find(accounts: readonly Account[], mail: string | undefined): Account | undefined {
  return accounts.find((account) => account.mail.toLowerCase() === mail?.toLowerCase());
}

async function body(context: Context): Promise<unknown> {
  return await context.req.json().catch(() => undefined);
}

function refuse(context: Context, error: z.ZodError): Response {
  const issue = error.issues[0];
  return context.json(
    { error: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'unreadable'}` },
    400,
  );
}
