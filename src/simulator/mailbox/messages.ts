import type { FolderName, JsonObject, Message, Organisation, Person, Properties } from './model.ts';

export type MessageDraft = {
  readonly folder: FolderName;
  readonly fields: JsonObject;
  readonly created?: number;
  readonly properties?: Properties;
  readonly meeting?: Message['meeting'];
};

export function addMessage(
  organisation: Organisation,
  owner: Person,
  draft: MessageDraft,
): Message {
  const now = draft.created ?? organisation.clock.now();
  const number = organisation.nextNumber();
  const message: Message = {
    number,
    folder: draft.folder,
    created: now,
    modified: now,
    version: organisation.nextVersion(),
    fields: { ...defaults(number, now), ...draft.fields },
    properties: new Map(draft.properties),
    attachments: [],
    extensions: new Map(),
    meeting: draft.meeting,
  };
  owner.messages.push(message);
  organisation.announce({ what: 'message', kind: 'created', mailbox: owner.mail });
  return message;
}

export function changeMessage(
  organisation: Organisation,
  owner: Person,
  message: Message,
  fields: JsonObject,
): void {
  message.fields = { ...message.fields, ...fields };
  message.modified = organisation.clock.now();
  message.version = organisation.nextVersion();
  organisation.announce({ what: 'message', kind: 'updated', mailbox: owner.mail });
}

export function removeMessage(organisation: Organisation, owner: Person, message: Message): void {
  owner.messages.splice(owner.messages.indexOf(message), 1);
  organisation.announce({ what: 'message', kind: 'deleted', mailbox: owner.mail });
}

function defaults(number: number, now: number): JsonObject {
  const at = new Date(now).toISOString().replace(/\.\d+Z$/u, 'Z');
  return {
    subject: '',
    body: { contentType: 'html', content: '' },
    importance: 'normal',
    isRead: true,
    isDraft: true,
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    inferenceClassification: 'focused',
    internetMessageId: `<message-${number}@simulator.invalid>`,
    conversationId: Buffer.from(`conversation ${number}`).toString('base64url'),
    receivedDateTime: at,
    sentDateTime: at,
    categories: [],
    toRecipients: [],
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
    flag: { flagStatus: 'notFlagged' },
  };
}
