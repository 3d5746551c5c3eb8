import * as z from 'zod/mini';
import type { CallAnswer } from './call-answer.ts';

/** Calls common to all Office hosts, and what they do here. */
export type CommonCalls = {
  /** A dialog tells the pane that opened it. */
  messageParent(content: string, targetOrigin: string | undefined): void;
  /** The pane tells its dialog. */
  messageChild(content: string, targetOrigin: string | undefined): void;
  /** `event` is what the add-in left in the event, as JSON; empty where it could not be called. */
  commandCompleted(id: string, event: string): void;
  closeContainer(): void;
};

const parentSchema = z.object({
  messageToParent: z.string(),
  targetOrigin: z.optional(z.nullable(z.string())),
});
const childSchema = z.object({
  messageContent: z.string(),
  targetOrigin: z.optional(z.nullable(z.string())),
});

/** The library's number for "this does not exist here". */
const NOT_SUPPORTED = 5000;

export function answerCommonCall(calls: CommonCalls, number: number, data: unknown): CallAnswer {
  switch (number) {
    case 94:
      calls.commandCompleted(textAt(data, 0), textAt(data, 2));
      return { Error: 0, Version: 1 };
    case 97:
      calls.closeContainer();
      return { Error: 0, Version: 1 };
    case 144: {
      const { messageToParent, targetOrigin } = parentSchema.parse(data);
      calls.messageParent(messageToParent, targetOrigin ?? undefined);
      return { Error: 0, Version: 1 };
    }
    case 145: {
      const { messageContent, targetOrigin } = childSchema.parse(data);
      calls.messageChild(messageContent, targetOrigin ?? undefined);
      return { Error: 0, Version: 1 };
    }
    default:
      return { Error: NOT_SUPPORTED, Version: 1 };
  }
}

/** Arguments are numbered: `{0: id, 1: status, 2: event}`. */
function textAt(data: unknown, place: 0 | 2): string {
  const value: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, String(place)) : undefined;
  return typeof value === 'string' ? value : '';
}
