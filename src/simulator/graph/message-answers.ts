import type { JsonObject, Message, Person } from '../mailbox/model.ts';
import { viewOf } from '../mailbox/views.ts';
import { collection, usersPath } from './answers.ts';
import { badRequest } from './errors.ts';
import type { GraphContext } from './facts.ts';
import { matches, memberOf } from './odata/apply-filter.ts';
import { parseOrder } from './odata/order.ts';
import { isCounted, pageOf } from './odata/page.ts';
import { parseFilter } from './odata/parse-filter.ts';
import { findExpansion, parseExpand, parseSelect } from './odata/select-expand.ts';
import { renderEvent } from './render/event.ts';
import { renderAttachment, renderExtensions } from './render/extension.ts';
import {
  MESSAGE_NAVIGATION,
  MESSAGE_PROPERTIES,
  messageProperty,
  renderMessage,
  type MessageLook,
} from './render/message.ts';
import { renderProperties } from './render/properties.ts';

const KNOWN: readonly string[] = [...MESSAGE_PROPERTIES, ...MESSAGE_NAVIGATION];

/** One page of messages, the latest first. */
export function answerMessages(
  c: GraphContext,
  mailbox: Person,
  messages: readonly Message[],
): Response {
  const { facts } = c.env;
  const look = { mailbox, prefer: facts.prefer };
  const text = facts.query.get('$filter');
  const filter = text === undefined ? undefined : parseFilter(text);
  const latest = messages.toSorted((a, b) => received(b).localeCompare(received(a)));
  const found = latest
    .map((message) => filterable(message, look))
    .filter((item) => !filter || matches(filter, item));
  const order = parseOrder(facts.query);
  const sorted = order ? found.toSorted(order) : found;
  const { items, nextLink } = pageOf(sorted, facts);
  const rendered = items.map(({ message }) => render(c, mailbox, message, true));
  return collection(
    c,
    usersPath(mailbox, 'messages'),
    { items: rendered, nextLink },
    isCounted(facts.query) ? sorted.length : undefined,
  );
}

export function renderOneMessage(c: GraphContext, mailbox: Person, message: Message): JsonObject {
  return render(c, mailbox, message, false);
}

function render(c: GraphContext, mailbox: Person, message: Message, isList: boolean): JsonObject {
  const { query, prefer } = c.env.facts;
  const isRead = c.req.method === 'GET';
  const selection = isRead ? parseSelect(query, KNOWN, 'message') : undefined;
  const expansions = isRead ? parseExpand(query) : [];
  const look = { mailbox, prefer };
  const rendered = renderMessage(message, look, selection && new Set(['id', ...selection]));
  return {
    ...rendered,
    ...(findExpansion(expansions, 'attachments') && {
      attachments: message.attachments.map((a) => renderAttachment(a, mailbox)),
    }),
    ...(findExpansion(expansions, 'extensions') && {
      extensions: renderExtensions(message.extensions),
    }),
    ...(findExpansion(expansions, 'event') && renderMeeting(message, look)),
    ...renderProperties(message.properties, expansions, isList),
  };
}

/** The recipient's own copy of the meeting that the mail speaks of. */
function renderMeeting({ meeting }: Message, look: MessageLook): JsonObject {
  const records = look.mailbox.calendars.flatMap((calendar) => [...calendar.events.values()]);
  const record = records.find((one) => one.uid === meeting?.event.uid);
  const rights = { role: 'owner', sees: 'details', edits: true, seesPrivate: true } as const;
  return record ? { event: renderEvent(viewOf(record), { ...look, rights, isBasic: false }) } : {};
}

function filterable(message: Message, look: MessageLook) {
  return {
    message,
    value([first = '', ...rest]: readonly string[]): unknown {
      const name = MESSAGE_PROPERTIES.find((known) => known.toLowerCase() === first.toLowerCase());
      if (name === undefined)
        throw badRequest(
          `Could not find a property named '${first}' on type 'microsoft.graph.message'.`,
          'ErrorInvalidUrlQueryFilter',
        );
      return rest.reduce<unknown>(memberOf, messageProperty(message, look, name));
    },
    properties: message.properties,
    extensions: message.extensions.keys(),
  };
}

function received({ fields }: Message): string {
  return String(fields['receivedDateTime'] ?? '');
}
