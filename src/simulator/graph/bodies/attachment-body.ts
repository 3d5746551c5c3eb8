import { z } from 'zod';
import { record, truth } from '../../mailbox/lenient.ts';
import type { JsonObject } from '../../mailbox/model.ts';
import { badRequest } from '../errors.ts';

const MAX_BYTES = 3_000_000;
const KINDS = ['fileAttachment', 'itemAttachment', 'referenceAttachment'] as const;

export const attachmentShape = record({
  '@odata.type': z.string(),
  name: z.string().max(255).nullish(),
  contentType: z.string().nullish(),
  contentBytes: z.string().nullish(),
  contentId: z.string().nullish(),
  isInline: truth.nullish(),
  item: z.unknown().optional(),
});

/** In Graph's shape, without what the server adds. */
export function readAttachment(body: z.output<typeof attachmentShape>): JsonObject {
  const kind = KINDS.find((k) => body['@odata.type'].toLowerCase().endsWith(k.toLowerCase()));
  if (!kind)
    throw badRequest(`'${body['@odata.type']}' is no kind of attachment.`, 'RequestBodyRead');
  if (!body.name)
    throw badRequest("The attachment's name is missing.", 'ErrorPropertyValidationFailure');
  const { item, contentBytes, ...rest } = body;
  const common = {
    ...rest,
    '@odata.type': `#microsoft.graph.${kind}`,
    isInline: body.isInline ?? false,
  };
  if (kind === 'itemAttachment') return { ...common, item, contentType: null };
  if (kind === 'referenceAttachment') return common;
  const bytes = contentBytes ?? '';
  if (!/^[A-Za-z0-9+/\r\n]*={0,2}$/u.test(bytes))
    throw badRequest('The content of the attachment is no base64.', 'RequestBodyRead');
  if (Buffer.from(bytes, 'base64').length > MAX_BYTES) {
    throw badRequest(
      'The attachment is larger than a plain request may carry.',
      'ErrorAttachmentSizeLimitExceeded',
    );
  }
  return {
    ...common,
    contentType: body.contentType ?? 'application/octet-stream',
    contentId: body.contentId ?? null,
    contentLocation: null,
    contentBytes: bytes,
  };
}
