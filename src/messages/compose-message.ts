import { customerOf, guests } from '../domain/appointment/appointment.ts';
import { mailSettingsOf } from '../domain/reminders/plan.ts';
import { MINUTE, type Instant } from '../domain/time/period.ts';
import { appointmentValues, messageLocale, type MessageSubject } from './appointment-values.ts';
import type { CalendarAttachment } from './calendar-attachment.ts';
import { findTemplate } from './find-template.ts';
import type { MessageKind } from './message.ts';
import type { LinkPlaceholder } from './placeholders.ts';
import { renderMessage } from './render-message.ts';

export type ComposeRequest = MessageSubject & {
  readonly kind: MessageKind;
  /** Name of the template of a further reminder. */
  readonly template?: string | undefined;
  readonly now: Instant;
};

export type ComposedMessage = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly format: 'html' | 'plain';
  readonly refused: readonly LinkPlaceholder[];
  /** Whether a calendar file goes along. */
  readonly hasCalendarFile: boolean;
};

/** What a customer reads; the calendar file is made when it is sent. */
export function composeMessage(request: ComposeRequest): ComposedMessage {
  const { kind, configuration, template: name, appointment } = request;
  const locale = messageLocale(configuration);
  const template = findTemplate(configuration, { kind, locale, name });
  const values = appointmentValues(request);
  const { format, calendarFile } = mailSettingsOf(configuration);
  return {
    ...renderMessage({ template, kind, locale, values }),
    format,
    // Who is invited has it in the calendar already; a second event would stand beside it.
    hasCalendarFile: calendarFile && guests(appointment).length === 0,
  };
}

/** Loads what writes calendar files, which is large. */
export async function calendarFile(
  request: ComposeRequest,
  text: string,
): Promise<CalendarAttachment> {
  const { calendarAttachment, calendarUid } = await import('./calendar-attachment.ts');
  const { appointment, kind, now, configuration, host } = request;
  const values = appointmentValues(request);
  const customer = customerOf(appointment);
  const { location, joinUrl } = values;
  const organizer = { name: configuration.organisation.name || host.name, address: appointment.ref.mailbox };
  return calendarAttachment({
    kind,
    uid: calendarUid(appointment),
    sequence: sequenceAt(now),
    stampedAt: now,
    period: appointment.period,
    summary: [values.service.name, configuration.organisation.name].filter(Boolean).join(', '),
    description: text,
    ...(location === undefined ? {} : { location }),
    ...(joinUrl === undefined ? {} : { joinUrl }),
    organizer,
    ...(customer.email === undefined
      ? {}
      : { customer: { name: customer.name ?? '', address: customer.email } }),
  });
}

const FIRST_MINUTE = 1_767_225_600_000;

/**
 * Minutes since 2026: higher with each message, whoever made the change and whether anything
 * remembers it (RFC 5545 §3.8.7.4 asks for no more than that).
 */
export function sequenceAt(now: Instant): number {
  return Math.max(0, Math.floor((now - FIRST_MINUTE) / MINUTE));
}
