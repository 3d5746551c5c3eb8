import * as z from 'zod/mini';
import { answerCall } from './calls.ts';
import { answerCommonCall, type CommonCalls } from './common-calls.ts';
import { initialData } from './initial-data.ts';
import type { Outlook } from './outlook.ts';
import { eventMessage, readRequest, replyTo, type Request } from './wire.ts';

/** One frame's talk with Outlook, from the first message to the closing of the frame. */
export type Conversation = {
  /** Undefined when the text is no request of this conversation, which then is not answered. */
  answer(message: unknown): Promise<string | undefined>;
  /** Undefined when nobody in the frame listens for it. */
  event(name: string, payload: unknown): string | undefined;
  /** The library has reached the state where item and mailbox are there. */
  readonly ready: () => boolean;
};

export type ConversationOptions = {
  readonly id: string;
  readonly appContext: () => Record<string, unknown>;
  /** Undefined in a dialog, which has no mailbox. */
  readonly outlook: Outlook | undefined;
  readonly common: CommonCalls;
  readonly onNotify?: (action: number) => void;
  readonly onRegister?: (event: string, target: string) => void;
  readonly onUnregister?: (event: string) => void;
  readonly onReady?: () => void;
};

const outlookCallSchema = z.object({
  ApiParams: z.optional(z.unknown()),
  MethodData: z.object({ DispatchId: z.number() }),
});
const commonCallSchema = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });
const registrationSchema = z.object({ targetId: z.optional(z.nullable(z.string())) });
/** Control, action, and sometimes a detail. */
const noticeSchema = z.tuple([z.unknown(), z.number()], z.unknown());

export function createConversation(options: ConversationOptions): Conversation {
  const registered = new Set<string>();
  let isReady = false;

  async function invoke(request: Request): Promise<unknown> {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return options.appContext();
      case 'ContextActivationManager_notifyHost':
        options.onNotify?.(noticeSchema.safeParse(request.data).data?.[1] ?? -1);
        return {};
      case 'GetInitialData':
        isReady = true;
        options.onReady?.();
        return options.outlook ? firstData(options.outlook) : {};
      // Two names that differ in their case only: Outlook's calls, and those of all Office hosts.
      case 'ExecuteMethod': {
        const { ApiParams, MethodData } = outlookCallSchema.parse(request.data);
        if (!options.outlook) return { error: true, errorCode: 5000 };
        return await answerCall(options.outlook, {
          number: MethodData.DispatchId,
          params: ApiParams,
        });
      }
      case 'executeMethod': {
        const { DdaMethod } = commonCallSchema.parse(request.data);
        return answerCommonCall(options.common, DdaMethod.DispatchId, request.data);
      }
      default:
        return {};
    }
  }

  function register(request: Request): unknown {
    registered.add(request.action);
    options.onRegister?.(
      request.action,
      registrationSchema.safeParse(request.data).data?.targetId ?? '',
    );
    return { Error: 0 };
  }

  function unregister(request: Request): unknown {
    registered.delete(request.action);
    options.onUnregister?.(request.action);
    return { Error: 0 };
  }

  return {
    ready: () => isReady,
    answer: async (message) => {
      const request = readRequest(message);
      if (request?.conversation !== options.id) return undefined;
      if (request.kind === 'register') return replyTo(request, register(request));
      if (request.kind === 'unregister') return replyTo(request, unregister(request));
      return replyTo(request, await invoke(request).catch(unanswerable));
    },
    event: (name, payload) =>
      registered.has(name) ? eventMessage(name, options.id, payload) : undefined,
  };
}

/** A pane that starts without an item still needs a mailbox. */
function firstData(outlook: Outlook): Record<string, unknown> | '' {
  const item = outlook.item();
  return initialData(
    outlook.owner(),
    item.kind === 'none' ? { kind: 'none', form: 'type6' } : item,
  );
}

/** Whatever goes wrong in here must not leave the pane waiting. */
function unanswerable(): unknown {
  return { error: true, errorCode: 5001, Error: 5001 };
}
