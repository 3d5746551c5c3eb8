import type { Hono } from 'hono';
import { z } from 'zod';
import { formatId, parseId, toEwsId, toRestId, type IdForm } from '../../mailbox/ids.ts';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { all, collection } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, type Env } from '../facts.ts';
import { PLACES } from '../places.ts';
import { requireUser } from '../scopes.ts';

const MAX_IDS = 1000;
const FORMATS = ['entryId', 'ewsId', 'immutableEntryId', 'restId', 'restImmutableEntryId'] as const;
type Format = (typeof FORMATS)[number];
const FORMS: Readonly<Record<Format, IdForm>> = {
  entryId: 'entry',
  ewsId: 'rest',
  immutableEntryId: 'immutableEntry',
  restId: 'rest',
  restImmutableEntryId: 'immutable',
};

const translateShape = record({
  inputIds: z.array(z.string()),
  sourceIdType: oneOf(FORMATS),
  targetIdType: oneOf(FORMATS),
});

export function addTranslateRoutes(app: Hono<Env>): void {
  app.on('POST', mailboxPaths('/translateExchangeIds'), async (c) => {
    const mailbox = mailboxOf(c);
    requireUser(c.env.facts.caller, 'read', mailbox);
    const {
      inputIds,
      sourceIdType: source,
      targetIdType: target,
    } = await readBody(c, translateShape);
    if (!source || !target)
      throw badRequest('sourceIdType and targetIdType are needed.', 'ErrorInvalidArgument');
    if (inputIds.length > MAX_IDS)
      throw badRequest(
        `No more than ${MAX_IDS} ids can be translated at once.`,
        'ErrorInvalidArgument',
      );
    const value = inputIds.map((sourceId) => translate(sourceId, { source, target, mailbox }));
    return collection(c, 'Collection(microsoft.graph.convertIdResult)', all(value));
  });
}

type Way = { readonly source: Format; readonly target: Format; readonly mailbox: Person };

/** An id that cannot be translated fails alone. */
function translate(sourceId: string, { source, target, mailbox }: Way): JsonObject {
  const id = parseId(source === 'ewsId' ? toRestId(sourceId) : sourceId);
  if (!id || id.form !== FORMS[source])
    return failed(sourceId, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  if (id.mailbox !== mailbox.number)
    return failed(
      sourceId,
      'ErrorInvalidMailboxItemId',
      "Item Id doesn't belong to the current mailbox.",
    );
  const isContainer = id.kind === 'calendar' || id.kind === 'folder';
  const text = formatId(withPlace(id, mailbox), isContainer ? 'rest' : FORMS[target]);
  return { sourceId, targetId: target === 'ewsId' ? toEwsId(text) : text };
}

/** An immutable id does not say where a message lies; the others do. */
function withPlace(id: NonNullable<ReturnType<typeof parseId>>, mailbox: Person): typeof id {
  const message =
    id.kind === 'message' ? mailbox.messages.find(({ number }) => number === id.item) : undefined;
  return message ? { ...id, place: PLACES.indexOf(message.folder) } : id;
}

function failed(sourceId: string, code: string, message: string): JsonObject {
  return { sourceId, targetId: null, errorDetails: { code, message } };
}
