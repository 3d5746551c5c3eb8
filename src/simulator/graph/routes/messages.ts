import type { Hono } from 'hono';
import { attachmentOf } from '../../mailbox/event-store.ts';
import { addressOf } from '../../mailbox/event-defaults.ts';
import { addMessage, changeMessage, removeMessage } from '../../mailbox/messages.ts';
import type { FolderName, JsonObject, Message, Person } from '../../mailbox/model.ts';
import { findMessage } from '../../mailbox/organisation.ts';
import { writeProperties } from '../../mailbox/properties.ts';
import { entity, usersPath } from '../answers.ts';
import { readAttachment } from '../bodies/attachment-body.ts';
import { readExtensions } from '../bodies/extension-body.ts';
import { messageFields, messageShape, type MessageBody } from '../bodies/message-body.ts';
import { readBody } from '../bodies/read-json.ts';
import { propertiesIn } from '../bodies/shapes.ts';
import { badRequest, itemNotFound } from '../errors.ts';
import { mailboxOf, mailboxPaths, parameter, type Env, type GraphContext } from '../facts.ts';
import { requireMatch } from '../if-match.ts';
import { changeKey, readId } from '../item-ids.ts';
import { answerMessages, renderOneMessage } from '../message-answers.ts';
import { folderId } from '../render/message.ts';
import { requireMail } from '../scopes.ts';
import { PLACES } from '../places.ts';

const ONLY_DRAFTS = [
  'subject',
  'body',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'from',
  'sender',
] as const;

export function addMessageRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths('/messages', '/mailFolders/:folder/messages'), (c) => {
    const mailbox = allowedMailbox(c, 'read');
    const folder = folderOf(c, mailbox);
    const messages = mailbox.messages.filter(
      (message) => folder === undefined || message.folder === folder,
    );
    return answerMessages(c, mailbox, messages);
  });
  app.on('POST', mailboxPaths('/messages', '/mailFolders/:folder/messages'), postMessage);

  const one = mailboxPaths('/messages/:message');
  app.on('GET', one, (c) => {
    const mailbox = allowedMailbox(c, 'read');
    return entity(
      c,
      usersPath(mailbox, 'messages'),
      renderOneMessage(c, mailbox, messageOf(c, mailbox)),
    );
  });
  app.on('PATCH', one, patchMessage);
  app.on('DELETE', one, (c) => {
    const mailbox = allowedMailbox(c, 'write');
    const message = messageOf(c, mailbox);
    if (message.folder === 'deleteditems')
      removeMessage(c.env.facts.organisation, mailbox, message);
    else {
      message.folder = 'deleteditems';
      changeMessage(c.env.facts.organisation, mailbox, message, {});
    }
    return c.body(null, 204);
  });
}

export function allowedMailbox(c: GraphContext, need: 'read' | 'write' | 'send'): Person {
  const mailbox = mailboxOf(c);
  requireMail(c.env.facts.caller, need, mailbox);
  return mailbox;
}

/** The message that the address names. The default id of one that has moved is no id any more. */
export function messageOf(c: GraphContext, mailbox: Person): Message {
  const id = readId(parameter(c, 'message'), 'message', mailbox);
  const message = findMessage(mailbox, id.item);
  const isElsewhere = id.form === 'rest' && message && PLACES[id.place ?? 0] !== message.folder;
  if (!message || isElsewhere) throw itemNotFound();
  return message;
}

async function postMessage(c: GraphContext): Promise<Response> {
  const mailbox = allowedMailbox(c, 'write');
  const folder = folderOf(c, mailbox) ?? 'drafts';
  const body = await readBody(c, messageShape);
  const message = addDraft(c, mailbox, body, folder);
  return entity(c, usersPath(mailbox, 'messages'), renderOneMessage(c, mailbox, message), 201);
}

export function addDraft(
  c: GraphContext,
  mailbox: Person,
  body: MessageBody,
  folder: FolderName,
): Message {
  const { organisation } = c.env.facts;
  const properties = propertiesIn(body);
  const attachments = (body.attachments ?? []).map(readAttachment);
  const extensions = readExtensions(body.extensions ?? []);
  const own = { emailAddress: addressOf(mailbox) };
  const fields: JsonObject = { from: own, sender: own, ...messageFields(body), isDraft: true };
  const message = addMessage(organisation, mailbox, { folder, fields, properties });
  for (const attachment of attachments)
    message.attachments.push(attachmentOf(organisation, attachment));
  for (const [name, content] of extensions) message.extensions.set(name, content);
  return message;
}

async function patchMessage(c: GraphContext): Promise<Response> {
  const mailbox = allowedMailbox(c, 'write');
  const body = await readBody(c, messageShape);
  const message = messageOf(c, mailbox);
  requireMatch(c, changeKey(mailbox, message.version));
  const fixed =
    message.fields['isDraft'] === true
      ? undefined
      : ONLY_DRAFTS.find((name) => body[name] !== undefined);
  if (fixed !== undefined)
    throw badRequest(
      `The property '${fixed}' can only be changed while the message is a draft.`,
      'ErrorInvalidPropertySet',
    );
  const properties = propertiesIn(body);
  changeMessage(c.env.facts.organisation, mailbox, message, messageFields(body, message.fields));
  writeProperties(message.properties, properties);
  return entity(c, usersPath(mailbox, 'messages'), renderOneMessage(c, mailbox, message));
}

function folderOf(c: GraphContext, mailbox: Person): FolderName | undefined {
  const text = c.req.param('folder');
  if (text === undefined) return undefined;
  const folder = PLACES.find(
    (name) => name === text.toLowerCase() || folderId(name, mailbox) === text,
  );
  if (!folder) throw itemNotFound();
  return folder;
}
