import type { ItemBody, JsonObject } from '../../mailbox/model.ts';

const PREVIEW_LENGTH = 255;

/** Exchange answers with a whole document, whatever piece of HTML was written. */
export function renderBody(body: ItemBody, type: 'html' | 'text'): JsonObject {
  if (type === 'text') return { contentType: 'text', content: textOf(body) };
  if (body.contentType === 'html')
    return { contentType: 'html', content: documentOf(body.content) };
  return { contentType: 'html', content: documentOf(escaped(body.content)) };
}

export function preview(body: ItemBody): string {
  return textOf(body).replaceAll(/\s+/gu, ' ').trim().slice(0, PREVIEW_LENGTH);
}

function textOf({ contentType, content }: ItemBody): string {
  if (contentType === 'text') return content;
  return content
    .replaceAll(/<(head|style|script)\b.*?<\/\1>/gisu, '')
    .replaceAll(/<(?:br|\/p|\/div)\b[^>]*>/giu, '\r\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}

function documentOf(content: string): string {
  if (content === '' || /<html[\s>]/iu.test(content)) return content;
  const head =
    '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>';
  return `<html>\r\n${head}\r\n<body>\r\n${content}\r\n</body>\r\n</html>\r\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r?\n/gu, '<br>\r\n');
}
