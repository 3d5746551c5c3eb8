import * as z from 'zod/mini';
import { isTimeZone } from '../time/civil.ts';
import { civilDay } from '../time/civil-day.ts';
import type { ProblemCode } from './problems.ts';

export const hhmm = z.string().check(
  z.regex(/^(?:[0-3]\d|4[0-8]):[0-5]\d$/u, 'notATimeOfDay' satisfies ProblemCode),
);
export const zone = z.string().check(z.refine(isTimeZone, 'notATimeZone' satisfies ProblemCode));
export const color = z.string().check(
  z.regex(/^#[0-9a-f]{6}$/iu, 'notAColor' satisfies ProblemCode),
);
export const mail = z.string().check(
  z.regex(/^[^\s@]+@[^\s@]+$/u, 'notAnAddress' satisfies ProblemCode),
);
export const slug = z.string().check(
  z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u, 'notASlug' satisfies ProblemCode),
);

export function text(max: number) {
  return z.string().check(
    z.minLength(1, 'empty' satisfies ProblemCode),
    z.maxLength(max, 'tooLong' satisfies ProblemCode),
  );
}

export function whole(least: number, most: number) {
  return z.number({ error: notANumber }).check(
    z.int('notAWholeNumber' satisfies ProblemCode),
    z.gte(least, 'tooSmall' satisfies ProblemCode),
    z.lte(most, 'tooLarge' satisfies ProblemCode),
  );
}

/** What is being typed and is no number yet is NaN. */
function notANumber({ input }: { readonly input?: unknown }): ProblemCode | undefined {
  return typeof input === 'number' ? 'notAWholeNumber' : undefined;
}

/** ISO. */
export const date = z.string().check(
  z.refine((value) => !Number.isNaN(civilDay(value)), 'notADate' satisfies ProblemCode),
);

/** Of ISO dates, both included. */
export const inOrder = z.refine<{ readonly from: string; readonly to?: string | undefined }>(
  ({ from, to = from }) => from <= to,
  'endsBeforeStart' satisfies ProblemCode,
);
