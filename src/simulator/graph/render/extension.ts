import type { Attachment, Extensions, JsonObject, Person } from '../../mailbox/model.ts';
import { EXTENSION_PREFIX } from '../bodies/extension-body.ts';
import { itemId } from '../item-ids.ts';
import { timestamp } from './times.ts';

export function renderExtension(
  name: string,
  content: JsonObject,
  prefix = EXTENSION_PREFIX,
): JsonObject {
  return {
    '@odata.type': '#microsoft.graph.openTypeExtension',
    id: `${prefix}${name}`,
    extensionName: name,
    ...content,
  };
}

export function renderExtensions(extensions: Extensions, prefix = EXTENSION_PREFIX): JsonObject[] {
  return [...extensions].map(([name, content]) => renderExtension(name, content, prefix));
}

export function renderAttachment(attachment: Attachment, mailbox: Person): JsonObject {
  const { '@odata.type': type, ...fields } = attachment.fields;
  return {
    '@odata.type': type,
    id: itemId('attachment', attachment.number, { mailbox, immutable: false }),
    lastModifiedDateTime: timestamp(attachment.modified),
    size: attachment.size,
    ...fields,
  };
}
