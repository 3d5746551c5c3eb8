/** What an appointment says besides when it is and whom it is for. */
export type Details = {
  /** Without the mark that may stand before it. */
  readonly title: string;
  readonly place: string;
  /** Plain text; what Teams adds to an invitation is not among it. */
  readonly description: string;
  readonly isOnline: boolean;
};

/** Teams' part of an invitation begins with a line of underscores. */
const RULE = /_{40,}/u;

/** Of a body as text. */
export function descriptionOf(text: string): string {
  const [own = ''] = text.split(RULE);
  return own.replaceAll('\r\n', '\n').trim();
}

export type BodyOutcome =
  | { readonly kind: 'body'; readonly content: string }
  /** An online meeting would stop being one: what Teams added was not found. */
  | { readonly kind: 'notKept' };

/** The HTML of a body with another description, and with what Teams added to it. */
export function bodyWith(
  html: string,
  { description, isOnline }: Pick<Details, 'description' | 'isOnline'>,
): BodyOutcome {
  const own = toHtml(description);
  const inner = innerOf(html);
  if (!isOnline || inner.trim() === '') return { kind: 'body', content: own };
  const at = RULE.exec(inner)?.index;
  if (at === undefined) return { kind: 'notKept' };
  const block = Math.max(inner.lastIndexOf('<div', at), inner.lastIndexOf('<p', at));
  return { kind: 'body', content: `${own}\n${inner.slice(block < 0 ? at : block)}` };
}

function innerOf(html: string): string {
  const start = /<body[^>]*>/iu.exec(html);
  const from = start ? start.index + start[0].length : 0;
  const end = html.search(/<\/body>/iu);
  return html.slice(from, end < 0 ? html.length : end);
}

function toHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.trim() === '' ? '' : `<div>${escaped.trim().replaceAll(/\r?\n/gu, '<br>')}</div>`;
}
