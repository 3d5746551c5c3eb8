import type { ItemBody, JsonObject, Message, Person } from '../../mailbox/model.ts';
import { formatId } from '../../mailbox/ids.ts';
import { isObject } from '../../mailbox/lenient.ts';
import { changeKey } from '../item-ids.ts';
import type { Prefer } from '../prefer.ts';
import { PLACES } from '../places.ts';
import { preview, renderBody } from './body.ts';
import { timestamp } from './times.ts';

export const MESSAGE_PROPERTIES = [
  'id',
  'createdDateTime',
  'lastModifiedDateTime',
  'changeKey',
  'categories',
  'receivedDateTime',
  'sentDateTime',
  'hasAttachments',
  'internetMessageId',
  'subject',
  'bodyPreview',
  'importance',
  'parentFolderId',
  'conversationId',
  'isDeliveryReceiptRequested',
  'isReadReceiptRequested',
  'isRead',
  'isDraft',
  'webLink',
  'inferenceClassification',
  'body',
  'sender',
  'from',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'flag',
  'meetingMessageType',
  'internetMessageHeaders',
  'uniqueBody',
] as const;
export const MESSAGE_NAVIGATION = [
  'attachments',
  'extensions',
  'singleValueExtendedProperties',
  'multiValueExtendedProperties',
  'event',
] as const;
const ON_SELECT: readonly string[] = ['internetMessageHeaders', 'uniqueBody'];
const DEFAULTS = MESSAGE_PROPERTIES.filter((name) => !ON_SELECT.includes(name));

export type MessageLook = { readonly mailbox: Person; readonly prefer: Prefer };

export function messageId(
  message: Message,
  { mailbox, prefer }: MessageLook,
  form?: 'rest',
): string {
  const place = PLACES.indexOf(message.folder);
  const id = { kind: 'message', mailbox: mailbox.number, item: message.number, place } as const;
  return formatId(id, form ?? (prefer.immutableIds ? 'immutable' : 'rest'));
}

export function folderId(folder: Message['folder'], mailbox: Person): string {
  return formatId(
    { kind: 'folder', mailbox: mailbox.number, item: PLACES.indexOf(folder) + 1 },
    'rest',
  );
}

export function renderMessage(
  message: Message,
  look: MessageLook,
  names: Iterable<string> = DEFAULTS,
): JsonObject {
  const type = message.meeting ? { '@odata.type': '#microsoft.graph.eventMessageRequest' } : {};
  const rendered: Record<string, unknown> = {
    ...type,
    '@odata.etag': `W/"${changeKey(look.mailbox, message.version)}"`,
  };
  for (const name of names) {
    const value = messageProperty(message, look, name);
    if (value !== undefined) rendered[name] = value;
  }
  return rendered;
}

export function messageProperty(message: Message, look: MessageLook, name: string): unknown {
  const body = bodyOf(message.fields);
  switch (name) {
    case 'id':
      return messageId(message, look);
    case 'createdDateTime':
      return timestamp(message.created);
    case 'lastModifiedDateTime':
      return timestamp(message.modified);
    case 'changeKey':
      return changeKey(look.mailbox, message.version);
    case 'hasAttachments':
      return message.attachments.length > 0;
    case 'bodyPreview':
      return preview(body);
    case 'body':
    case 'uniqueBody':
      return renderBody(body, look.prefer.bodyType);
    case 'parentFolderId':
      return folderId(message.folder, look.mailbox);
    case 'webLink':
      return `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(messageId(message, look, 'rest'))}&exvsurl=1&viewmodel=ReadMessageItem`;
    case 'meetingMessageType':
      return message.meeting?.type;
    default:
      return message.fields[name];
  }
}

function bodyOf({ body }: JsonObject): ItemBody {
  if (!isObject(body)) return { contentType: 'html', content: '' };
  return {
    contentType: body['contentType'] === 'text' ? 'text' : 'html',
    content: String(body['content'] ?? ''),
  };
}
