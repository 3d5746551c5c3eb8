import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SignInPolicy } from './policy.ts';

/** Where the link for an administrator leads: agrees for everybody and goes back. */
export function adminConsentPage(
  context: Context,
  policy: SignInPolicy,
): Response | Promise<Response> {
  const address = context.req.query('redirect_uri') ?? '';
  if (!URL.canParse(address)) return context.text('redirect_uri is missing or no address.', 400);
  if (context.req.method === 'GET') {
    const scopes = (context.req.query('scope') ?? '').split(/\s+/u).filter(Boolean);
    return context.html(page(scopes));
  }
  policy.setMode('granted');
  const back = new URL(address);
  back.searchParams.set('admin_consent', 'True');
  back.searchParams.set('tenant', context.req.param('tenant') ?? '');
  return context.redirect(back.toString(), 303);
}

function page(scopes: readonly string[]) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Permissions requested</title>
      <style>
        body {
          font:
            15px/1.5 'Segoe UI',
            system-ui,
            sans-serif;
          max-width: 30rem;
          margin: 4rem auto;
          padding: 0 1rem;
        }
        button {
          font: inherit;
          padding: 0.4rem 1.5rem;
        }
      </style>
      <h1>Permissions requested</h1>
      <p>Agree for everybody in the organisation:</p>
      <ul>
        ${scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      <form method="post"><button>Accept</button></form>
    </html>`;
}
