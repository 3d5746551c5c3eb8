import { customerOf, type Appointment } from '../../domain/appointment/appointment.ts';
import type { Customer } from '../../domain/appointment/state.ts';
import type { Instant } from '../../domain/time/period.ts';

/** Somebody who may be meant, from earlier appointments or from the contacts. */
export type FoundCustomer = Customer & {
  readonly name: string;
  /** Appointments in the past that were not cancelled; a series counts once. */
  readonly visits: number;
  /** The latest of them. */
  readonly last?: Instant;
  readonly isContact: boolean;
};

/** One mention of a customer: an appointment, or a contact. */
export type Mention = {
  readonly id: string;
  readonly customer: Customer;
  /** Absent for a contact. */
  readonly at?: Instant | undefined;
  readonly isCancelled?: boolean;
};

export function mentionsOf(appointments: readonly Appointment[]): Mention[] {
  return appointments.flatMap((appointment) => {
    const customer = customerOf(appointment);
    if (!customer.name) return [];
    const { ref, period, isCancelled } = appointment;
    return [{ id: ref.eventId, customer, at: period.start, isCancelled }];
  });
}

/** Capitals, accents and what only looks different do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđßæœı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Letters that Unicode takes for letters of their own. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Every word that was typed begins a word of the name or a part of the address; or it is in the number. */
export function isMeant(customer: Customer, typed: string): boolean {
  const { name, words, mail, digits } = searchable(customer);
  if (/^[\d\s()+/.-]+$/u.test(typed)) return digitsOf(typed).length > 2 && digits.includes(digitsOf(typed));
  const parts = folded(typed).split(' ');
  return parts.every(
    (part) => [...words, name, mail].some((word) => word.startsWith(part)),
  );
}

type Searchable = {
  readonly name: string;
  /** Of the name and of the address. */
  readonly words: readonly string[];
  readonly mail: string;
  readonly digits: string;
};

const searchables = new WeakMap<Customer, Searchable>();

/** Thousands are looked through with every key, and nothing about them changes. */
function searchable(customer: Customer): Searchable {
  let held = searchables.get(customer);
  if (!held) {
    const name = folded(customer.name ?? '');
    const mail = (customer.email ?? '').toLowerCase();
    const words = [...name.split(/[\s-]+/u), ...mail.split(/[.@_-]/u)];
    held = { name, words, mail, digits: digitsOf(customer.phone ?? '') };
    searchables.set(customer, held);
  }
  return held;
}

/** Each person once, who came most first. The latest mention says how to reach them. */
export function foundCustomers(
  mentions: readonly Mention[],
  { typed, now }: { readonly typed: string; readonly now: Instant },
): FoundCustomer[] {
  const meant = mentions.filter(({ customer }) => isMeant(customer, typed));
  const once = [...new Map(meant.map((mention) => [mention.id, mention])).values()];
  const people = new Map<string, Mention[]>();
  for (const mention of once.toSorted((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity))) {
    const key = [...people.entries()].find(([, held]) => isSamePerson(held, mention))?.[0] ?? mention.id;
    people.set(key, [...(people.get(key) ?? []), mention]);
  }
  return [...people.values()]
    .map((held) => toFound(held, now))
    .toSorted((a, b) => b.visits - a.visits || Number(a.isContact) - Number(b.isContact) || (a.name < b.name ? -1 : 1));
}

/** The same address or number; with neither in common the same name, unless they have different ones. */
function isSamePerson(held: readonly Mention[], { customer }: Mention): boolean {
  const emails = held.flatMap((one) => one.customer.email?.toLowerCase() ?? []);
  const email = customer.email?.toLowerCase();
  if (email !== undefined && emails.length > 0) return emails.includes(email);
  const isSameName = held.some((one) => folded(one.customer.name ?? '') === folded(customer.name ?? ''));
  const phones = held.flatMap((one) => (one.customer.phone ? digitsOf(one.customer.phone) : []));
  const phone = customer.phone ? digitsOf(customer.phone) : undefined;
  if (phone !== undefined && phones.length > 0) return isSameName && phones.includes(phone);
  return isSameName;
}

function toFound(held: readonly Mention[], now: Instant): FoundCustomer {
  const latest = held.map(({ customer }) => customer);
  const past = held.filter(({ at, isCancelled }) => at !== undefined && at < now && !isCancelled);
  const email = latest.find((one) => one.email)?.email;
  const phone = latest.find((one) => one.phone)?.phone;
  const last = past[0]?.at;
  return {
    name: latest[0]?.name ?? '',
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    visits: past.length,
    ...(last !== undefined && { last }),
    isContact: held.every(({ at }) => at === undefined),
  };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}
