import * as z from 'zod/mini';
import type { AppointmentRef } from '../../domain/appointment/appointment.ts';
import { KEY_PROPERTY, STATE_PROPERTY } from '../../domain/appointment/properties.ts';
import { draftKey, readDraftKey } from '../../domain/reminders/message-key.ts';
import type { FoundMessage } from '../../domain/reminders/progress.ts';
import { parseAnswer } from '../answer.ts';
import { userPath } from '../calendar-address.ts';
import { IMMUTABLE_IDS, type GraphCall, type GraphClient } from '../client.ts';
import { extendedPropertiesSchema, toProperties, valuesOf } from '../extended-properties.ts';
import { readAllPages } from '../paging.ts';
import { expandProperties, quote, withQuery } from '../query.ts';
import { mailScopes } from './mailbox.ts';

export type OutgoingMessage = {
  readonly subject: string;
  readonly format: 'html' | 'plain';
  readonly body: string;
  readonly to: { readonly name?: string; readonly address: string };
  readonly attachment?: {
    readonly name: string;
    readonly contentType: string;
    readonly text: string;
  };
};

export type DraftRequest = {
  readonly mailbox: string;
  readonly key: string;
  readonly attempt: string;
  /** Kept with the message, so that a reply to it leads back to the appointment. */
  readonly ref: AppointmentRef;
  readonly message: OutgoingMessage;
};

const idSchema = z.object({ id: z.string().check(z.minLength(1)) });
const foundSchema = z.object({
  id: z.string(),
  isDraft: z.nullish(z.boolean()),
  singleValueExtendedProperties: extendedPropertiesSchema,
});

export async function createDraft(client: GraphClient, request: DraftRequest): Promise<string> {
  const { mailbox, key, attempt, ref, message } = request;
  const { subject, format, body, to, attachment } = message;
  const answer = await client.send({
    ...callTo(client, mailbox),
    method: 'POST',
    path: `${userPath(mailbox)}/messages`,
    body: {
      subject,
      body: { contentType: format === 'html' ? 'html' : 'text', content: body },
      toRecipients: [{ emailAddress: { name: to.name ?? to.address, address: to.address } }],
      ...(attachment && { attachments: [toAttachment(attachment)] }),
      singleValueExtendedProperties: toProperties({
        [KEY_PROPERTY]: draftKey(key, attempt),
        [STATE_PROPERTY]: JSON.stringify({ v: 1, m: ref.mailbox, i: ref.eventId }),
      }),
    },
  });
  return parseAnswer(idSchema, answer).id;
}

/** Drafts and sent copies, whichever folder they are in by now. */
export async function findMessages(
  client: GraphClient,
  mailbox: string,
  key: string,
): Promise<FoundMessage[]> {
  const path = withQuery(`${userPath(mailbox)}/messages`, {
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq ${quote(
      KEY_PROPERTY,
    )} and startswith(ep/value, ${quote(key)}))`,
    $select: 'id,isDraft',
    $expand: expandProperties([KEY_PROPERTY]),
    $top: 20,
  });
  const items = await readAllPages(client, path, callTo(client, mailbox));
  return items.flatMap((body): FoundMessage[] => {
    const found = parseAnswer(foundSchema, { body, requestId: undefined });
    const text = valuesOf(found.singleValueExtendedProperties, [KEY_PROPERTY])[KEY_PROPERTY] ?? '';
    const read = readDraftKey(text, key);
    if (!read) return [];
    const state = read.isVoid ? 'void' : found.isDraft === true ? 'draft' : 'sent';
    return [{ id: found.id, attempt: read.attempt, state }];
  });
}

/** Accepted is not delivered: what comes back later is mail to the sender. */
export async function sendDraft(client: GraphClient, mailbox: string, id: string): Promise<void> {
  await client.send({
    ...callTo(client, mailbox),
    method: 'POST',
    path: `${messagePath(mailbox, id)}/send`,
  });
}

/** Without recipients nobody can send it any more, and its key says so. */
export async function voidDraft(
  client: GraphClient,
  { mailbox, id, key }: { readonly mailbox: string; readonly id: string; readonly key: string },
): Promise<void> {
  await client.send({
    ...callTo(client, mailbox),
    method: 'PATCH',
    path: messagePath(mailbox, id),
    body: {
      toRecipients: [],
      singleValueExtendedProperties: toProperties({ [KEY_PROPERTY]: key }),
    },
  });
}

export async function deleteDraft(client: GraphClient, mailbox: string, id: string): Promise<void> {
  await client.send({
    ...callTo(client, mailbox),
    method: 'DELETE',
    path: messagePath(mailbox, id),
  });
}

function messagePath(mailbox: string, id: string): string {
  return `${userPath(mailbox)}/messages/${encodeURIComponent(id)}`;
}

/** No signal: what has begun is brought to its end. */
function callTo(
  client: GraphClient,
  mailbox: string,
): Pick<GraphCall, 'scopes' | 'mailbox' | 'headers'> {
  const scopes = mailScopes(client, mailbox);
  return { scopes, mailbox, headers: { Prefer: IMMUTABLE_IDS } };
}

function toAttachment({ name, contentType, text }: NonNullable<OutgoingMessage['attachment']>) {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name,
    contentType,
    contentBytes: toBase64(text),
  };
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
