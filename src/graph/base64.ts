import { GraphError } from './graph-error.ts';

export function toBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** As UTF-8. */
export function fromBase64(base64: string): string {
  try {
    const binary = atob(base64);
    return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch (cause) {
    throw new GraphError('malformed', { field: 'contentBytes', cause });
  }
}
