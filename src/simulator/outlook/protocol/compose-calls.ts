import * as z from 'zod/mini';
import { CallError } from './call-error.ts';
import { success, type Call, type CallAnswer, type GroupAnswer } from './call-answer.ts';
import { personData } from './initial-data.ts';
import { toExchangeId } from './item-ids.ts';
import type { Draft, Person } from './open-item.ts';
import type { Outlook } from './outlook.ts';
import { officeRecurrence } from './recurrence.ts';

const textSchema = z.object({
  subject: z.optional(z.string()),
  location: z.optional(z.string()),
  sensitivity: z.optional(z.string()),
});
const timeSchema = z.object({
  TimeProperty: z.union([z.literal(1), z.literal(2)]),
  time: z.optional(z.number()),
});
const recipientsSchema = z.object({
  recipientField: z.union([z.literal(0), z.literal(1)]),
  recipientArray: z.optional(
    z.array(
      z.object({
        address: z.optional(z.nullable(z.string())),
        name: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});
const allDaySchema = z.object({ isAllDayEvent: z.boolean() });

/** The organiser's form: each value is asked for and set on its own. */
export function answerComposeCall(outlook: Outlook, call: Call): GroupAnswer {
  return answerReading(outlook, call) ?? answerWriting(outlook, call);
}

function answerReading(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 18:
      return success(draft(outlook).subject);
    case 24:
      return success(
        timeSchema.parse(params).TimeProperty === 1 ? draft(outlook).start : draft(outlook).end,
      );
    case 26:
      return success(draft(outlook).location);
    case 15:
      return success(
        recipients(outlook, recipientsSchema.parse(params).recipientField).map(personData),
      );
    case 107:
      return success(personData(draft(outlook).organizer));
    case 103:
      return success(recurrenceOf(draft(outlook)));
    case 154:
      return success(locations(draft(outlook)));
    case 149:
      return success([]);
    case 169:
      return success(draft(outlook).isAllDay);
    case 171:
      return success(draft(outlook).sensitivity);
    case 164:
      return success(itemId(draft(outlook)));
    default:
      return undefined;
  }
}

function answerWriting(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 17:
      return change(outlook, { subject: textSchema.parse(params).subject ?? '' });
    case 25:
      return setTime(outlook, timeSchema.parse(params));
    case 27:
      return change(outlook, { location: textSchema.parse(params).location ?? '' });
    case 21:
    case 22:
      return setRecipients(outlook, { ...recipientsSchema.parse(params), keep: number === 22 });
    case 170:
      return change(outlook, { isAllDay: allDaySchema.parse(params).isAllDayEvent });
    case 172:
      return change(outlook, { sensitivity: textSchema.parse(params).sensitivity ?? 'normal' });
    case 32:
      draft(outlook);
      return outlook.saveDraft().then((id) => success(toExchangeId(id)));
    default:
      return undefined;
  }
}

function draft(outlook: Outlook): Draft {
  const item = outlook.item();
  if (item.kind !== 'organizer') throw new CallError('notSupported');
  return item.draft;
}

function change(outlook: Outlook, values: Partial<Draft>): CallAnswer {
  draft(outlook);
  outlook.changeDraft(values);
  return success();
}

/** A later start takes the end with it, an end before the start is refused. */
function setTime(outlook: Outlook, { TimeProperty, time }: z.infer<typeof timeSchema>): CallAnswer {
  const { start, end } = draft(outlook);
  if (time === undefined) throw new CallError('invalidDate');
  if (TimeProperty === 1) return change(outlook, { start: time, end: time + (end - start) });
  if (time < start) throw new CallError('invalidDate');
  return change(outlook, { end: time });
}

function recipients(outlook: Outlook, field: 0 | 1): readonly Person[] {
  return field === 0 ? draft(outlook).required : draft(outlook).optional;
}

function setRecipients(
  outlook: Outlook,
  {
    recipientField,
    recipientArray = [],
    keep,
  }: z.infer<typeof recipientsSchema> & { readonly keep: boolean },
): CallAnswer {
  const given = recipientArray.map(({ address, name }) => ({
    address: address ?? '',
    name: name ?? address ?? '',
  }));
  const people = keep ? [...recipients(outlook, recipientField), ...given] : given;
  return change(outlook, recipientField === 0 ? { required: people } : { optional: people });
}

function recurrenceOf({ recurrence }: Draft): CallAnswer | undefined {
  // The library reads a missing answer as "not a series", and null would never reach it.
  return recurrence ? officeRecurrence(recurrence) : undefined;
}

function locations({ location }: Draft): readonly CallAnswer[] {
  const locationIdentifier = { id: location, type: 'custom' };
  return location === '' ? [] : [{ locationIdentifier, displayName: location, emailAddress: '' }];
}

function itemId({ id }: Draft): string {
  if (id === undefined) throw new CallError('itemNotSaved');
  return toExchangeId(id);
}
