import type { Hono } from 'hono';
import { touch } from '../../mailbox/event-store.ts';
import type { Extensions } from '../../mailbox/model.ts';
import { all, collection, entity, usersPath } from '../answers.ts';
import {
  contentOf,
  EXTENSION_PREFIX,
  extensionName,
  extensionShape,
  readExtension,
} from '../bodies/extension-body.ts';
import { readBody } from '../bodies/read-json.ts';
import { accessDenied, GraphError } from '../errors.ts';
import {
  eventPaths,
  mailboxOf,
  mailboxPaths,
  parameter,
  type Env,
  type GraphContext,
} from '../facts.ts';
import { renderExtension, renderExtensions } from '../render/extension.ts';
import { requireMail, requireUser } from '../scopes.ts';
import { openEvent } from './attachments.ts';
import { messageOf } from './messages.ts';

/** What carries open extensions: an event, a message or a person. */
type Carrier = {
  readonly extensions: Extensions;
  readonly prefix: string;
  readonly path: string;
  /** After a change. */
  touch(): void;
};

type FindCarrier = (c: GraphContext, need: 'read' | 'write') => Carrier;

export function addExtensionRoutes(app: Hono<Env>): void {
  addCarrier(app, eventPaths('/events/:event/extensions'), ofEvent);
  addCarrier(app, mailboxPaths('/messages/:message/extensions'), ofMessage);
  addCarrier(app, mailboxPaths('/extensions'), ofPerson);
}

function addCarrier(app: Hono<Env>, many: string[], find: FindCarrier): void {
  const one = many.map((path) => `${path}/:extension`);
  app.on('GET', many, (c) => {
    const { extensions, prefix, path } = find(c, 'read');
    return collection(c, path, all(renderExtensions(extensions, prefix)));
  });
  app.on('POST', many, async (c) => {
    const carrier = find(c, 'write');
    const [name, content] = readExtension(await readBody(c, extensionShape));
    if (carrier.extensions.has(name))
      throw new GraphError(409, 'NameAlreadyExists', 'An extension already exists with given id.');
    return save(c, carrier, [name, content], 201);
  });
  app.on('GET', one, (c) => {
    const carrier = find(c, 'read');
    const name = existingName(c, carrier);
    return entity(
      c,
      carrier.path,
      renderExtension(name, carrier.extensions.get(name) ?? {}, carrier.prefix),
    );
  });
  app.on('PATCH', one, async (c) => {
    const carrier = find(c, 'write');
    const name = existingName(c, carrier);
    const content = contentOf(await readBody(c, extensionShape));
    return save(c, carrier, [name, { ...carrier.extensions.get(name), ...content }], 200);
  });
  app.on('DELETE', one, (c) => {
    const carrier = find(c, 'write');
    carrier.extensions.delete(existingName(c, carrier));
    carrier.touch();
    return c.body(null, 204);
  });
}

function save(
  c: GraphContext,
  carrier: Carrier,
  [name, content]: ReturnType<typeof readExtension>,
  status: 200 | 201,
): Response {
  carrier.extensions.set(name, content);
  carrier.touch();
  return entity(c, carrier.path, renderExtension(name, content, carrier.prefix), status);
}

function existingName(c: GraphContext, { extensions }: Carrier): string {
  const name = extensionName(parameter(c, 'extension'));
  if (!extensions.has(name))
    throw new GraphError(404, 'ResourceNotFound', 'Extension with given id not found.');
  return name;
}

function ofEvent(c: GraphContext, need: 'read' | 'write'): Carrier {
  const { target, mailbox, rights } = openEvent(c, need);
  // A delegate cannot write open extensions in another mailbox.
  if (need === 'write' && rights.role !== 'owner') throw accessDenied();
  return {
    extensions: target.record.extensions,
    prefix: EXTENSION_PREFIX,
    path: usersPath(mailbox, 'events/extensions'),
    touch: () => touch(c.env.facts.organisation, target),
  };
}

function ofMessage(c: GraphContext, need: 'read' | 'write'): Carrier {
  const mailbox = mailboxOf(c);
  requireMail(c.env.facts.caller, need, mailbox);
  const { extensions } = messageOf(c, mailbox);
  return {
    extensions,
    prefix: EXTENSION_PREFIX,
    path: usersPath(mailbox, 'messages/extensions'),
    touch: nothing,
  };
}

function ofPerson(c: GraphContext, need: 'read' | 'write'): Carrier {
  const person = mailboxOf(c);
  requireUser(c.env.facts.caller, need, person);
  return {
    extensions: person.extensions,
    prefix: '',
    path: usersPath(person, 'extensions'),
    touch: nothing,
  };
}

function nothing(): void {}
