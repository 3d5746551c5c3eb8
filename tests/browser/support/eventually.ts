/** Waits until what is read is as expected; the failure shows what was read last. */
export async function eventually(
  read: () => unknown,
  expected: unknown,
  timeoutMs = 5000,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isAs(value, expected)) return;
    if (Date.now() > until) {
      expect(value).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isAs(value: unknown, expected: unknown): boolean {
  if (expected instanceof RegExp) return expected.test(String(value));
  return JSON.stringify(value) === JSON.stringify(expected);
}
