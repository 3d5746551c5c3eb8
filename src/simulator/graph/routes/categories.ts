import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { JsonObject, MasterCategory, Person } from '../../mailbox/model.ts';
import { collection, entity, usersPath } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { badRequest, GraphError, itemNotFound } from '../errors.ts';
import { mailboxOf, mailboxPaths, parameter, type Env, type GraphContext } from '../facts.ts';
import { pageOf } from '../odata/page.ts';
import { requireSettings } from '../scopes.ts';

const COLORS = ['none', ...Array.from({ length: 25 }, (_, i) => `preset${i}`)] as [
  string,
  ...string[],
];

const categoryShape = record({
  displayName: z.string().max(255).nullish(),
  color: oneOf(COLORS).nullish(),
});

export function addCategoryRoutes(app: Hono<Env>): void {
  const many = mailboxPaths('/outlook/masterCategories');
  const one = mailboxPaths('/outlook/masterCategories/:category');

  app.on('GET', many, (c) => {
    const mailbox = allowedMailbox(c, 'read');
    const { items, nextLink } = pageOf(mailbox.categories, c.env.facts);
    return collection(c, usersPath(mailbox, 'outlook/masterCategories'), {
      items: items.map(renderCategory),
      nextLink,
    });
  });

  app.on('POST', many, async (c) => {
    const mailbox = allowedMailbox(c, 'write');
    const { displayName, color } = await readBody(c, categoryShape);
    if (!displayName)
      throw badRequest(
        'The displayName of the category is missing.',
        'ErrorPropertyValidationFailure',
      );
    if (
      mailbox.categories.some(
        (category) => category.displayName.toLowerCase() === displayName.toLowerCase(),
      )
    ) {
      throw new GraphError(
        409,
        'CategoryNameDuplicate',
        'A category with the specified name already exists.',
      );
    }
    const category = { id: randomUUID(), displayName, color: color ?? 'none' };
    mailbox.categories.push(category);
    announce(c, mailbox, 'created');
    return answerOne(c, mailbox, category, 201);
  });

  app.on('GET', one, (c) => {
    const mailbox = allowedMailbox(c, 'write');
    return answerOne(c, mailbox, findCategory(c, mailbox), 200);
  });

  app.on('PATCH', one, async (c) => {
    const mailbox = allowedMailbox(c, 'write');
    const category = findCategory(c, mailbox);
    const { displayName, color } = await readBody(c, categoryShape);
    if (displayName != null && displayName !== category.displayName) {
      throw badRequest(
        'The displayName of a category cannot be changed.',
        'ErrorInvalidPropertySet',
      );
    }
    if (color) category.color = color;
    announce(c, mailbox, 'updated');
    return answerOne(c, mailbox, category, 200);
  });

  app.on('DELETE', one, (c) => {
    const mailbox = allowedMailbox(c, 'write');
    mailbox.categories.splice(mailbox.categories.indexOf(findCategory(c, mailbox)), 1);
    announce(c, mailbox, 'deleted');
    return c.body(null, 204);
  });
}

function allowedMailbox(c: GraphContext, need: 'read' | 'write'): Person {
  const mailbox = mailboxOf(c);
  requireSettings(c.env.facts.caller, need, mailbox);
  return mailbox;
}

function findCategory(c: GraphContext, mailbox: Person): MasterCategory {
  const id = parameter(c, 'category').toLowerCase();
  const category = mailbox.categories.find((one) => one.id.toLowerCase() === id);
  if (!category) throw itemNotFound();
  return category;
}

function answerOne(
  c: GraphContext,
  mailbox: Person,
  category: MasterCategory,
  status: 200 | 201,
): Response {
  return entity(
    c,
    usersPath(mailbox, 'outlook/masterCategories'),
    renderCategory(category),
    status,
  );
}

function renderCategory({ id, displayName, color }: MasterCategory): JsonObject {
  return { id, displayName, color };
}

function announce(
  c: GraphContext,
  { mail }: Person,
  kind: 'created' | 'updated' | 'deleted',
): void {
  c.env.facts.organisation.announce({ what: 'category', kind, mailbox: mail });
}
