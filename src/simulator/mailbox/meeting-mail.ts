import { insiders } from './copies.ts';
import { findView, type EventTarget } from './event-store.ts';
import { addressOf } from './event-defaults.ts';
import { addMessage } from './messages.ts';
import type { Organisation } from './model.ts';

export type MeetingMail = {
  readonly kind: 'invitation' | 'update' | 'cancellation';
  readonly to: readonly string[];
  readonly comment: string;
};

const PREFIX: Readonly<Record<MeetingMail['kind'], string>> = {
  invitation: '',
  update: '',
  cancellation: 'Canceled: ',
};

/** The mail as it arrives in mailboxes of the organisation. */
export function notifyInsiders(
  organisation: Organisation,
  target: EventTarget,
  { kind, to, comment }: MeetingMail,
): void {
  const { record } = target;
  const view = findView(target);
  if (!view) return;
  const organizer = { emailAddress: addressOf(record.calendar.owner) };
  for (const attendee of insiders(organisation, to)) {
    addMessage(organisation, attendee, {
      folder: 'inbox',
      fields: {
        subject: `${PREFIX[kind]}${view.fields.subject}`,
        body: comment === '' ? view.fields.body : { contentType: 'text', content: comment },
        from: organizer,
        sender: organizer,
        toRecipients: [{ emailAddress: addressOf(attendee) }],
        isRead: false,
        isDraft: false,
      },
      meeting: {
        type: kind === 'cancellation' ? 'meetingCancelled' : 'meetingRequest',
        event: record,
      },
    });
  }
}
