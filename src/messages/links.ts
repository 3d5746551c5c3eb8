import { escapeHtml } from './escape-html.ts';
import { LINK_LENGTH } from './limits.ts';

/** As it may stand in a message; `undefined` for everything but a plain https address. */
export function safeLink(value: string): string | undefined {
  if (value.length > LINK_LENGTH || !/^https:\/\/[^\s\\]+$/iu.test(value)) return undefined;
  let url: URL;
  try {
    url = new URL(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  // A name before the @ makes an address look like another one.
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return escapeHtml(url.href).length <= LINK_LENGTH ? url.href : undefined;
}
