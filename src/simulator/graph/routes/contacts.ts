import type { Hono } from 'hono';
import type { Contact, JsonObject, Person } from '../../mailbox/model.ts';
import { collection, usersPath } from '../answers.ts';
import { badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, type Env } from '../facts.ts';
import { changeKey, etag, itemId } from '../item-ids.ts';
import { pageOf } from '../odata/page.ts';
import { parseSelect } from '../odata/select-expand.ts';
import type { Prefer } from '../prefer.ts';
import { timestamp } from '../render/times.ts';
import { requireContacts } from '../scopes.ts';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  displayName: null,
  givenName: null,
  surname: null,
  companyName: null,
  emailAddresses: [],
  mobilePhone: null,
  homePhones: [],
  businessPhones: [],
};

const PROPERTIES = ['id', 'changeKey', 'createdDateTime', 'lastModifiedDateTime', ...Object.keys(DEFAULTS)];

/** The contacts of the default folder, only to be listed. */
export function addContactRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths('/contacts'), (c) => {
    const mailbox = mailboxOf(c);
    const { facts } = c.env;
    requireContacts(facts.caller, mailbox);
    for (const option of ['$filter', '$search', '$expand']) {
      if (facts.query.has(option)) throw badRequest(`The simulator does not know ${option} of contacts.`);
    }
    const selection = parseSelect(facts.query, PROPERTIES, 'contact');
    const { items, nextLink } = pageOf(mailbox.contacts, facts);
    const names = selection ? ['id', ...selection] : PROPERTIES;
    return collection(c, usersPath(mailbox, 'contacts'), {
      items: items.map((contact) => render(contact, { mailbox, prefer: facts.prefer, names })),
      nextLink,
    });
  });
}

type Look = { readonly mailbox: Person; readonly prefer: Prefer; readonly names: Iterable<string> };

function render(contact: Contact, { mailbox, prefer, names }: Look): JsonObject {
  const key = changeKey(mailbox, contact.version);
  const created = timestamp(contact.created);
  const whole: JsonObject = {
    ...DEFAULTS,
    ...contact.fields,
    id: itemId('contact', contact.number, { mailbox, immutable: prefer.immutableIds }),
    changeKey: key,
    createdDateTime: created,
    lastModifiedDateTime: created,
  };
  return { '@odata.etag': etag(key), ...Object.fromEntries([...new Set(names)].map((name) => [name, whole[name]])) };
}
