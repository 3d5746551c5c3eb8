export { TEMPLATE_LENGTH } from '../domain/book/message-schema.ts';

/** UTF-16 units of a subject as it is sent: what Outlook takes. */
export const SUBJECT_LENGTH = 255;

/** UTF-16 units of a body as it is sent, before it becomes HTML. */
export const BODY_LENGTH = 20_000;

export const SMS_LENGTH = 1000;

/** UTF-16 units of one value. */
export const VALUE_LENGTH = 200;

export const NOTE_LENGTH = 2000;

/** A link that is longer when written into HTML is refused: it would not fit into a line. */
export const LINK_LENGTH = 900;

/** RFC 5322 §2.1.1: octets of a line without its end. */
export const LINE_OCTETS = 998;
