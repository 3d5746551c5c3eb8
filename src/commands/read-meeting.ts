import type { Period } from '../domain/time/period.ts';
import { readItem } from '../outlook/read-item.ts';

/** The meeting that is being sent, as its form shows it. */
export type Meeting = {
  /** REST id; `undefined` for one that was never saved. */
  readonly itemId: string | undefined;
  /** Whose calendar it goes into. */
  readonly mailbox: string;
  readonly slot: Period;
  readonly invited: readonly string[];
};

/** `undefined` where Outlook does not say what is being sent, or when. */
export async function readMeeting(mailbox: Office.Mailbox): Promise<Meeting | undefined> {
  const item = await readItem(mailbox, mailbox.userProfile.emailAddress);
  if (item.kind !== 'appointment' || item.start === undefined || item.end === undefined) return undefined;
  const { itemId, start, end, invited = [] } = item;
  return {
    itemId,
    mailbox: item.mailbox,
    slot: { start, end },
    invited: invited.map(({ address }) => address),
  };
}
