/** Of one booking, or of one attempt to move one. 36 characters of the 64 that a key may have. */
export function newKey(): string {
  return crypto.randomUUID();
}
