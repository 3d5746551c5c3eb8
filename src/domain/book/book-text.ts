import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { PROPERTY_SET } from '../appointment/properties.ts';
import { parseJson } from '../appointment/state.ts';
import { splitText } from '../text-length.ts';
import type { Instant } from '../time/period.ts';
import { parseConfiguration, type BookingConfiguration } from './configuration.ts';
import { BOOK_FORMAT, migrate } from './migrations.ts';
import type { ConfigurationProblem } from './problems.ts';

/** UTF-16 units of one part. The parts are only ever read whole, so the cut of lists is no limit. */
export const PART_LENGTH = 2000;
export const MAX_PARTS = 16;

export const HEAD_PROPERTY = `String ${PROPERTY_SET} Name BookingConfiguration`;

export function partProperty(number: number): string {
  return `${HEAD_PROPERTY}.${number}`;
}

/** Everything that one read of the book asks for. */
export const BOOK_PROPERTIES: readonly string[] = [
  HEAD_PROPERTY,
  ...Array.from({ length: MAX_PARTS }, (_, index) => partProperty(index + 1)),
];

const headSchema = z.looseObject({
  format: z.number(),
  revision: z.number().check(z.int(), z.gte(1)),
  parts: z.number().check(z.int(), z.gte(1), z.lte(MAX_PARTS)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

export type BookHead = z.infer<typeof headSchema>;

export type BookRead =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'book';
      readonly head: BookHead;
      readonly configuration: BookingConfiguration;
    }
  | { readonly kind: 'unreadable'; readonly cause: BookProblem };

/** Why a book cannot be read, with all there is, so that a person can look at it. */
export type BookProblem = {
  readonly reason: 'head' | 'missingPart' | 'checksum' | 'format' | 'notJson' | 'invalid';
  readonly problems: readonly ConfigurationProblem[];
  /** Head and parts as they were found. */
  readonly text: string;
  /** Where the head could be read: what a deliberate overwrite has to beat. */
  readonly revision?: number;
};

export type BookValues = Readonly<Record<string, string>>;

/** Reads head and parts; nothing that is not whole and valid passes as a configuration. */
export function decodeBook(values: BookValues): BookRead {
  const headText = values[HEAD_PROPERTY];
  if (headText === undefined || headText === '') {
    const strayParts = partTexts(values, MAX_PARTS).filter((part) => part !== '');
    return strayParts.length === 0
      ? { kind: 'empty' }
      : unreadable('head', values, [{ path: 'head', problem: 'missing' }]);
  }
  const parsedHead = headSchema.safeParse(parseJson(headText));
  if (!parsedHead.success) {
    const path = `head.${parsedHead.error.issues[0]?.path.join('.') ?? ''}`.replace(/\.$/u, '');
    return unreadable('head', values, [{ path, problem: 'unreadable' }]);
  }
  return decodeParts(parsedHead.data, values);
}

function decodeParts(head: BookHead, values: BookValues): BookRead {
  const parts = partTexts(values, head.parts);
  const missing = parts.indexOf('');
  if (missing >= 0) {
    const path = `part ${missing + 1} of ${head.parts}`;
    return unreadable('missingPart', values, [{ path, problem: 'missing' }], head);
  }
  const text = parts.join('');
  if (checksum(text) !== head.sha256) {
    const problem = 'checksumDiffers';
    return unreadable('checksum', values, [{ path: 'sha256', problem }], head);
  }
  const json = parseJson(text);
  if (json === undefined) {
    return unreadable('notJson', values, [{ path: 'text', problem: 'notJson' }], head);
  }
  const migrated = migrate(json, head.format);
  if (migrated.kind === 'unknownFormat') {
    return unreadable('format', values, [migrated.problem], head);
  }
  const parsed = parseConfiguration(migrated.value);
  if (parsed.kind === 'invalid') return unreadable('invalid', values, parsed.problems, head);
  return { kind: 'book', head, configuration: parsed.configuration };
}

export type BookSave = {
  /** The revision this save will have: one more than the one that was edited. */
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
};

export type BookEncoding =
  /** All properties, unused parts blank, so that one PATCH replaces whatever stood there. */
  | { readonly kind: 'encoded'; readonly values: BookValues }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigurationProblem[] }
  | { readonly kind: 'tooLarge'; readonly units: number; readonly limit: number };

/** How much of what a calendar can hold a configuration takes, in UTF-16 units. */
export function bookSize(configuration: BookingConfiguration): { readonly units: number; readonly limit: number } {
  return { units: JSON.stringify(configuration).length, limit: PART_LENGTH * MAX_PARTS };
}

export function encodeBook(configuration: BookingConfiguration, save: BookSave): BookEncoding {
  const parsed = parseConfiguration(configuration);
  if (parsed.kind === 'invalid') return parsed;
  const text = JSON.stringify(configuration);
  const parts = splitText(text, PART_LENGTH);
  if (parts.length > MAX_PARTS) {
    return { kind: 'tooLarge', units: text.length, limit: PART_LENGTH * MAX_PARTS };
  }
  const head: BookHead = {
    format: BOOK_FORMAT,
    revision: save.revision,
    parts: parts.length,
    sha256: checksum(text),
    updatedAt: Temporal.Instant.fromEpochMilliseconds(save.updatedAt).toString(),
    updatedBy: save.updatedBy,
  };
  const values: Record<string, string> = { [HEAD_PROPERTY]: JSON.stringify(head) };
  for (let number = 1; number <= MAX_PARTS; number++) {
    values[partProperty(number)] = parts[number - 1] ?? '';
  }
  return { kind: 'encoded', values };
}

/** Head and parts are also the body of one text, for a person to keep before overwriting. */
function unreadable(
  reason: BookProblem['reason'],
  values: BookValues,
  problems: readonly ConfigurationProblem[],
  head?: BookHead,
): BookRead {
  const text = [values[HEAD_PROPERTY] ?? '', ...partTexts(values, MAX_PARTS)].join('\n').trim();
  const revision = head === undefined ? {} : { revision: head.revision };
  return { kind: 'unreadable', cause: { reason, problems, text, ...revision } };
}

function partTexts(values: BookValues, count: number): string[] {
  return Array.from({ length: count }, (_, index) => values[partProperty(index + 1)] ?? '');
}

/** Lone surrogates cannot be encoded as UTF-8 and would not survive the way to Exchange either. */
function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** How much of the room that the parts have is taken, from 0 to 1 and more. */
export function bookShare(configuration: BookingConfiguration): number {
  return JSON.stringify(configuration).length / (PART_LENGTH * MAX_PARTS);
}
