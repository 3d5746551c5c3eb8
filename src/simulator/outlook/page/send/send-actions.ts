import type { App } from '../app.ts';
import { saveAndClose } from '../form-actions.ts';
import type { LaunchEvent } from '../manifest.ts';
import { openPaneOf } from '../pane-actions.ts';
import { commandFrame } from '../pane/pane-panel.tsx';
import { runEvent, type RunningEvent } from './run-event.ts';
import { DONT_SEND, maySend, type SendAlert, type SendChoice } from './send-alert.ts';

/** From here on Outlook tells the person that an add-in takes long. */
const SLOW_MS = 5000;
/** From here on it has had its time. */
const TIME_LIMIT_MS = 300_000;

/** The button of the form: asks the add-in first where something is sent and it wants to be asked. */
export async function sendOrSave(app: App): Promise<void> {
  const { form, addin, sending } = app.store.get();
  if (!form || sending) return;
  const isSent = form.draft.required.length + form.draft.optional.length > 0;
  const isHeard = form.sharing === undefined || addin.sharedFolders;
  const event = addin.events.find(({ type }) => type === 'OnAppointmentSend');
  if (isSent && isHeard && event && (await ask(app, event)) === 'stay') return;
  await saveAndClose(app);
}

async function ask(app: App, event: LaunchEvent): Promise<SendChoice> {
  show(app, { kind: 'running' });
  try {
    const frame = await commandFrame(app, 'form', event.page);
    const running = runEvent({ ...frame, functionName: event.functionName });
    return await decide(app, event, running);
  } finally {
    app.store.set({ sending: undefined });
  }
}

async function decide(app: App, { sendMode }: LaunchEvent, running: RunningEvent): Promise<SendChoice> {
  function dialog(kind: 'warned' | 'slow' | 'timedOut' | 'unavailable', message: string, stayLabel = DONT_SEND) {
    return new Promise<SendChoice>((answer) =>
      show(app, { kind, message, stayLabel, canSend: maySend(kind, sendMode), answer }),
    );
  }
  const timers: ReturnType<typeof setTimeout>[] = [];
  const impatient = new Promise<SendChoice>((resolve) => {
    function wait(ms: number, kind: 'slow' | 'timedOut', message: string): void {
      timers.push(setTimeout(() => void dialog(kind, message).then(resolve), ms));
    }
    wait(SLOW_MS, 'slow', 'The add-in is taking longer than expected.');
    wait(TIME_LIMIT_MS, 'timedOut', 'The add-in did not finish.');
  });
  const first = await Promise.race([running.outcome, impatient]);
  for (const timer of timers) clearTimeout(timer);
  if (typeof first === 'string') {
    running.stop();
    return first;
  }
  switch (first.kind) {
    case 'allowed':
      return 'send';
    case 'unavailable':
      return await dialog('unavailable', 'The add-in is not available right now.');
    case 'refused': {
      const choice = await dialog('warned', first.message, first.stayLabel);
      if (choice === 'stay' && first.commandId !== undefined) openPaneOf(app, 'form', first.commandId);
      return choice;
    }
  }
}

function show(app: App, sending: SendAlert): void {
  app.store.set({ sending });
}
