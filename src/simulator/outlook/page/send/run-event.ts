import { openPaneFrame, type PaneFrameOptions } from '../pane/pane-frame.ts';
import { outcomeOf, type EventOutcome } from './send-alert.ts';

/** A page that has not registered by then will not: scripts missing, an error at the start. */
const START_LIMIT_MS = 30_000;

export type RunningEvent = {
  readonly outcome: Promise<EventOutcome>;
  /** Ends it, whatever it is doing. */
  stop(): void;
};

/**
 * An event of the add-in, in a hidden frame of its page. How Outlook on the web hands such an event
 * over is not in the library from npm; here it takes the way of function commands, which the
 * library has (docs/smart-alerts.md).
 */
export function runEvent(
  options: PaneFrameOptions & { readonly functionName: string },
): RunningEvent {
  const id = crypto.randomUUID();
  const ends = new Set<(outcome: EventOutcome) => void>();
  const outcome = new Promise<EventOutcome>((resolve) => ends.add(resolve));
  const starting = setTimeout(() => end({ kind: 'unavailable' }), START_LIMIT_MS);
  const frame = openPaneFrame({
    ...options,
    onListening: (event) => {
      if (event !== 'appCommandInvoked') return;
      clearTimeout(starting);
      // The registration has to be answered before the event may come.
      setTimeout(() => frame.emit('appCommandInvoked', [id, options.functionName, '{}']), 0);
    },
    onCommandCompleted: (completed, event) => {
      if (completed === id) end(outcomeOf(event));
    },
  });
  frame.element.hidden = true;
  frame.element.dataset['launchEvent'] = options.functionName;

  function end(how: EventOutcome): void {
    clearTimeout(starting);
    frame.close();
    for (const finish of ends) finish(how);
  }

  return { outcome, stop: () => end({ kind: 'unavailable' }) };
}
