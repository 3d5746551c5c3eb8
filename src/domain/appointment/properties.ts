/** The product's property set. Named once: named properties are a finite quota of a mailbox. */
export const PROPERTY_SET = '{1b5c21aa-a221-4e3c-8433-f45b0b13389a}';

/** Lists of Graph cut longer string properties. */
export const PROPERTY_LENGTH = 255;

export const KIND_PROPERTY = `Integer ${PROPERTY_SET} Name Kind`;
export const KEY_PROPERTY = `String ${PROPERTY_SET} Name Key`;
export const STATE_PROPERTY = `String ${PROPERTY_SET} Name State`;
export const REMINDERS_PROPERTY = `String ${PROPERTY_SET} Name Reminders`;

/** Meaning of the Kind property; an event without it is `foreign`. */
export type EventKind = 'foreign' | 'void' | 'booking' | 'hold' | 'carrier' | 'claim';

export const KIND_NUMBERS = { void: 0, booking: 1, hold: 2, carrier: 3, claim: 4, history: 5 } as const;

const KIND_BY_NUMBER: ReadonlyMap<string, EventKind> = new Map([
  ['0', 'void'],
  ['1', 'booking'],
  ['2', 'hold'],
  ['3', 'carrier'],
  ['4', 'claim'],
  // Earlier revisions of the book: nobody's appointment either, and never taken for the book itself.
  ['5', 'carrier'],
]);

/** `undefined` for a number that this version does not know. */
export function kindOf(value: string | undefined): EventKind | undefined {
  return value === undefined ? 'foreign' : KIND_BY_NUMBER.get(value.trim());
}

/** What a property of an event said: nothing, something, or something we cannot read. */
export type Read<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'malformed'; readonly text: string; readonly problem: string };
