import type { EventChange } from '../mailbox/event-store.ts';
import type { EventView } from '../mailbox/views.ts';
import type { CalendarAccess } from './access.ts';
import { readChange, type EventBody } from './bodies/event-body.ts';
import { badRequest, GraphError } from './errors.ts';
import type { GraphContext } from './facts.ts';
import { masterId } from './item-ids.ts';

/** A transaction id is used once in a mailbox, for ever. */
export function refuseDuplicate(
  c: GraphContext,
  { calendar, mailbox }: CalendarAccess,
  transactionId: string | undefined,
): void {
  const existing =
    transactionId === undefined ? undefined : calendar.owner.transactions.get(transactionId);
  if (!existing) return;
  const id = masterId(existing, { mailbox, immutable: c.env.facts.prefer.immutableIds });
  throw new GraphError(
    409,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId provided in the request has already been used to create a different event.",
    { members: { '@event.existingEventId': id } },
  );
}

export function readEventChange(
  { fields, originalStart, record }: EventView,
  body: EventBody,
  seed: number,
): EventChange {
  if (body.transactionId != null && body.transactionId !== record.transactionId) {
    throw badRequest('The transactionId of an event cannot be changed.', 'ErrorInvalidPropertySet');
  }
  if (body.recurrence != null && originalStart !== undefined) {
    throw badRequest(
      'The recurrence of a single occurrence cannot be set.',
      'ErrorInvalidPropertySet',
    );
  }
  const change = readChange(fields, body, seed);
  if (originalStart === undefined && (body.recurrence !== null || record.recurrence)) return change;
  const { recurrence: _, ...rest } = change;
  return rest;
}
