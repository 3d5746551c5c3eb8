import { MESSAGE_KINDS } from '../domain/book/message-schema.ts';
import type { Period } from '../domain/time/period.ts';

export { MESSAGE_KINDS };

export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const TEMPLATE_PARTS = ['subject', 'body', 'sms'] as const;

export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** Plain text with placeholders. What a line without its value does is said in fill.ts. */
export type MessageTemplate = Readonly<Record<TemplatePart, string>>;

/** What is known of an appointment and may stand in a message. Blank text counts as not known. */
export type MessageValues = {
  readonly organisation: { readonly name: string; readonly timeZone: string };
  readonly service: { readonly name: string };
  readonly host: { readonly name: string; readonly timeZone: string };
  readonly customer: { readonly name?: string; readonly timeZone?: string };
  readonly period: Period;
  /** Of an appointment that was moved: when it would have been. */
  readonly previous?: Period;
  readonly location?: string;
  /** Links are https or they are left out. */
  readonly joinUrl?: string;
  readonly links?: { readonly confirm?: string; readonly move?: string; readonly cancel?: string };
  /** A word to this customer; may have several lines. */
  readonly note?: string;
};
