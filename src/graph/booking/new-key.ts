/** Of one booking, or of one attempt to move one. 36 characters of the 64 that a key may have. */
export function newKey(): string {
  return crypto.randomUUID();
}

const MARK = 8;

/**
 * Of the event that a booking becomes in another calendar: the booking's first key, by which it is
 * found wherever it went, a count of its moves, and a mark of the attempt. What has no key yet
 * begins with the attempt's.
 */
export function keyElsewhere(before: string | undefined, attempt: string): string {
  if (before === undefined) return attempt;
  const [id = '', ...again] = attempt.split('.');
  return [`${firstKey(before)}~${moveCount(before) + 1}-${id.slice(0, MARK)}`, ...again].join('.');
}

/** Which all events have in common that a booking was, one after the other. */
export function firstKey(key: string): string {
  return key.split('~')[0] ?? key;
}

/** How often the booking had gone to another calendar when it became this event. */
export function moveCount(key: string): number {
  return Number.parseInt(key.split('~')[1] ?? '0', 10);
}
