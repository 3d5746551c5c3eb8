import { createConversation, type Conversation } from '../../protocol/conversation.ts';
import { initialData } from '../../protocol/initial-data.ts';
import type { Outlook } from '../../protocol/outlook.ts';
import { themePayload, type Theme } from '../../protocol/theme.ts';
import { notification, TAB_IN_BACKWARDS, TAB_IN_FORWARDS } from '../../protocol/wire.ts';
import { openDialog, readDialogOptions, type Dialog } from './dialog-frame.ts';
import { contextOf, makeFrame, newIdentity, type Stand } from './stand.ts';

/** The add-in's frame and the talk with it. */
export type PaneFrame = {
  readonly element: HTMLIFrameElement;
  itemChanged(): void;
  themeChanged(theme: Theme): void;
  clockChanged(offset: number): void;
  emit(event: string, payload: unknown): void;
  /** Gives the pane the keyboard, as F6 or Tab in Outlook does. */
  focus(from: 'before' | 'after'): void;
  close(): void;
};

export type PaneFrameOptions = {
  readonly parent: HTMLElement;
  readonly page: string;
  readonly title: string;
  readonly outlook: Outlook;
  readonly stand: Stand;
  /** What is asked of the sign-in service; the answer is a text for the pane, or nothing. */
  readonly askBridge: (text: string) => Promise<string | undefined>;
  readonly onReady?: () => void;
  readonly onClose?: () => void;
  readonly onCommandCompleted?: (id: string, event: string) => void;
  /** A function command listens for its event when it has started. */
  readonly onListening?: (event: string) => void;
};

export function openPaneFrame(options: PaneFrameOptions): PaneFrame {
  const { outlook, stand } = options;
  const identity = newIdentity(stand, false);
  const origin = new URL(options.page).origin;
  let dialog: Dialog | undefined;

  const conversation: Conversation = createConversation({
    id: identity.conversation,
    appContext: () => contextOf(stand, identity),
    outlook,
    common: {
      messageParent: () => undefined,
      messageChild: (content) => dialog?.tell(content, origin),
      commandCompleted: (id, event) => options.onCommandCompleted?.(id, event),
      closeContainer: () => options.onClose?.(),
    },
    onRegister: (event, target) => {
      options.onListening?.(event);
      if (event !== 'dialogMessageReceived') return;
      dialog = openDialog({
        ...readDialogOptions(target),
        stand,
        identity: newIdentity(stand, true),
        onMessage: (content, from) =>
          emit(event, { messageType: 0, messageContent: content, messageOrigin: from }),
        onClosedByPerson: () => emit(event, { messageType: DIALOG_CLOSED }),
      });
    },
    onUnregister: (event) => {
      if (event === 'dialogMessageReceived') dialog?.close();
    },
    ...(options.onReady ? { onReady: options.onReady } : {}),
  });

  const element = makeFrame(options.page, identity, stand);
  element.title = options.title;
  element.className = 'pane-frame';

  function post(message: unknown): void {
    element.contentWindow?.postMessage(message, origin);
  }

  function emit(event: string, payload: unknown): void {
    const message = conversation.event(event, payload);
    if (message !== undefined) post(message);
  }

  function receive(event: MessageEvent<unknown>): void {
    // A frame that went on to a sign-in page of another origin is not the add-in any more.
    if (event.source !== element.contentWindow || event.origin !== origin) return;
    const text = bridgeText(event.data);
    if (text !== undefined) {
      void options
        .askBridge(text)
        .then(
          (answer) => answer !== undefined && post({ simulator: 'nestedAppAuth', text: answer }),
        );
      return;
    }
    void conversation.answer(event.data).then((answer) => answer !== undefined && post(answer));
  }

  window.addEventListener('message', receive);
  options.parent.append(element);
  return {
    element,
    itemChanged: () => emit('olkItemSelectedChanged', initialData(outlook.owner(), outlook.item())),
    themeChanged: (theme) => emit('officeThemeChanged', themePayload(theme)),
    clockChanged: (offset) => post({ simulator: 'clock', offset }),
    emit,
    focus: (from) =>
      post(
        notification(identity.conversation, from === 'before' ? TAB_IN_FORWARDS : TAB_IN_BACKWARDS),
      ),
    close: () => {
      window.removeEventListener('message', receive);
      dialog?.close();
      element.remove();
    },
  };
}

/** The library's number for a dialog that the person closed. */
const DIALOG_CLOSED = 12_006;

function bridgeText(data: unknown): string | undefined {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('simulator' in data) ||
    data.simulator !== 'nestedAppAuth'
  )
    return undefined;
  return 'text' in data && typeof data.text === 'string' ? data.text : undefined;
}
