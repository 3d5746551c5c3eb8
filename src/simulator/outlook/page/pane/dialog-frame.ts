import * as z from 'zod/mini';
import { createConversation } from '../../protocol/conversation.ts';
import type { FrameIdentity } from '../../protocol/frame.ts';
import { contextOf, makeFrame, type Stand } from './stand.ts';

/** A dialog inside Outlook's page (`displayInIframe`). The other kind, a window, is the pane's own. */
export type Dialog = {
  /** From the pane that opened it. */
  tell(content: string, origin: string): void;
  close(): void;
};

const optionsSchema = z.object({
  url: z.string(),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});

export type DialogOptions = {
  readonly url: string;
  /** Percent of the window. */
  readonly width: number;
  readonly height: number;
};

export function readDialogOptions(text: string): DialogOptions {
  const { url, width = 50, height = 60 } = optionsSchema.parse(JSON.parse(text));
  return { url, width: within(width), height: within(height) };
}

function within(percent: number): number {
  return Math.min(95, Math.max(20, percent));
}

export function openDialog(
  options: DialogOptions & {
    readonly stand: Stand;
    readonly identity: FrameIdentity;
    readonly onMessage: (content: string, origin: string) => void;
    readonly onClosedByPerson: () => void;
  },
): Dialog {
  const { stand, identity } = options;
  const origin = new URL(options.url).origin;
  const conversation = createConversation({
    id: identity.conversation,
    appContext: () => contextOf(stand, identity),
    outlook: undefined,
    common: {
      messageParent: (content) => options.onMessage(content, origin),
      messageChild: () => undefined,
      commandCompleted: () => undefined,
      closeContainer: () => closeByPerson(),
    },
  });
  const frame = makeFrame(options.url, identity, stand);
  frame.title = stand.addinName;
  const overlay = makeOverlay(frame, options, () => closeByPerson());

  function receive(event: MessageEvent<unknown>): void {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    void conversation
      .answer(event.data)
      .then((answer) => answer !== undefined && frame.contentWindow?.postMessage(answer, origin));
  }

  function close(): void {
    window.removeEventListener('message', receive);
    overlay.remove();
  }

  function closeByPerson(): void {
    close();
    options.onClosedByPerson();
  }

  window.addEventListener('message', receive);
  document.body.append(overlay);
  return {
    tell: (content, from) => {
      const message = conversation.event('dialogParentMessageReceived', {
        messageType: 0,
        messageContent: content,
        messageOrigin: from,
      });
      if (message !== undefined) frame.contentWindow?.postMessage(message, origin);
    },
    close,
  };
}

function makeOverlay(
  frame: HTMLIFrameElement,
  { width, height }: DialogOptions,
  onClose: () => void,
): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = 'overlay';
  overlay.dataset['dialog'] = 'addin';
  const box = document.createElement('div');
  box.className = 'dialog-box';
  box.style.width = `${width}vw`;
  box.style.height = `${height}vh`;
  const button = document.createElement('button');
  button.className = 'icon-button dialog-close';
  button.setAttribute('aria-label', 'Close dialog');
  button.textContent = '✕';
  button.addEventListener('click', onClose);
  box.append(button, frame);
  overlay.append(box);
  return overlay;
}
