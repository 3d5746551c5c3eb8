import type { Text } from '../text/text.ts';

/** For a code as it is recorded on the event; what somebody else wrote there is shown as it is. */
export function failureText(code: string, { due }: Text): string {
  if (isKnown(code, due.failures)) return due.failures[code];
  return /^[a-z]+$/iu.test(code) ? due.failures.other : code;
}

function isKnown<K extends string>(code: string, words: Readonly<Record<K, string>>): code is K {
  return Object.hasOwn(words, code);
}
