/**
 * Exchange's item ids: base64 in the URL alphabet, about as long as real ones. The default (REST) id, the immutable id
 * and the entry id of one item differ; the EWS id is the REST id in the ordinary base64 alphabet. An id belongs to the
 * mailbox it was read through: a calendar that is shared has other ids in the sharee's mailbox than in the owner's.
 */
export type ItemKind = 'calendar' | 'event' | 'message' | 'folder' | 'attachment' | 'contact';
export type IdForm = 'rest' | 'immutable' | 'entry' | 'immutableEntry';

export type ItemId = {
  readonly kind: ItemKind;
  /** Number of the mailbox. */
  readonly mailbox: number;
  /** Number of the item in the organisation. */
  readonly item: number;
  /** For an occurrence: its original start on the wall clock. */
  readonly occurrence?: number | undefined;
  /** Number of the folder: the default id of a message changes when the message moves, the immutable one does not. */
  readonly place?: number | undefined;
};

const KINDS: readonly ItemKind[] = ['calendar', 'event', 'message', 'folder', 'attachment', 'contact'];
const HEADS: Readonly<Record<IdForm, string>> = {
  rest: 'AAMkAG',
  immutable: 'AAkALg',
  entry: 'AAAAAG',
  immutableEntry: 'ABAALg',
};
const NO_OCCURRENCE = 0;
const BODY_BYTES = 105;
const SHAPE = /^[\w-]{146}$/u;
/** Wall clocks of 1601 and later are positive. */
const EPOCH_1601 = 11_644_473_600;

export function formatId(id: ItemId, form: IdForm): string {
  const bytes = Buffer.from(mailboxBytes(id.mailbox, form));
  bytes.writeUInt8(KINDS.indexOf(id.kind), 0);
  bytes.writeUInt32BE(id.item, 80);
  const occurrence =
    id.occurrence === undefined ? NO_OCCURRENCE : Math.floor(id.occurrence / 1000) + EPOCH_1601;
  bytes.writeUIntBE(occurrence, 84, 6);
  if (form === 'rest' || form === 'entry') bytes.writeUInt8(id.place ?? 0, 94);
  bytes.writeUInt32BE(checksum(bytes.subarray(0, 90)), 90);
  return `${HEADS[form]}${bytes.toString('base64').replaceAll('+', '_').replaceAll('/', '-')}`;
}

const bytesByMailbox = new Map<string, Buffer>();

/** What stands for the mailbox's own GUID, the same in all of its ids. */
function mailboxBytes(mailbox: number, form: IdForm): Buffer {
  const key = `${form} ${mailbox}`;
  const known = bytesByMailbox.get(key);
  if (known) return known;
  const bytes = Buffer.alloc(BODY_BYTES);
  bytes.writeUInt16BE(mailbox, 1);
  for (let i = 3; i < 80; i += 1)
    bytes[i] = (mailbox * 31 + i * i * 7 + HEADS[form].charCodeAt(i % 6)) & 0xff;
  bytesByMailbox.set(key, bytes);
  return bytes;
}

/** `undefined` for a text that is malformed, in whatever way. Ids are case-sensitive. */
export function parseId(text: string): (ItemId & { readonly form: IdForm }) | undefined {
  const form = (['rest', 'immutable', 'entry', 'immutableEntry'] as const).find((f) =>
    text.startsWith(HEADS[f]),
  );
  if (!form || !SHAPE.test(text)) return undefined;
  const bytes = Buffer.from(toEwsId(text.slice(6)), 'base64');
  if (bytes.length !== BODY_BYTES || bytes.readUInt32BE(90) !== checksum(bytes.subarray(0, 90)))
    return undefined;
  const kind = KINDS[bytes.readUInt8(0)];
  if (!kind) return undefined;
  const seconds = bytes.readUIntBE(84, 6);
  const id = {
    kind,
    form,
    mailbox: bytes.readUInt16BE(1),
    item: bytes.readUInt32BE(80),
    place: bytes.readUInt8(94),
  };
  return seconds === NO_OCCURRENCE ? id : { ...id, occurrence: (seconds - EPOCH_1601) * 1000 };
}

/** What Office.js calls the item id. */
export function toEwsId(restId: string): string {
  return restId.replaceAll('_', '+').replaceAll('-', '/');
}

export function toRestId(ewsId: string): string {
  return ewsId.replaceAll('+', '_').replaceAll('/', '-');
}

function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}
