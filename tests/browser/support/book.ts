import { createHash } from 'node:crypto';
import { decodeBook, encodeBook, HEAD_PROPERTY, MAX_PARTS, PART_LENGTH, partProperty, type BookProblem } from '../../../src/domain/book/book-text.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { splitText } from '../../../src/domain/text-length.ts';
import type { Calendar, Organisation, Properties } from '../../../src/simulator/mailbox/model.ts';
import { readProperties, writeProperties } from '../../../src/simulator/mailbox/properties.ts';
import { parsePropertyId } from '../../../src/simulator/mailbox/property-id.ts';
import { FRONT_DESK } from '../../../src/simulator/practice/staff.ts';

export type BookTexts = Readonly<Record<string, string>>;

/** Head and parts as the front desk's calendar carries them. */
export function bookTexts(organisation: Organisation): BookTexts {
  return textsOf(bookProperties(organisation));
}

/** The organisation's name and language as saved last. */
export function newestBook(organisation: Organisation): BookingConfiguration['organisation'] {
  return newestConfiguration(organisation).organisation;
}

/** As saved last, on the calendar or on its carrier event. */
export function newestConfiguration(organisation: Organisation): BookingConfiguration {
  const { properties, events } = calendarOf(organisation);
  const carriers = [properties, ...[...events.values()].map((event) => event.properties)];
  const books = carriers.flatMap((carrier) => {
    const read = decodeBook(textsOf(carrier));
    return read.kind === 'book' ? [read] : [];
  });
  const [newest] = books.toSorted((a, b) => b.head.revision - a.head.revision);
  if (!newest) throw new Error('The practice has no book.');
  return newest.configuration;
}

export function clearBook(organisation: Organisation): void {
  bookProperties(organisation).clear();
}

/** Somebody else saves the book in between, in the product's own way. */
export function rewriteBook(organisation: Organisation, change: (before: BookingConfiguration) => BookingConfiguration): void {
  const read = decodeBook(bookTexts(organisation));
  if (read.kind !== 'book') throw new Error('The practice has no book.');
  const save = { revision: read.head.revision + 1, updatedAt: organisation.clock.now(), updatedBy: 'Lena Hartwig' };
  const encoded = encodeBook(change(read.configuration), save);
  if (encoded.kind !== 'encoded') throw new Error('That is no configuration.');
  writeBook(organisation, encoded.values);
}

/** Every way in which what stands there can be no book. */
export function breakBook(organisation: Organisation, reason: BookProblem['reason']): void {
  const texts = bookTexts(organisation);
  const head = JSON.parse(texts[HEAD_PROPERTY] ?? '') as Record<string, unknown>;
  const first = texts[partProperty(1)] ?? '';
  switch (reason) {
    case 'head':
      return writeBook(organisation, { [HEAD_PROPERTY]: (texts[HEAD_PROPERTY] ?? '').slice(0, 40) });
    case 'missingPart':
      bookProperties(organisation).delete(keyOf(partProperty(2)));
      return;
    case 'checksum':
      return writeBook(organisation, { [partProperty(1)]: first.replace('Nordlicht', 'Sudlicht') });
    case 'format':
      return writeBook(organisation, { [HEAD_PROPERTY]: JSON.stringify({ ...head, format: 99 }) });
    case 'notJson':
      return writeWhole(organisation, head, '{"organisation":');
    case 'invalid':
      return writeWhole(organisation, head, wholeText(texts).replace('"Europe/Berlin"', '"Europe/Atlantis"'));
  }
}

/** A text that arrived whole, whatever it says. */
function writeWhole(organisation: Organisation, head: Record<string, unknown>, text: string): void {
  const parts = splitText(text, PART_LENGTH);
  const sha256 = createHash('sha256').update(text).digest('hex');
  clearBook(organisation);
  writeBook(organisation, {
    [HEAD_PROPERTY]: JSON.stringify({ ...head, parts: parts.length, sha256 }),
    ...Object.fromEntries(parts.map((part, index) => [partProperty(index + 1), part])),
  });
}

function wholeText(texts: BookTexts): string {
  return Array.from({ length: MAX_PARTS }, (_, index) => texts[partProperty(index + 1)] ?? '').join('');
}

export function writeBook(organisation: Organisation, texts: BookTexts): void {
  const inputs = Object.entries(texts).map(([id, value]) => ({ id, value }));
  writeProperties(bookProperties(organisation), readProperties(inputs));
}

function textsOf(properties: Properties): BookTexts {
  return Object.fromEntries([...properties.values()].map(({ id, value }) => [id.text, String(value)]));
}

function bookProperties(organisation: Organisation): Properties {
  return calendarOf(organisation).properties;
}

function calendarOf({ people }: Organisation): Calendar {
  const calendar = people.find(({ mail }) => mail === FRONT_DESK.mail)?.calendars[0];
  if (!calendar) throw new Error('The front desk has no calendar.');
  return calendar;
}

function keyOf(id: string): string {
  return parsePropertyId(id)?.key ?? '';
}
