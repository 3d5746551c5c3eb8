import { copyOf } from './copies.ts';
import { changeEvent, findView, removeEvent, type EventTarget } from './event-store.ts';
import type { Attendee, Organisation } from './model.ts';
import { findPerson } from './organisation.ts';
import { sameAddress } from './rights.ts';

export type Answer = {
  readonly response: 'accepted' | 'tentativelyAccepted' | 'declined';
  readonly sendResponse: boolean;
  readonly comment: string;
  readonly proposedNewTime?: Attendee['proposedNewTime'];
};

/** The owner of the calendar answers somebody else's meeting. A declined one leaves his calendar. */
export function answerMeeting(
  organisation: Organisation,
  target: EventTarget,
  answer: Answer,
): void {
  const view = findView(target);
  if (!view) return;
  const { record } = target;
  const { owner } = record.calendar;
  const at = organisation.clock.now();
  if (answer.sendResponse) {
    const to = [view.fields.organizer.address];
    const { comment } = answer;
    organisation.outbox.push({
      kind: 'response',
      from: owner.mail,
      to,
      subject: view.fields.subject,
      comment,
      at,
      event: record.number,
    });
    const organizer = findPerson(organisation, view.fields.organizer.address);
    const original = organizer && copyOf(organizer, record);
    if (original)
      receiveAnswer(
        organisation,
        { ...target, record: original },
        { ...answer, address: owner.mail },
      );
  }
  if (answer.response === 'declined') removeEvent(organisation, target);
  else {
    const showAs = answer.response === 'accepted' ? 'busy' : 'tentative';
    changeEvent(organisation, target, {
      fields: { showAs, responseStatus: { response: answer.response, time: at } },
    });
  }
}

type ReceivedAnswer = Pick<Answer, 'response' | 'proposedNewTime'> & { readonly address: string };

/** What Exchange does with an answer that arrives, from inside or outside: it is written on the organiser's event. */
export function receiveAnswer(
  organisation: Organisation,
  target: EventTarget,
  answer: ReceivedAnswer,
): boolean {
  const fields = findView(target)?.fields;
  if (
    !fields?.attendees.some((attendee) =>
      sameAddress(attendee.emailAddress.address, answer.address),
    )
  )
    return false;
  const status = { response: answer.response, time: organisation.clock.now() };
  const attendees = fields.attendees.map((attendee) =>
    sameAddress(attendee.emailAddress.address, answer.address)
      ? { ...attendee, status, proposedNewTime: answer.proposedNewTime }
      : attendee,
  );
  changeEvent(organisation, target, { fields: { attendees } });
  return true;
}
