import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DAY, MINUTE, type Period } from '../../src/domain/time/period.ts';

/** A question as text: instants in ISO 8601, wall-clock times as HH:MM. */
export type SlotInput = {
  readonly range: { readonly start: string; readonly end: string };
  readonly now: string;
  readonly zone: string;
  readonly hosts: readonly {
    readonly id: string;
    readonly timeZone: string;
    /** 0 Sunday to 6 Saturday. */
    readonly workingHours: readonly { readonly days: readonly number[]; readonly start: string; readonly end: string }[];
    readonly busy: readonly { readonly start: string; readonly end: string }[];
  }[];
  /** SHA-256 of the starts in ISO 8601, joined by line feeds. */
  readonly expected: { readonly slots: number; readonly sha256: string } | undefined;
};

const SHARED = path.resolve(import.meta.dirname, '../../../shared/bench');
const ZONES = ['America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'];
const START = Date.UTC(2030, 1, 18);

/** A prepared question with its answer, where there is one. */
export function sharedInput(name: string): SlotInput | undefined {
  const file = path.join(SHARED, name);
  if (!existsSync(file)) return undefined;
  const read = JSON.parse(readFileSync(file, 'utf8')) as SlotInput & { readonly inviteeTimeZone: string };
  return { ...read, zone: read.inviteeTimeZone, hosts: read.hosts.map((host) => ({ ...host, id: String(host.id) })) };
}

type Size = { readonly hosts: number; readonly days: number; readonly busy: number };

/** Working weeks in five zones, with so much busy time for each host, in order; always the same. */
export function madeInput({ hosts, days, busy }: Size): SlotInput {
  const random = randomFrom(hosts * 1_000_003 + days * 1009 + busy);
  return {
    range: periodText({ start: START, end: START + days * DAY }),
    now: instantText(START - DAY),
    zone: 'Europe/Berlin',
    expected: undefined,
    hosts: Array.from({ length: hosts }, (_, index) => ({
      id: String(index + 1),
      timeZone: ZONES[index % ZONES.length] ?? 'UTC',
      workingHours: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }],
      busy: Array.from({ length: busy }, () => {
        const start = START + Math.floor(random() * days * 288) * 5 * MINUTE;
        return { start, end: start + (3 + Math.floor(random() * 22)) * 5 * MINUTE };
      })
        .toSorted((a, b) => a.start - b.start)
        .map(periodText),
    })),
  };
}

function periodText({ start, end }: Period): { readonly start: string; readonly end: string } {
  return { start: instantText(start), end: instantText(end) };
}

export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
