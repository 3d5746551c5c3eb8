import type { Customer } from '../../domain/appointment/state.ts';
import type { BookingConfiguration, Service, ServiceQuestion } from '../../domain/book/configuration.ts';
import { messageOffer, type MessageOffer } from '../../domain/reminders/notice.ts';
import { messagesOf } from '../../domain/reminders/plan.ts';
import type { Instant } from '../../domain/time/period.ts';
import { newKey } from '../../graph/booking/new-key.ts';
import type { BookingStart } from '../app/navigation.ts';
import type { Repeat } from './repeat.ts';

/** A booking that is not made yet, as it is typed. */
export type BookingDraft = {
  /** Of the attempt: taken up again with the same one, a booking is never made twice. */
  readonly key: string;
  /** Slug. */
  readonly service: string;
  /** Id, or whoever is free. */
  readonly host: string;
  readonly start: Instant | undefined;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Whether Outlook mails an invitation, where there is an address; as the service does it, if not said. */
  readonly invites: boolean | undefined;
  /** By the question's id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly note: string;
  readonly repeat: Repeat | undefined;
  /** Of a series: starts that are left out although they would fit. */
  readonly leftOut: readonly Instant[];
};

export const ANYONE = '';

export function newDraft(
  { services }: BookingConfiguration,
  start: BookingStart,
  lastService: string | undefined,
): BookingDraft {
  const slugs = services.map(({ slug }) => slug);
  const ofHost = services.find(({ hosts }) => start.host !== undefined && hosts.includes(start.host))?.slug;
  const wanted = [start.service, lastService].find((slug) => slug !== undefined && slugs.includes(slug));
  const service = services.find(({ slug }) => slug === wanted);
  const slug = service && (start.host === undefined || service.hosts.includes(start.host)) ? service.slug : (ofHost ?? slugs[0] ?? '');
  return withHost(
    {
      key: newKey(),
      service: start.service !== undefined && slugs.includes(start.service) ? start.service : slug,
      host: ANYONE,
      start: start.at,
      ...customerFields(start.customer ?? {}),
      invites: undefined,
      answers: {},
      note: '',
      repeat: undefined,
      leftOut: [],
    },
    start.host,
    services,
  );
}

/** What was typed before, with what is known of the new beginning. */
export function continuedDraft(draft: BookingDraft, start: BookingStart, { services }: BookingConfiguration): BookingDraft {
  const service = services.some(({ slug }) => slug === start.service) ? start.service : undefined;
  const begun = {
    ...draft,
    ...(service !== undefined && { service }),
    ...(start.at !== undefined && { start: start.at, leftOut: [] }),
    ...(start.customer && draft.name === '' && customerFields(start.customer)),
  };
  return withHost(begun, start.host ?? (start.at === undefined ? draft.host : undefined), services);
}

/** A host who does not do the service cannot be chosen for it. */
export function withHost(draft: BookingDraft, host: string | undefined, services: readonly Service[]): BookingDraft {
  const service = services.find(({ slug }) => slug === draft.service);
  const isPossible = host !== undefined && service?.hosts.includes(host) && service.team?.kind !== 'all';
  return { ...draft, host: isPossible ? host : ANYONE };
}

export function customerFields({ name = '', email = '', phone = '' }: Customer): Pick<BookingDraft, 'name' | 'email' | 'phone'> {
  return { name, email, phone };
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Empty also while what is typed is no address yet: nothing is sent there, so nothing says it is. */
function addressOf({ email }: Pick<BookingDraft, 'email'>): string {
  const typed = email.trim();
  return ADDRESS.test(typed) ? typed : '';
}

export function toCustomer({ name, email, phone }: BookingDraft): Customer {
  const address = addressOf({ email });
  return {
    ...(name.trim() && { name: name.trim() }),
    ...(address && { email: address }),
    ...(phone.trim() && { phone: phone.trim() }),
  };
}

/** Something that would be missed if it were lost. */
export function isTyped({ name, email, phone, note, answers }: BookingDraft, begun: BookingStart): boolean {
  const { name: had = '', email: hadEmail = '', phone: hadPhone = '' } = begun.customer ?? {};
  return (
    name.trim() !== had ||
    email.trim() !== hadEmail ||
    phone.trim() !== hadPhone ||
    note.trim() !== '' ||
    Object.values(answers).some((answer) => answer.trim() !== '')
  );
}

export type DraftProblem = 'noService' | 'noStart' | 'noName' | 'notAnAddress' | 'noAnswer' | 'repeat';

/** What keeps it from being booked, by the field; in the order of the form. */
export function draftProblems(
  draft: BookingDraft,
  { service, isRepeatable }: { readonly service: Service | undefined; readonly isRepeatable: boolean },
): ReadonlyMap<string, DraftProblem> {
  const problems = new Map<string, DraftProblem>();
  if (!service) problems.set('service', 'noService');
  if (draft.start === undefined) problems.set('start', 'noStart');
  if (draft.name.trim() === '') problems.set('name', 'noName');
  if (draft.email.trim() !== '' && addressOf(draft) === '') problems.set('email', 'notAnAddress');
  for (const question of service?.questions ?? []) {
    if (isMissing(question, draft)) problems.set(`answer.${question.id}`, 'noAnswer');
  }
  if (draft.repeat && !isRepeatable) problems.set('repeat', 'repeat');
  return problems;
}

function isMissing({ id, required }: ServiceQuestion, { answers }: BookingDraft): boolean {
  return required === true && (answers[id] ?? '').trim() === '';
}

/** Whether the customer becomes an attendee, whom Outlook mails. */
export function isInvited(draft: BookingDraft, service: Service): boolean {
  return addressOf(draft) !== '' && (draft.invites ?? messagesOf(service) === 'outlook');
}

/** Who tells the customer of the booking; a whole series only Outlook can. */
export function offerOf(draft: BookingDraft, service: Service, { start, now }: { readonly start: Instant; readonly now: Instant }): MessageOffer {
  const offer = messageOffer({
    notice: 'confirmation',
    service,
    customer: toCustomer(draft),
    isInvited: isInvited(draft, service),
    start,
    now,
  });
  return draft.repeat && offer.kind === 'own' ? { kind: 'none', why: 'notInvited' } : offer;
}
