import { officeAsync } from '../office-async.ts';
import { OfficeError } from '../office-error.ts';
import { INTERACTIVE_TIMEOUT_MS } from './configuration.ts';
import {
  parseDialogMessage,
  toDialogUrl,
  type DialogMessage,
  type DialogRequest,
} from './dialog-message.ts';
import { SignInError } from './sign-in-error.ts';

type DialogEvent =
  | { readonly message: string; readonly origin: string | undefined }
  | { readonly error: number };

/** Opens the sign-in page in Office's dialog and waits for its answer to this request. */
export async function askInDialog(request: DialogRequest): Promise<DialogMessage> {
  const dialog = await open(toDialogUrl(location.origin, request));
  try {
    return await answerOf(dialog, request.request);
  } finally {
    close(dialog);
  }
}

async function open(url: string): Promise<Office.Dialog> {
  try {
    return await officeAsync<Office.Dialog>(
      (done) => Office.context.ui.displayDialogAsync(url, { height: 70, width: 40 }, done),
      // Outlook on the web asks the person first whether a window may open.
      { timeoutMs: INTERACTIVE_TIMEOUT_MS, queued: false },
    );
  } catch (error) {
    throw dialogError(error instanceof OfficeError ? error.number : undefined, error);
  }
}

function answerOf(dialog: Office.Dialog, request: string): Promise<DialogMessage> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(timedOut())), INTERACTIVE_TIMEOUT_MS);

    function settle(how: () => void): void {
      clearTimeout(timer);
      how();
    }

    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event: DialogEvent) => {
      if (!('message' in event) || !isOurs(event.origin)) return;
      const message = parseDialogMessage(event.message);
      // A page left over from an earlier try answers an earlier request.
      if (message?.request === request) settle(() => resolve(message));
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event: DialogEvent) => {
      if ('error' in event) settle(() => reject(dialogError(event.error)));
    });
  });
}

// Older clients give no origin; they deliver messages of the pane's own domain only.
function isOurs(origin: string | undefined): boolean {
  return !origin || origin === location.origin;
}

/** `dialog_12006` and the like: "Handle errors and events in the Office dialog box". */
function dialogError(number: number | undefined, cause?: unknown): SignInError {
  const code =
    number === CLOSED || number === REFUSED
      ? 'cancelled'
      : number === BLOCKED
        ? 'popupBlocked'
        : 'failed';
  return new SignInError(code, { detail: { error: `dialog_${number ?? 'failed'}` }, cause });
}

const CLOSED = 12006;
const REFUSED = 12009;
const BLOCKED = 12011;

function timedOut(): SignInError {
  return new SignInError('cancelled', { detail: { error: 'dialog_timeout' } });
}

function close(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // It is closed already: some clients throw then.
  }
}
