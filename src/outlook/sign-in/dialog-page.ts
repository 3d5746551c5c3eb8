import { readEnvironment } from '../environment.ts';
import { withTimeLimit } from '../time-limit.ts';
import { msalConfiguration } from './configuration.ts';
import { runDialog, type DialogOutcome } from './dialog-flow.ts';
import type { DialogMessage } from './dialog-message.ts';
import { loadMsal } from './load-msal.ts';
import { pageText } from './page-text.ts';

const READY_TIMEOUT_MS = 15_000;

const text = pageText(navigator.language);

const TEXT_OF: Readonly<Record<DialogOutcome, string>> = {
  leaving: text.signingIn,
  sent: text.done,
  failed: text.failed,
  openedByHand: text.openedByHand,
};

show(text.signingIn);
start().then(
  (outcome) => show(TEXT_OF[outcome]),
  () => show(text.failed),
);

async function start(): Promise<DialogOutcome> {
  const environment = readEnvironment(document);
  const [{ createStandardPublicClientApplication }] = await Promise.all([loadMsal(), officeReady()]);
  const client = await createStandardPublicClientApplication(
    msalConfiguration(environment, {
      cacheLocation: 'localStorage',
      redirectUri: `${location.origin}/sign-in.html`,
    }),
  );
  return runDialog({ client, url: location.href, storage: sessionStorage, send });
}

async function officeReady(): Promise<void> {
  if (typeof Office === 'undefined') throw new Error('office.js did not load');
  const ready = Promise.resolve(Office.onReady());
  await withTimeLimit(ready, READY_TIMEOUT_MS, () => new Error('Outlook did not answer'));
}

/** Only the pane of this origin may read it. */
function send(message: DialogMessage): void {
  const isAddressed = Office.context.requirements.isSetSupported('DialogOrigin', '1.1');
  const options = isAddressed ? { targetOrigin: location.origin } : undefined;
  Office.context.ui.messageParent(JSON.stringify(message), options);
}

function show(words: string): void {
  const place = document.getElementById('message');
  if (place) place.textContent = words;
}
