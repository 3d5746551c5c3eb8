import { openPaneFrame, type PaneFrameOptions } from './pane-frame.ts';

/** Outlook ends a command that has not said it is done after this long. */
const LIMIT_MS = 300_000;

/** Runs a command without a pane: its page in a hidden frame, until it says it has completed. */
export function runCommand(
  options: PaneFrameOptions & { readonly id: string; readonly functionName: string },
): Promise<'completed' | 'timedOut'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish('timedOut'), LIMIT_MS);
    const frame = openPaneFrame({
      ...options,
      onListening: (event) => {
        // The registration has to be answered before the event may come.
        if (event === 'appCommandInvoked') setTimeout(invoke, 0);
      },
      onCommandCompleted: () => finish('completed'),
    });
    frame.element.hidden = true;

    function invoke(): void {
      const event = { source: { id: options.id } };
      frame.emit('appCommandInvoked', [options.id, options.functionName, JSON.stringify(event)]);
    }

    function finish(how: 'completed' | 'timedOut'): void {
      clearTimeout(timer);
      frame.close();
      resolve(how);
    }
  });
}
