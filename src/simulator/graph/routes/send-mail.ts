import type { Hono } from 'hono';
import { record, truth } from '../../mailbox/lenient.ts';
import { sendMessage } from '../../mailbox/send-message.ts';
import { messageShape, recipientsOf } from '../bodies/message-body.ts';
import { readBody } from '../bodies/read-json.ts';
import { badRequest, notImplemented } from '../errors.ts';
import { mailboxPaths, type Env, type GraphContext } from '../facts.ts';
import type { Message, Person } from '../../mailbox/model.ts';
import { addDraft, allowedMailbox, messageOf } from './messages.ts';

const sendMailShape = record({ message: messageShape, saveToSentItems: truth.nullish() });

export function addSendMailRoutes(app: Hono<Env>): void {
  app.on('POST', mailboxPaths('/sendMail'), async (c) => {
    const mailbox = allowedMailbox(c, 'send');
    if (/^text\/plain/iu.test(c.req.header('content-type') ?? '')) await refuseMime(c);
    const body = await readBody(c, sendMailShape);
    const message = addDraft(c, mailbox, body.message, 'drafts');
    send(c, mailbox, message, body.saveToSentItems ?? true);
    return c.body(null, 202);
  });

  app.on('POST', mailboxPaths('/messages/:message/send'), (c) => {
    const mailbox = allowedMailbox(c, 'send');
    const message = messageOf(c, mailbox);
    if (message.fields['isDraft'] !== true)
      throw badRequest('Only a draft can be sent.', 'ErrorInvalidRequest');
    send(c, mailbox, message, true);
    return c.body(null, 202);
  });
}

function send(c: GraphContext, mailbox: Person, message: Message, isSaved: boolean): void {
  const recipients = recipientsOf(message.fields);
  if (recipients.length === 0 || recipients.some((address) => !address.includes('@'))) {
    throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
  }
  sendMessage(c.env.facts.organisation, mailbox, { message, recipients, isSaved });
}

/** A whole MIME message is not understood here, but what is no base64 is told from what is. */
async function refuseMime(c: GraphContext): Promise<never> {
  const text = (await c.req.text()).trim();
  if (/^[A-Za-z0-9+/\s]+={0,2}$/u.test(text)) throw notImplemented();
  throw badRequest(
    'Invalid base64 string for MIME content.',
    'ErrorMimeContentInvalidBase64String',
  );
}
