import type { DialogMessage } from '../../../src/outlook/sign-in/dialog-message.ts';
import { readDialogUrl } from '../../../src/outlook/sign-in/dialog-message.ts';

type Handler = (event: unknown) => void;

/** What the fake dialog does once it is open. */
export type DialogAct =
  | { readonly kind: 'grants'; readonly token: string; readonly expiresInMs?: number }
  | { readonly kind: 'sends'; readonly message: string; readonly origin?: string }
  | { readonly kind: 'fails'; readonly error: string; readonly entra?: string }
  | { readonly kind: 'event'; readonly error: number }
  | { readonly kind: 'refusesToOpen'; readonly error: number };

export const DIALOG_ACCOUNT = {
  name: 'Mira Vogel',
  address: 'mira@example.com',
  addresses: ['mira@example.com'],
};

/** `Office.context.ui` with a dialog that plays the acts in order, one act list per opening. */
export function createDialogs(...plays: readonly (readonly DialogAct[])[]) {
  const urls: string[] = [];
  const closed: number[] = [];
  const remaining = [...plays];

  function displayDialogAsync(url: string, _: unknown, done: (result: unknown) => void): void {
    const index = urls.push(url) - 1;
    const acts = remaining.shift() ?? [];
    const [first] = acts;
    if (first?.kind === 'refusesToOpen') {
      done({ status: 'failed', error: { code: first.error } });
      return;
    }
    const handlers = new Map<string, Handler>();
    done({
      status: 'succeeded',
      value: {
        addEventHandler: (kind: string, handler: Handler) => handlers.set(kind, handler),
        close: () => closed.push(index),
      },
    });
    setTimeout(() => {
      for (const act of acts) perform(act, handlers, readDialogUrl(url)?.request ?? '');
    }, 0);
  }

  return { urls, closed, ui: { displayDialogAsync } };
}

function perform(act: DialogAct, handlers: Map<string, Handler>, request: string): void {
  const onMessage = handlers.get('dialogMessageReceived');
  switch (act.kind) {
    case 'grants':
      return onMessage?.({ message: JSON.stringify(token(act, request)), origin: location.origin });
    case 'fails':
      return onMessage?.({
        message: JSON.stringify({
          kind: 'error',
          request,
          detail: { error: act.error, entra: act.entra },
        }),
        origin: location.origin,
      });
    case 'sends':
      return onMessage?.({
        message: act.message.replace('REQUEST', request),
        origin: act.origin ?? location.origin,
      });
    case 'event':
      return handlers.get('dialogEventReceived')?.({ error: act.error });
    case 'refusesToOpen':
      return;
  }
}

function token(
  { token: accessToken, expiresInMs = 3_600_000 }: Extract<DialogAct, { kind: 'grants' }>,
  request: string,
): DialogMessage {
  return {
    kind: 'token',
    request,
    token: accessToken,
    expiresOn: Date.now() + expiresInMs,
    scopes: ['Calendars.ReadWrite'],
    account: DIALOG_ACCOUNT,
  };
}
