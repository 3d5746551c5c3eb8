import { guests, type Appointment } from '../appointment/appointment.ts';
import type { NoticeKind } from '../appointment/reminders.ts';
import type { Customer } from '../appointment/state.ts';
import type { Service } from '../book/configuration.ts';
import type { Instant } from '../time/period.ts';
import { messagesOf } from './plan.ts';

/** Who tells a customer of a booking, a move or a cancellation, before it is done. */
export type MessageOffer =
  /** A message of ours, from the book's templates. */
  | {
      readonly kind: 'own';
      readonly notice: NoticeKind;
      readonly to: { readonly name?: string; readonly address: string };
    }
  /** Outlook mails whoever is invited, by itself. */
  | { readonly kind: 'outlook'; readonly notice: NoticeKind; readonly to: { readonly address: string } }
  /** Nobody gets mail. */
  | { readonly kind: 'none'; readonly why: 'service' | 'notInvited' | 'noAddress' | 'past' };

export type OfferRequest = {
  readonly notice: NoticeKind;
  readonly service: Service | undefined;
  readonly customer: Customer;
  /** The customer is, or becomes, an attendee of the meeting. */
  readonly isInvited: boolean;
  readonly start: Instant;
  readonly now: Instant;
};

/** Never both: whoever Outlook mails is not mailed by us as well. */
export function messageOffer(request: OfferRequest): MessageOffer {
  const { notice, service, customer, isInvited, start, now } = request;
  const { name, email } = customer;
  if (isInvited) {
    return { kind: 'outlook', notice, to: { address: email ?? '' } };
  }
  if (start <= now && notice !== 'cancelled') return { kind: 'none', why: 'past' };
  switch (messagesOf(service)) {
    case 'none':
      return { kind: 'none', why: 'service' };
    case 'outlook':
      return { kind: 'none', why: email ? 'notInvited' : 'noAddress' };
    case 'own':
      return email
        ? { kind: 'own', notice, to: { ...(name === undefined ? {} : { name }), address: email } }
        : { kind: 'none', why: 'noAddress' };
  }
}

/** Whether Outlook would mail the customer of this appointment about a change of it. */
export function isCustomerInvited(appointment: Appointment, customer: Customer): boolean {
  const email = customer.email?.toLowerCase();
  return guests(appointment).some((guest) => guest.address.toLowerCase() === email);
}
