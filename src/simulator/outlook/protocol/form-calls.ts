import * as z from 'zod/mini';
import { CallError } from './call-error.ts';
import { success, type Call, type CallAnswer, type GroupAnswer } from './call-answer.ts';
import { toGraphId } from './item-ids.ts';
import type { Sharing } from './open-item.ts';
import type { NewAppointment, Outlook } from './outlook.ts';

const itemSchema = z.object({ itemId: z.string() });
const people = z.optional(
  z.nullable(z.array(z.union([z.string(), z.object({ address: z.string() })]))),
);
const appointmentSchema = z.object({
  subject: z.optional(z.nullable(z.string())),
  body: z.optional(z.nullable(z.string())),
  location: z.optional(z.nullable(z.string())),
  start: z.optional(z.nullable(z.number())),
  end: z.optional(z.nullable(z.number())),
  requiredAttendees: people,
  optionalAttendees: people,
});
const bodySchema = z.object({ coercionType: z.optional(z.number()) });
const HTML = 3;

/** Calls that open another form, and the few that ask about the item being read. */
export function answerFormCall(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 9:
    case 180:
      return open(outlook.openAppointment(toGraphId(itemSchema.parse(params).itemId)));
    case 8:
    case 179:
      return open(outlook.openMessage(toGraphId(itemSchema.parse(params).itemId)));
    case 7:
    case 177:
      outlook.newAppointment(newAppointment(params));
      return success();
    case 42:
      outlook.closePane();
      return success();
    case 37:
      return success(body(outlook, bodySchema.parse(params).coercionType === HTML));
    case 108:
      return success(sharedProperties(outlook));
    // Exchange Online issues neither of these tokens any more, and takes no EWS from add-ins.
    case 2:
    case 12:
      return {
        wasSuccessful: false,
        errorCode: 9018,
        errorName: 'GenericTokenError',
        errorMessage: 'Exchange tokens are switched off.',
      };
    case 5:
      return { wasProxySuccessful: false, errorMessage: 'EWS is switched off.' };
    default:
      return undefined;
  }
}

async function open(opened: Promise<boolean>): Promise<CallAnswer> {
  if (!(await opened)) throw new CallError('itemNotFound');
  return success();
}

function newAppointment(params: unknown): NewAppointment {
  const given = appointmentSchema.parse(params);
  return {
    subject: given.subject ?? '',
    body: given.body ?? '',
    location: given.location ?? '',
    start: given.start ?? undefined,
    end: given.end ?? undefined,
    required: addresses(given.requiredAttendees ?? []),
    optional: addresses(given.optionalAttendees ?? []),
  };
}

function addresses(given: readonly (string | { readonly address: string })[]): string[] {
  return given.map((one) => (typeof one === 'string' ? one : one.address));
}

function body(outlook: Outlook, asHtml: boolean): string {
  const item = outlook.item();
  const text =
    item.kind === 'message'
      ? item.message.bodyText
      : item.kind === 'attendee'
        ? item.appointment.bodyText
        : item.kind === 'organizer'
          ? item.draft.bodyText
          : '';
  return asHtml ? `<html><body>${escape(text)}</body></html>` : text;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function sharedProperties(outlook: Outlook): Record<string, unknown> {
  const item = outlook.item();
  const sharing = item.kind === 'attendee' || item.kind === 'organizer' ? item.sharing : undefined;
  if (!sharing) throw new CallError('sharedFolder');
  return {
    owner: sharing.owner,
    targetMailbox: sharing.owner,
    targetRestUrl: 'https://outlook.office365.com/api',
    delegatePermissions: permissions(sharing),
  };
}

/** Read 1, write 2, delete own 4, delete all 8, edit own 16, edit all 32. */
function permissions({ canEdit }: Sharing): number {
  return canEdit ? 63 : 1;
}
