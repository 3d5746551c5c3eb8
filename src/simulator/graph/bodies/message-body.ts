import { z } from 'zod';
import { oneOf, record, truth } from '../../mailbox/lenient.ts';
import type { JsonObject } from '../../mailbox/model.ts';
import { dateTimeTimeZone, extendedProperties, itemBody, recipient, text } from './shapes.ts';
import { attachmentShape } from './attachment-body.ts';
import { extensionShape } from './extension-body.ts';

const recipients = z.array(recipient).max(500).nullish();

export const messageShape = record({
  subject: text.nullish(),
  body: itemBody.nullish(),
  importance: oneOf(['low', 'normal', 'high']).nullish(),
  from: recipient.nullish(),
  sender: recipient.nullish(),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  categories: z.array(z.string()).nullish(),
  isRead: truth.nullish(),
  isDeliveryReceiptRequested: truth.nullish(),
  isReadReceiptRequested: truth.nullish(),
  inferenceClassification: oneOf(['focused', 'other']).nullish(),
  flag: record({
    flagStatus: oneOf(['notFlagged', 'complete', 'flagged']).nullish(),
    dueDateTime: dateTimeTimeZone.nullish(),
    startDateTime: dateTimeTimeZone.nullish(),
  }).nullish(),
  internetMessageHeaders: z
    .array(record({ name: z.string().nullish(), value: z.string().nullish() }))
    .nullish(),
  ...extendedProperties,
  attachments: z.array(attachmentShape).nullish(),
  extensions: z.array(extensionShape).nullish(),
});

export type MessageBody = z.output<typeof messageShape>;

const LISTS = ['toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo'] as const;
const PLAIN = [
  'subject',
  'importance',
  'categories',
  'isRead',
  'isDeliveryReceiptRequested',
  'isReadReceiptRequested',
  'inferenceClassification',
  'flag',
  'from',
  'sender',
  'internetMessageHeaders',
] as const;

/** What was sent, in Graph's shape. */
export function messageFields(body: MessageBody, before: JsonObject = {}): JsonObject {
  const fields: Record<string, unknown> = {};
  for (const name of PLAIN) if (body[name] != null) fields[name] = body[name];
  for (const name of LISTS)
    if (body[name] !== undefined)
      fields[name] = (body[name] ?? []).map(({ emailAddress }) => ({
        emailAddress: {
          name: emailAddress.name ?? emailAddress.address,
          address: emailAddress.address,
        },
      }));
  if (body.body) {
    const contentType = body.body.contentType ?? bodyTypeOf(before) ?? 'text';
    fields['body'] = { contentType, content: body.body.content ?? '' };
  }
  return fields;
}

function bodyTypeOf({ body }: JsonObject): unknown {
  return typeof body === 'object' && body !== null && 'contentType' in body
    ? body.contentType
    : undefined;
}

export function recipientsOf(fields: JsonObject): string[] {
  return ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((name) => {
    const list = z.array(recipient).safeParse(fields[name] ?? []);
    return list.success ? list.data.flatMap(({ emailAddress }) => emailAddress.address ?? []) : [];
  });
}
