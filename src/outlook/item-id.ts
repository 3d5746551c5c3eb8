/**
 * Outlook's ids are EWS ids, Graph's are REST ids; they differ in two characters of base64. On
 * mobile clients they are REST ids already and the conversion is missing.
 */
export function toRestId(
  mailbox: Office.Mailbox,
  id: string | null | undefined,
): string | undefined {
  if (!id) return undefined;
  return typeof mailbox.convertToRestId === 'function' ? mailbox.convertToRestId(id, REST) : id;
}

export function toEwsId(mailbox: Office.Mailbox, restId: string): string {
  return typeof mailbox.convertToEwsId === 'function'
    ? mailbox.convertToEwsId(restId, REST)
    : restId;
}

const REST = 'v2.0';
