/** What Outlook is told in the end. */
export type SendAnswer = {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  /** On the button that does not send; at most 20 characters. */
  readonly cancelLabel?: string;
  /** Id of the control in the manifest whose pane that button opens. */
  readonly commandId?: string;
};

export type SendEvent = { readonly completed: (answer: SendAnswer) => void };

/** Outlook shows a dialog of its own after five seconds; a warning is not worth that. */
export const TIME_LIMIT_MS = 3000;

export const ALLOWED: SendAnswer = { allowEvent: true };

export type Timers<Timer> = {
  readonly setTimeout: (work: () => void, ms: number) => Timer;
  readonly clearTimeout: (timer: Timer) => void;
};

/**
 * Handler of OnAppointmentSend. Whatever goes wrong or takes long, the meeting goes out: the check
 * is a hint, and nobody is kept from sending by it. Outlook is answered once.
 */
export function sendHandler<Timer>(
  check: () => Promise<SendAnswer>,
  { setTimeout, clearTimeout }: Timers<Timer>,
): (event: SendEvent) => void {
  return (event) => {
    let isAnswered = false;
    const timer = setTimeout(() => answer(ALLOWED), TIME_LIMIT_MS);

    function answer(result: SendAnswer): void {
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(timer);
      try {
        event.completed(result);
      } catch {
        // A client that does not take the warning as it is: without an answer it would wait for minutes.
        if (!result.allowEvent) event.completed(ALLOWED);
      }
    }

    try {
      check().then(answer, () => answer(ALLOWED));
    } catch {
      answer(ALLOWED);
    }
  };
}
