import { OfficeError } from '../../outlook/office-error.ts';

type StartErrorProps = { readonly error: unknown };

/**
 * Shown when not even the language is known yet, so in plain HTML and in English: Outlook did not
 * answer, or the page was built wrongly.
 */
export function StartError({ error }: StartErrorProps) {
  const isOutlook = error instanceof OfficeError;
  return (
    <main role="alert" style={{ padding: 24 }}>
      <h1 style={{ fontSize: 20 }}>{isOutlook ? 'Outlook does not answer' : 'Frontdesk cannot start'}</h1>
      <p>
        {isOutlook
          ? 'Close the pane and open it again. If that does not help, open Frontdesk in the browser:'
          : error instanceof Error
            ? error.message
            : 'Close the pane and open it again.'}
      </p>
      {isOutlook && <a href="/desk">{new URL('/desk', window.location.href).href}</a>}
    </main>
  );
}
