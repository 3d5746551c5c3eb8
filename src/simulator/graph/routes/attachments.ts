import type { Hono } from 'hono';
import { attachmentOf, touch } from '../../mailbox/event-store.ts';
import type { Attachment } from '../../mailbox/model.ts';
import { eventAccess, lookOf, type EventAccess } from '../access.ts';
import { all, collection, entity, usersPath } from '../answers.ts';
import { attachmentShape, readAttachment } from '../bodies/attachment-body.ts';
import { readBody } from '../bodies/read-json.ts';
import { accessDenied, itemNotFound } from '../errors.ts';
import { eventPaths, parameter, type Env, type GraphContext } from '../facts.ts';
import { readId } from '../item-ids.ts';
import { isOpen } from '../render/event.ts';
import { renderAttachment } from '../render/extension.ts';

export function addAttachmentRoutes(app: Hono<Env>): void {
  const many = eventPaths('/events/:event/attachments');
  const one = eventPaths('/events/:event/attachments/:attachment');

  app.on('GET', many, (c) => {
    const access = openEvent(c, 'read');
    const items = access.target.record.attachments.map((attachment) =>
      renderAttachment(attachment, access.mailbox),
    );
    return collection(c, usersPath(access.mailbox, 'events/attachments'), all(items));
  });

  app.on('POST', many, async (c) => {
    const access = openEvent(c, 'write');
    const { organisation } = c.env.facts;
    const attachment = attachmentOf(
      organisation,
      readAttachment(await readBody(c, attachmentShape)),
    );
    access.target.record.attachments.push(attachment);
    touch(organisation, access.target);
    return entity(
      c,
      usersPath(access.mailbox, 'events/attachments'),
      renderAttachment(attachment, access.mailbox),
      201,
    );
  });

  app.on('GET', one, (c) => {
    const access = openEvent(c, 'read');
    const attachment = findAttachment(c, access);
    return entity(
      c,
      usersPath(access.mailbox, 'events/attachments'),
      renderAttachment(attachment, access.mailbox),
    );
  });

  app.on('DELETE', one, (c) => {
    const access = openEvent(c, 'write');
    const { attachments } = access.target.record;
    attachments.splice(attachments.indexOf(findAttachment(c, access)), 1);
    touch(c.env.facts.organisation, access.target);
    return c.body(null, 204);
  });
}

export function openEvent(c: GraphContext, need: 'read' | 'write'): EventAccess {
  const access = eventAccess(c, need);
  if (!isOpen(access.view, lookOf(c, access))) throw accessDenied();
  return access;
}

function findAttachment(c: GraphContext, { mailbox, target }: EventAccess): Attachment {
  const { item } = readId(parameter(c, 'attachment'), 'attachment', mailbox);
  const attachment = target.record.attachments.find(({ number }) => number === item);
  if (!attachment) throw itemNotFound();
  return attachment;
}
