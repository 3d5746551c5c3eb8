import { insiders } from './copies.ts';
import { addMessage, changeMessage, removeMessage } from './messages.ts';
import type { Message, Organisation, Person } from './model.ts';

export type Sending = {
  readonly message: Message;
  readonly recipients: readonly string[];
  readonly isSaved: boolean;
};

/** Moves a draft to Sent Items, or away, and puts it into the inboxes of those who have theirs here. */
export function sendMessage(
  organisation: Organisation,
  sender: Person,
  { message, recipients, isSaved }: Sending,
): void {
  const at = organisation.clock.now();
  const sentDateTime = new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');
  const subject = String(message.fields['subject'] ?? '');
  organisation.outbox.push({
    kind: 'message',
    from: sender.mail,
    to: recipients,
    subject,
    comment: '',
    at,
  });
  for (const receiver of insiders(organisation, recipients)) {
    const { bccRecipients: _, internetMessageHeaders: __, ...fields } = message.fields;
    addMessage(organisation, receiver, {
      folder: 'inbox',
      fields: {
        ...fields,
        isDraft: false,
        isRead: false,
        sentDateTime,
        receivedDateTime: sentDateTime,
      },
    });
  }
  message.folder = 'sentitems';
  changeMessage(organisation, sender, message, {
    isDraft: false,
    sentDateTime,
    receivedDateTime: sentDateTime,
  });
  if (!isSaved) removeMessage(organisation, sender, message);
}
