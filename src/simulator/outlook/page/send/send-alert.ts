import * as z from 'zod/mini';
import type { SendMode } from '../manifest.ts';

/** What the person decides in the dialog. */
export type SendChoice = 'send' | 'stay';

/** Where a sending stands that an add-in has a say in. */
export type SendAlert =
  /** The add-in works; for the first seconds nothing is shown. */
  | { readonly kind: 'running' }
  | {
      readonly kind: 'warned' | 'slow' | 'timedOut' | 'unavailable';
      readonly message: string;
      /** On the button that does not send. */
      readonly stayLabel: string;
      readonly canSend: boolean;
      readonly answer: (choice: SendChoice) => void;
    };

/** How an add-in left the event. */
export type EventOutcome =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly message: string; readonly stayLabel: string; readonly commandId?: string | undefined }
  /** Its page did not load, or it has no such function. */
  | { readonly kind: 'unavailable' };

const completedSchema = z.object({
  completedContext: z.optional(
    z.object({
      allowEvent: z.optional(z.boolean()),
      errorMessage: z.optional(z.string()),
      cancelLabel: z.optional(z.string()),
      commandId: z.optional(z.string()),
    }),
  ),
});

/** "Handle OnMessageSend and OnAppointmentSend events": what is longer is cut. */
const MESSAGE_LENGTH = 500;
const LABEL_LENGTH = 20;

/** From what the library hands over when the handler has called `completed`; empty where it found no handler. */
export function outcomeOf(event: string): EventOutcome {
  if (event === '') return { kind: 'unavailable' };
  const parsed = completedSchema.safeParse(parse(event));
  const context = parsed.success ? parsed.data.completedContext : undefined;
  // Only a yes is one.
  if (context?.allowEvent === true) return { kind: 'allowed' };
  return {
    kind: 'refused',
    message: (context?.errorMessage ?? '').slice(0, MESSAGE_LENGTH),
    stayLabel: (context?.cancelLabel ?? '').slice(0, LABEL_LENGTH) || DONT_SEND,
    commandId: context?.commandId,
  };
}

export const DONT_SEND = 'Don’t send';

/** Whether the person may send although the add-in said no, or says nothing. */
export function maySend(kind: 'warned' | 'slow' | 'timedOut' | 'unavailable', mode: SendMode): boolean {
  if (kind === 'unavailable') return mode !== 'Block';
  return mode === 'PromptUser';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
