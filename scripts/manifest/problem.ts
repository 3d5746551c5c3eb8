/** Something a client, the store or the online validator would refuse, and where it stands. */
export type Problem = { readonly line: number; readonly message: string };

export function problemText({ line, message }: Problem): string {
  return `manifest.xml:${line}: ${message}`;
}
